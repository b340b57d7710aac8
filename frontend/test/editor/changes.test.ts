// @vitest-environment jsdom
import { html, render } from 'lit';
import { EditorState, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { expect, test, vi } from 'vitest';
import { type BlockChange, difference, paragraphHere } from 'Frontend/editor/changes';
import { ChangesPanel } from 'Frontend/editor/changes-panel';
import type { PanelHost } from 'Frontend/editor/panel';
import { sampleDocument } from '../support/documents';
import { englishLabels } from '../support/labels';

const ada: BlockChange = {
  member: 'ada', name: 'Ada', affiliation: 'employers', capacity: 'spokesperson', organization: 'League', at: '2026-03-12T10:42:00Z',
  before: 'Fees are forbidden.', after: 'Fees are not charged.',
};

test('what differs is told in whole words', () => {
  expect(difference(ada.before, ada.after)).toEqual({ lead: 'Fees are ', gone: 'forbidden.', come: 'not charged.', tail: '' });
  expect(difference('a c', 'a b c')).toEqual({ lead: 'a ', gone: '', come: 'b ', tail: 'c' });
  expect(difference('', 'new')).toMatchObject({ gone: '', come: 'new' });
});

test('the paragraph at the cursor is the innermost block that has an id', () => {
  const doc = sampleDocument();
  const state = EditorState.create({ doc });
  const ids = new Set<string>();
  doc.descendants((node, pos) => {
    if (!node.isTextblock || typeof node.attrs.id !== 'string') return;
    const here = paragraphHere(state.apply(state.tr.setSelection(TextSelection.create(doc, pos + 1))));
    expect(here).toBe(node.attrs.id);
    ids.add(node.attrs.id);
  });
  expect(ids.size).toBeGreaterThan(2);
});

test('the newest change is said and shown with its author, the time and what was there before', async () => {
  const panel = opened(() => Promise.resolve([ada]));
  await vi.waitFor(() => expect(panel.status(host)).not.toContain('Looking'));
  expect(panel.status(host)).toMatch(/^Ada, employers, spokesperson, League, March 12, 2026.*: “forbidden\.” became “not charged\.”$/u);
  const place = document.createElement('div');
  render(html`${panel.template(host)}`, place);
  expect(place.querySelector('del')?.textContent).toBe('forbidden.');
  expect(place.querySelector('ins')?.textContent).toBe('not charged.');
});

test('a change of form alone is told as such', async () => {
  const panel = opened(() => Promise.resolve([{ ...ada, after: ada.before }]));
  await vi.waitFor(() => expect(panel.status(host)).toMatch(/: changed the form, or what is suggested, but not the words$/u));
  const place = document.createElement('div');
  render(html`${panel.template(host)}`, place);
  expect(place.textContent).toContain('not the words');
  expect(place.querySelector('del, ins')).toBeNull();
});

test('nothing changed lately, and a server that cannot be reached, are told apart', async () => {
  const none = opened(() => Promise.resolve([]));
  await vi.waitFor(() => expect(none.status(host)).toBe('Nothing changed here lately.'));
  const away = opened(() => Promise.reject(new Error('away')));
  await vi.waitFor(() => expect(away.status(host)).toContain('cannot be found out'));
});

const host = { labels: englishLabels, close: () => undefined } as unknown as PanelHost;

function opened(find: () => Promise<readonly BlockChange[]>): ChangesPanel {
  const panel = new ChangesPanel(() => 't', () => undefined, find);
  const doc = sampleDocument();
  const state = EditorState.create({ doc, selection: TextSelection.atStart(doc) });
  let pos = 0;
  doc.descendants((node, at) => {
    if (pos === 0 && node.isTextblock && typeof node.attrs.id === 'string') pos = at + 1;
  });
  expect(panel.open({ state: state.apply(state.tr.setSelection(TextSelection.create(doc, pos))) } as unknown as EditorView)).toBe(true);
  return panel;
}
