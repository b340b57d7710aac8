import { expect, test } from 'vitest';
import { letters, numbersOf, roman } from 'Frontend/editor/numbers';
import { sampleDocument, schema } from '../support/documents';

test('provisions are 1, 2, their parts (a), (b)', () => {
  expect(numbersOf(sampleDocument()).map(({ label }) => label)).toEqual(['1.', '(a)', '(b)', '2.']);
});

test('parts of parts are (i), (ii)', () => {
  const paragraph = schema.node('paragraph', null, schema.text('x'));
  const inner = schema.node('sub_provisions', null, [1, 2].map(() => schema.node('sub_provision', null, paragraph)));
  const part = schema.node('sub_provision', null, [paragraph, inner]);
  const provision = schema.node('provision', null, [paragraph, schema.node('sub_provisions', null, part)]);
  const doc = schema.node('doc', null, [schema.node('title'), provision]);
  expect(numbersOf(doc).map(({ label }) => label)).toEqual(['1.', '(a)', '(i)', '(ii)']);
});

test('a provision can restart the count', () => {
  const provision = (restart: number | null) =>
    schema.node('provision', { restart }, schema.node('paragraph', null, schema.text('x')));
  const doc = schema.node('doc', null, [schema.node('title'), provision(null), provision(7), provision(null)]);
  expect(numbersOf(doc).map(({ label }) => label)).toEqual(['1.', '7.', '8.']);
});

test('letters go on after z, roman numbers subtract', () => {
  expect([1, 26, 27, 52, 53].map(letters)).toEqual(['a', 'z', 'aa', 'az', 'ba']);
  expect([1, 4, 9, 14, 40].map(roman)).toEqual(['i', 'iv', 'ix', 'xiv', 'xl']);
});
