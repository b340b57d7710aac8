import type { Node } from 'prosemirror-model';
import { type EditorState, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import { freshId } from '../collab/random-id';
import { mayInsert } from './citing';
import { typeOf } from './types';

/** A footnote, by its place in the text. */
export interface Note {
  readonly pos: number;
  readonly node: Node;
  readonly number: number;
}

const known = new WeakMap<Node, readonly Note[]>();

/** The footnotes of a text, numbered in its order. */
export function notesOf(doc: Node): readonly Note[] {
  const before = known.get(doc);
  if (before) return before;
  const notes: Note[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'footnote') notes.push({ pos, node, number: notes.length + 1 });
  });
  known.set(doc, notes);
  return notes;
}

/** The footnote that the selection stands on or in. */
export function noteAt({ selection, doc }: EditorState): Note | null {
  return notesOf(doc).find(({ pos, node }) => selection.from >= pos && selection.to <= pos + node.nodeSize && !isBeside(selection, pos, node)) ?? null;
}

function isBeside({ from, to }: { readonly from: number; readonly to: number }, pos: number, node: Node): boolean {
  return from === to && (from === pos || from === pos + node.nodeSize);
}

/** The footnote of this id. */
export function noteOf(doc: Node, id: string): Note | null {
  return notesOf(doc).find(({ node }) => node.attrs.id === id) ?? null;
}

/** The transaction that puts an empty footnote behind the selection; null where none may stand. */
export function withNote(state: EditorState): Transaction | null {
  if (!mayInsert(state, 'footnote') || noteAt(state) !== null) return null;
  const { to } = state.selection;
  const tr = state.tr.insert(to, typeOf('footnote').create({ id: freshId() }));
  return tr.setSelection(NodeSelection.create(tr.doc, to)).scrollIntoView();
}

/** The transaction that gives a footnote other words; it changes no more than what differs. */
export function noteWritten(state: EditorState, { pos, node }: Note, words: string): Transaction {
  const before = node.textContent;
  let start = 0;
  while (start < Math.min(before.length, words.length) && before[start] === words[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, words.length) - start && before.at(-1 - end) === words.at(-1 - end)) end++;
  const [from, to] = [pos + 1 + start, pos + 1 + before.length - end];
  const added = words.slice(start, words.length - end);
  const tr = added === '' ? state.tr.delete(from, to) : state.tr.insertText(added, from, to);
  return tr.setSelection(NodeSelection.create(tr.doc, pos));
}

/** The transaction that takes a footnote away. */
export function noteRemoved(state: EditorState, { pos, node }: Note): Transaction {
  return state.tr.delete(pos, pos + node.nodeSize);
}

/** The transaction that leaves a footnote: the cursor goes behind it, and one without words goes. */
export function noteLeft(state: EditorState, note: Note): Transaction {
  if (note.node.content.size === 0) return noteRemoved(state, note);
  const behind = note.pos + note.node.nodeSize;
  return state.tr.setSelection(TextSelection.create(state.doc, behind));
}
