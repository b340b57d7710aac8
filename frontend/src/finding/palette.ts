import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { isMac } from '../editor/mac';
import { Combobox, type Offered } from './combobox';
import { follow, meantId, offersTemplate, showMeant } from './offers';

const LIST = 'tri-palette-offers';

/** What a dialog asks comes first. */
const ASKING = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened]';

/** The texts, in the reader's language. */
type Labels = Readonly<Record<'open' | 'title' | 'words' | 'offers' | 'keys' | 'close', string>>;

/** Whether a key opens it: Ctrl-K, on a Mac Cmd-K, where Ctrl-K takes the rest of a line out of a text. */
export function opensPalette({ key, metaKey, ctrlKey, shiftKey, altKey, isComposing }: KeyboardEvent): boolean {
  const held = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  return held && !shiftKey && !altKey && !isComposing && key.toLowerCase() === 'k';
}

/** A button, and a box over the page from which one goes anywhere. It stands in the page itself, with the look of the page. */
export class TrialoguePalette extends LitElement {
  static override readonly properties = { labels: { attribute: false } };

  declare labels: Labels;

  private readonly box = new Combobox({
    ask: (words, turn) => this.dispatchEvent(new CustomEvent('trialogue-typing', { detail: { words, turn } })),
    go: (address) => this.go(address),
    update: () => this.requestUpdate(),
  });

  constructor() {
    super();
    this.labels = { open: '', title: '', words: '', offers: '', keys: '', close: '' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.addEventListener('keydown', this.pressed, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('keydown', this.pressed, { capture: true });
  }

  /** The server's answer to what was typed. */
  answer(turn: number, offered: Offered): void {
    if (this.dialog?.open === true) this.box.answer(turn, offered);
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override updated(): void {
    showMeant(LIST, this.box);
  }

  protected override render(): TemplateResult {
    const { labels, box } = this;
    return html`<button
        class="tri-palette-open" type="button" aria-haspopup="dialog" aria-keyshortcuts=${isMac ? 'Meta+K' : 'Control+K'} @click=${() => this.open()}
      >
        <vaadin-icon icon="vaadin:search" aria-hidden="true"></vaadin-icon>
        <span>${labels.open}</span>
        <kbd aria-hidden="true">${isMac ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <dialog class="tri-palette" aria-label=${labels.title} @close=${() => this.closed()} @click=${this.beside}>
        <div class="tri-palette-line">
          ${this.field()}
          <button class="tri-palette-close" type="button" aria-label=${labels.close} @click=${() => this.dialog?.close()}>×</button>
        </div>
        <p class="tri-palette-notice" role="status">${box.offered.notice}</p>
        ${offersTemplate(LIST, labels.offers, box)}
        <p class="tri-palette-foot"><span role="status">${box.offered.status}</span> <span>${labels.keys}</span></p>
      </dialog>`;
  }

  private field(): TemplateResult {
    return html`<input
      type="text" role="combobox" dir="auto" autocomplete="off" spellcheck="false" enterkeyhint="go" maxlength="300"
      aria-label=${this.labels.words} placeholder=${this.labels.words} aria-autocomplete="list" aria-controls=${LIST}
      aria-expanded=${this.box.offers.length > 0} aria-activedescendant=${meantId(LIST, this.box) ?? nothing}
      @input=${(event: InputEvent) => this.box.typed((event.target as HTMLInputElement).value)}
      @keydown=${this.key}
    />`;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  private get input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (!opensPalette(event) || document.querySelector(ASKING)) return;
    event.preventDefault();
    event.stopPropagation();
    this.open();
  };

  private open(): void {
    if (!this.dialog || this.dialog.open) return;
    this.dialog.showModal();
    this.input?.focus();
    this.box.typed('', 0);
  }

  /** The browser has given the keyboard back to where it was. */
  private closed(): void {
    this.box.close();
    if (this.input) this.input.value = '';
  }

  private readonly beside = (event: Event): void => {
    if (event.target === this.dialog) this.dialog?.close();
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (this.box.key(event)) event.preventDefault();
    else if (event.key === 'Enter' && !event.isComposing) this.search(this.input?.value.trim() ?? '');
  };

  /** An empty box asks nothing. */
  private search(words: string): void {
    if (words !== '') this.go(`library?${new URLSearchParams({ q: words }).toString()}`);
  }

  private go(address: string): void {
    this.dialog?.close();
    follow(this, address);
  }
}

if (!customElements.get('trialogue-palette')) customElements.define('trialogue-palette', TrialoguePalette);
