// @vitest-environment jsdom
import { html, render } from 'lit';
import { EditorView } from 'prosemirror-view';
import { expect, test, vi } from 'vitest';
import type { Found } from 'Frontend/editor/citing';
import { NotePanel } from 'Frontend/editor/note-panel';
import { notesOf, noteLinkAt, wordsOfNote } from 'Frontend/editor/notes';
import type { PanelHost } from 'Frontend/editor/panel';
import { at, stateOf } from '../support/desk';
import { paragraphs } from '../support/documents';
import { englishLabels } from '../support/labels';

const C181: Found = { code: 'C181', title: 'Private Employment Agencies', language: 'en', articles: ['7'] };

/** A footnote with these words, in its field. */
function form(words: string, found: () => Promise<readonly Found[]> = () => Promise.resolve([C181])) {
  const view = new EditorView(null, { state: at(stateOf(paragraphs('Fees are borne')), 'Fees') });
  const page = document.createElement('div');
  const panel: NotePanel = new NotePanel(() => show(), found);
  const host = { labels: englishLabels, view, update: () => show(), close: () => undefined } as unknown as PanelHost;
  const show = (): void => void render(html`${panel.template(host)}`, page);
  panel.open(view);
  show();
  const fields = (): readonly HTMLInputElement[] => [...page.querySelectorAll('input')];
  const type = (which: number, typed: string): void => {
    const field = fields()[which];
    if (field) field.value = typed;
    field?.dispatchEvent(new InputEvent('input'));
  };
  const press = (name: string): void => [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
  type(0, words);
  return { page, fields, type, press, note: () => notesOf(view.state.doc)[0]?.node };
}

test('what is selected in the field is linked to the address, and to none any more', () => {
  const { fields, type, press, note, page } = form('see the report');
  press('Link');
  expect(page.querySelector('[role=alert]')?.textContent).toContain('Select the words');
  fields()[0]?.setSelectionRange(4, 14);
  fields()[0]?.dispatchEvent(new Event('select'));
  type(1, 'ilo.org/report');
  press('Link');
  const node = note();
  expect(node && [noteLinkAt(node, 5), noteLinkAt(node, 0)]).toEqual(['https://ilo.org/report', '']);
  fields()[0]?.dispatchEvent(new Event('select'));
  expect(fields()[1]?.value).toBe('https://ilo.org/report');
  type(1, '');
  press('Link');
  const now = note();
  expect(now && noteLinkAt(now, 5)).toBe('');
});

test('an instrument that the library knows is cited where the cursor stands; others are not', async () => {
  const known = form('see ');
  known.type(2, 'C181 7');
  known.press('Cite');
  await vi.waitFor(() => {
    const node = known.note();
    expect(node && wordsOfNote(node)).toBe('see [C181, art. 7]');
  });
  const unknown = form('see ', () => Promise.resolve([]));
  unknown.type(2, 'X999');
  unknown.press('Cite');
  await vi.waitFor(() => expect(unknown.page.querySelector('[role=alert]')).not.toBeNull());
});
