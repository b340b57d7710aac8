import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, Selection, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const key = new PluginKey<string | null>('named');

/** Marks the block that the page's address names. */
export function namedPlugin(): Plugin<string | null> {
  return new Plugin<string | null>({
    key,
    state: { init: () => null, apply: (tr, id) => (tr.getMeta(key) as string | undefined) ?? id },
    props: { decorations: (state) => DecorationSet.create(state.doc, marked(state)) },
  });
}

/** The transaction that marks a block. */
export function withNamed(state: EditorState, id: string): Transaction {
  return state.tr.setMeta(key, id).setMeta('addToHistory', false);
}

/** The transaction that marks a block and puts the cursor at its beginning; null while the text has no such block. */
export function arrivedAt(state: EditorState, id: string): Transaction | null {
  const block = blockOf(state.doc, id);
  if (block === null) return null;
  return withNamed(state, id).setSelection(Selection.near(state.doc.resolve(block.from + 1)));
}

function marked(state: EditorState): Decoration[] {
  const id = key.getState(state) ?? null;
  const block = id === null ? null : blockOf(state.doc, id);
  return block ? [Decoration.node(block.from, block.to, { class: 'tri-named' })] : [];
}

function blockOf(doc: Node, id: string): { readonly from: number; readonly to: number } | null {
  const found: { readonly from: number; readonly to: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.attrs.id === id) found.push({ from: pos, to: pos + node.nodeSize });
    return found.length === 0 && !node.isTextblock;
  });
  return found[0] ?? null;
}
