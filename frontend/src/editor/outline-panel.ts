import { html, nothing, type TemplateResult } from 'lit';
import { Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { focusText } from './focus';
import { type Labels, say } from './labels';
import { type Entry, outlineOf, presentEntry } from './outline';
import { reveal } from './reveal';

/** The way through a long text: beside it where there is room, above it elsewhere. */
export class OutlinePanel {
  private shown = false;

  constructor(private readonly update: () => void) {}

  get isOpen(): boolean {
    return this.shown;
  }

  /** Shows it, or no longer. */
  toggle(): void {
    this.shown = !this.shown;
    this.update();
  }

  /** What it looks like; nothing while it is closed. */
  template(labels: Labels, view: EditorView | null): TemplateResult | typeof nothing {
    if (!this.shown || view === null) return nothing;
    const entries = outlineOf(view.state.doc);
    const present = presentEntry(view.state);
    return html`<nav class="tri-outline" aria-label=${say(labels, 'outline.title')} @keydown=${(event: KeyboardEvent) => this.key(event, view)}>
      ${entries.length === 0 ? html`<p>${say(labels, 'outline.empty')}</p>` : nothing}
      <ol>
        ${entries.map((entry, i) => this.entry(labels, view, entry, i === present))}
      </ol>
    </nav>`;
  }

  private entry(labels: Labels, view: EditorView, entry: Entry, present: boolean): TemplateResult {
    const go = (event: Event): void => this.go(view, entry, event.currentTarget as HTMLElement);
    return html`<li data-level=${entry.level}>
      <button type="button" dir="auto" aria-current=${present ? 'location' : nothing} @click=${go}>
        ${entry.number === '' ? nothing : html`<span class="tri-outline-number">${entry.number}</span> `}${
          entry.words === '' ? say(labels, 'outline.wordless') : entry.words
        }
      </button>
    </li>`;
  }

  private go(view: EditorView, { pos }: Entry, from: HTMLElement): void {
    const { tr } = view.state;
    view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(pos + 1))));
    const nav = from.closest('.tri-outline');
    if (nav && getComputedStyle(nav).getPropertyValue('--tri-beside').trim() !== '1') this.toggle();
    focusText(view);
    reveal(view, view.state.selection.from);
  }

  private key(event: KeyboardEvent, view: EditorView): void {
    if (event.key === 'Escape') {
      this.toggle();
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
