import { wrapInList } from 'prosemirror-schema-list';
import { joinBackward, lift, splitBlock } from 'prosemirror-commands';
import { closeHistory, redo, undo } from 'prosemirror-history';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import {
  addColumnAfter, addRowBefore, CellSelection, deleteColumn, deleteRow, isInTable, selectionCell, splitCell, toggleHeader,
} from 'prosemirror-tables';
import { cited, mayInsert } from 'Frontend/editor/citing';
import { withImage } from 'Frontend/editor/images';
import { mentioned } from 'Frontend/editor/mentioning';
import { withNote } from 'Frontend/editor/notes';
import { referred } from 'Frontend/editor/references';
import { insertTable, merge, nextCell } from 'Frontend/editor/tables';
import type { Random } from './random';
import { schema } from './documents';

/** What an author may do: a transaction, or null where it does not fit. */
export type Deed = (state: EditorState, random: Random, word: () => string) => Transaction | null;

const MENTIONED = { member: 'm', name: 'Ama', affiliation: 'workers' };
const CITED = { code: 'C181', ref: '7', title: '', language: 'en' };

/** The likelier deeds stand more than once. */
export const deeds: readonly Deed[] = [
  write, write, write, write, write, writeMuch, writeMuch, writeOn, writeOn, writeOn, replaceSome, deleteSome, deleteSome, deleteMuch, deleteBlock,
  mark, unmark, move, moveBlock, paste, relevel, joinHere,
  command(splitBlock), command(splitBlock), command(joinBackward), command(lift), command(undo), command(undo), command(redo),
  command(wrapInList(schema.nodes.bullet_list ?? missing())),
  command(insertTable({ rows: 2, columns: 2, header: true })), command(insertTable({ rows: 1, columns: 3, header: false })),
  command(nextCell), command(addRowBefore), command(addColumnAfter), command(deleteRow), command(deleteColumn),
  command(toggleHeader('row')), command(splitCell), command(mergeWithNext),
  command(made(withNote)), command(made((state) => (mayInsert(state, 'citation') ? cited(state, CITED) : null))),
  command(made((state) => (mayInsert(state, 'mention') ? mentioned(state, MENTIONED) : null))),
  command(made((state) => (mayInsert(state, 'reference') ? referred(state, 'p0') : null))),
  command(made((state) => withImage(state, '/texts/t/images/i', 'A ship'))),
];

/** The newest deed is undone, or one that was undone is done again. */
export const [undoes, redoes]: readonly [Deed, Deed] = [command(undo), command(redo)];

function missing(): never {
  throw new Error('the schema has lists');
}

function places(state: EditorState): readonly number[] {
  const found: number[] = [];
  state.doc.descendants((node, pos) => {
    if (node.isTextblock) for (let at = 0; at <= node.content.size; at++) found.push(pos + 1 + at);
    return !node.isTextblock;
  });
  return found;
}

function place(state: EditorState, random: Random): number {
  return random.of(places(state));
}

function span(state: EditorState, random: Random, longest: number): readonly [number, number] {
  const from = place(state, random);
  return [from, Math.min(from + 1 + random.below(longest), state.doc.content.size - 1)];
}

function write(state: EditorState, random: Random, word: () => string): Transaction {
  const at = place(state, random);
  const { tr } = state;
  tr.insertText(word(), at);
  return tr.setSelection(TextSelection.create(tr.doc, Math.min(at + 1, tr.doc.content.size - 1)));
}

/** Words that came in together, as by pasting: they are undone together. */
function writeMuch(state: EditorState, random: Random, word: () => string): Transaction {
  const words = Array.from({ length: 2 + random.below(12) }, word).join('');
  return closeHistory(state.tr.insertText(words, place(state, random)));
}

function writeOn(state: EditorState, _random: Random, word: () => string): Transaction | null {
  const { selection } = state;
  return selection instanceof TextSelection ? state.tr.insertText(word(), selection.to) : null;
}

function replaceSome(state: EditorState, random: Random, word: () => string): Transaction {
  const [from, to] = span(state, random, 6);
  return state.tr.replaceWith(from, to, schema.text(word() + word()));
}

function deleteSome(state: EditorState, random: Random): Transaction {
  const [from, to] = span(state, random, 5);
  return state.tr.delete(from, to);
}

function deleteMuch(state: EditorState, random: Random): Transaction {
  const [from, to] = span(state, random, 80);
  return state.tr.deleteRange(from, to);
}

function deleteBlock(state: EditorState, random: Random): Transaction | null {
  if (state.doc.childCount < 3) return null;
  const index = 1 + random.below(state.doc.childCount - 1);
  const from = sizeBefore(state, index);
  return state.tr.delete(from, from + state.doc.child(index).nodeSize);
}

function sizeBefore(state: EditorState, index: number): number {
  let size = 0;
  for (let i = 0; i < index; i++) size += state.doc.child(i).nodeSize;
  return size;
}

function mark(state: EditorState, random: Random): Transaction {
  const [from, to] = span(state, random, 20);
  const name = random.of(['strong', 'em', 'underline', 'superscript', 'deletion', 'deletion']);
  const attrs = name === 'deletion' ? { id: 'c', member: 'm', group: 'workers', at: '' } : null;
  return state.tr.addMark(from, to, schema.mark(name, attrs));
}

function unmark(state: EditorState, random: Random): Transaction {
  const [from, to] = span(state, random, 20);
  return state.tr.removeMark(from, to, schema.marks[random.of(['strong', 'em'])] ?? null);
}

function move(state: EditorState, random: Random): Transaction {
  const [from, to] = span(state, random, 12);
  const slice = state.doc.slice(from, to);
  const { tr } = state;
  tr.delete(from, to);
  const at = tr.mapping.map(place(state, random));
  return tr.replaceRange(at, at, slice);
}

function moveBlock(state: EditorState, random: Random): Transaction | null {
  if (state.doc.childCount < 4) return null;
  const index = 1 + random.below(state.doc.childCount - 1);
  const from = sizeBefore(state, index);
  const block = state.doc.child(index);
  const { tr } = state;
  tr.delete(from, from + block.nodeSize);
  return tr.insert(tr.mapping.map(sizeBefore(state, 1 + random.below(state.doc.childCount))), block);
}

function paste(state: EditorState, random: Random, word: () => string): Transaction {
  const blocks = [0, 1].map(() => schema.node('paragraph', null, schema.text(word() + word())));
  const at = place(state, random);
  return state.tr.replaceWith(at, at, blocks);
}

function relevel(state: EditorState, random: Random): Transaction | null {
  const found: number[] = [];
  state.doc.forEach((node, offset) => {
    if (node.type.name === 'heading' || node.type.name === 'paragraph') found.push(offset);
  });
  if (found.length === 0) return null;
  const at = random.of(found);
  const level = 1 + random.below(3);
  if (state.doc.nodeAt(at)?.type.name === 'heading') return state.tr.setNodeAttribute(at, 'level', level);
  return state.tr.setBlockType(at + 1, at + 1, schema.nodes.heading ?? missing(), { level });
}

function joinHere(state: EditorState, random: Random): Transaction {
  const index = 1 + random.below(Math.max(1, state.doc.childCount - 1));
  return state.tr.join(sizeBefore(state, index));
}

function command(run: Command): Deed {
  return (state, random) => {
    const at = TextSelection.near(state.doc.resolve(place(state, random)));
    const aimed = run === undo || run === redo ? state : state.apply(state.tr.setSelection(at));
    const made: Transaction[] = [];
    run(aimed, (tr) => made.push(tr));
    return made[0] ? (aimed === state ? made[0] : replayed(state, made[0])) : null;
  };
}

function made(make: (state: EditorState) => Transaction | null): Command {
  return (state, dispatch) => {
    const tr = make(state);
    if (tr) dispatch?.(tr);
    return tr !== null;
  };
}

function mergeWithNext(state: EditorState, dispatch?: (tr: Transaction) => void): boolean {
  if (!isInTable(state)) return false;
  const $cell = selectionCell(state);
  const next = $cell.nodeAfter && $cell.pos + $cell.nodeAfter.nodeSize;
  if (next === null || next >= $cell.end()) return false;
  return merge(state.apply(state.tr.setSelection(CellSelection.create(state.doc, $cell.pos, next))), dispatch);
}

function replayed(state: EditorState, made: Transaction): Transaction {
  const { tr } = state;
  for (const step of made.steps) tr.step(step);
  return tr;
}
