import { expect, test, vi } from 'vitest';
import { collabPlugin, collabOf } from 'Frontend/collab/plugin';
import { loaded } from 'Frontend/collab/model';
import { committed } from 'Frontend/collab/own';
import { HEAVIEST_COMMIT, weightOf } from 'Frontend/collab/weight';
import { sizePlugin } from 'Frontend/editor/size';
import { EditorState } from 'prosemirror-state';
import { paragraphs, schema } from '../support/documents';

/** Three bytes a letter. */
const letters = (count: number): string => '社'.repeat(count);

function stateWith(refused: () => void): EditorState {
  const doc = paragraphs('Fees');
  return EditorState.create({ doc, plugins: [collabPlugin(loaded(doc, 0)), sizePlugin(refused)] });
}

test('what one commit cannot carry is not taken into the text, and said', () => {
  const refused = vi.fn();
  const state = stateWith(refused);
  const much = state.tr.insertText(letters(HEAVIEST_COMMIT / 3 + 1), 4);
  expect(state.applyTransaction(much).transactions).toHaveLength(0);
  expect(refused).toHaveBeenCalledTimes(1);
  expect(state.applyTransaction(state.tr.insertText(letters(1_000), 4)).transactions).toHaveLength(1);
});

test('a commit holds as many groups as a frame carries, and the rest goes with the next', () => {
  let state = stateWith(() => undefined);
  for (let n = 0; n < 5; n++) state = state.apply(state.tr.insert(4, schema.text(letters(100_000))));
  const first = committed(collabOf(state), 'c1');
  expect(first.inFlight?.groups).toHaveLength(2);
  expect(first.pending).toHaveLength(3);
  const steps = first.inFlight?.groups.flatMap((group) => group.steps.map(({ step }) => step)) ?? [];
  expect(weightOf(steps)).toBeLessThan(HEAVIEST_COMMIT);
});
