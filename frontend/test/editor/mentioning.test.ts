import { expect, test } from 'vitest';
import { mentioned, named } from 'Frontend/editor/mentioning';
import { at, shape, stateOf } from '../support/desk';
import { paragraphs } from '../support/documents';

const tomasz = { member: 'm1', name: 'Tomasz Zieliński', affiliation: 'workers' };
const sofia = { member: 'm2', name: 'Sofía Marín-López', affiliation: 'secretariat' };
const marie = { member: 'm3', name: 'Marie Zoé', affiliation: 'employers' };

test('a member is found by the beginning of any of their names, without accents too', () => {
  const found = (typed: string) => named([tomasz, sofia, marie], typed).map(({ member }) => member);
  expect([found('zie'), found('@mari'), found('lopez'), found('sofia marin'), found('omasz'), found('')]).toEqual([
    ['m1'], ['m2', 'm3'], ['m2'], ['m2'], [], ['m1', 'm2', 'm3'],
  ]);
});

test('a mention takes the place of the sign that called for it and has a key of its own', () => {
  const state = at(stateOf(paragraphs('Ask @ first')), 'Ask @');
  const { doc } = state.apply(mentioned(state, tomasz));
  expect(shape(doc.child(1))).toBe('"Ask "mention()" first"');
  expect(doc.child(1).child(1).attrs).toMatchObject({ member: 'm1', label: 'Tomasz Zieliński' });
  expect(doc.child(1).child(1).attrs.id).toBeTypeOf('string');
});
