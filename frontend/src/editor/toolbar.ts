import { html, nothing, type TemplateResult } from 'lit';
import type { EditorView } from 'prosemirror-view';
import { isIn, type Opener, openers, SUGGEST_KEY, type Tool, tools } from './commands';
import { panelFaces, tableFaces, whoFace } from './faces';
import { spoken } from './key-names';
import { type LabelKey, type Labels, say } from './labels';
import { isMac } from './mac';
import { forReaders, type PanelName } from './panel';
import { tableTools } from './table-tools';

/** What the toolbar shows and whom it tells. */
export interface Toolbar {
  readonly labels: Labels;
  readonly view: EditorView | null;
  /** Whether the member writes here; a reader has only what a reader needs. */
  readonly writes: boolean;
  /** Whether the text may be changed now. */
  readonly enabled: boolean;
  /** Whether what is written is only suggested; null where there is no choice. */
  readonly suggests: boolean | null;
  readonly suggest: () => void;
  /** Whether it is shown who wrote what. */
  readonly tints: boolean;
  readonly tint: () => void;
  readonly current: number;
  readonly focus: (index: number) => void;
  readonly open: (panel: PanelName) => void;
  readonly isOpen: (panel: PanelName) => boolean;
}

/** A row of buttons with one tab stop; the arrows move within it. */
export function toolbarTemplate(toolbar: Toolbar): TemplateResult {
  const groups = groupsOf(toolbar);
  const bar = { ...toolbar, current: Math.min(toolbar.current, groups.flat().length - 1) };
  let index = 0;
  const faces = groups.map((group) => group.map((make) => make(bar, index++)));
  return html`<div
    class="tri-toolbar"
    role="toolbar"
    aria-label=${say(toolbar.labels, 'toolbar.label')}
    @keydown=${(event: KeyboardEvent) => rove(event, bar)}
    @mousedown=${(event: Event) => event.preventDefault()}
  >
    ${faces.map((group) => html`<span class="tri-tools" role="presentation">${group}</span>`)}
  </div>`;
}

type Button = (toolbar: Toolbar, index: number) => TemplateResult;

/** The buttons, group by group. */
function groupsOf(toolbar: Toolbar): readonly (readonly Button[])[] {
  const acts = (group: readonly Tool[]): readonly Button[] => group.map((tool) => (bar, index) => button(bar, tool, index));
  const offered = toolbar.writes ? openers : openers.filter(({ panel }) => forReaders.includes(panel));
  const opening = offered.map((one): Button => (bar, index) => opener(bar, one, index));
  const way = toolbar.suggests === null ? [] : [[chooser]];
  return [...way, ...(toolbar.writes ? tools : []).map(acts), [...opening.slice(0, -1), tinter, ...opening.slice(-1)], ...here(toolbar).map(acts)];
}

/** Writing and suggesting are told apart by a word, as nothing else in the bar changes what every key does. */
function chooser(toolbar: Toolbar, index: number): TemplateResult {
  const text = html`<span class="tri-tool-word">${say(toolbar.labels, 'tool.suggest')}</span>`;
  const pressed = String(toolbar.suggests === true);
  return face(toolbar, { name: 'tool.suggest', text, key: SUGGEST_KEY, usable: toolbar.enabled, pressed, run: toolbar.suggest, index });
}

/** Readers want to know it too. */
function tinter(toolbar: Toolbar, index: number): TemplateResult {
  const usable = toolbar.view !== null;
  return face(toolbar, { name: 'tool.attribution', text: whoFace, key: null, usable, pressed: String(toolbar.tints), run: toolbar.tint, index });
}

/** What is offered only where the cursor stands. */
function here({ view, writes }: Toolbar): readonly (readonly Tool[])[] {
  return writes && view !== null && isIn(view.state, 'table') ? tableTools : [];
}

function button(toolbar: Toolbar, tool: Tool, index: number): TemplateResult {
  const { view } = toolbar;
  const usable = view !== null && toolbar.enabled && tool.run(view.state);
  const pressed = view !== null && tool.pressed ? String(tool.pressed(view.state)) : nothing;
  const run = (): void => {
    if (!view || !usable) return;
    tool.run(view.state, (tr) => view.dispatch(tr), view);
    view.focus();
  };
  return face(toolbar, { name: tool.label as LabelKey, text: (tableFaces as Readonly<Record<string, TemplateResult>>)[tool.label] ?? tool.face, key: tool.key, usable, pressed, run, index });
}

function opener(toolbar: Toolbar, { panel, key, usable: applies, pressed: isPressed, count }: Opener, index: number): TemplateResult {
  const { view } = toolbar;
  const usable = view !== null && (toolbar.enabled || forReaders.includes(panel)) && applies(view.state);
  const pressed = String(view !== null && isPressed ? isPressed(view.state) : toolbar.isOpen(panel));
  const run = (): void => {
    if (usable) toolbar.open(panel);
  };
  const number = view === null || count === undefined ? 0 : count(view.state);
  const text = number === 0 ? panelFaces[panel] : html`${panelFaces[panel]}<span class="tri-tool-count">${number}</span>`;
  return face(toolbar, { name: `tool.${panel}`, text, number, key, usable, pressed, run, index });
}

interface Face {
  readonly name: LabelKey;
  readonly text: string | TemplateResult;
  /** How many there are behind it; said with its name where there are any. */
  readonly number?: number;
  readonly key: string | null;
  readonly usable: boolean;
  readonly pressed: string | typeof nothing;
  readonly run: () => void;
  readonly index: number;
}

function face({ labels, current }: Toolbar, { name, text, number = 0, key, usable, pressed, run, index }: Face): TemplateResult {
  const label = number === 0 ? say(labels, name) : `${say(labels, name)} (${number})`;
  return html`<button
    type="button"
    class="tri-tool"
    data-tool=${name}
    aria-label=${label}
    title=${key ? `${label} (${spoken(key)})` : label}
    aria-keyshortcuts=${key ? shortcut(key) : nothing}
    aria-pressed=${pressed}
    aria-disabled=${usable ? nothing : 'true'}
    tabindex=${index === current ? 0 : -1}
    @click=${run}
  >
    ${text}
  </button>`;
}

/** The key as assistive technology reads it. */
function shortcut(key: string): string {
  return key.replace('Mod', isMac ? 'Meta' : 'Control').replaceAll('-', '+');
}

function rove(event: KeyboardEvent, toolbar: Toolbar): void {
  const bar = event.currentTarget as HTMLElement;
  const buttons = [...bar.querySelectorAll<HTMLElement>('button')];
  const forward = getComputedStyle(bar).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  const moves: Readonly<Record<string, number>> = {
    [forward]: toolbar.current + 1,
    [backward]: toolbar.current - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const target = moves[event.key];
  if (event.key === 'Escape') toolbar.view?.focus();
  if (target === undefined) return;
  event.preventDefault();
  const index = (target + buttons.length) % buttons.length;
  toolbar.focus(index);
  buttons[index]?.focus();
}
