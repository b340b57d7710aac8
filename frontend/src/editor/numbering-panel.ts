import { html, nothing, type TemplateResult } from 'lit';
import type { EditorView } from 'prosemirror-view';
import { say } from './labels';
import { leaving, onEnter, type Panel, type PanelHost } from './panel';
import { beginsCount, begunAt, type Count, HIGHEST, numberedHere, numberFrom } from './restart';

/** How what cannot be a number is refused. */
const WRONG = { numbers: 'numbering.wrong', letters: 'numbering.wrongLetters', roman: 'numbering.wrongRoman' } as const;

/** Asks at which number a provision, or a part, begins; the ones after it count on from there. */
export class NumberingPanel implements Panel {
  private typed = '';
  private wrong = false;
  private count: Count = 'numbers';

  open(view: EditorView): boolean {
    const here = numberedHere(view.state);
    this.typed = here?.label ?? '';
    this.count = here?.count ?? 'numbers';
    this.wrong = false;
    return here !== null;
  }

  template(host: PanelHost): TemplateResult {
    const { labels, view } = host;
    const here = view && numberedHere(view.state);
    const typed = (event: InputEvent): void => void (this.typed = (event.target as HTMLInputElement).value);
    return html`<div class="tri-panel tri-line" @keydown=${leaving(host)}>
      <label class="tri-number">
        ${say(labels, this.count === 'numbers' ? 'numbering.begin' : 'numbering.beginPart')}
        <input
          inputmode=${this.count === 'numbers' ? 'numeric' : 'text'} autocomplete="off" maxlength="17" .value=${this.typed} @input=${typed}
          aria-invalid=${this.wrong ? 'true' : nothing} @keydown=${onEnter(() => this.apply(host))}
        />
      </label>
      <button class="tri-act" type="button" @click=${() => this.apply(host)}>${say(labels, 'numbering.apply')}</button>
      ${here && beginsCount(here) ? html`<button class="tri-act" type="button" @click=${() => this.begin(host, null)}>${say(labels, 'numbering.on')}</button>` : nothing}
      <button class="tri-act" type="button" @click=${host.close}>${say(labels, 'link.cancel')}</button>
      ${this.wrong ? html`<p class="tri-wrong" role="alert">${say(labels, WRONG[this.count], HIGHEST)}</p>` : nothing}
    </div>`;
  }

  private apply(host: PanelHost): void {
    const number = numberFrom(this.typed, this.count);
    this.wrong = number === null;
    if (number === null) host.update();
    else this.begin(host, number);
  }

  private begin({ view, close }: PanelHost, number: number | null): void {
    const tr = view && begunAt(view.state, number);
    if (tr) view.dispatch(tr);
    close();
  }
}
