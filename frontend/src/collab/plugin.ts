import { closeHistory, redoDepth } from 'prosemirror-history';
import { type EditorState, Plugin, PluginKey, Selection, type Transaction } from 'prosemirror-state';
import type { Node, Slice } from 'prosemirror-model';
import { type Mapping, ReplaceStep, type Step } from 'prosemirror-transform';
import { type Change, type CollabState, type Deed, loaded, ownGroups } from './model';
import { typed, withoutUnplaced } from './own';
import type { Commit } from './protocol';
import { Diverged } from './replay';
import { movedAlong } from './selection';
import { type Branch, undid, undoing, withUndoing } from './undoing';

/** Somebody else's commit in a transaction: its steps, from one on, up to another that is not. */
interface Told {
  readonly commit: Commit;
  readonly from: number;
  readonly to: number;
}

interface Meta {
  /** The state after this transaction. */
  readonly state?: CollabState;
  /** An entry of the tray that its author settled. */
  readonly settled?: string;
  /** Others' commits that this takes in. */
  readonly told?: readonly Told[];
}

/** Pairing maps is public in prosemirror-transform's code, as prosemirror-collab needs it, but not in its types. */
type Mirrored = Mapping & { setMirror(undo: number, redo: number): void };

/** So is adding a step whose outcome is known. */
type Known = Transaction & { addStep(step: Step, doc: Node): void };

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

/** The transaction that takes a change from the server into the editor, for which nobody's undo has to answer; `commits` are what made it. */
export function takeIn(state: EditorState, change: Change, commits: readonly Commit[] = []): Transaction {
  const { selection } = state;
  const tr = withDone(state.tr, change, 0, change.steps.length);
  const mapping = tr.mapping as Mirrored;
  for (const [undo, redo] of change.mirrors) mapping.setMirror(undo, redo);
  if (tr.docChanged) tr.setSelection(movedAlong(selection, tr));
  tr.setStoredMarks(state.storedMarks);
  const meta: Meta = { state: change.state, told: toldIn(change, commits) };
  return tr.setMeta('rebased', change.rebased).setMeta('addToHistory', false).setMeta(key, meta);
}

/** What is already here of the commits comes first, and is passed over. Our own that came back as we sent it brings nothing. */
function toldIn({ steps, before, advance }: Change, commits: readonly Commit[]): readonly Told[] {
  if (steps.length === 0) return [];
  let to = before;
  return commits.slice(-advance.length).map((commit, i) => {
    const from = to;
    to += advance[i]?.length ?? 0;
    return { commit, from, to };
  });
}

/** Makes a transaction for the state that the ones before it led to. */
export type Taking = (state: EditorState) => Transaction;

/**
 * The transactions that take a change in, one after the other. There are several where undo has to learn steps of ours anew: what it knew of
 * them is taken back, and each deed is then one of its own. The selection, and what may be done again, are those of the change as a whole.
 */
export function takings(change: Change, commits: readonly Commit[] = []): readonly Taking[] {
  const [first] = change.anew;
  if (!first) return [(state) => takeIn(state, change, commits)];
  let selection: unknown = null;
  let undone: Branch | null = null;
  const before = (state: EditorState): Transaction => {
    const whole = takeIn(state, change, commits);
    selection = whole.selection.toJSON();
    undone = mayRedo(state, change) ? (undoing(state.apply(whole))?.undone ?? null) : null;
    return takeIn(state, { ...change, steps: change.steps.slice(0, first.from), mirrors: change.mirrors.filter(([, twin]) => twin < first.from) }, commits);
  };
  const anew = change.anew.map((deed): Taking => (state) => done(state, change, deed));
  const selected: Taking = (state) => {
    const tr = withState(state, change.state).setSelection(Selection.fromJSON(state.doc, selection));
    const now = undoing(state);
    return undone === null || now === null ? tr : withUndoing(tr, { ...now, undone });
  };
  return [before, ...anew, selected];
}

/** What was undone may be done again where all of ours keep their pairs since. */
function mayRedo(state: EditorState, { mirrors }: Change): boolean {
  const groups = ownGroups(collabOf(state));
  const since = groups.slice(Math.max(0, groups.findIndex(({ undoes }) => undoes !== null))).flatMap(({ steps }) => steps).length;
  return redoDepth(state) > 0 && mirrors.filter(([own]) => own < since).length === since;
}

/** What a state becomes by them, with all that the editor did of itself. */
export function takenIn(start: EditorState, steps: readonly Taking[]): { readonly state: EditorState; readonly transactions: readonly Transaction[] } {
  const transactions: Transaction[] = [];
  const state = steps.reduce((before, taking) => {
    const after = before.applyTransaction(taking(before));
    transactions.push(...after.transactions);
    return after.state;
  }, start);
  return { state, transactions };
}

/** One deed of ours, as if it were done now; one that undo no longer has stays outside it, and of what stands beside deeds it never knew. */
function done(state: EditorState, change: Change, { from, to, undone, beside }: Deed): Transaction {
  const tr = withDone(state.tr, change, from, to).setStoredMarks(state.storedMarks);
  const meta: Meta = { state: change.state };
  const known = undoing(state);
  if (beside && known) return withUndoing(tr, known).setMeta(key, meta);
  if (undone) return closeHistory(tr).setMeta('addToHistory', false).setMeta(key, meta);
  const takes = change.steps.slice(from, to).some((step) => step instanceof ReplaceStep && step.to > step.from);
  return (takes || from === change.anew[0]?.from ? closeHistory(tr) : tr).setMeta(key, meta);
}

function withDone(tr: Transaction, { steps, docs }: Change, from: number, to: number): Transaction {
  if (from > 0 && tr.doc !== docs[from - 1]) throw new Diverged('Nothing comes between the deeds of a change');
  for (let i = from; i < to; i++) {
    const [step, doc] = [steps[i], docs[i]];
    if (step === undefined || doc === undefined) throw new Diverged('A change has a text after each of its steps');
    (tr as Known).addStep(step, doc);
  }
  return tr;
}

/** The transaction that changes what is under way or in the tray, and no text. */
export function withState(state: EditorState, next: CollabState): Transaction {
  return state.tr.setMeta('addToHistory', false).setMeta(key, { state: next } satisfies Meta);
}

/** Marks a transaction as settling an entry of the tray. */
export function settling(tr: Transaction, id: string): Transaction {
  return tr.setMeta(key, { settled: id } satisfies Meta);
}

/** Others' commits that a transaction takes in from the server; null in one of our own. */
export function arrival(tr: Transaction): readonly Told[] | null {
  const meta = tr.getMeta(key) as Meta | undefined;
  return meta?.state === undefined ? null : (meta.told ?? []);
}

function advanced(tr: Transaction, before: CollabState): CollabState {
  const meta = tr.getMeta(key) as Meta | undefined;
  if (meta?.state !== undefined) return meta.state;
  const docs: readonly Node[] = tr.docs;
  const appended = isAppended(tr);
  const state = tr.docChanged ? typed(before, tr.steps, docs, appended, undid(tr)) : before;
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
