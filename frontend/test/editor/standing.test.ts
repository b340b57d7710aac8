// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { receiveTheirs } from 'Frontend/collab/receive';
import { collabOf, takeIn } from 'Frontend/collab/plugin';
import { blockIdsIn } from 'Frontend/editor/blocks';
import { unsentWords } from 'Frontend/editor/closed';
import { arrivedAt, namedPlugin } from 'Frontend/editor/named';
import { Situation } from 'Frontend/editor/situation';
import { markedIn, sameStanding, standingOf } from 'Frontend/editor/standing';
import { at, stateOf } from '../support/desk';
import { paragraphs, sampleDocument } from '../support/documents';
import { englishLabels } from '../support/labels';
import { welcome } from '../support/page';

test('when the connection is closed for good, nothing more is written, whatever was allowed', () => {
  const situation = new Situation(() => englishLabels);
  const { rights } = welcome();
  situation.heard({ type: 'rights', ...rights, edit: false });
  expect(situation.mayWrite('write')).toBe(false);
  situation.heard({ type: 'rights', ...rights });
  expect(situation.mayWrite('read')).toBe(true);
  situation.connected('closed', { pending: 1, kept: true }, 'not-allowed');
  expect(situation.mayWrite('write')).toBe(false);
});

test('a break that mends itself is told in words of the server, until it has', () => {
  const situation = new Situation(() => englishLabels);
  situation.heard({ type: 'error', code: 'not-signed-in', message: 'You are signed out.' });
  expect(situation.fault).toBeNull();
  situation.heard({ type: 'error', code: 'broken', message: 'Something went wrong here.' });
  expect(situation.fault).toBe('Something went wrong here.');
  situation.connected('connected', { pending: 0, kept: true });
  expect(situation.fault).toBeNull();
});

test('what was not sent can be read when the connection is closed for good', () => {
  const start = at(stateOf(paragraphs('Fees', 'Agencies')), 'Fees');
  expect(unsentWords(start.apply(start.tr.insertText(' and charges')))).toEqual(['and charges']);
});

test('arriving at a provision marks it and puts the cursor at its beginning', () => {
  const start = stateOf(sampleDocument());
  const tr = arrivedAt(start, 'v1');
  if (tr === null) throw new Error('the text has the provision');
  const state = start.reconfigure({ plugins: [namedPlugin()] }).apply(tr);
  expect(blockIdsIn(state)[0]).toBe('v1');
  expect(state.selection.$from.parentOffset).toBe(0);
  expect(state.plugins[0]?.props.decorations?.call(state.plugins[0], state)).toMatchObject({ children: expect.anything() as unknown });
  expect(arrivedAt(start, 'nowhere')).toBeNull();
});

test('the selection is told in positions of the version that the server knows', () => {
  const start = at(stateOf(paragraphs('Fees', 'Agencies')), 'Agencies');
  const { from } = start.selection;
  const state = start.apply(start.tr.insertText('All ', 1));
  expect(markedIn(state)).toMatchObject({ version: 0, from, to: from });
});

test('what others write elsewhere does not move the selection among its own words', () => {
  const start = at(stateOf(paragraphs('Fees', 'Agencies')), 'Agencies');
  const before = standingOf(start);
  const { steps } = start.tr.insertText('All ', at(start, 'Fees', 0).selection.from);
  const elsewhere = start.apply(takeIn(start, receiveTheirs(collabOf(start), start.doc, [steps], 1)));
  expect(elsewhere.selection.from).toBe(start.selection.from + 4);
  expect(sameStanding(before, standingOf(elsewhere))).toBe(true);
  expect(sameStanding(before, standingOf(at(start, 'Agencies', 2)))).toBe(false);
});
