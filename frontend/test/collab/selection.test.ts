import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import type { Mapping } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { movedAlong } from 'Frontend/collab/selection';
import { schema } from '../support/documents';

const cited = schema.node('citation', { code: 'C029' });
const doc = schema.node('doc', null, [
  schema.node('title', { id: 't' }, schema.text('Guidance')),
  schema.node('paragraph', { id: 'p' }, [schema.text('See '), cited, schema.text('.')]),
]);
const CITATION = 15;

function selected(): EditorState {
  return EditorState.create({ doc, selection: NodeSelection.create(doc, CITATION) });
}

test('a selected node stays selected when others write before it', () => {
  const state = selected();
  const tr = state.tr.insertText('Now: ', 11);
  const moved = movedAlong(state.selection, tr);
  expect(moved).toBeInstanceOf(NodeSelection);
  expect(moved.from).toBe(CITATION + 5);
});

test('where another thing came to stand at the place of a selected node, the cursor stands there', () => {
  const state = selected();
  const tr = state.tr.delete(CITATION, CITATION + 1).insertText('x', CITATION + 1);
  (tr.mapping as Mapping & { setMirror(undo: number, redo: number): void }).setMirror(0, 1);
  expect(movedAlong(state.selection, tr)).toBeInstanceOf(TextSelection);
});

test('words that others write at the cursor go after it', () => {
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 11) });
  expect(movedAlong(state.selection, state.tr.insertText('Now: ', 11)).from).toBe(11);
});
