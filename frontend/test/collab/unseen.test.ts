import { history, redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { AddMarkStep, Mapping, RemoveMarkStep, type Step, StepMap, Transform } from 'prosemirror-transform';
import { expect, test, vi } from 'vitest';
import { keptOf } from 'Frontend/collab/kept';
import { allSteps, loaded } from 'Frontend/collab/model';
import { committed, resumed } from 'Frontend/collab/own';
import { collabOf, collabPlugin, takeIn, withState } from 'Frontend/collab/plugin';
import { receiveAck, receiveTheirs } from 'Frontend/collab/receive';
import { gapsIn } from 'Frontend/collab/unseen';
import { restored, textOf, type Work, workOf } from 'Frontend/collab/work';
import { attributionPlugin, withTint } from 'Frontend/editor/attribution';
import { paragraphs, schema } from '../support/documents';
import { Random } from '../support/random';

const start = paragraphs('Fees are borne', 'Agencies');
/** Before 'Fees', before 'are', behind 'are', behind 'borne'. */
const [FEES, ARE, BEHIND_ARE, BORNE] = [11, 16, 19, 25];
const mark = schema.mark('deletion', { id: 'c', member: 'm', group: 'workers', at: '' });
const person = { clientId: 'c2', memberId: 'm2', name: 'B', affiliation: 'employers' } as const;

/** An editor in which "are borne" is struck and " cost" written behind it, on its way to the server. */
function striking(): EditorState {
  const plugins = [collabPlugin(loaded(start, 0)), history(), attributionPlugin()];
  const state = EditorState.create({ doc: start, plugins });
  return sent(state.apply(state.tr.addMark(ARE, BORNE, mark).insert(BORNE, schema.text(' cost'))));
}

function sent(state: EditorState): EditorState {
  return state.apply(withState(state, committed(collabOf(state), 'c-1')));
}

function hear(state: EditorState, make: (tr: Transform) => Transform): EditorState {
  const { steps } = make(new Transform(collabOf(state).confirmed));
  const version = collabOf(state).version + 1;
  const commit = { version, commitId: `their-${version}`, at: '', steps: [], ...person };
  return state.apply(takeIn(state, receiveTheirs(collabOf(state), state.doc, [steps], version), [commit]));
}

function answered(state: EditorState, ...steps: readonly Step[]): EditorState {
  return state.apply(takeIn(state, receiveAck(collabOf(state), state.doc, [steps], collabOf(state).version + 1)));
}

function after(state: EditorState, command: typeof undo): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
}

function inserted(at: number, words: string): (tr: Transform) => Transform {
  return (tr) => tr.insert(at, schema.text(words));
}

function text(doc: Node): string {
  return doc.textBetween(0, doc.content.size, '|');
}

function struck(doc: Node): readonly string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.isText && mark.isInSet(node.marks)) found.push(node.text ?? '');
  });
  return found;
}

test('a suggested deletion does not claim what others wrote inside it meanwhile', () => {
  const state = hear(striking(), inserted(BEHIND_ARE, 'X'));
  expect(text(state.doc)).toBe('Guidance|Fees areX borne cost|Agencies');
  expect(struck(state.doc)).toEqual(['are', ' borne']);
  const groups = collabOf(state).inFlight?.groups.map(allSteps) ?? [];
  const answer = receiveAck(collabOf(state), state.doc, groups, 2);
  expect(answer.steps).toHaveLength(0);
  expect(answer.state.confirmed.eq(state.doc)).toBe(true);
});

test('undo takes one\'s own deletion off, and redo puts it back on no word of others, after two of their changes', () => {
  const state = hear(hear(striking(), inserted(BEHIND_ARE, 'X')), inserted(FEES, 'All '));
  expect(struck(state.doc)).toEqual(['are', ' borne']);
  const undone = after(state, undo);
  expect([text(undone.doc), struck(undone.doc)]).toEqual(['Guidance|All Fees areX borne|Agencies', []]);
  const later = hear(undone, inserted(FEES, 'Now '));
  expect([text(later.doc), struck(later.doc)]).toEqual(['Guidance|Now All Fees areX borne|Agencies', []]);
  const redone = after(later, redo);
  expect([text(redone.doc), struck(redone.doc)]).toEqual(['Guidance|Now All Fees areX borne cost|Agencies', ['are', ' borne']]);
});

test('undo of a word typed after others\' change takes that word and leaves the deletion', () => {
  const heard = hear(striking(), inserted(BEHIND_ARE, 'X'));
  const typed = heard.apply(heard.tr.insertText('!', 1).setTime(Date.now() + 5000));
  const undone = after(hear(typed, inserted(FEES, 'All ')), undo);
  expect([text(undone.doc), struck(undone.doc)]).toEqual(['Guidance|All Fees areX borne cost|Agencies', ['are', ' borne']]);
  expect(struck(after(undone, undo).doc)).toEqual([]);
});

test("others' words inside the deletion may go again without taking it along", () => {
  const state = hear(hear(striking(), inserted(BEHIND_ARE, 'X')), (tr) => tr.delete(BEHIND_ARE, BEHIND_ARE + 1));
  expect([text(state.doc), struck(state.doc)]).toEqual(['Guidance|Fees are borne cost|Agencies', ['are borne']]);
  expect(collabOf(state).unplaced).toEqual([]);
});

test('words that already bore the very mark bear it again once the deletion is taken back', () => {
  const moved = hear(striking(), (tr) => tr.insert(BEHIND_ARE, schema.text('X', [mark])));
  const { confirmed } = collabOf(moved);
  expect(collabOf(hear(moved, inserted(FEES, 'All '))).confirmed.eq(new Transform(confirmed).insert(FEES, schema.text('All ')).doc)).toBe(true);
});

test('an answer with fewer steps than we have keeps what was typed into and taken from our own words', () => {
  const state = hear(hear(striking(), inserted(BEHIND_ARE, 'X')), inserted(BEHIND_ARE + 1, 'Y'));
  expect(collabOf(state).inFlight?.groups.map(allSteps)).toMatchObject([{ length: 4 }]);
  const cost = BORNE + 3;
  const typed = state.apply(state.tr.insertText('ER', cost + 2));
  const shortened = typed.apply(typed.tr.delete(cost + 5, cost + 6));
  const settled = answered(
    shortened,
    new AddMarkStep(ARE, BORNE + 2, mark),
    ...new Transform(collabOf(state).confirmed).insert(BORNE + 2, schema.text(' cost')).steps,
    new RemoveMarkStep(BEHIND_ARE, BEHIND_ARE + 2, mark),
  );
  expect(text(settled.doc)).toBe(text(shortened.doc));
  expect(text(settled.doc)).toContain('coERs|');
  expect([struck(settled.doc), collabOf(settled).unplaced, collabOf(settled).pending.length]).toEqual([['are', ' borne'], [], 2]);
});

test('a commit that goes out again says what its deletion does not claim, also after a reload', () => {
  const state = hear(striking(), inserted(BEHIND_ARE, 'X'));
  const kept = JSON.parse(JSON.stringify(workOf(resumed(collabOf(state))))) as Work;
  const collab = restored(collabOf(state).confirmed, kept);
  expect(textOf(collab).eq(state.doc)).toBe(true);
  expect(collab.inFlight?.groups.flatMap(allSteps).at(-1)?.toJSON()).toEqual(new RemoveMarkStep(BEHIND_ARE, BEHIND_ARE + 1, mark).toJSON());
});

test("one's own words are not tinted as another's", () => {
  const self = { ...person, clientId: 'c1', memberId: 'm', initials: 'A', capacity: 'titular' };
  const begun = striking();
  const heard = hear(begun.apply(withTint(begun, { on: true, self })), inserted(BEHIND_ARE, 'X'));
  const state = hear(heard, inserted(FEES, 'All '));
  const [, , tints] = state.plugins;
  const found = tints?.props.decorations?.call(tints, state);
  const ranges: (readonly [number, number])[] = [];
  found?.forEachSet((set) => ranges.push(...set.find().map(({ from, to }) => [from, to] as const)));
  expect(ranges.filter(([from, to]) => from < to).map(([from, to]) => state.doc.textBetween(from, to)).sort()).toEqual(['All ', 'X']);
});

/** The rule as it reads: letter by letter. */
function letterByLetter(from: number, to: number, since: Mapping): readonly { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let at = since.map(from, 1);
  for (let pos = from; pos < to; pos++) {
    const kept = since.mapResult(pos, 1);
    if (kept.deletedAfter) continue;
    if (kept.pos > at) found.push({ from: at, to: kept.pos });
    at = kept.pos + 1;
  }
  const end = since.map(to, -1);
  return at < end ? [...found, { from: at, to: end }] : found;
}

/** Maps of a text of some length: own ones taken back, others' ones, and own ones again, paired. */
function mapped(random: Random): Mapping {
  const maps: StepMap[] = [];
  for (let i = random.below(4); i > 0; i--) maps.push(drawn(random));
  const own = maps.length;
  for (let i = random.below(4); i > 0; i--) maps.push(drawn(random));
  const mapping = new Mapping(maps);
  for (let i = own - 1; i >= 0; i--) {
    const back = maps[i]?.invert();
    if (back && random.chance(0.8)) mapping.appendMap(back, i);
    else mapping.appendMap(drawn(random));
  }
  return mapping.slice(random.below(2));
}

function drawn(random: Random): StepMap {
  const [start, taken, put, gap] = [random.below(16), random.below(4), random.below(4), random.below(4)];
  const map = new StepMap(random.chance(0.7) ? [start, taken, put] : [start, taken, put, start + taken + gap, random.below(3), random.below(3)]);
  return random.chance(0.3) ? map.invert() : map;
}

test('gaps found change by change are those found letter by letter', () => {
  const random = new Random(7);
  let some = 0;
  for (let i = 0; i < 20_000; i++) {
    const [from, size, since] = [random.below(8), random.below(12), mapped(random)];
    const gaps = gapsIn(from, from + size, since);
    expect(gaps, `case ${i}`).toEqual(letterByLetter(from, from + size, since));
    some += gaps.length > 0 ? 1 : 0;
  }
  expect(some).toBeGreaterThan(5000);
});

test('the work for a long mark grows with what was changed, not with its letters', () => {
  const maps = Array.from({ length: 2000 }, (_, i) => new StepMap([i * 60, 0, 1]));
  const looks = (['forEach', 'map', 'mapResult'] as const).map((name) => vi.spyOn(StepMap.prototype, name));
  expect(gapsIn(0, 100_000, new Mapping(maps)).length).toBeGreaterThan(1000);
  const work = looks.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  for (const look of looks) look.mockRestore();
  expect(work).toBeLessThanOrEqual(3 * maps.length);
  expect(keptOf(0, 100_000, new Mapping(maps)).length).toBeLessThanOrEqual(maps.length + 1);
});
