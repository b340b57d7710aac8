import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import type { Node, Slice } from 'prosemirror-model';
import type { Mapping } from 'prosemirror-transform';
import { type Change, type CollabState, loaded } from './model';
import { typed, withoutUnplaced } from './own';
import type { Commit } from './protocol';

/** Which steps of a transaction the server told us: from one on, up to another that is not. */
interface Told {
  readonly from: number;
  readonly to: number;
}

interface Meta {
  /** The state after this transaction. */
  readonly state?: CollabState;
  /** An entry of the tray that its author settled. */
  readonly settled?: string;
  /** Whose change this is, when it is somebody else's. */
  readonly commit?: Commit | null;
  /** Which of the steps are that change. */
  readonly told?: Told;
}

/** Pairing maps is public in prosemirror-transform's code, as prosemirror-collab needs it, but not in its types. */
type Mirrored = Mapping & { setMirror(undo: number, redo: number): void };

const key = new PluginKey<CollabState>('collab');

/** Keeps the co-editing state in step with the editor's text. Undo maps over others' steps because items are kept. */
export function collabPlugin(start: CollabState): Plugin<CollabState> {
  return new Plugin<CollabState>({
    key,
    state: { init: () => start, apply: (tr, state) => advanced(tr, state) },
    filterTransaction: (tr) => arrival(tr) !== null || isSound(tr),
    historyPreserveItems: true,
  });
}

/** The co-editing state of an editor. */
export function collabOf(state: EditorState): CollabState {
  return key.getState(state) ?? loaded(state.doc, 0);
}

/** The transaction that takes a change from the server into the editor, for which nobody's undo has to answer. */
export function takeIn(state: EditorState, change: Change, commit: Commit | null = null): Transaction {
  const { tr, selection } = state;
  for (const step of change.steps) tr.step(step);
  const mapping = tr.mapping as Mirrored;
  for (const [undo, redo] of change.mirrors) mapping.setMirror(undo, redo);
  if (selection instanceof TextSelection && tr.docChanged) keepBehindTheirs(tr, selection);
  tr.setStoredMarks(state.storedMarks);
  const meta: Meta = { state: change.state, commit, told: toldIn(change) };
  return tr.setMeta('rebased', change.rebased).setMeta('addToHistory', false).setMeta(key, meta);
}

function toldIn({ steps, advance: [first, ...others] }: Change): Told {
  const from = first === undefined ? -1 : steps.indexOf(first);
  return from < 0 ? { from: 0, to: 0 } : { from, to: from + 1 + others.length };
}

/** Words that others put in at our cursor go after it. */
function keepBehindTheirs(tr: Transaction, { anchor, head }: TextSelection): void {
  const $anchor = tr.doc.resolve(tr.mapping.map(anchor, -1));
  const $head = tr.doc.resolve(tr.mapping.map(head, -1));
  tr.setSelection(TextSelection.between($anchor, $head));
}

/** The transaction that changes what is under way or in the tray, and no text. */
export function withState(state: EditorState, next: CollabState): Transaction {
  return state.tr.setMeta('addToHistory', false).setMeta(key, { state: next } satisfies Meta);
}

/** Marks a transaction as settling an entry of the tray. */
export function settling(tr: Transaction, id: string): Transaction {
  return tr.setMeta(key, { settled: id } satisfies Meta);
}

/** What a transaction brings in that the server said: whose commit it is, and which steps that has. */
export interface Arrival {
  readonly commit: Commit | null;
  readonly told: Told;
}

/** What the server said in a transaction; null in one of our own. */
export function arrival(tr: Transaction): Arrival | null {
  const meta = tr.getMeta(key) as Meta | undefined;
  return meta?.state === undefined ? null : { commit: meta.commit ?? null, told: meta.told ?? { from: 0, to: 0 } };
}

function advanced(tr: Transaction, before: CollabState): CollabState {
  const meta = tr.getMeta(key) as Meta | undefined;
  if (meta?.state !== undefined) return meta.state;
  const docs: readonly Node[] = tr.docs;
  const appended = isAppended(tr);
  const state = tr.docChanged ? typed(before, tr.steps, docs, appended) : before;
  return meta?.settled === undefined ? state : withoutUnplaced(state, meta.settled);
}

function isAppended(tr: Transaction): boolean {
  const root = tr.getMeta('appendedTransaction') as Transaction | undefined;
  return root !== undefined && root.docChanged && arrival(root) === null;
}

/** The libraries do not check what is nested in a slice; the server does, so such an edit is refused at once. */
function isSound(tr: Transaction): boolean {
  const nested = tr.steps.some((step) => 'slice' in step && (step.slice as Slice).content.firstChild?.isInline === false);
  if (!nested) return true;
  try {
    tr.doc.check();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
