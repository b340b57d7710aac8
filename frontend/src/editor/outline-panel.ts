import { html, nothing, type TemplateResult } from 'lit';
import { Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { focusText } from './focus';
import { type Labels, say, sayCount } from './labels';
import { type Entry, outlineOf, presentEntry } from './outline';
import { reveal } from './reveal';
import { unagreedIn } from './unagreed';
import { unagreedTemplate } from './unagreed-list';

/** What it shows: headings and provisions, or the places that are not agreed. */
export type OutlineView = 'outline' | 'unagreed';

/** The way through a long text: beside it where there is room, above it elsewhere. */
export class OutlinePanel {
  private shown: OutlineView | null = null;

  constructor(private readonly update: () => void) {}

  /** Whether it shows this. */
  isOpen(what: OutlineView): boolean {
    return this.shown === what;
  }

  /** Shows this, or nothing any more where it is shown already. */
  toggle(what: OutlineView): void {
    this.shown = this.shown === what ? null : what;
    this.update();
  }

  /** What it looks like; nothing while it is closed. */
  template(labels: Labels, view: EditorView | null): TemplateResult | typeof nothing {
    const { shown } = this;
    if (shown === null || view === null) return nothing;
    const go = (pos: number, from: HTMLElement): void => this.go(view, pos, from);
    return html`<nav class="tri-outline" aria-label=${say(labels, shown === 'outline' ? 'outline.title' : 'tool.unagreed')} @keydown=${(event: KeyboardEvent) => this.key(event, view)}>
      ${this.turner(labels, shown, unagreedIn(view.state.doc).length)}
      ${shown === 'unagreed' ? unagreedTemplate(labels, view, go) : this.entries(labels, view)}
    </nav>`;
  }

  private turner(labels: Labels, shown: OutlineView, count: number): TemplateResult | typeof nothing {
    if (shown === 'outline' && count === 0) return nothing;
    const pressed = shown === 'unagreed';
    const turn = (): void => this.toggle(pressed ? 'outline' : 'unagreed');
    return html`<button type="button" class="tri-outline-open" aria-pressed=${pressed} @click=${turn}>${sayCount(labels, 'outline.unagreed', count)}</button>`;
  }

  private entries(labels: Labels, view: EditorView): TemplateResult {
    const entries = outlineOf(view.state.doc);
    const present = presentEntry(view.state);
    return html`${entries.length === 0 ? html`<p>${say(labels, 'outline.empty')}</p>` : nothing}
      <ol>
        ${entries.map((entry, i) => this.entry(labels, view, entry, i === present))}
      </ol>`;
  }

  private entry(labels: Labels, view: EditorView, entry: Entry, present: boolean): TemplateResult {
    const go = (event: Event): void => this.go(view, entry.pos, event.currentTarget as HTMLElement);
    return html`<li data-level=${entry.level}>
      <button type="button" dir="auto" aria-current=${present ? 'location' : nothing} @click=${go}>
        ${entry.number === '' ? nothing : html`<span class="tri-outline-number">${entry.number}</span> `}${
          entry.words === '' ? say(labels, 'outline.wordless') : entry.words
        }
      </button>
    </li>`;
  }

  private go(view: EditorView, pos: number, from: HTMLElement): void {
    const { tr } = view.state;
    view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(pos + 1))));
    const nav = from.closest('.tri-outline');
    if (nav && getComputedStyle(nav).getPropertyValue('--tri-beside').trim() !== '1') this.close();
    focusText(view);
    reveal(view, view.state.selection.from);
  }

  private close(): void {
    this.shown = null;
    this.update();
  }

  private key(event: KeyboardEvent, view: EditorView): void {
    if (event.key === 'Escape') {
      this.close();
      focusText(view);
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  }
}
