import { joinBackward, splitBlock, toggleMark } from 'prosemirror-commands';
import { closeHistory, redo, undo, undoDepth } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { insertTable } from 'Frontend/editor/tables';
import { enter } from 'Frontend/editor/parts';
import { markOf } from 'Frontend/editor/types';
import { exactly, suggestionsIn } from 'Frontend/suggest/list';
import { isSuggestion, madeBy } from 'Frontend/suggest/marks';
import { proposed } from 'Frontend/suggest/propose';
import { settled } from 'Frontend/suggest/settle';
import { at, ran, shape, stateOf } from '../support/desk';
import { paragraphs, schema } from '../support/documents';
import { body, elena, NOON, settle, suggests, suggestsBy, tomasz } from '../support/suggestions';

test('typed words are marked as inserted, one suggestion as long as they go on', () => {
  let state = at(stateOf(paragraphs('Fees')), 'Fees');
  for (const letter of ' and') state = suggests(state, state.tr.insertText(letter));
  expect(body(state)).toBe('p("Fees" +" and")');
  expect(suggestionsIn(state.doc)).toMatchObject([{ member: 'elena', group: 'employers', inserted: ' and', deleted: '' }]);
  expect(state.selection.from).toBe(state.doc.content.size - 1);
});

test('deleted words stay and are struck, and the cursor goes on in its direction', () => {
  let state = at(stateOf(paragraphs('Fees')), 'Fees');
  for (let n = 0; n < 2; n++) {
    const { head } = state.selection;
    state = suggests(state, state.tr.delete(head - 1, head));
  }
  expect(body(state)).toBe('p("Fe" -"es")');
  state = at(stateOf(paragraphs('Fees')), 'Fees', 0);
  for (let n = 0; n < 2; n++) {
    const { head } = state.selection;
    state = suggests(state, state.tr.delete(head, head + 1));
  }
  expect(body(state)).toBe('p(-"Fe" "es")');
  expect(suggestionsIn(state.doc)).toHaveLength(1);
});

test('words put in the place of others are one suggestion', () => {
  const start = at(stateOf(paragraphs('Fees are paid')), 'are', 0);
  const state = suggests(start, start.tr.insertText('must be', start.selection.from, start.selection.from + 3));
  expect(body(state)).toBe('p("Fees " -"are" +"must be" " paid")');
  expect(suggestionsIn(state.doc)).toMatchObject([{ inserted: 'must be', deleted: 'are' }]);
  expect(body(settle(state, 'accept'))).toBe('p("Fees must be paid")');
  expect(body(settle(state, 'reject'))).toBe('p("Fees are paid")');
});

test("one's own insertion is simply changed, another's is struck", () => {
  let state = at(stateOf(paragraphs('Fees')), 'Fees');
  state = suggests(state, state.tr.insertText(' now'));
  const [one] = suggestionsIn(state.doc);
  if (!one) throw new Error('there is one');
  expect(body(suggests(state, state.tr.delete(one.from, one.to)))).toBe('p("Fees")');
  const struck = suggests(state, state.tr.delete(one.from, one.to), tomasz);
  expect(body(struck)).toBe('p("Fees" +-" now")');
  expect(body(settle(struck, 'accept'))).toBe('p("Fees")');
  expect(body(settle(struck, 'reject', madeBy('tomasz')))).toBe('p("Fees" +" now")');
});

test('a paragraph that is split begins in its second half, and is whole again when that is rejected', () => {
  const start = at(stateOf(paragraphs('Fees are paid')), 'Fees', 5);
  const state = suggestsBy(start, splitBlock);
  expect(body(state)).toBe('p("Fees ") +p("are paid")');
  expect(body(settle(state, 'reject'))).toBe(body(start));
  expect(body(settle(state, 'accept'))).toBe('p("Fees ") p("are paid")');
});

test('a provision that begins before another is the new one, and the other keeps its key', () => {
  const provision = schema.node('provision', { id: 'x' }, [schema.node('paragraph', { id: 'y' }, schema.text('Fees'))]);
  const start = at(stateOf(schema.node('doc', null, [schema.node('title', { id: 't' }), provision])), 'Fees', 0);
  const state = suggestsBy(start, enter);
  expect(body(state)).toBe('+provision(p()) provision(p("Fees"))');
  expect(state.doc.child(2).attrs.id).toBe('x');
  expect(ran(start, enter).doc.child(2).attrs.id).toBe('x');
});

test('a new provision after struck words is a suggestion of its own, and the struck words stay where they were', () => {
  const provision = schema.node('provision', { id: 'x' }, [schema.node('paragraph', { id: 'y' }, schema.text('Fees are paid'))]);
  const start = at(stateOf(schema.node('doc', null, [schema.node('title', { id: 't' }), provision])), 'Fees are paid');
  let state = suggests(start, start.tr.delete(start.selection.head - 4, start.selection.head));
  state = suggestsBy(suggests(state, state.tr.insertText('due')), enter);
  for (const letter of 'Agencies') state = suggests(state, state.tr.insertText(letter));
  expect(body(state)).toBe('provision(p("Fees are " +"due" -"paid")) +provision(p(+"Agencies"))');
  expect(suggestionsIn(state.doc)).toMatchObject([{ inserted: 'due', deleted: 'paid' }, { inserted: 'Agencies', begun: 1 }]);
});

test('two paragraphs made one are marked where the second began', () => {
  const start = at(stateOf(paragraphs('Fees', 'Agencies')), 'Agencies', 0);
  const state = suggestsBy(start, joinBackward);
  expect(body(state)).toBe('p("Fees") -p("Agencies")');
  expect(body(settle(state, 'accept'))).toBe('p("FeesAgencies")');
  expect(body(settle(state, 'reject'))).toBe(body(start));
});

test('bold letters are a copy of the words beside them', () => {
  const start = at(stateOf(paragraphs('Fees')), 'Fees', 0);
  const marked = start.apply(start.tr.setSelection(TextSelection.create(start.doc, start.selection.from, start.selection.from + 4)));
  const state = suggestsBy(marked, toggleMark(markOf('strong')));
  expect(suggestionsIn(state.doc)).toMatchObject([{ inserted: 'Fees', deleted: 'Fees' }]);
  expect(hasStrong(settle(state, 'accept').doc)).toBe(true);
});

test('a paragraph that becomes a provision is written anew', () => {
  const start = at(stateOf(paragraphs('Fees', 'Agencies')), 'Agencies');
  const wrap: Command = (state, dispatch) => {
    const range = state.selection.$from.blockRange();
    if (range) dispatch?.(state.tr.wrap(range, [{ type: schema.nodes.provision ?? never() }]));
    return true;
  };
  const state = suggestsBy(start, wrap);
  expect(body(state)).toBe('p("Fees") -p(-"Agencies") +provision(p(+"Agencies"))');
  expect(body(settle(state, 'accept'))).toBe('p("Fees") provision(p("Agencies"))');
  expect(body(settle(state, 'reject'))).toBe(body(start));
});

test('a table is one suggestion', () => {
  const start = at(stateOf(paragraphs('Fees', 'Agencies')), 'Fees');
  const state = suggestsBy(start, insertTable({ rows: 1, columns: 2, header: false }));
  expect(suggestionsIn(state.doc)).toHaveLength(1);
  expect(shape(settle(state, 'reject').doc)).toBe(shape(start.doc));
});

test('the one title cannot be made another kind of block', () => {
  const start = at(stateOf(paragraphs('Fees')), 'Guidance', 0);
  expect(proposed(start, start.tr.setNodeAttribute(0, 'id', 'other'), elena, NOON)).toBeNull();
});

test('what was edited before it was only suggested is undone by a suggestion, and that can be taken back and done again', () => {
  const start = at(stateOf(paragraphs('Fees are borne')), 'are', 0);
  const edited = start.apply(start.tr.delete(start.selection.from, start.selection.from + 4));
  const undone = suggestsBy(edited, undo);
  expect(body(undone)).toBe('p("Fees " +"are " "borne")');
  expect(body(settle(undone, 'reject'))).toBe(body(edited));
  const back = suggestsBy(undone, redo);
  expect(body(back)).toBe(body(edited));
  expect(body(suggestsBy(back, undo))).toBe(body(undone));
  expect(undoDepth(undone)).toBe(0);
});

test('words written before are struck when they are undone, and what was suggested or settled is undone as it was done', () => {
  let state = at(stateOf(paragraphs('Fees')), 'Fees');
  state = state.apply(closeHistory(state.tr.insertText(' now')));
  expect(body(suggestsBy(state, undo))).toBe('p("Fees" -" now")');
  const suggested = suggests(state, closeHistory(state.tr.insertText(' and then')), tomasz);
  expect(body(suggestsBy(suggested, undo, tomasz))).toBe('p("Fees now")');
  for (const how of ['accept', 'reject'] as const) {
    const after = suggested.apply(closeHistory(settled(suggested, isSuggestion, how)));
    expect(body(suggestsBy(after, undo))).toBe('p("Fees now" +" and then")');
  }
});

test('suggestions are settled one by one', () => {
  let state = at(stateOf(paragraphs('Fees', 'Agencies')), 'Fees');
  state = suggests(state, state.tr.insertText(' now'));
  state = at(state, 'Agencies');
  state = suggests(state, state.tr.insertText(' too'), tomasz);
  const [first] = suggestionsIn(state.doc);
  if (!first) throw new Error('there is one');
  expect(body(settle(state, 'accept', exactly(first)))).toBe('p("Fees now") p("Agencies" +" too")');
  expect(body(settle(state, 'reject', madeBy('tomasz')))).toBe('p("Fees" +" now") p("Agencies")');
});

const hasStrong = (doc: Node): boolean => doc.rangeHasMark(0, doc.content.size, markOf('strong'));

function never(): never {
  throw new Error('the schema has provisions');
}
