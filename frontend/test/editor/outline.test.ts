import { TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { lengthOf, selectedLength } from 'Frontend/editor/count';
import { outlineOf, presentEntry } from 'Frontend/editor/outline';
import { at, stateOf } from '../support/desk';
import { paragraphs, sampleDocument } from '../support/documents';
import { suggests } from '../support/suggestions';

test('the outline has headings and provisions with their numbers and opening words', () => {
  expect(outlineOf(sampleDocument()).map(({ level, number, words }) => `${level} ${number} ${words}`)).toEqual([
    '1  Scope',
    '4 1. Recruitment fees are borne by the employer.',
    '4 2. Victims have access to remedies, see P029.',
  ]);
});

test('the entry is present in which the cursor stands', () => {
  const state = stateOf(sampleDocument());
  expect(['Guidance', 'Scope', 'inspected', 'counsel'].map((words) => presentEntry(at(state, words)))).toEqual([-1, 0, 1, 2]);
});

test('words are counted as people count them, of the text or of what is selected', () => {
  const state = stateOf(paragraphs("l'accord de 1,5 an", '', 'Ça va – a-t-il dit'));
  expect(lengthOf(state.doc)).toEqual({ words: 9, characters: 44 });
  expect(selectedLength(state)).toBeNull();
  const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, 9)));
  expect(selectedLength(selected)).toEqual({ words: 1, characters: 8 });
});

test('words that are suggested to go are counted no more, nor shown in the outline', () => {
  const state = stateOf(sampleDocument());
  const before = lengthOf(state.doc);
  const victims = at(state, 'Victims', 0).selection.from;
  const struck = suggests(state, state.tr.delete(victims, victims + 8));
  expect(outlineOf(struck.doc).at(-1)?.words).toBe('have access to remedies, see P029.');
  expect(lengthOf(struck.doc)).toEqual({ words: before.words - 1, characters: before.characters - 8 });
  const scope = state.doc.child(0).nodeSize;
  const headless = suggests(state, state.tr.delete(scope, scope + state.doc.child(1).nodeSize));
  expect(outlineOf(headless.doc).map(({ level }) => level)).toEqual([4, 4]);
});
