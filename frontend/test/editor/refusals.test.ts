// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import 'Frontend/editor/trialogue-editor';
import { type Hosting, hosting } from 'Frontend/editor/hosting';
import { Passing } from 'Frontend/editor/passing';
import type { Panel, PanelHost } from 'Frontend/editor/panel';
import { CitationPanel } from 'Frontend/editor/citation-panel';
import { FindPanel } from 'Frontend/editor/find-panel';
import { ReferencePanel } from 'Frontend/editor/reference-panel';
import { Situation } from 'Frontend/editor/situation';
import { SuggestionPanel } from 'Frontend/editor/suggestion-panel';
import { html, render } from 'lit';
import { englishLabels } from '../support/labels';

const shown = (template: unknown): HTMLElement => {
  const page = document.createElement('div');
  render(html`${template}`, page);
  return page;
};

test('what is refused is seen for a while as well as heard', () => {
  vi.useFakeTimers();
  const update = vi.fn();
  const [situation, passing] = [new Situation(() => englishLabels), new Passing(update)];
  const element = { situation, passing, labels: () => englishLabels, redrawn: () => undefined, changed: () => undefined } as unknown as Hosting;
  const { refused } = hosting(element);
  for (const why of ['editor.locked', 'editor.tooMuch', 'suggestions.cannot'] as const) {
    refused(why);
    expect([situation.spoken, shown(passing.template()).textContent]).toEqual([englishLabels[why], englishLabels[why]]);
  }
  vi.runAllTimers();
  expect(shown(passing.template()).textContent).toBe('');
  expect(update).toHaveBeenCalledTimes(4);
  vi.useRealTimers();
});

test('what is said twice in a row is another text, so that it is heard again', () => {
  const situation = new Situation(() => englishLabels);
  const said = [1, 2, 3].map(() => {
    situation.announce('editor.locked');
    return situation.spoken;
  });
  expect(said[1]).not.toBe(said[0]);
  expect(said[2]).not.toBe(said[1]);
  expect(new Set(said.map((text) => text.trim())).size).toBe(1);
});

test('the editor speaks in one place, and its panels say there what they show', async () => {
  Object.assign(globalThis, { CSSStyleSheet: class { cssRules = ['']; replaceSync(): void { this.cssRules = ['']; } } });
  Object.defineProperty(document, 'adoptedStyleSheets', { value: [], writable: true });
  const editor = document.createElement('trialogue-editor');
  editor.labels = englishLabels;
  document.body.append(editor);
  await editor.updateComplete;
  expect(editor.querySelectorAll('[role=status], [aria-live]')).toHaveLength(1);
  const host = { labels: englishLabels, view: null, mayWrite: true, mayEdit: true, update: () => undefined } as unknown as PanelHost;
  const panels: readonly Panel[] = [new FindPanel(), new ReferencePanel(), new CitationPanel(() => 't', () => undefined), new SuggestionPanel()];
  for (const panel of panels) expect(shown(panel.template(host)).querySelectorAll('[role=status], [aria-live]')).toHaveLength(0);
  expect(panels[1]?.status?.(host)).toBe('No provision like this');
});
