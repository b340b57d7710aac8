import { html, nothing, type TemplateResult } from 'lit';
import type { EditorView } from 'prosemirror-view';
import { type Labels, say } from './labels';
import { linkAddress, linkAt, linked } from './link';

/** The form under the toolbar that asks for an address. */
export class LinkPanel {
  private view: EditorView | null = null;
  private href = '';
  private wrong = false;

  constructor(private readonly changed: () => void) {}

  /** Asks for the address of the link at the selection. */
  open(view: EditorView): void {
    this.view = view;
    this.show(linkAt(view.state).href, false);
  }

  /** What it looks like; nothing while it is closed. */
  template(labels: Labels): TemplateResult | typeof nothing {
    if (this.view === null) return nothing;
    const act = (name: 'link.remove' | 'link.cancel', run: () => void): TemplateResult =>
      html`<button class="tri-act" type="button" @click=${run}>${say(labels, name)}</button>`;
    return html`<form class="tri-link" @submit=${this.submit} @keydown=${this.leave}>
      <label>
        ${say(labels, 'link.address')}
        <input name="href" dir="ltr" autocomplete="off" .value=${this.href} aria-invalid=${this.wrong ? 'true' : nothing} />
      </label>
      <button class="tri-act" type="submit">${say(labels, 'link.apply')}</button>
      ${act('link.remove', () => this.apply(null))} ${act('link.cancel', () => this.close())}
      ${this.wrong ? html`<p class="tri-wrong" role="alert">${say(labels, 'link.invalid')}</p>` : nothing}
    </form>`;
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement).get('href') as string;
    const href = linkAddress(typed);
    if (href === null) this.show(typed, true);
    else this.apply(href);
  };

  private readonly leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.close();
  };

  private apply(href: string | null): void {
    this.view?.dispatch(linked(this.view.state, href));
    this.close();
  }

  private close(): void {
    this.view?.focus();
    this.view = null;
    this.changed();
  }

  private show(href: string, wrong: boolean): void {
    this.href = href;
    this.wrong = wrong;
    this.changed();
  }
}
