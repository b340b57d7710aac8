import { expect, test } from 'vitest';
import { linksOfNote, noteAt, noteCited, noteLeft, noteLinkAt, noteLinked, noteOf, noteRemoved, notesOf, noteWritten, withNote, wordsOfNote } from 'Frontend/editor/notes';
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

test('words of a footnote link, and cite; a citation counts as its words do', () => {
  const { state, note } = noted('see the report and ');
  const linked = state.apply(noteLinked(state, note, [4, 14], 'https://example.org/a'));
  const end = 'see the report and '.length;
  const cited = linked.apply(noteCited(linked, notesOf(linked.doc)[0] ?? note, [end, end], { code: 'C181', ref: '7' }));
  const now = notesOf(cited.doc)[0] ?? note;
  cited.doc.check();
  expect(wordsOfNote(now.node)).toBe('see the report and [C181, art. 7]');
  expect(linksOfNote(now.node)).toEqual([{ href: 'https://example.org/a', words: 'the report' }]);
  expect([noteLinkAt(now.node, 5), noteLinkAt(now.node, 0)]).toEqual(['https://example.org/a', '']);
  const on = cited.apply(noteWritten(cited, now, 'see the report and [C181, art. 7], too'));
  const after = notesOf(on.doc)[0] ?? note;
  expect(after.node.lastChild?.text).toBe(', too');
  expect(after.node.child(3).type.name).toBe('citation');
  const unlinked = on.apply(noteLinked(on, after, [0, 8], null));
  expect(noteLinkAt((notesOf(unlinked.doc)[0] ?? note).node, 5)).toBe('');
});

test('a citation in whose words something is changed becomes words, and one before others goes whole', () => {
  const { state, note } = noted('see ');
  const cited = state.apply(noteCited(state, note, [4, 4], { code: 'C181', ref: null }));
  const now = notesOf(cited.doc)[0] ?? note;
  expect(wordsOfNote(now.node)).toBe('see [C181]');
  const changed = cited.apply(noteWritten(cited, now, 'see [C18]'));
  expect(shape(changed.doc.child(1))).toBe('"Fees"footnote("see [C18]")" are borne"');
  const gone = cited.apply(noteWritten(cited, now, 'see '));
  expect(shape(gone.doc.child(1))).toBe('"Fees"footnote("see ")" are borne"');
});
