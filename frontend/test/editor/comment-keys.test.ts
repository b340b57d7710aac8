// @vitest-environment jsdom
import { TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { expect, test, vi } from 'vitest';
import { Bulletin } from 'Frontend/editor/bulletin';
import { commentKeys, commentShortcuts } from 'Frontend/editor/comment-keys';
import { commentsPlugin, withComments } from 'Frontend/editor/comments';
import { lockedPlugin, withLocked } from 'Frontend/editor/locked';
import { shortcuts } from 'Frontend/editor/shortcuts';
import { Situation } from 'Frontend/editor/situation';
import { stateOf } from '../support/desk';
import { paragraphs } from '../support/documents';
import { englishLabels } from '../support/labels';

const AGREED = 'This provision is agreed and cannot be changed.';

/** A text with a thread about "Fees", as whoever may only read has it. */
function reading() {
  const bare = stateOf(paragraphs('Fees are', 'forbidden'));
  const plugins = [...bare.plugins.filter((plugin) => plugin.spec.filterTransaction === undefined || plugin.spec.historyPreserveItems === true), lockedPlugin(() => undefined, () => AGREED), commentsPlugin(() => undefined, () => 'Commented on')];
  const view = new EditorView(document.body.appendChild(document.createElement('div')), { state: bare.reconfigure({ plugins }), editable: () => false });
  view.dispatch(withComments(view.state, { version: 0, threads: [{ id: 'fees', blockId: 'p0', from: 0, to: 4 }] }));
  const element = Object.assign(document.createElement('div'), { requestUpdate: () => undefined });
  const [told, missed] = [vi.fn(), vi.fn()];
  for (const name of ['trialogue-comment', 'trialogue-commenting']) element.addEventListener(name, (event) => void told(name, (event as CustomEvent<unknown>).detail));
  const press = commentKeys(new Bulletin(element, new Situation(() => englishLabels)), missed);
  const key = (letter: string): boolean => press(view, new KeyboardEvent('keydown', { key: letter, keyCode: letter.charCodeAt(0), ctrlKey: true, shiftKey: true }));
  const select = (from: number, to = from): void => view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
  return { view, key, select, told, missed };
}

test('a key asks to comment on what is selected, where the text can only be read too', () => {
  const { key, select, told } = reading();
  select(11, 15);
  expect(key('M')).toBe(true);
  expect(told).toHaveBeenCalledWith('trialogue-commenting', expect.objectContaining({ from: 11, to: 15, blockIds: ['p0'], version: 0 }));
});

test('a key leads to the thread about these words, and says where there is none', () => {
  const { key, select, told, missed } = reading();
  select(12);
  expect([key('K'), told.mock.calls]).toEqual([true, [['trialogue-comment', { thread: 'fees' }]]]);
  select(18, 24);
  key('K');
  expect(missed).toHaveBeenCalledWith('comments.none');
  expect(told).toHaveBeenCalledTimes(1);
  expect(key('Q')).toBe(false);
});

test('both keys are listed', () => {
  expect(shortcuts()).toEqual(expect.arrayContaining([...commentShortcuts]));
});

test('words that are commented on are marked for a screen reader, and an agreed block says so in its own words', () => {
  const { view } = reading();
  const mark = view.dom.querySelector('mark');
  expect([mark?.textContent, mark?.getAttribute('aria-description')]).toEqual(['Fees', 'Commented on']);
  view.dispatch(withLocked(view.state, ['p1']));
  const agreed = view.dom.querySelector('.tri-locked');
  expect([agreed?.getAttribute('title'), agreed?.querySelector('.tri-unseen')?.textContent.trim()]).toEqual([AGREED, AGREED]);
  expect(view.state.doc.child(2).textContent).toBe('forbidden');
});
