import { expect, test } from 'vitest';
import { askedFor, callsForCitation, citable, cited, mayInsert } from 'Frontend/editor/citing';
import { at, shape, stateOf } from '../support/desk';
import { paragraphs } from '../support/documents';

const agencies = { code: 'C181', title: 'Private Employment Agencies', language: 'en', articles: ['7', '7(1)', '8'] };

test('a number behind the words asks for an article', () => {
  expect(askedFor('@c181')).toEqual({ words: 'c181', ref: null });
  expect(['c181 7', 'C181, art. 7', 'private agencies article 7'].map((typed) => askedFor(typed).ref)).toEqual(['7', '7', '7']);
  expect(askedFor('private agencies article 7').words).toBe('private agencies');
});

test('an instrument is offered, or its articles whose number begins so, or the number as typed', () => {
  const refs = (ref: string | null) => citable([agencies], ref).map((one) => one.ref);
  expect([refs(null), refs('7'), refs('12')]).toEqual([[null], ['7', '7(1)'], ['12']]);
});

test('a citation takes the place of the sign that called for it', () => {
  const state = at(stateOf(paragraphs('See @ on fees')), 'See @');
  const { doc } = state.apply(cited(state, { code: 'C181', ref: '7', title: '', language: 'en' }));
  expect(shape(doc.child(1))).toBe('"See "citation()" on fees"');
  expect(doc.child(1).child(1).attrs).toMatchObject({ code: 'C181', ref: '7' });
});

test('an "@" within an address calls for nothing', () => {
  const state = stateOf(paragraphs('See who of'));
  expect(['See ', 'See who', 'See wh'].map((words) => callsForCitation(at(state, words)))).toEqual([true, false, false]);
  expect(mayInsert(state, 'citation')).toBe(true);
});
