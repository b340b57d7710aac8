import { NodeSelection, Selection, TextSelection, type Transaction } from 'prosemirror-state';

/** Where our selection stands after others' changes. */
export function movedAlong(selection: Selection, { doc, mapping }: Transaction): Selection {
  if (selection instanceof TextSelection) {
    // Words that others put in at our cursor go after it.
    return TextSelection.between(doc.resolve(mapping.map(selection.anchor, -1)), doc.resolve(mapping.map(selection.head, -1)));
  }
  if (!(selection instanceof NodeSelection)) return selection.map(doc, mapping);
  const { pos, deleted } = mapping.mapResult(selection.from);
  const $pos = doc.resolve(pos);
  // The library trusts that a node stands where its place was brought back; what we put back may have gone elsewhere.
  return !deleted && $pos.nodeAfter?.type === selection.node.type ? new NodeSelection($pos) : Selection.near($pos);
}
