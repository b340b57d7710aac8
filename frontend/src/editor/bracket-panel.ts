import { html, type TemplateResult } from 'lit';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { bracketed, heldBy, reworded, settled, SIDES, withoutWording, wordingHere } from './brackets';
import { type LabelKey, type Labels, say } from './labels';
import { leaving, onEnter, type Panel, type PanelHost } from './panel';

/** The longest name of a holder. */
const LONGEST = 120;

/** Puts words into brackets, adds another wording to them, and settles on one. */
export class BracketPanel implements Panel {
  private typed = '';
  private inside = false;

  constructor(
    private readonly labels: () => Labels,
    private readonly own: () => string,
  ) {}

  open({ state }: EditorView): boolean {
    const here = wordingHere(state);
    this.inside = here !== null;
    this.typed = holderName(this.labels(), here?.holder ?? ownSide(this.own()));
    return here !== null || bracketed('')(state);
  }

  template(host: PanelHost): TemplateResult {
    const { labels } = host;
    const typed = (event: InputEvent): void => void (this.typed = (event.target as HTMLInputElement).value);
    const act = (key: LabelKey, command: () => Command): TemplateResult =>
      html`<button class="tri-act" type="button" @click=${() => this.run(host, command())}>${say(labels, key)}</button>`;
    const put = (): Command => (this.inside ? heldBy(this.holder()) : bracketed(this.holder()));
    return html`<div class="tri-panel tri-line" @keydown=${leaving(host)}>
      <label class="tri-field">
        ${say(labels, 'bracket.holder')}
        <input list="tri-holders" autocomplete="off" maxlength=${LONGEST} .value=${this.typed} @input=${typed} @keydown=${onEnter(() => this.run(host, put()))} />
      </label>
      <datalist id="tri-holders">${SIDES.map((side) => html`<option value=${holderName(labels, side)}></option>`)}</datalist>
      ${this.inside
        ? html`${act('bracket.held', put)} ${act('bracket.another', () => reworded(this.holder()))} ${act('bracket.settle', () => settled)} ${act('bracket.remove', () => withoutWording)}`
        : act('bracket.put', put)}
      <button class="tri-act" type="button" @click=${host.close}>${say(labels, 'link.cancel')}</button>
    </div>`;
  }

  /** A side that is named is kept by its key, so that others read it in their language. */
  private holder(): string {
    const name = this.typed.trim();
    return SIDES.find((side) => holderName(this.labels(), side).toLocaleLowerCase() === name.toLocaleLowerCase()) ?? name;
  }

  private run({ view, close }: PanelHost, command: Command): void {
    if (view) command(view.state, (tr) => view.dispatch(tr));
    close();
  }
}

/** Whoever serves the three sides holds no wording. */
function ownSide(affiliation: string): string {
  return SIDES.find((side) => side === affiliation) ?? '';
}

/** What a holder is called in the reader's language. */
export function holderName(labels: Labels, holder: string): string {
  const side = SIDES.find((one) => one === holder);
  return side === undefined ? holder : say(labels, `group.${side}`);
}
