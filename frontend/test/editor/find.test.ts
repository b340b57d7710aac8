import { undo } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { findPlugin, presentMatch, replaceAll, replaceOne, searchOf, stepped, withQuery } from 'Frontend/editor/find';
import { withLocked } from 'Frontend/editor/locked';
import { matchesOf, type Query } from 'Frontend/editor/matches';
import { ran, shape, stateOf } from '../support/desk';
import { paragraphs, sampleDocument, schema } from '../support/documents';

const query = (words: string, more: Partial<Query> = {}): Query => ({ words, matchCase: false, wholeWord: false, ...more });

function looking(doc = paragraphs('Fees and fees', 'No fee'), words = 'fee', more: Partial<Query> = {}): EditorState {
  const desk = stateOf(doc);
  const state = EditorState.create({ doc: desk.doc, plugins: [...desk.plugins, findPlugin()] });
  return state.apply(withQuery(state, query(words, more)));
}

test('case and whole words count when asked for', () => {
  const doc = paragraphs('Fees and fees', 'No fee');
  const count = (words: string, more?: Partial<Query>): number => matchesOf(doc, query(words, more)).length;
  expect([count('fee'), count('Fee', { matchCase: true }), count('fee', { wholeWord: true }), count(' ')]).toEqual([3, 1, 1, 0]);
});

test('signs of a pattern are looked for as they are, and spaces and apostrophes are alike', () => {
  const doc = paragraphs('(a) l’accord : $1', "l'accord\u00a0: $1");
  expect(matchesOf(doc, query("l'accord : $1"))).toHaveLength(2);
  expect(matchesOf(doc, query('(a)'))).toHaveLength(1);
});

test('words are found across bold, footnotes and citations, and not across blocks', () => {
  const bold = schema.text('recruitment', [schema.mark('strong')]);
  const note = schema.node('footnote', { id: 'f' }, schema.text('see recruitment'));
  const cited = schema.node('citation', { code: 'C181' });
  const block = schema.node('paragraph', { id: 'p' }, [schema.text('on '), bold, note, schema.text(' fees in '), cited]);
  const doc = schema.node('doc', null, [schema.node('title', { id: 't' }, schema.text('Fees')), block]);
  expect(matchesOf(doc, query('on recruitment fees'))).toMatchObject([{ fixed: false, parts: [{}, {}] }]);
  expect(matchesOf(doc, query('recruitment'))).toHaveLength(2);
  expect(matchesOf(doc, query('in c181'))).toMatchObject([{ fixed: true }]);
  expect(matchesOf(doc, query('Fees on'))).toHaveLength(0);
  const state = looking(doc, 'on recruitment fees');
  const after = state.apply(replaceAll(state, 'of costs').tr).doc;
  expect(shape(after.child(1))).toBe('"of costs"footnote("see recruitment")" in "citation()');
});

test('the search goes round and keeps up with the text', () => {
  const state = looking();
  const go = (from: EditorState, by: 1 | -1 | 0): EditorState => from.apply(stepped(from, by) ?? from.tr);
  const first = go(state, 0);
  expect([presentMatch(first), presentMatch(go(first, 1)), presentMatch(go(first, -1)), presentMatch(go(go(first, -1), 1))]).toEqual([0, 1, 2, 0]);
  expect(searchOf(first.apply(first.tr.insertText('fee ', 11))).matches).toHaveLength(4);
});

test('one place is replaced, then all, and all is one step to undo', () => {
  const state = looking();
  const first = state.apply(stepped(state, 0) ?? state.tr);
  const one = first.apply(replaceOne(first, 'Charge')?.tr ?? first.tr);
  expect(shape(one.doc)).toContain('"Charges and fees"');
  const all = one.apply(replaceAll(one, 'charge').tr);
  expect(shape(all.doc)).toContain('"Charges and charges" "No charge"');
  expect(ran(all, undo).doc.eq(one.doc)).toBe(true);
});

test('agreed provisions and citations are left alone and counted', () => {
  const start = looking(sampleDocument(), 'agencies');
  const state = start.apply(withLocked(start, ['sa']));
  const { tr, replaced, left } = replaceAll(state, 'offices');
  expect([replaced, left]).toEqual([1, 1]);
  expect(state.applyTransaction(tr).transactions).not.toHaveLength(0);
  expect(replaceAll(looking(sampleDocument(), 'p029'), 'C029')).toMatchObject({ replaced: 0, left: 1 });
});
