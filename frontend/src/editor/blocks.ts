import type { EditorState } from 'prosemirror-state';

/** The id of the provision in which the selection begins; null elsewhere. */
export function provisionAt(state: EditorState): string | null {
  const { $from } = state.selection;
  const block = $from.depth > 0 ? $from.node(1) : $from.nodeAfter;
  const id: unknown = block?.attrs.id;
  return block?.type.name === 'provision' && typeof id === 'string' ? id : null;
}

/** The ids of the blocks that the selection touches, outermost first. */
export function blockIdsIn(state: EditorState): readonly string[] {
  const ids: string[] = [];
  const { from, to } = state.selection;
  state.doc.nodesBetween(from, to, (node) => {
    const id: unknown = node.attrs.id;
    if (node.isBlock && typeof id === 'string') ids.push(id);
  });
  return ids;
}
