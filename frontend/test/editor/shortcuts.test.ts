// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { textAttributes } from 'Frontend/editor/attributes';
import { Coalesced } from 'Frontend/editor/coalesced';
import { spoken } from 'Frontend/editor/key-names';
import { bindings } from 'Frontend/editor/keys';
import { shortcuts } from 'Frontend/editor/shortcuts';
import { Situation } from 'Frontend/editor/situation';
import { spellingIsChecked, toggleSpelling } from 'Frontend/editor/spelling';
import { allLabels, englishLabels } from '../support/labels';

test('no key does two things, and each has its name in every language', () => {
  const all = shortcuts();
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  for (const labels of Object.values(allLabels)) expect(all.filter(({ name }) => !labels[name])).toEqual([]);
});

test('every key that the editor binds is in the list', () => {
  const listed = shortcuts().map(({ key }) => key);
  const bound = Object.keys(bindings(() => true, () => true));
  expect(bound.filter((key) => !listed.includes(key))).toEqual([]);
  expect(bound).toEqual(expect.arrayContaining(['Mod-Shift-x', 'Mod-y', 'Mod-Enter', 'Mod-.', 'Mod-,']));
});

test('tables, footnotes, pictures, citations and references have keys', () => {
  const named = shortcuts().map(({ name }) => name);
  expect(named).toEqual(expect.arrayContaining(['tool.table', 'tool.footnote', 'tool.image', 'tool.citation', 'tool.reference', 'tool.keys']));
  expect(spoken('Mod-Shift-e')).toBe('Ctrl+Shift+E');
  expect(spoken('Enter')).toBe('Enter');
});

test('the spell check is on until the device is told otherwise, and stays off over a reload', () => {
  expect([spellingIsChecked(), textAttributes(englishLabels, true, 'fr')]).toMatchObject([true, { spellcheck: 'true', lang: 'fr' }]);
  expect(toggleSpelling()).toBe(false);
  expect(textAttributes(englishLabels, true, 'fr').spellcheck).toBe('false');
  expect(toggleSpelling()).toBe(true);
  expect(textAttributes(englishLabels, false, '')).toMatchObject({ spellcheck: 'false' });
});

test('comments that come in quick succession are said in one sentence', () => {
  vi.useFakeTimers();
  const situation = new Situation(() => englishLabels);
  const said: string[] = [];
  const gathered = new Coalesced((names) => {
    situation.announceComments(names);
    said.push(situation.spoken);
  });
  gathered.add(['Ama']);
  gathered.add([]);
  gathered.add(['Bo', 'Ama']);
  vi.runAllTimers();
  gathered.add(['Bo']);
  vi.runAllTimers();
  expect(said).toEqual(['3 new comments', 'New comment by Bo']);
  vi.useRealTimers();
});
