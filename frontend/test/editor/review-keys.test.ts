// @vitest-environment jsdom
import { TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { beforeAll, expect, test } from 'vitest';
import { textAttributes } from 'Frontend/editor/attributes';
import { commentsPlugin, withComments } from 'Frontend/editor/comments';
import { lockedPlugin, withLocked } from 'Frontend/editor/locked';
import { reviewKeys, reviewShortcuts } from 'Frontend/editor/review-keys';
import { shortcuts } from 'Frontend/editor/shortcuts';
import type { PanelHost } from 'Frontend/editor/panel';
import { stateOf } from '../support/desk';
import { schema } from '../support/documents';
import { englishLabels } from '../support/labels';
import { by } from '../support/pasting';
import { body } from '../support/suggestions';

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

const NAMES: Readonly<Record<string, string>> = { ama: 'Ama Mensah', bo: 'Bo Chen' };

/** A text in which Ama suggests "never" and Bo to delete "soon"; "Fees" and "Wages" are commented on. */
function reviewing(may: { mayEdit: boolean; mayWrite?: boolean; editable?: boolean; self?: string }) {
  const doc = schema.node('doc', null, [
    schema.node('title', { id: 't' }),
    schema.node('paragraph', { id: 'p' }, [schema.text('Fees '), schema.text('never', [by('insertion', 'ama')])]),
    schema.node('paragraph', { id: 'q' }, [schema.text('Wages '), schema.text('soon', [by('deletion', 'bo')])]),
  ]);
  const plugins = [lockedPlugin(() => undefined), commentsPlugin(() => undefined)];
  const state = stateOf(doc).reconfigure({ plugins });
  const place = document.body.appendChild(document.createElement('div'));
  const view: EditorView = new EditorView(place, { state, editable: () => may.editable ?? true, dispatchTransaction: (tr) => view.updateState(view.state.apply(tr)) });
  view.dispatch(withComments(view.state, { version: 0, threads: [{ id: 'a', blockId: 'q', from: 0, to: 5 }, { id: 'b', blockId: 'p', from: 0, to: 4 }] }));
  const [said, missed, opened]: [string[], string[], string[]] = [[], [], []];
  const host = { labels: englishLabels, view, mayWrite: true, self: 'sofia', nameOf: (member: string) => NAMES[member] ?? '', say: (text: string) => said.push(text), ...may } as unknown as PanelHost;
  const keys = reviewKeys({ host: () => host, open: (panel) => opened.push(panel) > 0, missed: (why) => missed.push(why) });
  const press = (key: string, code: number, more: Partial<KeyboardEventInit> = {}): boolean => {
    let was = false;
    view.dom.addEventListener('keydown', (event) => (was = keys(view, event)), { once: true });
    view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode: code, ...more }));
    return was;
  };
  const selected = (): string => view.state.doc.textBetween(view.state.selection.from, view.state.selection.to);
  return { view, said, missed, opened, press, selected };
}

const SHIFT = { shiftKey: true };
const CONTROL = { ctrlKey: true };
const BOTH = { shiftKey: true, ctrlKey: true };

test('keys lead from suggestion to suggestion and around, and say which', () => {
  const { press, selected, said } = reviewing({ mayEdit: true });
  const at = [{}, {}, {}, SHIFT].map((more) => press('F8', 119, more) && selected());
  expect(at).toEqual(['never', 'soon', 'never', 'soon']);
  expect(said.slice(0, 2)).toEqual(['Suggestion 1 of 2, by Ama Mensah: Add “never”', 'Suggestion 2 of 2, by Bo Chen: Remove “soon”']);
});

test('keys lead from comment to comment in the order of the text, for readers too', () => {
  const { press, selected, said } = reviewing({ mayEdit: false, mayWrite: false, editable: false });
  const at = [{}, {}, SHIFT, SHIFT].map((more) => press('F9', 120, more) && selected());
  expect(at).toEqual(['Fees', 'Wages', 'Fees', 'Wages']);
  expect(said[0]).toBe('Comment 1 of 2, on “Fees”');
});

test('a suggestion is accepted and another rejected where the cursor is', () => {
  const { view, press, said } = reviewing({ mayEdit: true });
  press('F8', 119);
  expect(press('F8', 119, CONTROL)).toBe(true);
  press('F8', 119);
  expect(press('F8', 119, BOTH)).toBe(true);
  expect(body(view.state)).toBe('p("Fees never") p("Wages soon")');
  expect(said.filter((_text, i) => i % 2 === 1)).toEqual(['1 suggestion accepted', '1 suggestion taken back']);
});

test('whoever only suggests withdraws their own, and what is agreed is left', () => {
  const own = reviewing({ mayEdit: false, self: 'ama' });
  own.press('F8', 119);
  own.press('F8', 119, CONTROL);
  expect(own.missed).toEqual(['suggestions.notYours']);
  own.press('F8', 119, BOTH);
  own.press('F8', 119);
  own.press('F8', 119, BOTH);
  expect([body(own.view.state), own.missed.length]).toEqual(['p("Fees ") p("Wages " -"soon")', 2]);
  const agreed = reviewing({ mayEdit: true });
  agreed.view.dispatch(withLocked(agreed.view.state, ['p']));
  agreed.press('F8', 119);
  agreed.press('F8', 119, CONTROL);
  expect([body(agreed.view.state).slice(0, 20), agreed.said.at(-1)]).toEqual(['p("Fees " +"never") ', '1 suggestion left as it is: in an agreed provision.']);
});

test('it is said where there is nothing to go to, or to decide on', () => {
  const { view, press, missed } = reviewing({ mayEdit: true });
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 5)));
  press('F8', 119, CONTROL);
  view.dispatch(view.state.tr.delete(3, view.state.doc.content.size - 1));
  press('F8', 119);
  press('F9', 120);
  expect(missed).toEqual(['suggestions.notHere', 'suggestions.nowhere', 'comments.nowhere']);
});

test('readers open what they have by the keys that writers have for it', () => {
  const { press, opened } = reviewing({ mayEdit: false, mayWrite: false, editable: false });
  press('O', 79, BOTH);
  press('B', 66, BOTH);
  expect(opened).toEqual(['outline']);
});

test('these keys are listed, and the text says where', () => {
  expect(shortcuts()).toEqual(expect.arrayContaining([...reviewShortcuts]));
  expect(shortcuts().map(({ name }) => name)).toEqual(expect.arrayContaining(['tool.bracket', 'tool.outline', 'tool.unagreed', 'tool.suggestions', 'tool.sign']));
  expect(textAttributes(englishLabels, true, '')['aria-description']).toContain('Ctrl+/ lists all keys; F8 leads to the next suggestion');
});
