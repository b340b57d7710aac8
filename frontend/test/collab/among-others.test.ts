import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { RemoveMarkStep, Step, Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { inPlaceOf } from 'Frontend/collab/among-others';
import { allSteps, ownGroups } from 'Frontend/collab/model';
import { collabOf } from 'Frontend/collab/plugin';
import type { Situation } from 'Frontend/editor/situation';
import { Suggesting } from 'Frontend/editor/suggesting';
import { insertTable } from 'Frontend/editor/tables';
import { ARE, BORNE, Desk, FEES, start, struck } from '../support/among';
import { paragraphs, schema } from '../support/documents';
import { Random } from '../support/random';

const writes = (at: number, words: string) => (tr: Transaction) => tr.insertText(words, at);
const inserts = (at: number, words: string) => (tr: Transform) => tr.insert(at, schema.text(words));

test('undoing what was pasted leaves the words that others put into it', () => {
  const desk = new Desk().does(writes(ARE, 'always hardly ever '));
  desk.hears((tr) => tr.replaceWith(ARE + 7, ARE + 13, schema.text('rarely')));
  expect(desk.runs(undo).text).toBe('Guidance|Fees rarelyare borne|Agencies report');
  expect(desk.runs(redo).text).toBe('Guidance|Fees always rarely ever are borne|Agencies report');
  expect(desk.runs(undo).text).toBe('Guidance|Fees rarelyare borne|Agencies report');
});

test('the editor leaves them before it takes an undoing in, whether it writes or suggests', () => {
  const situation = { self: { memberId: 'm', affiliation: 'workers' }, mayEdit: () => true, maySuggest: () => true, announce: () => undefined } as unknown as Situation;
  for (const suggests of [false, true]) {
    const suggesting = new Suggesting(situation, () => 'write');
    const desk = new Desk().does(writes(ARE, 'always ')).hears(inserts(ARE + 2, 'X'));
    if (suggests) suggesting.change();
    desk.runs(undo, (state, tr) => suggesting.written(state, tr) ?? tr);
    expect([desk.text, desk.struck]).toEqual(
      suggests ? ['Guidance|Fees alXways are borne|Agencies report', ['al', 'ways ']] : ['Guidance|Fees Xare borne|Agencies report', []],
    );
  }
});

test('whole paragraphs that were pasted go around the one in which others wrote', () => {
  const desk = new Desk().does((tr) => tr.insert(BORNE + 1, paragraphs('One', 'Two', 'Three').children.slice(1)));
  desk.hears(inserts(BORNE + 9, ' X'));
  expect(desk.text).toBe('Guidance|Fees are borne|One|Tw Xo|Three|Agencies report');
  expect(desk.runs(undo).text).toBe('Guidance|Fees are borne| X|Agencies report');
});

test('doing again what was deleted leaves what others wrote there meanwhile, and takes what was seen', () => {
  const desk = new Desk().hears(inserts(ARE, 'never ')).does((tr) => tr.delete(FEES, BORNE + 6));
  expect(desk.text).toBe('Guidance||Agencies report');
  expect(desk.runs(undo).text).toBe('Guidance|Fees never are borne|Agencies report');
  desk.hears(inserts(ARE + 2, 'X'));
  expect(desk.runs(redo).text).toBe('Guidance|X|Agencies report');
  expect(desk.runs(undo).text).toBe('Guidance|Fees neXver are borne|Agencies report');
});

test('others\' words that one deleted oneself, and brought back, stay theirs', () => {
  const desk = new Desk().does(writes(ARE, 'always ')).hears(inserts(ARE + 2, 'X'));
  desk.does((tr) => tr.delete(ARE + 2, ARE + 3)).runs(undo);
  expect(desk.text).toBe('Guidance|Fees alXways are borne|Agencies report');
  expect(desk.runs(undo).text).toBe('Guidance|Fees Xare borne|Agencies report');
});

test('a table goes but for the row in which others wrote', () => {
  const desk = new Desk().runs(insertTable({ rows: 2, columns: 1, header: false }));
  let cell = 0;
  desk.state.doc.descendants((node, pos) => {
    if (node.type.name === 'table_cell') cell = pos;
  });
  desk.hears(inserts(cell + 2, 'X'));
  desk.runs(undo);
  expect(desk.text).toContain('X');
  desk.state.doc.check();
});

test('doing a suggested deletion again strikes no word of others', () => {
  const desk = new Desk().does((tr) => tr.addMark(FEES, BORNE, struck('s'))).runs(undo);
  desk.hears(inserts(ARE, 'X'));
  expect(desk.runs(redo).struck).toEqual(['Fees ', 'are borne']);
  expect(desk.runs(undo).struck).toEqual([]);
});

test('earlier deeds are undone where they were done, after one that had to leave words of others', () => {
  const desk = new Desk().does(writes(40, ' Now.')).does(writes(ARE, 'always '));
  desk.hears(inserts(ARE + 2, 'XY'));
  desk.runs(undo);
  expect(desk.text).toBe('Guidance|Fees XYare borne|Agencies repo Now.rt');
  expect(desk.runs(undo).text).toBe('Guidance|Fees XYare borne|Agencies report');
  desk.runs(redo).runs(redo);
  expect(desk.text).toBe('Guidance|Fees alXYways are borne|Agencies repo Now.rt');
});

test('an undoing that left words of others is on its way as others write on', () => {
  const desk = new Desk().does(writes(ARE, 'always ')).hears(inserts(ARE + 2, 'X'));
  desk.waits = true;
  desk.runs(undo);
  desk.hears(inserts(FEES, 'All '));
  expect(desk.text).toBe('Guidance|All Fees Xare borne|Agencies report');
  expect(desk.runs(redo).runs(undo).runs(redo).text).toBe('Guidance|All Fees alXways are borne|Agencies report');
  desk.runs(undo).hears(inserts(ARE + 8, 'Y'));
  expect([desk.text, collabOf(desk.state).unplaced]).toEqual(['Guidance|All Fees XYare borne|Agencies report', []]);
});

test('something else in the place of an undoing is what is done again and undone instead', () => {
  const desk = new Desk().does(writes(ARE, 'always '));
  desk.runs(undo, (state, tr) => inPlaceOf(state, tr, state.tr.addMark(ARE, ARE + 7, struck('s'))));
  expect(desk.struck).toEqual(['always ']);
  expect(desk.runs(redo).struck).toEqual([]);
  expect(desk.runs(undo).struck).toEqual(['always ']);
  expect(desk.runs(undo).text).toBe('Guidance|Fees always are borne|Agencies report');
});

test('undo finds its way when a deletion came in parts and a suggested one left words of others in the same round', () => {
  const desk = new Desk();
  desk.waits = true;
  desk.does(writes(42, '!')).does((tr) => tr.delete(FEES, BORNE));
  desk.does((tr) => tr.addMark(13, 21, struck('s')));
  desk.hears((tr) => tr.insert(ARE, schema.text('never ')).insert(BORNE + 6 + 5, schema.text('X')));
  expect([desk.text, desk.struck]).toEqual(['Guidance|never |AgeXncies report!', ['Age', 'ncies']]);
  expect(desk.runs(undo).struck).toEqual([]);
  expect(desk.runs(undo).text).toBe('Guidance|Fees never are borne|AgeXncies report!');
  expect(desk.runs(undo).text).toBe('Guidance|Fees never are borne|AgeXncies report');
  desk.runs(redo).runs(redo).runs(redo);
  expect([desk.text, desk.struck]).toEqual(['Guidance|never |AgeXncies report!', ['Age', 'ncies']]);
});

/** Deeds that others wrote among before they were kept, all undone again: what is left is the text with the others' words. */
function undoneAmong(random: Random): { readonly left: Node; readonly others: Node } {
  const desk = new Desk();
  desk.waits = true;
  const deeds = 3 + random.below(4);
  for (let i = 0; i < deeds; i++) desk.does((tr) => drawn(tr, random, i));
  const tr = new Transform(start);
  for (const at of [FEES + random.below(BORNE - FEES), 28 + random.below(12)]) tr.insert(at, schema.text('XY'));
  desk.hears((heard) => tr.steps.forEach((step) => heard.step(step)));
  for (let i = ownGroups(collabOf(desk.state)).length + 1; i > 0; i--) desk.runs(undo);
  return { left: desk.state.doc, others: tr.doc };
}

function drawn(tr: Transaction, random: Random, index: number): Transaction {
  const { doc } = tr;
  const [from, to] = [FEES + random.below(5), doc.child(1).nodeSize + 8 - random.below(5)];
  const second = doc.child(0).nodeSize + doc.child(1).nodeSize + 1;
  if (random.chance(0.4)) return from < to ? tr.delete(from, to) : tr.insertText('a', FEES);
  if (random.chance(0.6)) return tr.addMark(second + random.below(4), second + doc.child(2).content.size - random.below(3), struck(`s${index}`));
  return tr.insertText('abc', second + random.below(doc.child(2).content.size + 1));
}

test('all that was done is undone to what others made of the text, whatever came in parts and left words of others', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const { left, others } = undoneAmong(new Random(seed));
    expect(left.eq(others), `seed ${seed}`).toBe(true);
  }
});

test('marks that were taken off here and there are put back, and taken off again, by steps that can be read', () => {
  const desk = new Desk().does((tr) => tr.addMark(FEES, FEES + 4, schema.mark('strong')).addMark(ARE, ARE + 2, schema.mark('strong')));
  desk.does((tr) => tr.step(new RemoveMarkStep(FEES, BORNE, schema.mark('strong'))));
  desk.hears((tr) => tr.addMark(FEES + 1, FEES + 2, schema.mark('strong')));
  desk.waits = true;
  for (const way of [undo, redo, undo, redo]) desk.runs(way);
  const sent = ownGroups(collabOf(desk.state)).flatMap(allSteps).map((step) => JSON.stringify(step.toJSON()));
  expect(sent.map((json) => Step.fromJSON(schema, JSON.parse(json) as object))).not.toHaveLength(0);
});
