import type { EditorState } from 'prosemirror-state';

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
