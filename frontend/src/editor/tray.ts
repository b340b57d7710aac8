import { Slice } from 'prosemirror-model';
import { type EditorState, Selection, type Transaction } from 'prosemirror-state';
import type { Unplaced } from '../collab/model';
import { settling } from '../collab/plugin';
import { fresh } from './paste';

/** The transaction that puts words back: where they were written if that block still stands, else at the cursor. */
export function putBack(state: EditorState, entry: Unplaced): Transaction {
  const at = placeOf(state, entry);
  const { tr, schema } = state;
  try {
    const slice = fresh(Slice.fromJSON(schema, entry.slice as Parameters<typeof Slice.fromJSON>[1]));
    tr.replaceRange(at, at, slice);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  if (!tr.docChanged) tr.insertText(entry.text, at);
  setApart(tr, tr.mapping.map(at, 1));
  setApart(tr, at);
  tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(at, 1)), -1));
  return settling(tr.scrollIntoView(), entry.id);
}

/** Words that would touch other words are set apart by a space. */
function setApart(tr: Transaction, at: number): void {
  const $at = tr.doc.resolve(at);
  const [before, behind] = [$at.nodeBefore?.text?.at(-1) ?? ' ', $at.nodeAfter?.text?.at(0) ?? ' '];
  if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(behind)) tr.insertText(' ', at);
}

/** The transaction that throws words away. */
export function throwAway(state: EditorState, entry: Unplaced): Transaction {
  return settling(state.tr, entry.id);
}

function placeOf(state: EditorState, { blockId, offset }: Unplaced): number {
  const found: number[] = [];
  state.doc.descendants((node, pos) => {
    if (blockId !== null && node.attrs.id === blockId) found.push(pos + 1 + Math.min(offset, node.content.size));
    return found.length === 0;
  });
  return Selection.near(state.doc.resolve(found[0] ?? state.selection.to)).from;
}
