// @vitest-environment jsdom
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { commentsPlugin, type Commented, threadAt, withComments } from 'Frontend/editor/comments';
import { paragraphs } from '../support/documents';

const onFees = { id: 'fees', blockId: 'p0', from: 0, to: 4 };

/** The server knows the text as it was before what is typed here. */
function told(state: EditorState, threads: readonly Commented[], version = 1): EditorState {
  return state.apply(withComments(state, { version, threads }));
}

function open(...texts: string[]): EditorState {
  return EditorState.create({ doc: paragraphs(...texts), plugins: [commentsPlugin(() => undefined)] });
}

function start(state: EditorState, blockId: string): number {
  const found: number[] = [];
  state.doc.forEach((node, offset) => {
    if (node.attrs.id === blockId) found.push(offset + 1);
  });
  return found[0] ?? -1;
}

test('the words of a thread are found by their block and move along with the text', () => {
  const before = open('Fees are', 'forbidden');
  const shown = told(before, [onFees]);
  const at = start(shown, 'p0');
  expect(threadAt(shown, at + 2)).toBe('fees');
  const after = shown.apply(shown.tr.insertText('All ', at));
  expect(threadAt(after, at + 2)).toBeNull();
  expect(threadAt(after, at + 6)).toBe('fees');
});

test('what the server says of an older text moves no line that stands', () => {
  const before = open('Fees are', 'forbidden');
  const shown = told(before, [onFees]);
  const at = start(shown, 'p0');
  const typed = shown.apply(shown.tr.insertText('All ', at));
  const again = told(typed, [onFees]);
  expect(threadAt(again, at + 2)).toBeNull();
  expect(threadAt(again, at + 6)).toBe('fees');
});

test('what the server says of the very text that is here holds', () => {
  const before = open('Fees are', 'forbidden');
  const shown = told(before, [{ ...onFees, from: 5, to: 8 }]);
  const at = start(shown, 'p0');
  expect(threadAt(shown, at + 2)).toBeNull();
  expect(threadAt(told(shown, [onFees], 0), at + 2)).toBe('fees');
});

test('a thread about words still to come waits for them', () => {
  const before = open('Fees are', 'forbidden');
  const shown = told(before, [{ ...onFees, blockId: 'new' }]);
  expect(threadAt(shown, start(shown, 'p0') + 2)).toBeNull();
  const paragraph = shown.schema.node('paragraph', { id: 'new' }, shown.schema.text('Agencies'));
  const after = shown.apply(shown.tr.insert(shown.doc.content.size, paragraph));
  expect(threadAt(after, start(after, 'new') + 2)).toBe('fees');
});

test('a resolved thread loses its line', () => {
  const before = open('Fees are', 'forbidden');
  const shown = told(before, [onFees]);
  const after = told(shown, []);
  expect(threadAt(after, start(after, 'p0') + 2)).toBeNull();
});

test('a thread over several blocks has a line in each, and waits for the one that is still to come', () => {
  const before = open('Fees are', 'forbidden');
  const places = [onFees, { ...onFees, blockId: 'p1', to: 9 }, { ...onFees, blockId: 'new', to: 8 }];
  const shown = told(told(before, places), places);
  expect(['p0', 'p1'].map((block) => threadAt(shown, start(shown, block) + 2))).toEqual(['fees', 'fees']);
  const paragraph = shown.schema.node('paragraph', { id: 'new' }, shown.schema.text('Agencies'));
  const after = shown.apply(shown.tr.insert(shown.doc.content.size, paragraph));
  expect(threadAt(after, start(after, 'new') + 2)).toBe('fees');
});
