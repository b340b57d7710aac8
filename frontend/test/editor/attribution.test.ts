import { EditorState } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { takeTheirs } from 'Frontend/collab/inbox';
import { loaded } from 'Frontend/collab/model';
import { collabOf, collabPlugin, takeIn } from 'Frontend/collab/plugin';
import type { Affiliation, Commit, StepJson } from 'Frontend/collab/protocol';
import { attributionPlugin, withTint } from 'Frontend/editor/attribution';
import { paragraphs, schema } from '../support/documents';

const start = paragraphs('Fees', 'Agencies');
const [FEES, AGENCIES] = [11, 17];

function put(version: number, at: number, words: string, affiliation: Affiliation): Commit {
  const steps = new Transform(start).insert(at, schema.text(words)).steps.map((step) => step.toJSON() as StepJson);
  return { version, commitId: `x${version}`, clientId: affiliation, memberId: 'm', name: affiliation, affiliation, steps, at: '' };
}

test('of several commits taken in at once, and over our own, each word is tinted as its author\'s group', () => {
  const attribution = attributionPlugin();
  const made = EditorState.create({ doc: start, plugins: [collabPlugin(loaded(start, 0)), attribution] });
  const state = made.apply(made.tr.insertText('!', FEES + 4));
  const commits = [put(1, AGENCIES, 'All ', 'workers'), put(2, FEES, 'The ', 'employers')];
  const change = takeTheirs(collabOf(state), state.doc, commits);
  if (!change) throw new Error('nothing was taken in');
  const after = state.apply(takeIn(state, change, commits));
  const shown = after.apply(withTint(after, { on: true }));
  const set = attribution.props.decorations?.call(attribution, shown) as DecorationSet;
  expect(tintsOf(shown, set)).toEqual([['The ', 'employers'], ['All ', 'workers']]);
});

test('letters typed one by one are one stretch with one sign, and words among another’s are no part of it', () => {
  const attribution = attributionPlugin(({ name, affiliation }) => `${name}, ${affiliation}`);
  const made = EditorState.create({ doc: start, plugins: [collabPlugin(loaded(start, 0)), attribution] });
  const self = { clientId: 'c', memberId: 'm', name: 'Ama', initials: 'A', affiliation: 'workers', capacity: 'titular' } as const;
  let state = made.apply(withTint(made, { self, on: true }));
  for (const [i, letter] of ['a', 'b', 'c', 'd'].entries()) state = state.apply(state.tr.insertText(letter, FEES + i));
  const change = takeTheirs(collabOf(state), state.doc, [put(1, AGENCIES, 'All ', 'employers')]);
  if (!change) throw new Error('nothing was taken in');
  state = state.apply(takeIn(state, change, [put(1, AGENCIES, 'All ', 'employers')]));
  state = state.apply(state.tr.insertText('x', AGENCIES + 4 + 2));
  const set = attribution.props.decorations?.call(attribution, state) as DecorationSet;
  expect(tintsOf(state, set)).toEqual([['abcd', 'Ama, workers'], ['Al', 'employers, employers'], ['x', 'Ama, workers'], ['l ', 'employers, employers']]);
  expect(set.find().filter(({ from, to }) => from === to)).toHaveLength(4);
});

test('the sign stands before the first words, and a block that begins shows none', () => {
  const attribution = attributionPlugin();
  const made = EditorState.create({ doc: start, plugins: [attribution] });
  const self = { clientId: 'c', memberId: 'm', name: 'Ama', initials: 'A', affiliation: 'workers', capacity: 'titular' } as const;
  const broken = made.apply(withTint(made, { self, on: true })).apply(made.tr.split(FEES + 4));
  const signs = (state: EditorState): readonly number[] =>
    (attribution.props.decorations?.call(attribution, state) as DecorationSet).find().filter(({ from, to }) => from === to).map(({ from }) => from);
  expect(signs(broken)).toEqual([]);
  expect(signs(broken.apply(broken.tr.insertText('New', FEES + 6)))).toEqual([FEES + 6]);
});

function tintsOf(state: EditorState, set: DecorationSet): readonly (readonly string[])[] {
  const stretches = set.find().filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  return stretches.map((one) => [state.doc.textBetween(one.from, one.to), (one as unknown as { type: { attrs: { title: string } } }).type.attrs.title]);
}
