import { type Node, ResolvedPos } from 'prosemirror-model';
import { NodeSelection, Selection, TextSelection, type Transaction } from 'prosemirror-state';

/** Looking a place up without keeping it beside the text is in prosemirror-model's code, but not in its types. */
type Finder = typeof ResolvedPos & { resolve(doc: Node, pos: number): ResolvedPos };

/**
 * The library keeps the places it has looked up in a weak table of texts. What is in that table outlives the collection of young objects, and
 * with it each text that lived for one edit of somebody else.
 */
function placeIn(doc: Node, pos: number): ResolvedPos {
  return (ResolvedPos as Finder).resolve(doc, pos);
}

/** Where our selection stands after others' changes. */
export function movedAlong(selection: Selection, { doc, mapping }: Transaction): Selection {
  if (selection instanceof TextSelection) {
    // Words that others put in at our cursor go after it.
    return TextSelection.between(placeIn(doc, mapping.map(selection.anchor, -1)), placeIn(doc, mapping.map(selection.head, -1)));
  }
  if (!(selection instanceof NodeSelection)) return selection.map(doc, mapping);
  const { pos, deleted } = mapping.mapResult(selection.from);
  const $pos = doc.resolve(pos);
  // The library trusts that a node stands where its place was brought back; what we put back may have gone elsewhere.
  return !deleted && $pos.nodeAfter?.type === selection.node.type ? new NodeSelection($pos) : Selection.near($pos);
}
