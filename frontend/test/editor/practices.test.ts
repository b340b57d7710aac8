import { Slice } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { citedPractice } from 'Frontend/editor/citing';
import { PracticeNames, practiceNames } from 'Frontend/editor/practice-names';
import { citedIn } from 'Frontend/editor/practices-plugin';
import { matchesOf } from 'Frontend/editor/matches';
import { fresh } from 'Frontend/editor/paste';
import { wordsIn } from 'Frontend/editor/spoken';
import { at, shape, stateOf } from '../support/desk';
import { paragraphs } from '../support/documents';

const shelter = { key: 'shelter-in-port', title: 'A shelter in the port', language: 'en' };

function citing(): ReturnType<typeof stateOf> {
  const state = at(stateOf(paragraphs('As @ shows')), 'As @');
  return state.apply(citedPractice(state, shelter));
}

test('a citation of a practice takes the place of the sign that called for it, and keeps the name of then', () => {
  const { doc } = citing();
  expect(shape(doc.child(1))).toBe('"As "practice()" shows"');
  expect(doc.child(1).child(1).attrs).toMatchObject({ key: 'shelter-in-port', label: 'A shelter in the port' });
  expect(citedIn(doc).map(({ key }) => key)).toEqual(['shelter-in-port']);
});

test('it is read under the name of now, and found by it', () => {
  const { doc } = citing();
  expect(wordsIn(doc.child(1))).toBe('As A shelter in the port shows');
  practiceNames.met({ ...shelter, title: 'Un refuge au port', language: 'fr' });
  expect(wordsIn(doc.child(1))).toBe('As Un refuge au port shows');
  expect(matchesOf(doc, { words: 'refuge', matchCase: false, wholeWord: false }).map(({ fixed }) => fixed)).toEqual([true]);
});

test('what is pasted cites the same practice', () => {
  const { content } = fresh(new Slice(citing().doc.child(1).content, 0, 0));
  expect(content.child(1).attrs).toMatchObject({ id: null, key: 'shelter-in-port' });
});

test('each name is asked for once, and once more where the library could not be reached', async () => {
  const asked: (readonly string[])[] = [];
  let away = true;
  const names = new PracticeNames((keys) => {
    asked.push(keys);
    return away ? Promise.reject(new Error('away')) : Promise.resolve([shelter]);
  });
  expect(await names.learn(['shelter-in-port'])).toBe(false);
  away = false;
  expect(await names.learn(['shelter-in-port', 'gone'])).toBe(true);
  expect(await names.learn(['shelter-in-port', 'gone'])).toBe(false);
  expect(asked).toEqual([['shelter-in-port'], ['shelter-in-port', 'gone']]);
  expect([names.of('shelter-in-port')?.title, names.of('gone')]).toEqual(['A shelter in the port', undefined]);
});
