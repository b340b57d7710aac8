import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { afterEach, expect, test, vi } from 'vitest';
import { decided, settledOf } from 'Frontend/editor/deciding';
import { withLocked } from 'Frontend/editor/locked';
import { suggestionsIn } from 'Frontend/suggest/list';
import { stateOf } from '../support/desk';
import { schema } from '../support/documents';
import { body, NOON } from '../support/suggestions';

afterEach(() => {
  vi.restoreAllMocks();
});

const by = (kind: string, id: string) => schema.mark(kind, { id, member: 'tomasz', group: 'workers', at: NOON });
const paragraph = (id: string, ...words: readonly Node[]): Node => schema.node('paragraph', { id }, words);

function agreed(...blocks: readonly Node[]): EditorState {
  const state = stateOf(schema.node('doc', null, [schema.node('title', { id: 't' }), paragraph('agreed', schema.text('agreed')), ...blocks]));
  return state.apply(withLocked(state, ['agreed']));
}

test('what each can do alone but not together is done by fewer', () => {
  const ends = paragraph('b').mark([by('insertion', 'b')]);
  const begins = paragraph('c', schema.text('mine')).mark([by('insertion', 'c')]);
  const state = agreed(ends, begins, paragraph('d', schema.text('far '), schema.text('new', [by('insertion', 'd')])));
  const chosen = suggestionsIn(state.doc);
  const tr = decided(state, chosen, 'reject');
  if (tr === null) throw new Error('some can be settled');
  const { state: after, transactions } = state.applyTransaction(tr);
  expect(transactions).not.toHaveLength(0);
  expect(body(after)).toBe('p("agreed") +p("mine") p("far ")');
  expect(settledOf(chosen, after)).toBe(2);
});

test('only what stands by something agreed is tried by itself', () => {
  const far = Array.from({ length: 50 }, (_, i) => paragraph(`p${i}`, schema.text('x'), schema.text('new', [by('insertion', `s${i}`)])));
  const state = agreed(paragraph('b', schema.text('mine')).mark([by('insertion', 'b')]), ...far);
  const begun = vi.spyOn(EditorState.prototype, 'tr', 'get');
  const tr = decided(state, suggestionsIn(state.doc), 'reject');
  expect(begun.mock.calls.length).toBeLessThan(5);
  vi.restoreAllMocks();
  expect(tr && body(state.apply(tr))).toBe(`p("agreed") +p("mine") ${far.map(() => 'p("x")').join(' ')}`);
});
