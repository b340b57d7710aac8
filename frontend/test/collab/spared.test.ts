import { type Node, Slice } from 'prosemirror-model';
import { ReplaceStep, type Step, Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { type CollabState, loaded, ownGroups } from 'Frontend/collab/model';
import { typed } from 'Frontend/collab/own';
import { receiveTheirs } from 'Frontend/collab/receive';
import { textOf } from 'Frontend/collab/work';
import { paragraphs, schema } from '../support/documents';

const start = paragraphs('Fees are borne', 'Agencies', 'Workers');
/** Before the first paragraph, before "Fees", in "Fees", before "are", behind it, behind "borne"; the same of the others. */
const [FIRST, FEES, FE, ARE, BEHIND_ARE, BORNE, AGENCIES, AGEN, LAST_AGENCIES, WORKERS] = [10, 11, 13, 16, 19, 25, 27, 31, 35, 37];

/** What is left when somebody does one thing, and another did something else before it is heard. */
function both(mine: (tr: Transform) => Transform, theirs: (tr: Transform) => Transform, doc: Node = start): CollabState {
  const own = mine(new Transform(doc));
  const state = typed(loaded(doc, 0), own.steps, own.docs, false);
  return receiveTheirs(state, own.doc, [theirs(new Transform(doc)).steps], 1).state;
}

function text(state: CollabState): string {
  const doc = textOf(state);
  doc.check();
  return doc.textBetween(0, doc.content.size, '|', (leaf) => (leaf.type.name === 'citation' ? '§' : '\n'));
}

function deleted(from: number, to: number): (tr: Transform) => Transform {
  return (tr) => tr.step(new ReplaceStep(from, to, Slice.empty));
}

function inserted(at: number, words: string): (tr: Transform) => Transform {
  return (tr) => tr.insert(at, schema.text(words));
}

function steps(state: CollabState): readonly Step[] {
  return ownGroups(state).flatMap((group) => group.steps.map(({ step }) => step));
}

test('a deletion leaves the words that its author had not seen', () => {
  const state = both(deleted(FEES, BORNE), inserted(ARE, 'never '));
  expect(text(state)).toBe('Guidance|never |Agencies|Workers');
  expect(steps(state)).toHaveLength(2);
  expect(state.unplaced).toEqual([]);
});

test('what is typed over words stands before those that others wrote among them', () => {
  const replaced = (tr: Transform): Transform => tr.replaceWith(FEES, BORNE, schema.text('Costs'));
  expect(text(both(replaced, inserted(BEHIND_ARE, ' not')))).toBe('Guidance|Costs not|Agencies|Workers');
});

test('a deletion over paragraphs leaves the one in which others wrote, with what they wrote', () => {
  expect(text(both(deleted(FE, WORKERS + 2), inserted(AGEN, 'X')))).toBe('Guidance|Fe|X|rkers');
});

test('a paragraph that is deleted stays for what others wrote in it', () => {
  const state = both(deleted(FIRST, BORNE + 1), inserted(ARE, 'never '));
  expect(text(state)).toBe('Guidance|never |Agencies|Workers');
  expect(textOf(state).child(1).attrs.id).toBe('p0');
});

test('paragraphs are not joined over one that somebody put between them, and nothing goes into the tray for that', () => {
  const join = (tr: Transform): Transform => tr.join(BORNE + 1);
  const between = (tr: Transform): Transform => tr.insert(BORNE + 1, schema.node('paragraph', { id: 'n' }, schema.text('New')));
  const state = both(join, between);
  expect(text(state)).toBe('Guidance|Fees are borne|New|Agencies|Workers');
  expect([steps(state), state.unplaced]).toEqual([[], []]);
});

test('words of a transaction that cannot be done around others come into the tray', () => {
  const openAtOneEnd = schema.nodeFromJSON(paragraphs('Costs').toJSON()).slice(11, 17);
  const mine = (tr: Transform): Transform => tr.step(new ReplaceStep(ARE, AGENCIES - 1, openAtOneEnd));
  const state = both(mine, inserted(BEHIND_ARE, ' not'));
  expect(text(state)).toBe('Guidance|Fees are not borne|Agencies|Workers');
  expect(state.unplaced.map((entry) => entry.text)).toEqual(['Costs']);
});

test('a paragraph that was split and a line that was broken stay deleted, as nobody wrote words', () => {
  expect(text(both(deleted(FE, BORNE - 2), (tr) => tr.split(ARE)))).toBe('Guidance|Fene|Agencies|Workers');
  const broken = (tr: Transform): Transform => tr.insert(ARE, schema.node('hard_break'));
  expect(text(both(deleted(FE, BORNE - 2), broken))).toBe('Guidance|Fene|Agencies|Workers');
});

test('a citation counts as words', () => {
  const citation = schema.node('citation', { code: 'C029', ref: '', title: '', language: 'en' });
  expect(text(both(deleted(FEES, BORNE), (tr) => tr.insert(ARE, citation)))).toBe('Guidance|§|Agencies|Workers');
});

test('what another put in place of words stands after both have replaced them', () => {
  const mine = (tr: Transform): Transform => tr.replaceWith(FEES, FEES + 4, schema.text('Costs'));
  const theirs = (tr: Transform): Transform => tr.replaceWith(FEES, FEES + 4, schema.text('Charges'));
  expect(text(both(mine, theirs))).toBe('Guidance|CostsCharges are borne|Agencies|Workers');
});

test('the words that oneself wrote go with one’s own deletion', () => {
  const own = new Transform(start).insert(ARE, schema.text('mine '));
  const first = typed(loaded(start, 0), own.steps, own.docs, false);
  const then = new Transform(own.doc).delete(FEES, BORNE + 5);
  const state = typed(first, then.steps, then.docs, false);
  const heard = receiveTheirs(state, then.doc, [new Transform(start).insert(LAST_AGENCIES, schema.text('!')).steps], 1).state;
  expect(text(heard)).toBe('Guidance||Agencies!|Workers');
});
