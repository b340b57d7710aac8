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
  const tints = set.find().map(({ from, to }) => [shown.doc.textBetween(from, to), titleAt(set, from)]);
  expect(tints).toEqual([['The ', 'employers'], ['All ', 'workers']]);
});

function titleAt(set: DecorationSet, at: number): string {
  const [found] = set.find(at, at + 1) as unknown as { type: { attrs: { title: string } } }[];
  return found?.type.attrs.title ?? '';
}
