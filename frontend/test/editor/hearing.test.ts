// @vitest-environment jsdom
import { html, render } from 'lit';
import { EditorState, TextSelection } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { expect, test, vi } from 'vitest';
import { takeTheirs } from 'Frontend/collab/inbox';
import { loaded } from 'Frontend/collab/model';
import { collabOf, collabPlugin, takeIn } from 'Frontend/collab/plugin';
import type { Affiliation, Commit, StepJson } from 'Frontend/collab/protocol';
import { type Heard, Hearing, heardIn, toldOf } from 'Frontend/editor/hearing';
import type { PanelHost } from 'Frontend/editor/panel';
import { Situation } from 'Frontend/editor/situation';
import { type Level, levels, Telling } from 'Frontend/editor/telling';
import { TellingPanel } from 'Frontend/editor/telling-panel';
import { sampleDocument, schema } from '../support/documents';
import { englishLabels } from '../support/labels';

/** Provisions 1 with its parts and 2, each in a block of its own. */
const doc = sampleDocument();
const [FIRST, LAST] = [startOf('1.'), startOf('2.')];

function startOf(label: string): number {
  let found = 0;
  let next = 1;
  doc.forEach((node, pos) => {
    if (node.type.name === 'provision' && `${next++}.` === label) found = pos + 2;
  });
  return found;
}

function put(version: number, where: number, affiliation: Affiliation, member: string = affiliation): Commit {
  const steps = new Transform(doc).insert(where, schema.text('x')).steps.map((step) => step.toJSON() as StepJson);
  return { version, commitId: `x${version}`, clientId: member, memberId: member, name: member, affiliation, steps, at: '' };
}

function heard(cursor: number, commit: Commit): readonly Heard[] {
  const begun = EditorState.create({ doc, plugins: [collabPlugin(loaded(doc, 0))] });
  const state = begun.apply(begun.tr.setSelection(TextSelection.create(doc, cursor)));
  const change = takeTheirs(collabOf(state), state.doc, [commit]);
  if (!change) throw new Error('nothing was taken in');
  const tr = takeIn(state, change, [commit]);
  return heardIn(tr, tr.selection);
}

test('a change is of the own paragraph, near or far, and has the number of its provision', () => {
  expect(heard(FIRST, put(1, FIRST, 'workers'))).toMatchObject([{ distance: 'mine', number: '1', name: 'workers' }]);
  expect(heard(1, put(1, LAST, 'workers'))).toMatchObject([{ number: '2', distance: LAST > FIRST ? 'far' : 'near' }]);
});

test('each level tells what it says, and none tells nothing', () => {
  const all = (['mine', 'near', 'far'] as const).map((distance, i): Heard => ({ member: distance, name: distance, affiliation: 'workers', distance, number: `${i + 1}` }));
  const told = (level: Level): readonly string[] => toldOf(englishLabels, all, level).split('.').map((one) => one.trim().split(',')[0] ?? '').filter((one) => one !== '');
  expect(levels.map(told)).toEqual([['mine', 'near', 'far'], ['mine', 'near'], ['mine'], []]);
});

test('one sentence tells all that a member changed; many members are counted', () => {
  const by = (member: string, number: string): Heard => ({ member, name: member, affiliation: 'employers', distance: 'far', number });
  expect(toldOf(englishLabels, [by('Ada', '3'), by('Ada', '3'), by('Ada', '5')], 'all')).toBe('Ada, employers, changed provision 3, 5.');
  expect(toldOf(englishLabels, ['a', 'b', 'c', 'd'].map((member) => by(member, '1')), 'all')).toBe('4 members changed the text.');
});

test('what comes in quick succession is told once, and nothing of our own', () => {
  vi.useFakeTimers();
  const told: (readonly Heard[])[] = [];
  const hearing = new Hearing((all) => void told.push(all), () => 'me');
  const begun = EditorState.create({ doc, plugins: [collabPlugin(loaded(doc, 0))] });
  for (const commit of [put(1, FIRST, 'workers'), put(1, LAST, 'employers'), put(1, LAST, 'employers', 'me')]) {
    const change = takeTheirs(collabOf(begun), begun.doc, [commit]);
    if (change) hearing.arrived(takeIn(begun, change, [commit]));
  }
  vi.runAllTimers();
  vi.useRealTimers();
  expect(told.map((all) => all.map(({ name }) => name))).toEqual([['workers', 'employers']]);
});

test('what is chosen is kept in the browser for each member, and said', () => {
  const kept = new Map<string, string>();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  const telling = new Telling(() => 'ada', () => storage);
  expect(telling.level).toBe('near');
  const place = document.createElement('div');
  const spoken: string[] = [];
  const host = { labels: englishLabels, update: () => undefined, close: () => undefined, say: (text: string) => void spoken.push(text) } as unknown as PanelHost;
  render(html`${new TellingPanel(telling).template(host)}`, place);
  place.querySelectorAll('input')[3]?.dispatchEvent(new Event('change'));
  expect([telling.level, telling.tellsPeople, spoken]).toEqual(['none', false, ['Nothing of what others do is told.']]);
  expect(new Telling(() => 'bo', () => storage).level).toBe('near');
  expect(new Telling(() => 'ada', () => null).level).toBe('near');
});

test('who wants to hear nothing is not told who comes and who comments', () => {
  const [quiet, usual] = [{ level: 'none', tellsPeople: false } as const, undefined];
  const [one, other] = [new Situation(() => englishLabels, quiet), new Situation(() => englishLabels, usual)];
  for (const situation of [one, other]) {
    situation.heard({ type: 'presence', clientId: 'c', memberId: 'm', name: 'Ada', initials: 'A', affiliation: 'workers', version: 0, anchor: null, head: null });
    situation.announceComments(['Bo']);
  }
  expect([one.spoken, other.spoken === '']).toEqual(['', false]);
  one.announce('status.back');
  expect(one.spoken).not.toBe('');
});
