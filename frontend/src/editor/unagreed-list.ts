import { html, nothing, type TemplateResult } from 'lit';
import type { EditorView } from 'prosemirror-view';
import { holderName } from './bracket-panel';
import { SIDES } from './brackets';
import { type Labels, say } from './labels';
import { signs } from './marks';
import { type OpenPlace, type OpenWording, unagreedIn } from './unagreed';

/** Longer words are cut in the list; the text shows all of them. */
const LONGEST = 120;

/** Leads to a place in the text. */
export type Go = (pos: number, from: HTMLElement) => void;

/** What is not agreed, place by place: each wording with who holds it. */
export function unagreedTemplate(labels: Labels, view: EditorView, go: Go): TemplateResult {
  const places = unagreedIn(view.state.doc);
  if (places.length === 0) return html`<p>${say(labels, 'outline.agreed')}</p>`;
  const { from } = view.state.selection;
  return html`<ol class="tri-open">
    ${places.map((place) => placeTemplate(labels, place, from, go))}
  </ol>`;
}

function placeTemplate(labels: Labels, { number, wordings }: OpenPlace, cursor: number, go: Go): TemplateResult {
  return html`<li>
    ${number === '' ? nothing : html`<span class="tri-outline-number">${number}</span>`}
    <ul>
      ${wordings.map((one) => wordingTemplate(labels, one, cursor, go))}
    </ul>
  </li>`;
}

function wordingTemplate(labels: Labels, { pos, size, holder, words }: OpenWording, cursor: number, go: Go): TemplateResult {
  const here = cursor > pos && cursor < pos + size;
  return html`<li>
    <button type="button" dir="auto" aria-current=${here ? 'location' : nothing} @click=${(event: Event) => go(pos, event.currentTarget as HTMLElement)}>
      ${holderTemplate(labels, holder)} ${words === '' ? say(labels, 'outline.wordless') : cut(words)}
    </button>
  </li>`;
}

function holderTemplate(labels: Labels, holder: string): TemplateResult {
  const side = SIDES.find((one) => one === holder);
  const sign = side === undefined ? nothing : html`<span class="tri-sign tri-of-${side}" aria-hidden="true">${signs[side]}</span> `;
  return html`<span class="tri-outline-holders">${sign}${holder === '' ? say(labels, 'outline.nobody') : holderName(labels, holder)}</span>`;
}

function cut(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
