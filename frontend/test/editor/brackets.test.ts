import { type EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { bracketed, heldBy, reworded, settled, withoutWording, wordingHere } from 'Frontend/editor/brackets';
import { schema } from '../support/documents';
import { at, ran, shape, stateOf } from '../support/desk';

const paragraph = (text: string) => schema.node('paragraph', null, text ? schema.text(text) : []);
const provision = (...texts: readonly string[]) => schema.node('provision', null, texts.map(paragraph));
const text = (...blocks: readonly ReturnType<typeof paragraph>[]) =>
  stateOf(schema.node('doc', null, [schema.node('title', null, schema.text('T')), ...blocks]));
const body = ({ doc }: EditorState) => {
  doc.check();
  return shape(doc).replace(/^doc\(title\("T"\) |\)$/gu, '');
};

function selecting(state: EditorState, words: string): EditorState {
  const end = at(state, words).selection.to;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, end - words.length, end)));
}

test('words go into brackets, and what stands around them stays outside', () => {
  const state = ran(selecting(text(provision('Fees are borne by the employer.')), 'borne by'), bracketed('workers'));
  expect(body(state)).toBe('provision("Fees are " bracket(wording("borne by")) " the employer.")');
  expect(wordingHere(state)?.holder).toBe('workers');
});

test('without a selection the paragraph goes into brackets; a provision keeps an empty first one', () => {
  expect(body(ran(at(text(paragraph('one'), paragraph('two')), 'two'), bracketed('')))).toBe('"one" bracket(wording("two"))');
  expect(body(ran(at(text(provision('one')), 'one'), bracketed('')))).toBe('provision("" bracket(wording("one")))');
});

test('several paragraphs become one wording', () => {
  const state = text(provision('lead', 'one', 'two'));
  const [from, to] = [at(state, 'one', 1).selection.from, at(state, 'two', 1).selection.to];
  const both = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  expect(body(ran(both, bracketed('')))).toBe('provision("lead" bracket(wording("one" "two")))');
});

test('brackets stand neither in brackets nor over two provisions nor in a list of points', () => {
  const inside = ran(at(text(paragraph('one')), 'one'), bracketed(''));
  expect(ran(at(inside, 'one'), bracketed(''))).toEqual(at(inside, 'one'));
  const two = text(provision('one'), provision('two'));
  const over = two.apply(two.tr.setSelection(TextSelection.create(two.doc, at(two, 'one').selection.to, at(two, 'two').selection.to)));
  expect(bracketed('')(over)).toBe(false);
  const item = schema.node('bullet_list', null, schema.node('list_item', null, paragraph('point')));
  expect(bracketed('')(at(text(item), 'point'))).toBe(false);
});

test('another wording is added behind the one here and written in', () => {
  const one = ran(at(text(paragraph('one')), 'one'), bracketed('workers'));
  const two = ran(at(one, 'one'), reworded('employers'));
  const typed = two.apply(two.tr.insertText('other'));
  expect(body(typed)).toBe('bracket(wording("one") wording("other"))');
  expect(wordingHere(typed)?.holder).toBe('employers');
});

test('a wording changes hands', () => {
  const one = ran(at(text(paragraph('one')), 'one'), bracketed('workers'));
  expect(wordingHere(ran(at(one, 'one'), heldBy('Ghana, Kenya')))?.holder).toBe('Ghana, Kenya');
  expect(heldBy('workers')(at(one, 'one'))).toBe(false);
});

test('the wording that is settled on takes the place of the brackets, and of an empty first paragraph', () => {
  const one = ran(at(text(provision('one')), 'one'), bracketed('workers'));
  const two = ran(at(one, 'one'), reworded('employers'));
  const typed = two.apply(two.tr.insertText('other'));
  expect(body(ran(typed, settled))).toBe('provision("other")');
  expect(body(ran(at(typed, 'one'), settled))).toBe('provision("one")');
});

test('settling keeps the words that stand before', () => {
  const state = ran(selecting(text(provision('Fees are borne.')), 'borne'), bracketed(''));
  expect(body(ran(at(state, 'borne'), settled))).toBe('provision("Fees are " "borne" ".")');
});

test('a wording is taken away, the last one not', () => {
  const one = ran(at(text(paragraph('one')), 'one'), bracketed(''));
  const two = ran(at(one, 'one'), reworded(''));
  expect(body(ran(two, withoutWording))).toBe('bracket(wording("one"))');
  expect(withoutWording(at(one, 'one'))).toBe(false);
});
