import { html, nothing, type TemplateResult } from 'lit';

/** As long as a sentence takes to be read twice. */
const STAYS = 8_000;

/** A line that is seen for a while and then goes: why something was not done. */
export class Passing {
  private text = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly update: () => void) {}

  /** Shows a sentence in place of the one before. */
  show(text: string): void {
    this.text = text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(), STAYS);
    this.update();
  }

  /** What it looks like; the same is said aloud elsewhere. */
  template(): TemplateResult | typeof nothing {
    return this.text === '' ? nothing : html`<p class="tri-passing">${this.text}</p>`;
  }

  private end(): void {
    this.text = '';
    this.update();
  }
}
