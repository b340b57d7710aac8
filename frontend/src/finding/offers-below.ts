import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { Combobox, type Offered } from './combobox';
import { follow, meantId, offersTemplate, showMeant } from './offers';

const LIST = 'tri-offers-below';

type Field = HTMLElement & { readonly inputElement?: HTMLInputElement };

/** Makes the field before it a combobox, and lists below it what the server offers. It stands in the page itself, as field and list name each other. */
export class TrialogueOffers extends LitElement {
  static override readonly properties = { label: { attribute: false } };

  declare label: string;

  private input: HTMLInputElement | null = null;
  private notice = '';
  private readonly box = new Combobox({
    ask: (words, turn) => this.dispatchEvent(new CustomEvent('trialogue-typing', { detail: { words, turn } })),
    go: (address) => follow(this, address),
    update: () => this.requestUpdate(),
  });

  constructor() {
    super();
    this.label = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    requestAnimationFrame(() => this.watch());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.input?.removeEventListener('input', this.typed);
    this.input?.removeEventListener('keydown', this.key, { capture: true });
    this.input?.removeEventListener('blur', this.left);
    this.input = null;
    this.box.close();
  }

  /** The server's answer to what was typed. What it has to say stands until the next one, so that nothing below moves when the field is left. */
  answer(turn: number, offered: Offered): void {
    this.box.answer(turn, offered);
    if (this.box.offered === offered) this.notice = offered.notice;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return html`${offersTemplate(LIST, this.label, this.box)}<span class="tri-spoken" role="status">${this.box.offered.status}</span>
      <p class="tri-offers-notice" role="status">${this.notice}</p>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { input, box } = this;
    input?.setAttribute('aria-expanded', String(box.offers.length > 0));
    const meant = meantId(LIST, box);
    if (meant === null) input?.removeAttribute('aria-activedescendant');
    else input?.setAttribute('aria-activedescendant', meant);
    showMeant(LIST, box);
  }

  private watch(): void {
    const input = (this.previousElementSibling as Field | null)?.inputElement;
    if (!this.isConnected || !input || this.input) return;
    this.input = input;
    const said = { role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-controls': LIST, 'aria-expanded': 'false' };
    for (const [name, value] of Object.entries(said)) input.setAttribute(name, value);
    input.addEventListener('input', this.typed);
    input.addEventListener('keydown', this.key, { capture: true });
    input.addEventListener('blur', this.left);
  }

  private readonly typed = (): void => this.box.typed(this.input?.value ?? '');

  private readonly left = (): void => this.box.close();

  /** Enter asks as it always did where nothing is meant; Escape leaves the words and takes the list away. */
  private readonly key = (event: KeyboardEvent): void => {
    const isOpen = this.box.offers.length > 0;
    const isTaken = this.box.key(event) || (event.key === 'Escape' && isOpen);
    if (event.key === 'Enter' || event.key === 'Escape') this.box.close();
    if (!isTaken) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

if (!customElements.get('trialogue-offers')) customElements.define('trialogue-offers', TrialogueOffers);
