import { type Node, Slice } from 'prosemirror-model';
import { type EditorState, Selection, type Transaction } from 'prosemirror-state';
import type { Unplaced } from '../collab/model';
import { settling } from '../collab/plugin';
import { numbersOf } from './numbers';
import { fresh } from './paste';
import { typeOf } from './types';

/**
 * The transaction that puts words back: where they were written if that block still stands, else at the cursor. A cursor that stands in the
 * title, as after loading, was put there by nobody: then they come into a paragraph of their own, where their number is now, or at the end.
 */
export function putBack(state: EditorState, entry: Unplaced): Transaction {
  const apart = blockOf(state.doc, entry) === null && state.selection.$from.parent.type.name === 'title';
  const at = apart ? lineOf(state.doc, entry) : placeOf(state, entry);
  const { tr, schema } = state;
  try {
    const slice = fresh(Slice.fromJSON(schema, entry.slice as Parameters<typeof Slice.fromJSON>[1]));
    if (apart && slice.content.firstChild?.isInline === true) tr.insert(at, typeOf('paragraph').create(null, slice.content));
    else tr.replaceRange(at, at, slice);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  if (!tr.docChanged && apart) tr.insert(at, typeOf('paragraph').create(null, schema.text(entry.text)));
  else if (!tr.docChanged) tr.insertText(entry.text, at);
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

function placeOf(state: EditorState, entry: Unplaced): number {
  return Selection.near(state.doc.resolve(blockOf(state.doc, entry) ?? state.selection.to)).from;
}

function blockOf(doc: Node, { blockId, offset }: Unplaced): number | null {
  const found: number[] = [];
  doc.descendants((node, pos) => {
    if (blockId !== null && node.attrs.id === blockId) found.push(pos + 1 + Math.min(offset, node.content.size));
    return found.length === 0;
  });
  return found[0] ?? null;
}

/** Before the provision that has the number now under which the words were written. */
function lineOf(doc: Node, { where }: Unplaced): number {
  const [number] = (where?.number ?? '').split(' ');
  return numbersOf(doc).find(({ label }) => label === number)?.pos ?? doc.content.size;
}
