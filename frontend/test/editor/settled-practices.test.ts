// @vitest-environment jsdom
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { expect, test, vi } from 'vitest';
import { lockedPlugin, withLocked } from 'Frontend/editor/locked';
import { PracticeNames } from 'Frontend/editor/practice-names';
import { practicesPlugin } from 'Frontend/editor/practices-plugin';
import { schema } from '../support/documents';

const names = new PracticeNames(() => Promise.resolve([{ key: 'shelter', title: 'Un refuge', language: 'fr' }]));
let settled = false;

function shown(): EditorView {
  const cites = (id: string) => schema.node('paragraph', { id }, schema.node('practice', { key: 'shelter', label: 'A shelter' }));
  const doc = schema.node('doc', null, [schema.node('title', null, schema.text('T')), cites('p0'), cites('p1')]);
  return new EditorView(null, { state: EditorState.create({ doc, plugins: [practicesPlugin(() => settled, names), lockedPlugin(() => undefined)] }) });
}

function read(view: EditorView): readonly (readonly [string, string | null, string | null])[] {
  return [...view.dom.querySelectorAll('.tri-practice')].map((one) => [one.textContent, one.getAttribute('title'), one.getAttribute('lang')] as const);
}

test('what is agreed or adopted names practices as they were cited, and tells the name of now besides', async () => {
  const view = shown();
  const now = ['Un refuge', null, 'fr'];
  const then = ['A shelter', 'Un refuge', null];
  await vi.waitFor(() => expect(read(view)).toEqual([now, now]));
  view.dispatch(withLocked(view.state, ['p1']));
  expect(read(view)).toEqual([now, then]);
  settled = true;
  view.setProps({});
  expect(read(view)).toEqual([then, then]);
  settled = false;
  view.dispatch(withLocked(view.state, []));
  expect(read(view)).toEqual([now, now]);
});
