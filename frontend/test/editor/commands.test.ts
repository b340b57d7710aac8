// @vitest-environment jsdom
import { html, render } from 'lit';
import { type EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, expect, test } from 'vitest';
import { type Tool, tools } from 'Frontend/editor/commands';
import type { PanelHost } from 'Frontend/editor/panel';
import { SignPanel } from 'Frontend/editor/sign-panel';
import { recentSigns } from 'Frontend/editor/signs';
import { at, ran, shape, stateOf } from '../support/desk';
import { paragraphs, sampleDocument } from '../support/documents';
import { englishLabels } from '../support/labels';

afterEach(() => localStorage.clear());

function tool(name: string): Tool {
  const found = tools.flat().find(({ label }) => label === `tool.${name}`);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
}

function marked(state: EditorState, words: string): EditorState {
  const { from } = at(state, words, 0).selection;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, from + words.length)));
}

const marks = ({ doc }: EditorState): readonly string[] => doc.child(1).children.map((node) => node.marks.map(({ type }) => type.name).join());

test('marks are put on what is selected and taken away again, and the button says so', () => {
  for (const name of ['strong', 'em', 'underline', 'superscript', 'subscript']) {
    const before = marked(stateOf(paragraphs('Fees are')), 'Fees');
    const on = ran(before, tool(name).run);
    expect([marks(on), tool(name).pressed?.(before), tool(name).pressed?.(on)]).toEqual([[name, ''], false, true]);
    expect(marks(ran(on, tool(name).run))).toEqual(['']);
  }
});

test('letters are raised or lowered, never both', () => {
  const raised = ran(marked(stateOf(paragraphs('Fees are')), 'Fees'), tool('superscript').run);
  expect(marks(ran(raised, tool('subscript').run))).toEqual(['subscript', '']);
});

test('blocks take another form and go back to the one before', () => {
  const forms = { heading1: 'heading("Fees")', heading3: 'heading("Fees")', provision: 'provision("Fees")', list_item: 'bullet_list(list_item("Fees"))', sub_provision: 'sub_provisions(sub_provision("Fees"))', quote: 'quote("Fees")' };
  for (const [name, form] of Object.entries(forms)) {
    const before = at(stateOf(paragraphs('Fees')), 'Fees');
    const on = ran(before, tool(name).run);
    expect([shape(on.doc.child(1)), tool(name).pressed?.(before), tool(name).pressed?.(on)]).toEqual([form, false, true]);
    expect(shape(ran(on, tool(name).run).doc.child(1))).toBe('"Fees"');
  }
});

test('a heading changes its level, and what is done is undone and done again', () => {
  const state = at(stateOf(sampleDocument()), 'Scope');
  const second = ran(state, tool('heading2').run);
  expect([tool('heading1').pressed?.(state), tool('heading1').pressed?.(second), tool('heading2').pressed?.(second)]).toEqual([true, false, true]);
  const undone = ran(second, tool('undo').run);
  expect([undone.doc.child(1).attrs.level, ran(undone, tool('redo').run).doc.child(1).attrs.level]).toEqual([1, 2]);
});

test('a special character comes in place of what is selected, and is offered first the next time', () => {
  const view: EditorView = new EditorView(null, { state: marked(stateOf(paragraphs('Fees - wages')), '-') });
  const [panel, page] = [new SignPanel(), document.createElement('div')];
  let closed = 0;
  const host = { labels: englishLabels, view, close: () => closed++ } as unknown as PanelHost;
  panel.open();
  render(html`${panel.template(host)}`, page);
  const faces = [...page.querySelectorAll('button')];
  expect(faces[0]?.getAttribute('aria-label')).toBe('Non-breaking space');
  faces.find(({ textContent }) => textContent.trim() === '–')?.click();
  expect([view.state.doc.child(1).textContent, closed, recentSigns()]).toEqual(['Fees – wages', 1, ['–']]);
  panel.open();
  render(html`${panel.template(host)}`, page);
  expect(page.querySelector('button')?.textContent.trim()).toBe('–');
});
