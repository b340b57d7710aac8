// @vitest-environment jsdom
import { html, render } from 'lit';
import type { Node } from 'prosemirror-model';
import { type EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { withLocked } from 'Frontend/editor/locked';
import type { PanelHost } from 'Frontend/editor/panel';
import { SuggestionPanel } from 'Frontend/editor/suggestion-panel';
import { stateOf } from '../support/desk';
import { schema } from '../support/documents';
import { englishLabels } from '../support/labels';
import { body } from '../support/suggestions';

const NAMES: Readonly<Record<string, string>> = { elena: 'Elena Rossi', tomasz: 'Tomasz Nowak' };

function suggested(words: string, member: string): Node {
  const mark = schema.mark('insertion', { id: words, member, group: 'workers', at: '2026-11-24T12:00:00.000Z' });
  return schema.text(words, [mark]);
}

/** Two provisions with a suggestion of Elena's each, the second with one of Tomasz's too; the second is agreed. */
function opened(): { view: EditorView; page: HTMLElement; said: string[]; press: (name: string) => void; choose: (selector: string, value: string | boolean) => void } {
  const provision = (id: string, ...words: Node[]): Node => schema.node('provision', { id }, schema.node('paragraph', { id: `${id}p` }, words));
  const doc = schema.node('doc', null, [
    schema.node('title', { id: 't' }), provision('one', schema.text('Fees '), suggested('never', 'elena')),
    provision('two', schema.text('Wages '), suggested('always', 'elena'), suggested('soon', 'tomasz')),
  ]);
  const state: EditorState = stateOf(doc);
  const view: EditorView = new EditorView(null, { state: state.apply(withLocked(state, ['two'])), dispatchTransaction: (tr) => view.updateState(view.state.applyTransaction(tr).state) });
  const [page, panel, said] = [document.body.appendChild(document.createElement('div')), new SuggestionPanel(), [] as string[]];
  const host: PanelHost = {
    labels: englishLabels, view, mayWrite: true, mayEdit: true, self: 'sofia', nameOf: (member) => NAMES[member] ?? '',
    update: () => show(), say: (text) => said.push(text), close: () => undefined,
  };
  const show = (): void => void render(html`${panel.template(host)}`, page);
  panel.open();
  show();
  const press = (name: string): void => [...page.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)?.click();
  const choose = (selector: string, value: string | boolean): void => {
    const field = page.querySelector<HTMLInputElement>(selector);
    if (!field) throw new Error('no such field');
    Object.assign(field, typeof value === 'boolean' ? { checked: value } : { value });
    field.dispatchEvent(new Event('change'));
  };
  return { view, page, said, press, choose };
}

const entries = (page: HTMLElement): readonly string[] => [...page.querySelectorAll('li .tri-suggested-words')].map(({ textContent }) => textContent);

function select({ view, choose }: ReturnType<typeof opened>, words: string, length = words.length): void {
  view.state.doc.descendants((node, pos) => {
    if (node.text === words) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, pos, pos + length)));
  });
  choose('input', true);
}

test('what is in an agreed provision is left as it is, the rest is settled, and both are said and seen', () => {
  const { view, page, said, press } = opened();
  press('Accept all shown');
  const done = '1 suggestion accepted · 2 suggestions left as they are: in agreed provisions.';
  expect(said).toEqual([done]);
  expect(page.querySelector('.tri-done')?.textContent).toBe(done);
  expect(body(view.state)).toBe('provision(p("Fees never")) provision(p("Wages " +"always" +"soon"))');
  press('Reject');
  expect(said.at(-1)).toBe('1 suggestion left as it is: in an agreed provision.');
  expect(entries(page)).toHaveLength(2);
});

test('suggestions are shown and settled by their author', () => {
  const { view, page, press, choose } = opened();
  expect(entries(page)).toEqual(['Add “never”', 'Add “always”', 'Add “soon”']);
  view.dispatch(withLocked(view.state, []));
  choose('select', 'tomasz');
  expect(entries(page)).toEqual(['Add “soon”']);
  press('Accept all shown');
  expect(body(view.state)).toBe('provision(p("Fees " +"never")) provision(p("Wages " +"always" "soon"))');
});

test('suggestions are shown and settled in what is selected, and none while nothing is', () => {
  const panel = opened();
  select(panel, 'never');
  expect(entries(panel.page)).toEqual(['Add “never”']);
  select(panel, 'never', 0);
  expect(entries(panel.page)).toEqual([]);
  expect(panel.page.textContent).toContain('Select words in the text');
  expect(panel.page.textContent).not.toContain('Accept all shown');
});
