import { html, nothing, type TemplateResult } from 'lit';
import { Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { focusText } from './focus';
import { holderName } from './bracket-panel';
import { type Labels, say, sayCount } from './labels';
import { type Entry, type OpenEntry, outlineOf, presentEntry, unagreedIn } from './outline';
import { reveal } from './reveal';

/** The way through a long text: beside it where there is room, above it elsewhere. */
export class OutlinePanel {
  private shown = false;
  private onlyOpen = false;

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
    const unagreed = unagreedIn(view.state.doc);
    const open = this.onlyOpen && unagreed.length > 0;
    const entries: readonly Entry[] = open ? unagreed : outlineOf(view.state.doc);
    const present = presentEntry(view.state, entries);
    return html`<nav class="tri-outline" aria-label=${say(labels, 'outline.title')} @keydown=${(event: KeyboardEvent) => this.key(event, view)}>
      ${unagreed.length === 0 ? nothing : this.filter(labels, unagreed.length, open)}
      ${entries.length === 0 ? html`<p>${say(labels, 'outline.empty')}</p>` : nothing}
      <ol>
        ${entries.map((entry, i) => this.entry(labels, view, entry, i === present))}
      </ol>
    </nav>`;
  }

  private filter(labels: Labels, count: number, pressed: boolean): TemplateResult {
    const turn = (): void => {
      this.onlyOpen = !pressed;
      this.update();
    };
    return html`<button type="button" class="tri-outline-open" aria-pressed=${pressed} @click=${turn}>${sayCount(labels, 'outline.unagreed', count)}</button>`;
  }

  private holders(labels: Labels, entry: Entry): TemplateResult | typeof nothing {
    if (!('holders' in entry)) return nothing;
    const named = (entry as OpenEntry).holders.map((holder) => (holder === '' ? say(labels, 'outline.nobody') : holderName(labels, holder)));
    return html`<span class="tri-outline-holders">${named.join(' / ')}</span> `;
  }

  private entry(labels: Labels, view: EditorView, entry: Entry, present: boolean): TemplateResult {
    const go = (event: Event): void => this.go(view, entry, event.currentTarget as HTMLElement);
    return html`<li data-level=${entry.level}>
      <button type="button" dir="auto" aria-current=${present ? 'location' : nothing} @click=${go}>
        ${entry.number === '' ? nothing : html`<span class="tri-outline-number">${entry.number}</span> `}${this.holders(labels, entry)}${
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
