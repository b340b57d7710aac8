import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { callsForReference, meant, referencesOf, referred, targetsOf } from 'Frontend/editor/references';
import { at, shape, stateOf } from '../support/desk';
import { paragraphs, sampleDocument, schema } from '../support/documents';
import { suggests } from '../support/suggestions';

function withReference(doc: Node, block: string): Node {
  const line = schema.node('paragraph', { id: 'r' }, [schema.text('See '), schema.node('reference', { block })]);
  return doc.copy(doc.content.addToEnd(line));
}

test('provisions and their parts can be referred to by their whole numbers', () => {
  const targets = targetsOf(sampleDocument());
  expect(targets.map(({ number }) => number)).toContain('1(a)');
  expect(targets.find(({ block }) => block === 'sa')).toMatchObject({ number: '1(a)' });
});

test('a reference says the number that its provision has by now, and follows it', () => {
  const doc = withReference(sampleDocument(), 'v1');
  expect(referencesOf(doc).map(({ number }) => number)).toEqual(['1']);
  const first = schema.node('provision', { id: 'n' }, schema.node('paragraph', { id: 'np' }, schema.text('New')));
  const state = stateOf(doc);
  const after = state.apply(state.tr.insert(doc.child(0).nodeSize, first));
  expect(referencesOf(after.doc).map(({ number }) => number)).toEqual(['2']);
});

test('a reference to a provision that is deleted says so', () => {
  const state = stateOf(withReference(sampleDocument(), 'v1'));
  const [from = 0, to = 0] = [state.doc].flatMap((doc) => {
    const found: number[] = [];
    doc.forEach((node, pos) => node.attrs.id === 'v1' && found.push(pos, pos + node.nodeSize));
    return found;
  });
  const after = state.apply(state.tr.delete(from, to));
  expect(referencesOf(after.doc)).toMatchObject([{ block: 'v1', number: null }]);
});

test('a reference takes the place of the sign that called for it', () => {
  const state = at(stateOf(paragraphs('See # on fees')), 'See #');
  const { doc } = state.apply(referred(state, 'v1'));
  expect(shape(doc.child(1))).toBe('"See "reference()" on fees"');
  expect(doc.child(1).child(1).attrs).toMatchObject({ block: 'v1' });
  expect(doc.child(1).child(1).attrs.id).toBeTypeOf('string');
});

test('a "#" calls for a reference within a line, and begins a heading at its start', () => {
  const state = stateOf(paragraphs('See who of'));
  expect(['See ', 'See who'].map((words) => callsForReference(at(state, words)))).toEqual([true, false]);
  expect(callsForReference(at(state, 'See ', 0))).toBe(false);
});

test('a number finds the provisions that begin so before those with such words', () => {
  const target = (number: string, words: string) => ({ block: number, number, words, goes: false });
  const all = [target('1', 'Fees'), target('1(a)', 'Élan'), target('2', 'Part 1 applies'), target('11', 'Wages')];
  const numbers = (typed: string) => meant(all, typed).map(({ number }) => number);
  expect([numbers('#1'), numbers('1 (a'), numbers('elan'), numbers('')]).toEqual([
    ['1', '1(a)', '11', '2'], ['1(a)'], ['1(a)'], ['1', '1(a)', '2', '11'],
  ]);
});

test('a provision that is suggested to go is offered no more, but what refers to it still leads there', () => {
  const state = stateOf(withReference(sampleDocument(), 'v1'));
  const at1 = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize;
  const struck = suggests(state, state.tr.delete(at1, at1 + state.doc.child(2).nodeSize));
  expect(meant(targetsOf(struck.doc), '').map(({ number }) => number)).toEqual(['2']);
  expect(referencesOf(struck.doc).map(({ number }) => number)).toEqual(['1']);
});
