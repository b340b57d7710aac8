import { expect, test } from 'vitest';
import { noteAt, noteLeft, noteOf, noteRemoved, notesOf, noteWritten, withNote } from 'Frontend/editor/notes';
import { at, shape, stateOf } from '../support/desk';
import { paragraphs } from '../support/documents';

function noted(words = '') {
  const start = at(stateOf(paragraphs('Fees are borne', 'Wages')), 'Fees');
  const state = start.apply(withNote(start) ?? start.tr);
  const note = noteAt(state);
  if (!note) throw new Error('a footnote stands at the cursor');
  const written = words === '' ? state : state.apply(noteWritten(state, note, words));
  return { state: written, note: notesOf(written.doc)[0] ?? note };
}

test('a footnote stands behind the cursor, has an id at once and holds no other', () => {
  const { state, note } = noted();
  expect(shape(state.doc.child(1))).toBe('"Fees"footnote()" are borne"');
  expect(noteOf(state.doc, String(note.node.attrs.id))?.number).toBe(1);
  expect(withNote(state)).toBeNull();
});

test('footnotes are numbered in the order of the text', () => {
  const { state } = noted('second');
  const before = at(state, 'Guidance', 0);
  const both = before.apply(withNote(before) ?? before.tr);
  expect(notesOf(both.doc).map(({ number, node }) => `${number} ${node.textContent}`)).toEqual(['1 ', '2 second']);
});

test('writing in a footnote changes no more than what differs', () => {
  const { state, note } = noted('see C181');
  const tr = noteWritten(state, note, 'see also C181');
  expect(tr.steps).toHaveLength(1);
  expect(tr.steps[0]?.toJSON()).toMatchObject({ from: note.pos + 5, to: note.pos + 5 });
  expect(shape(state.apply(tr).doc.child(1))).toBe('"Fees"footnote("see also C181")" are borne"');
  expect(shape(state.apply(noteWritten(state, note, '')).doc.child(1))).toBe('"Fees"footnote()" are borne"');
});

test('whoever leaves a footnote stands behind it, and one without words goes', () => {
  const { state, note } = noted('see C181');
  expect(state.apply(noteLeft(state, note)).selection.from).toBe(note.pos + note.node.nodeSize);
  const empty = noted();
  expect(shape(empty.state.apply(noteLeft(empty.state, empty.note)).doc.child(1))).toBe('"Fees are borne"');
  expect(notesOf(state.apply(noteRemoved(state, note)).doc)).toEqual([]);
});
