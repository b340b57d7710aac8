import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { arrival } from '../collab/plugin';

type Ids = ReadonlySet<string>;

const key = new PluginKey<Ids>('locked');

/** Shows agreed blocks as locked, in these words too, and takes no edits there. The server refuses them as well; this only spares the detour. */
export function lockedPlugin(refused: () => void, words: () => string = () => ''): Plugin<Ids> {
  return new Plugin<Ids>({
    key,
    state: { init: () => new Set(), apply: (tr, ids) => (tr.getMeta(key) as Ids | undefined) ?? ids },
    props: { decorations: (state) => lockedDecorations(state, words()) },
    filterTransaction(tr, state) {
      if (!tr.docChanged || arrival(tr) !== null || !touchesLocked(tr, key.getState(state) ?? new Set())) return true;
      refused();
      return false;
    },
  });
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
  return touchesLocked(tr, key.getState(state) ?? new Set());
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

/** Where the locked blocks stand. */
export function lockedIn(state: EditorState): readonly { readonly from: number; readonly to: number }[] {
  const ids = key.getState(state) ?? new Set();
  const found: { readonly from: number; readonly to: number }[] = [];
  if (ids.size === 0) return found;
  state.doc.descendants((node, pos) => {
    const id: unknown = node.attrs.id;
    if (typeof id === 'string' && ids.has(id)) found.push({ from: pos, to: pos + node.nodeSize });
    return !node.isTextblock;
  });
  return found;
}

function lockedDecorations(state: EditorState, title: string): DecorationSet {
  const blocks = lockedIn(state).flatMap(({ from, to }) => [
    Decoration.node(from, to, { class: 'tri-locked', title }),
    Decoration.widget(from + 1, () => heard(title), { side: -2, key: `locked-${title}`, ignoreSelection: true }),
  ]);
  return DecorationSet.create(state.doc, blocks);
}

/** Read out with the first words of the block, whatever kind of block it is. */
function heard(title: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'tri-unseen';
  element.textContent = `${title} `;
  return element;
}
