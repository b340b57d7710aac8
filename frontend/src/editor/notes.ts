import type { Node } from 'prosemirror-model';
import { type EditorState, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import { freshId } from '../collab/random-id';
import { type Citable, mayInsert } from './citing';
import { markOf, typeOf } from './types';

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

/** The transaction that gives a footnote other words; it changes no more than what differs. A citation in whose words something is changed becomes words. */
export function noteWritten(state: EditorState, { pos, node }: Note, words: string): Transaction {
  const before = wordsOfNote(node);
  const most = Math.min(before.length, words.length);
  let [start, end] = [0, 0];
  while (start < most && before[start] === words[start]) start++;
  while (end < most - start && before.at(-1 - end) === words.at(-1 - end)) end++;
  const [head, tail] = wholeCitations(node, start, before.length - end);
  const added = words.slice(head, words.length - (before.length - tail));
  const [from, to] = [pos + 1 + placeIn(node, head), pos + 1 + placeIn(node, tail)];
  const tr = added === '' ? state.tr.delete(from, to) : state.tr.insertText(added, from, to);
  return tr.setSelection(NodeSelection.create(tr.doc, pos));
}

/** The transaction that lets some words of a footnote lead to an address, or nowhere for null. */
export function noteLinked(state: EditorState, { pos, node }: Note, [start, end]: Range, href: string | null): Transaction {
  const [head, tail] = wholeCitations(node, start, end);
  const [from, to] = [pos + 1 + placeIn(node, head), pos + 1 + placeIn(node, tail)];
  const tr = state.tr.removeMark(from, to, markOf('link'));
  if (href !== null) tr.addMark(from, to, markOf('link').create({ href }));
  return tr.setSelection(NodeSelection.create(tr.doc, pos));
}

/** The transaction that cites within a footnote, in place of some of its words. */
export function noteCited(state: EditorState, { pos, node }: Note, [start, end]: Range, { code, ref }: Pick<Citable, 'code' | 'ref'>): Transaction {
  const [head, tail] = wholeCitations(node, start, end);
  const tr = state.tr.replaceWith(pos + 1 + placeIn(node, head), pos + 1 + placeIn(node, tail), typeOf('citation').create({ code, ref }));
  return tr.setSelection(NodeSelection.create(tr.doc, pos));
}

/** From one letter of a footnote's words up to another. */
export type Range = readonly [number, number];

/** The address that the words of a footnote at a place lead to; empty where they lead nowhere. */
export function noteLinkAt(node: Node, place: number): string {
  const at = node.nodeAt(Math.min(placeIn(node, place), Math.max(0, node.content.size - 1)));
  const href: unknown = at && markOf('link').isInSet(at.marks)?.attrs.href;
  return typeof href === 'string' ? href : '';
}

/** Where words of a footnote lead, to be followed from below the text. */
export function linksOfNote(node: Node): readonly { readonly href: string; readonly words: string }[] {
  return node.children.flatMap((part) => {
    const href: unknown = markOf('link').isInSet(part.marks)?.attrs.href;
    return typeof href === 'string' ? [{ href, words: wordsOfPart(part) }] : [];
  });
}

/** What a footnote says; a citation stands in brackets, with its code and article. */
export function wordsOfNote(node: Node): string {
  return node.children.map(wordsOfPart).join('');
}

function wordsOfPart(part: Node): string {
  if (part.isText) return part.text ?? '';
  const { code, ref } = part.attrs as { readonly code: string; readonly ref: string | null };
  return ref === null ? `[${code}]` : `[${code}, art. ${ref}]`;
}

/** Where letters of its words stand in a footnote; one within a citation stands before it. */
function placeIn(node: Node, letters: number): number {
  let [left, place] = [letters, 0];
  for (const part of node.children) {
    const length = wordsOfPart(part).length;
    if (left < length) return part.isText ? place + left : place;
    left -= length;
    place += part.nodeSize;
  }
  return place;
}

/** A range that begins or ends within a citation takes in all of it. */
function wholeCitations(node: Node, start: number, end: number): Range {
  let [head, tail, from] = [start, end, 0];
  for (const part of node.children) {
    const to = from + wordsOfPart(part).length;
    if (!part.isText && start > from && start < to) head = from;
    if (!part.isText && end > from && end < to) tail = to;
    from = to;
  }
  return [head, Math.max(head, tail)];
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
