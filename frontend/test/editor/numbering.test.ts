// @vitest-environment jsdom
import { html, render } from 'lit';
import { EditorState, type Plugin } from 'prosemirror-state';
import { type DecorationSet, EditorView } from 'prosemirror-view';
import { expect, test, vi } from 'vitest';
import { openers } from 'Frontend/editor/commands';
import { withLocked } from 'Frontend/editor/locked';
import { numberingPlugin } from 'Frontend/editor/numbering';
import { NumberingPanel } from 'Frontend/editor/numbering-panel';
import { letters, numbersOf, roman } from 'Frontend/editor/numbers';
import type { PanelHost } from 'Frontend/editor/panel';
import { begunAt, numberFrom } from 'Frontend/editor/restart';
import { besideNumber } from 'Frontend/editor/tabled';
import { at, stateOf } from '../support/desk';
import { sampleDocument, schema } from '../support/documents';
import { englishLabels } from '../support/labels';
import { settle, suggests } from '../support/suggestions';

test('provisions are 1, 2, their parts (a), (b)', () => {
  expect(numbersOf(sampleDocument()).map(({ label }) => label)).toEqual(['1.', '(a)', '(b)', '2.']);
});

test('parts of parts are (i), (ii)', () => {
  const paragraph = schema.node('paragraph', null, schema.text('x'));
  const inner = schema.node('sub_provisions', null, [1, 2].map(() => schema.node('sub_provision', null, paragraph)));
  const part = schema.node('sub_provision', null, [paragraph, inner]);
  const provision = schema.node('provision', null, [paragraph, schema.node('sub_provisions', null, part)]);
  const doc = schema.node('doc', null, [schema.node('title'), provision]);
  expect(numbersOf(doc).map(({ label }) => label)).toEqual(['1.', '(a)', '(i)', '(ii)']);
});

test('a provision can restart the count', () => {
  const provision = (restart: number | null) =>
    schema.node('provision', { restart }, schema.node('paragraph', null, schema.text('x')));
  const doc = schema.node('doc', null, [schema.node('title'), provision(null), provision(7), provision(null)]);
  expect(numbersOf(doc).map(({ label }) => label)).toEqual(['1.', '7.', '8.']);
});

test('a part can restart the count, at a letter or a Roman number that is typed', () => {
  const asked = form('inspected');
  expect(asked.page.querySelector('input')?.value).toBe('b');
  asked.type('(D)');
  asked.press('Begin here');
  expect(numbersOf(asked.view.state.doc).map(({ label }) => label)).toEqual(['1.', '(a)', '(d)', '2.']);
  expect(['d', '(d)', 'aa', 'ab', '4', 'd1', ''].map((typed) => numberFrom(typed, 'letters'))).toEqual([4, 4, 27, 28, null, null, null]);
  expect(['iv', '(ix)', 'xiv', 'iiii', 'd4', ''].map((typed) => numberFrom(typed, 'roman'))).toEqual([4, 9, 14, null, null, null]);
});

test('what cannot be a letter is refused where it was typed', () => {
  const asked = form('inspected');
  asked.type('4');
  asked.press('Begin here');
  expect(asked.page.querySelector('[role=alert]')?.textContent).toContain('Write a letter');
  expect(asked.closed()).toBe(0);
});

test('letters go on after z, roman numbers subtract', () => {
  expect([1, 26, 27, 52, 53].map(letters)).toEqual(['a', 'z', 'aa', 'az', 'ba']);
  expect([1, 4, 9, 14, 40].map(roman)).toEqual(['i', 'iv', 'ix', 'xiv', 'xl']);
});

const counted = (state: ReturnType<typeof stateOf>): readonly string[] => numbersOf(state.doc).map(({ label }) => label).filter((label) => label.endsWith('.'));

/** The form with the cursor in these words, and what it did. */
function form(words: string): { view: EditorView; page: HTMLElement; panel: NumberingPanel; type: (typed: string) => void; press: (name: string) => void; closed: () => number } {
  const view: EditorView = new EditorView(null, { state: at(stateOf(sampleDocument()), words) });
  const [page, panel, close] = [document.createElement('div'), new NumberingPanel(), vi.fn()];
  const host = { labels: englishLabels, view, update: () => show(), close } as unknown as PanelHost;
  const show = (): void => void render(html`${panel.template(host)}`, page);
  if (panel.open(view)) show();
  const type = (typed: string): void => {
    const field = page.querySelector('input');
    if (field) field.value = typed;
    field?.dispatchEvent(new InputEvent('input'));
  };
  const press = (name: string): void => [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
  return { view, page, panel, type, press, closed: () => close.mock.calls.length };
}

test('a provision is told at which number to begin, and to go on counting', () => {
  const asked = form('remedies');
  expect(asked.page.querySelector('input')?.value).toBe('2');
  asked.type('7');
  asked.press('Begin here');
  expect([counted(asked.view.state), asked.closed()]).toEqual([['1.', '7.'], 1]);
  asked.panel.open(asked.view);
  const opener = openers.find(({ panel }) => panel === 'numbering');
  expect([opener?.usable(asked.view.state), opener?.pressed?.(asked.view.state)]).toEqual([true, true]);
  const again = begunAt(asked.view.state, null);
  if (again) asked.view.dispatch(again);
  expect(counted(asked.view.state)).toEqual(['1.', '2.']);
});

test('whether a provision can begin at another number is known without counting, and a text is counted once', () => {
  const state = at(stateOf(sampleDocument()), 'remedies');
  const looked = vi.spyOn(state.doc, 'forEach');
  const opener = openers.find(({ panel }) => panel === 'numbering');
  expect([opener?.usable(state), opener?.pressed?.(state), begunAt(state, 7) !== null]).toEqual([true, false, true]);
  expect(looked).not.toHaveBeenCalled();
  expect(numbersOf(state.doc)).toBe(numbersOf(state.doc));
  expect(looked).toHaveBeenCalledTimes(1);
});

test('what is no number is told apart, and nothing is lost', () => {
  expect(['0', '10000', '-1', '2a', ''].map((typed) => numberFrom(typed, 'numbers'))).toEqual([null, null, null, null, null]);
  const asked = form('remedies');
  asked.type('2a');
  asked.press('Begin here');
  expect([asked.page.querySelector('[role=alert]')?.textContent, asked.page.querySelector('input')?.value, asked.closed()]).toEqual(['A provision has a number from 1 to 9999.', '2a', 0]);
});

test('only provisions begin a count, and an agreed one keeps its number', () => {
  expect(form('Scope').page.childElementCount).toBe(0);
  const state = at(stateOf(sampleDocument()), 'remedies');
  const agreed = state.apply(withLocked(state, ['v2']));
  const tr = begunAt(agreed, 7);
  expect(tr && agreed.applyTransaction(tr).transactions).toEqual([]);
});

test('a number that is only suggested stands beside the one that holds', () => {
  const state = at(stateOf(sampleDocument()), 'remedies');
  const tr = begunAt(state, 7);
  if (tr === null) throw new Error('there is a provision');
  const suggested = suggests(state, tr);
  expect([counted(settle(suggested, 'accept')), counted(settle(suggested, 'reject'))]).toEqual([['1.', '7.'], ['1.', '2.']]);
});

test('beside a number stands the one that amendments name, where it is another, or that it is new', () => {
  const say = (id: string | null, label: string): string => besideNumber(englishLabels, { p1: '1.', p2: '10.' }, id, label);
  expect(['p1', 'p2', 'p3', null].map((id, i) => say(id, `${i + 1}.`))).toEqual(['', '(tabled 10)', '(new)', '']);
  expect(besideNumber(englishLabels, null, 'p2', '2.')).toBe('');
});

test('both numbers are text of the page, and follow the blocks as others are put in before them', () => {
  const plugin = numberingPlugin((id, label) => besideNumber(englishLabels, Object.fromEntries(tabled), id, label));
  const doc = sampleDocument();
  const tabled = numbersOf(doc).flatMap(({ pos, label }) => [[String(doc.nodeAt(pos)?.attrs.id), label]] as const);
  const begun = EditorState.create({ doc, plugins: [plugin] });
  const first = numbersOf(doc)[0]?.pos ?? 0;
  const provision = doc.nodeAt(first);
  if (!provision) throw new Error('the sample begins with a provision');
  const added = provision.type.create({ ...provision.attrs, id: 'added' }, provision.content);
  const after = begun.apply(begun.tr.insert(first, added));
  expect(shown(plugin, begun)).not.toContain('(tabled');
  expect(shown(plugin, after)).toContain('1. (new)|');
  expect(shown(plugin, after)).toContain('|2. (tabled 1)|');
});

function shown(plugin: Plugin<DecorationSet>, state: EditorState): string {
  const widgets = plugin.getState(state)?.find() as unknown as { readonly type: { readonly toDOM: () => HTMLElement } }[];
  return widgets.map(({ type }) => type.toDOM().textContent).join('|');
}
