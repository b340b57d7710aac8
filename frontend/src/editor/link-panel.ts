import { html, nothing, type TemplateResult } from 'lit';
import type { EditorView } from 'prosemirror-view';
import { say } from './labels';
import { linkAddress, linkAt, linked } from './link';
import { leaving, type Panel, type PanelHost } from './panel';

/** The form under the toolbar that asks for an address. */
export class LinkPanel implements Panel {
  private href = '';
  private wrong = false;

  /** Asks for the address of the link at the selection. */
  open(view: EditorView): boolean {
    this.href = linkAt(view.state).href;
    this.wrong = false;
    return true;
  }

  template(host: PanelHost): TemplateResult {
    const { labels } = host;
    const act = (name: 'link.remove' | 'link.cancel', run: () => void): TemplateResult =>
      html`<button class="tri-act" type="button" @click=${run}>${say(labels, name)}</button>`;
    return html`<form class="tri-panel tri-link tri-line" @submit=${(event: SubmitEvent) => this.submit(event, host)} @keydown=${leaving(host)}>
      <label class="tri-field">
        ${say(labels, 'link.address')}
        <input name="href" dir="ltr" autocomplete="off" .value=${this.href} aria-invalid=${this.wrong ? 'true' : nothing} />
      </label>
      <button class="tri-act" type="submit">${say(labels, 'link.apply')}</button>
      ${act('link.remove', () => this.apply(host, null))} ${act('link.cancel', () => host.close())}
      ${this.wrong ? html`<p class="tri-wrong" role="alert">${say(labels, 'link.invalid')}</p>` : nothing}
    </form>`;
  }

  private submit(event: SubmitEvent, host: PanelHost): void {
    event.preventDefault();
    this.href = new FormData(event.currentTarget as HTMLFormElement).get('href') as string;
    const href = linkAddress(this.href);
    this.wrong = href === null;
    if (href === null) host.update();
    else this.apply(host, href);
  }

  private apply({ view, close }: PanelHost, href: string | null): void {
    view?.dispatch(linked(view.state, href));
    close();
  }
}
