import { html, nothing, type TemplateResult } from 'lit';
import { askedFor, type Citable, citable, cited } from './citing';
import { type LabelKey, say, sayCount } from './labels';
import { findInstruments } from './library';
import { leaving, type Panel, type PanelHost } from './panel';

const LIST = 'tri-citables';

/** Asks for the instrument to cite, by its code or the words of its title. */
export class CitationPanel implements Panel {
  private typed = '';
  private found: readonly Citable[] = [];
  private active = 0;
  private told: LabelKey | null = null;
  private asking = new AbortController();

  open(): boolean {
    this.asking.abort();
    this.typed = '';
    this.hold([], null);
    return true;
  }

  template(host: PanelHost): TemplateResult {
    const { labels } = host;
    const open = this.found.length > 0;
    return html`<div class="tri-panel tri-cite" @keydown=${leaving(host)}>
      <div class="tri-line">
        <label class="tri-field">
          ${say(labels, 'citation.words')}
          <input
            role="combobox" dir="auto" autocomplete="off" aria-autocomplete="list" aria-controls=${LIST} aria-expanded=${open}
            aria-activedescendant=${open ? `${LIST}-${this.active}` : nothing}
            .value=${this.typed}
            @input=${(event: InputEvent) => void this.ask(host, (event.target as HTMLInputElement).value)}
            @keydown=${(event: KeyboardEvent) => this.key(event, host)}
          />
        </label>
        <span class="tri-count" role="status">${this.status(host)}</span>
        <button class="tri-act" type="button" @click=${host.close}>${say(labels, 'link.cancel')}</button>
      </div>
      <ul id=${LIST} class="tri-options" role="listbox" aria-label=${say(labels, 'citation.found')} ?hidden=${!open}>
        ${this.found.map((one, i) => this.option(host, one, i))}
      </ul>
    </div>`;
  }

  private option(host: PanelHost, one: Citable, index: number): TemplateResult {
    const { code, ref, title, language } = one;
    return html`<li
      id="${LIST}-${index}"
      role="option"
      aria-selected=${index === this.active}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => this.cite(host, one)}
    >
      <b>${code}${ref === null ? '' : `, ${say(host.labels, 'citation.article', ref)}`}</b> <span lang=${language} dir="auto">${title}</span>
    </li>`;
  }

  private status({ labels }: PanelHost): string {
    if (this.told !== null) return say(labels, this.told);
    return this.found.length === 0 ? '' : sayCount(labels, 'citation.count', this.found.length);
  }

  private async ask(host: PanelHost, typed: string): Promise<void> {
    this.asking.abort();
    this.asking = new AbortController();
    this.typed = typed;
    const { signal } = this.asking;
    const { words, ref } = askedFor(typed);
    try {
      const found = words === '' ? [] : await findInstruments(words, signal);
      if (!signal.aborted) this.show(host, citable(found, ref), words !== '' && found.length === 0 ? 'citation.none' : null);
    } catch {
      if (!signal.aborted) this.show(host, [], 'citation.unreachable');
    }
  }

  private show({ update }: PanelHost, found: readonly Citable[], told: LabelKey | null): void {
    this.hold(found, told);
    update();
  }

  private hold(found: readonly Citable[], told: LabelKey | null): void {
    this.found = found;
    this.told = told;
    this.active = 0;
  }

  private key(event: KeyboardEvent, host: PanelHost): void {
    const chosen = this.found[this.active];
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' && !event.isComposing && chosen) this.cite(host, chosen);
    else if (by === undefined || this.found.length === 0) return;
    else this.active = (this.active + by + this.found.length) % this.found.length;
    event.preventDefault();
    host.update();
  }

  private cite({ view, close }: PanelHost, one: Citable): void {
    view?.dispatch(cited(view.state, one));
    close();
  }
}
