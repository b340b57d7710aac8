import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { arrival } from '../collab/plugin';
import { type Drawn, drawnOn, isSaidAnew, redrawn } from './redrawn';

type Ids = ReadonlySet<string>;

interface Locked {
  readonly ids: Ids;
  readonly set: DecorationSet;
}

const key = new PluginKey<Locked>('locked');

/** Shows agreed blocks as locked, in these words too, and takes no edits there. The server refuses them as well; this only spares the detour. */
export function lockedPlugin(refused: () => void, words: () => string = () => ''): Plugin<Locked> {
  return new Plugin<Locked>({
    key,
    state: { init: () => ({ ids: new Set<string>(), set: DecorationSet.empty }), apply: (tr, locked) => after(tr, locked, words()) },
    props: { decorations: (state) => key.getState(state)?.set },
    filterTransaction(tr, state) {
      if (!tr.docChanged || arrival(tr) !== null || !touchesLocked(tr, idsIn(state))) return true;
      refused();
      return false;
    },
  });
}

function after(tr: Transaction, before: Locked, words: string): Locked {
  const told = tr.getMeta(key) as Ids | undefined;
  const ids = told ?? before.ids;
  const drawn: Drawn = (block, pos) => lockedWithin(block, pos, ids).flatMap((place) => lock(place, words));
  if (told || isSaidAnew(tr)) return { ids, set: DecorationSet.create(tr.doc, ids.size === 0 ? [] : drawnOn(tr.doc, drawn)) };
  return tr.docChanged && ids.size > 0 ? { ids, set: redrawn(before.set, tr, drawn) } : before;
}

function idsIn(state: EditorState): Ids {
  return key.getState(state)?.ids ?? new Set();
}

/** The transaction that says which blocks are locked now. */
export function withLocked(state: EditorState, ids: readonly string[]): Transaction {
  return state.tr.setMeta(key, new Set(ids)).setMeta('addToHistory', false);
}

/** Whether a transaction of ours changes anything within a locked block, or joins something to it. */
export function touchesLocked(tr: Transaction, ids: Ids): boolean {
  if (ids.size === 0) return false;
  const before = lockedText(tr.before, ids);
  const after = lockedText(tr.doc, ids);
  return [...before].some(([id, node]) => after.get(id)?.eq(node) !== true);
}

/** Whether a transaction of ours would be refused for what is agreed here. */
export function changesAgreed(state: EditorState, tr: Transaction): boolean {
  return touchesLocked(tr, idsIn(state));
}

function lockedText(doc: Node, ids: Ids): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  doc.descendants((node) => {
    const id: unknown = node.attrs.id;
    if (typeof id === 'string' && ids.has(id)) found.set(id, node);
    return !node.isTextblock;
  });
  return found;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Where the locked blocks stand. */
export function lockedIn(state: EditorState): readonly Place[] {
  const [ids, found]: [Ids, Place[]] = [idsIn(state), []];
  if (ids.size > 0) state.doc.forEach((block, pos) => void found.push(...lockedWithin(block, pos, ids)));
  return found;
}

function lockedWithin(block: Node, pos: number, ids: Ids): readonly Place[] {
  const found: Place[] = [];
  const look = (node: Node, at: number): boolean => {
    const id: unknown = node.attrs.id;
    if (typeof id === 'string' && ids.has(id)) found.push({ from: at, to: at + node.nodeSize });
    return !node.isTextblock;
  };
  if (look(block, pos)) block.descendants((node, offset) => look(node, pos + 1 + offset));
  return found;
}

function lock({ from, to }: Place, title: string): readonly Decoration[] {
  return [
    Decoration.node(from, to, { class: 'tri-locked', title }),
    Decoration.widget(from + 1, () => heard(title), { side: -2, key: `locked-${title}`, ignoreSelection: true }),
  ];
}

/** Read out with the first words of the block, whatever kind of block it is. */
function heard(title: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'tri-unseen';
  element.textContent = `${title} `;
  return element;
}
