import { history, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { type Step, Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { takeAnswer, takeCommit } from 'Frontend/collab/inbox';
import { allSteps, type CollabState, loaded } from 'Frontend/collab/model';
import { committed } from 'Frontend/collab/own';
import { collabOf, collabPlugin, takeIn, withState } from 'Frontend/collab/plugin';
import type { StepJson } from 'Frontend/collab/protocol';
import { receiveAck, receiveRejection, receiveSnapshot, receiveTheirs } from 'Frontend/collab/receive';
import { Diverged } from 'Frontend/collab/replay';
import { restored, textOf, workOf } from 'Frontend/collab/work';
import { paragraphs, schema } from '../support/documents';

const start = paragraphs('Fees are borne', 'Agencies');
/** Before 'Fees', after 'borne', after 'Agencies'. */
const [FEES, BORNE, AGENCIES] = [11, 25, 35];

function editor(doc: Node = start): EditorState {
  return EditorState.create({ doc, plugins: [collabPlugin(loaded(doc, 0)), history()] });
}

function write(state: EditorState, at: number, text: string): EditorState {
  return state.apply(state.tr.insertText(text, at));
}

function sent(state: EditorState): EditorState {
  return state.apply(withState(state, committed(collabOf(state), 'c-1')));
}

function flying(state: EditorState): readonly (readonly Step[])[] {
  return collabOf(state).inFlight?.groups.map(allSteps) ?? [];
}

function theirs(make: (tr: Transform) => unknown, doc: Node = start): readonly Step[] {
  const tr = new Transform(doc);
  make(tr);
  return tr.steps;
}

function hear(state: EditorState, steps: readonly Step[]): EditorState {
  const collab = collabOf(state);
  return state.apply(takeIn(state, receiveTheirs(collab, state.doc, [steps], collab.version + 1)));
}

function text(state: EditorState | CollabState): string {
  const doc = state instanceof EditorState ? state.doc : state.confirmed;
  return doc.textBetween(0, doc.content.size, '|');
}

test('what is typed while a commit is under way waits for its answer', () => {
  const state = write(sent(write(editor(), BORNE, '!')), FEES, 'All ');
  expect(collabOf(state).pending).toHaveLength(1);
  expect(committed(collabOf(state), 'c-2')).toBe(collabOf(state));
});

test('an answer that changes nothing only advances the version', () => {
  const state = write(sent(write(editor(), BORNE, '!')), FEES, 'All ');
  const change = receiveAck(collabOf(state), state.doc, flying(state), 1);
  expect(change.steps).toHaveLength(0);
  expect(change.state).toMatchObject({ version: 1, inFlight: null, unplaced: [] });
  expect(text(change.state)).toBe('Guidance|Fees are borne!|Agencies');
});

test('an answer that changed the commit replaces it and keeps what was typed meanwhile', () => {
  const state = write(sent(write(editor(), BORNE, '!')), BORNE + 1, '?');
  const placed = [theirs((tr) => tr.insert(BORNE, schema.text('.')))];
  const after = state.apply(takeIn(state, receiveAck(collabOf(state), state.doc, placed, 1)));
  expect(text(after)).toBe('Guidance|Fees are borne.?|Agencies');
});

test('words that the server could not place go to the tray with their place', () => {
  const state = sent(write(write(editor(), BORNE, ' b'), BORNE + 2, 'y'));
  const { state: after } = receiveAck(collabOf(state), state.doc, [[null], [null]], 1);
  expect(after.unplaced).toMatchObject([{ text: ' by', blockId: 'p0', offset: 14, why: 'removed' }]);
});

test('words whose paragraph somebody else removed go to the tray', () => {
  const state = write(editor(), AGENCIES - 3, 'NEW');
  const after = hear(state, theirs((tr) => tr.delete(26, 36)));
  expect(text(after)).toBe('Guidance|Fees are borne');
  expect(collabOf(after).unplaced).toMatchObject([{ text: 'NEW', blockId: 'p1', why: 'removed' }]);
});

test('words without a place tell where they were written, also letter by letter', () => {
  const provision = schema.node('provision', { id: 'v' }, schema.node('paragraph', { id: 'v0' }, schema.text('Fees are forbidden.')));
  const doc = paragraphs('One').copy(paragraphs('One').content.addToEnd(provision));
  const end = doc.content.size - 2;
  const state = sent(write(write(write(editor(doc), end - 10, 'by'), end - 8, ' '), end - 7, 'now '));
  const { state: after } = receiveAck(collabOf(state), state.doc, [[null], [null], [null]], 1);
  expect(after.unplaced).toMatchObject([{ text: 'by now ', where: { number: '1.', before: 'Fees are', behind: 'forbidden.' } }]);
});

test('letters typed and taken out again are not words', () => {
  const typedTwice = write(write(editor(), AGENCIES - 3, 'a'), AGENCIES - 2, 'b');
  const state = typedTwice.apply(typedTwice.tr.delete(AGENCIES - 3, AGENCIES - 1));
  expect(collabOf(hear(state, theirs((tr) => tr.delete(26, 36)))).unplaced).toEqual([]);
});

test('own words that were moved before they were confirmed are not taken for words that come back', () => {
  let state = write(editor(), AGENCIES - 4, 'X');
  state = state.apply(state.tr.delete(AGENCIES - 7, AGENCIES - 6));
  const slice = state.doc.slice(28, 34);
  state = state.apply(state.tr.delete(28, 34).replace(28, 28, slice));
  const after = hear(state, theirs((tr) => tr.delete(26, 36)));
  expect(collabOf(after).unplaced.map((entry) => entry.text).join()).toContain('X');
});

test('a transaction of which one step has lost its place is not half done', () => {
  const state = editor();
  const { tr } = state;
  tr.insertText('Agencies', BORNE).setNodeAttribute(34, 'id', 'moved');
  const after = hear(state.apply(tr), theirs((other) => other.delete(26, 36)));
  expect(text(after)).toBe('Guidance|Fees are borne');
});

test('a rejected commit is undone, its words go to the tray, later words stay', () => {
  const state = write(sent(write(editor(), BORNE, ' by us')), FEES, 'All ');
  const change = receiveRejection(collabOf(state), state.doc, 'The text is adopted');
  const after = state.apply(takeIn(state, change));
  expect(text(after)).toBe('Guidance|All Fees are borne|Agencies');
  expect(collabOf(after).unplaced).toMatchObject([{ text: ' by us', why: 'rejected', message: 'The text is adopted' }]);
});

test("others' words at the cursor go after it", () => {
  const state = write(editor(), BORNE, ' now');
  expect(text(hear(state, theirs((tr) => tr.insert(BORNE, schema.text(' then')))))).toContain('borne then now');
});

test("undo takes back one's own words only, across others' changes and confirmations", () => {
  let state = sent(write(editor(), BORNE, ' fully'));
  state = state.apply(takeIn(state, receiveAck(collabOf(state), state.doc, flying(state), 1)));
  state = hear(state, theirs((tr) => tr.insert(FEES, schema.text('All ')), state.doc));
  undo(state, (tr) => (state = state.apply(tr)));
  expect(text(state)).toBe('Guidance|All Fees are borne|Agencies');
  expect(collabOf(state).pending).toHaveLength(1);
});

test('undo works on what is not confirmed when others change the text', () => {
  let state = write(editor(), BORNE, ' fully');
  state = hear(state, theirs((tr) => tr.insert(FEES, schema.text('All '))));
  undo(state, (tr) => (state = state.apply(tr)));
  expect(text(state)).toBe('Guidance|All Fees are borne|Agencies');
});

test('an answer to a commit nobody waits for counts as a change of the text', () => {
  const [step] = theirs((tr) => tr.insert(FEES, schema.text('All ')));
  const answer = { commitId: 'old', version: 1, groups: [[step?.toJSON() as StepJson]] };
  const change = takeAnswer(loaded(start, 0), start, answer);
  expect(change && text(change.state)).toBe('Guidance|All Fees are borne|Agencies');
});

test('a commit is taken in once', () => {
  const commit = { version: 1, commitId: 'x', clientId: 'b', memberId: 'm', name: 'B', at: '', steps: [] };
  expect(takeCommit(loaded(start, 1), start, { ...commit, affiliation: 'workers' })).toBeNull();
});

test('a gap between versions means that the text must be loaded anew', () => {
  const commit = { version: 5, commitId: 'x', clientId: 'b', memberId: 'm', name: 'B', at: '', steps: [] };
  expect(() => takeCommit(loaded(start, 1), start, { ...commit, affiliation: 'workers' })).toThrow(Diverged);
});

test('after loading anew, words that the server took are not in the tray, the others are', () => {
  const state = write(sent(write(write(editor(), BORNE, ' one'), FEES, 'two ')), AGENCIES + 8, ' three');
  const answer = [[null], flying(state)[1] ?? []];
  const after = receiveSnapshot(collabOf(state), state.doc, { doc: start, version: 9, answer });
  expect(after.unplaced.map((entry) => entry.text.trim())).toEqual(['one', 'three']);
});

test('unconfirmed work survives as plain data', () => {
  const state = write(sent(write(editor(), BORNE, ' one')), FEES, 'two ');
  const collab = restored(start, JSON.parse(JSON.stringify(workOf(collabOf(state)))) as ReturnType<typeof workOf>);
  expect(textOf(collab).eq(state.doc)).toBe(true);
  expect(collab.inFlight?.commitId).toBe('c-1');
});
