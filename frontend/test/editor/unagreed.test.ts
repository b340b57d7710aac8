// @vitest-environment jsdom
import { render } from 'lit';
import type { Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { expect, test, vi } from 'vitest';
import { bracketed, reworded } from 'Frontend/editor/brackets';
import { openers } from 'Frontend/editor/commands';
import { OutlinePanel } from 'Frontend/editor/outline-panel';
import { toolbarTemplate } from 'Frontend/editor/toolbar';
import { unagreedIn } from 'Frontend/editor/unagreed';
import { at, stateOf } from '../support/desk';
import { sampleDocument } from '../support/documents';
import { englishLabels } from '../support/labels';
import { suggests } from '../support/suggestions';

Element.prototype.scrollIntoView = vi.fn();

function after(state: EditorState, ...commands: readonly Command[]): EditorState {
  return commands.reduce((now, command) => {
    let next = now;
    command(now, (tr) => (next = now.apply(tr)));
    return next;
  }, state);
}

/** The second provision in brackets, held by the workers and, in other words, by Ghana; the cursor stands in those. */
function disputed(): EditorState {
  const state = after(at(stateOf(sampleDocument()), 'remedies', 0), bracketed('workers'), reworded('Ghana'));
  return state.apply(state.tr.insertText('Victims may complain.'));
}

function shown(state: EditorState): { readonly page: HTMLElement; readonly view: EditorView } {
  const page = document.body.appendChild(document.createElement('div'));
  const view = new EditorView(page, { state });
  const list = page.appendChild(document.createElement('div'));
  const panel = new OutlinePanel(() => render(panel.template(englishLabels, view), list));
  panel.toggle('unagreed');
  return { page, view };
}

test('what is not agreed is listed with the number of its provision, each wording and who holds it, until it is suggested to go', () => {
  expect(unagreedIn(stateOf(sampleDocument()).doc)).toEqual([]);
  const state = disputed();
  const [place, ...others] = unagreedIn(state.doc);
  expect(others).toEqual([]);
  expect(place).toMatchObject({
    number: '2.',
    wordings: [
      { holder: 'workers', words: 'Victims have access to remedies, see P029.' },
      { holder: 'Ghana', words: 'Victims may complain.' },
    ],
  });
  const { pos = 0 } = place ?? {};
  const bracket = state.doc.nodeAt(pos);
  expect(bracket?.type.name).toBe('bracket');
  expect(unagreedIn(suggests(state, state.tr.delete(pos, pos + (bracket?.nodeSize ?? 0))).doc)).toEqual([]);
});

test('the list shows who holds which wording, marks the one of the cursor, and leads to each', () => {
  const { page, view } = shown(disputed());
  expect(page.querySelector('nav')?.getAttribute('aria-label')).toBe('What is not agreed');
  expect(page.querySelector('.tri-outline-open')?.textContent).toBe('One place not agreed');
  const wordings = [...page.querySelectorAll<HTMLButtonElement>('.tri-open button')];
  expect(wordings.map((one) => one.textContent.trim().replace(/\s+/gu, ' '))).toEqual([
    '▲ workers Victims have access to remedies, see P029.',
    'Ghana Victims may complain.',
  ]);
  expect(wordings.map((one) => one.getAttribute('aria-current'))).toEqual([null, 'location']);
  wordings[0]?.click();
  expect(view.state.selection.$from.parent.textContent).toContain('Victims have access');
  expect(view.hasFocus()).toBe(true);
});

test('where nothing stands in brackets the list says how something comes there', () => {
  const { page } = shown(stateOf(sampleDocument()));
  expect(page.querySelector('.tri-outline > p')?.textContent).toBe(englishLabels['outline.agreed']);
  expect(page.querySelector('.tri-outline-open')?.textContent).toBe('0 places not agreed');
});

test('the toolbar says how many places are not agreed, to readers too', () => {
  const page = document.createElement('div');
  const bar = { labels: englishLabels, writes: false, enabled: false, suggests: null, tints: false, current: 0 };
  const deeds = { suggest: vi.fn(), tint: vi.fn(), focus: vi.fn(), open: vi.fn(), isOpen: () => false };
  const look = (state: EditorState): string | undefined => {
    render(toolbarTemplate({ ...bar, ...deeds, view: new EditorView(null, { state }) }), page);
    return page.querySelector('[data-tool="tool.unagreed"]')?.getAttribute('aria-label') ?? undefined;
  };
  expect(look(stateOf(sampleDocument()))).toBe('What is not agreed');
  expect(look(disputed())).toBe('What is not agreed (1)');
  expect(openers.at(-1)?.panel).toBe('keys');
});
