import { html, nothing, type TemplateResult } from 'lit';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Affiliation } from '../collab/protocol';
import { type Suggestion, suggestionsIn } from '../suggest/list';
import type { Settlement } from '../suggest/settle';
import { type LabelKey, type Labels, say, sayCount } from './labels';
import { signs } from './marks';
import { leaving, type Panel, type PanelHost } from './panel';
import { reveal } from './reveal';
import { settling } from './settling';

/** Longer words are cut in the list; the text shows all of them. */
const LONGEST_WORDS = 120;

/** What is suggested in the text: to find, to accept and to reject, singly, by member, in a selection or all. */
export class SuggestionPanel implements Panel {
  private member = '';
  private onlySelected = false;
  /** What the last decision did. */
  private done = '';

  open(): boolean {
    this.done = '';
    return true;
  }

  template(host: PanelHost): TemplateResult {
    const { labels, view } = host;
    const all = view ? suggestionsIn(view.state.doc) : [];
    const shown = view ? all.filter((one) => this.isShown(one, view)) : [];
    return html`<section class="tri-panel tri-suggestions" aria-label=${say(labels, 'suggestions.title')} @keydown=${leaving(host)}>
      <div class="tri-line">
        ${all.length > 0 ? this.filters(host, all) : nothing}
        <span class="tri-count">${all.length > 0 ? sayCount(labels, 'suggestions.count', shown.length) : nothing}</span>
        ${host.mayEdit && shown.length > 0 ? this.together(host, shown) : nothing}
        ${act(say(labels, 'suggestions.close'), () => host.close())}
      </div>
      ${this.done === '' ? nothing : html`<p class="tri-done">${this.done}</p>`}
      ${all.length === 0 ? html`<p class="tri-why">${say(labels, 'suggestions.none')}</p>` : nothing}
      ${all.length > 0 && this.onlySelected && view?.state.selection.empty ? html`<p class="tri-why">${say(labels, 'suggestions.select')}</p>` : nothing}
      <ul class="tri-suggested">${shown.map((one) => this.entry(host, one))}</ul>
    </section>`;
  }

  private isShown({ member, from, to }: Suggestion, { state }: EditorView): boolean {
    const { ranges } = state.selection;
    const touched = !this.onlySelected || ranges.some(({ $from, $to }) => $from.pos < $to.pos && from < $to.pos && to > $from.pos);
    return touched && (this.member === '' || this.member === member);
  }

  private filters(host: PanelHost, all: readonly Suggestion[]): TemplateResult {
    const { labels } = host;
    const members = [...new Set(all.map(({ member }) => member))];
    const by = (event: Event): void => this.filter(host, () => (this.member = (event.target as HTMLSelectElement).value));
    const selected = (event: Event): void => this.filter(host, () => (this.onlySelected = (event.target as HTMLInputElement).checked));
    return html`<label class="tri-choice">${say(labels, 'suggestions.by')}
        <select @change=${by}>
          <option value="" ?selected=${this.member === ''}>${say(labels, 'suggestions.everyone')}</option>
          ${members.map((member) => html`<option value=${member} ?selected=${this.member === member}>${nameOf(host, member)}</option>`)}
        </select></label>
      <label class="tri-choice"><input type="checkbox" .checked=${this.onlySelected} @change=${selected} /> ${say(labels, 'suggestions.selected')}</label>`;
  }

  private filter({ update }: PanelHost, change: () => void): void {
    change();
    this.done = '';
    update();
  }

  private together(host: PanelHost, shown: readonly Suggestion[]): TemplateResult {
    const all = (how: Settlement) => (): void => this.settle(host, shown, how);
    return html`${act(say(host.labels, 'suggestions.acceptAll'), all('accept'))} ${act(say(host.labels, 'suggestions.rejectAll'), all('reject'))}`;
  }

  private entry(host: PanelHost, one: Suggestion): TemplateResult {
    const { labels } = host;
    const group = one.group as Affiliation;
    const words = wordsOf(labels, one);
    return html`<li>
      <button type="button" class="tri-suggested-words" dir="auto" @click=${() => go(host, one)}>${words}</button>
      <span class="tri-suggested-who tri-of-${group}">
        <span class="tri-sign" aria-hidden="true">${signs[group]}</span>
        ${nameOf(host, one.member)} · ${say(labels, `group.${group}`)} · ${when(one.at)}
      </span>
      ${this.decisions(host, one, words)}
    </li>`;
  }

  private decisions(host: PanelHost, one: Suggestion, words: string): TemplateResult | typeof nothing {
    const button = (name: LabelKey, how: Settlement): TemplateResult =>
      act(say(host.labels, name), () => this.settle(host, [one], how), `${say(host.labels, name)}: ${words}`);
    const own = one.member === host.self;
    if (host.mayEdit) {
      return html`<span class="tri-line">${button('suggestions.accept', 'accept')} ${button(own ? 'suggestions.withdraw' : 'suggestions.reject', 'reject')}</span>`;
    }
    return own && host.mayWrite ? button('suggestions.withdraw', 'reject') : nothing;
  }

  /** Says what was settled, and what had to be left as it is agreed. */
  private settle({ view, labels, say: speak, update }: PanelHost, chosen: readonly Suggestion[], how: Settlement): void {
    this.done = settling(view, labels, chosen, how, keepFocus);
    speak(this.done);
    update();
  }
}

function act(name: string, run: () => void, label?: string): TemplateResult {
  return html`<button class="tri-act" type="button" aria-label=${label ?? nothing} @click=${run}>${name}</button>`;
}

function nameOf({ labels, nameOf: find }: PanelHost, member: string): string {
  return find(member) || say(labels, 'suggestions.unknown');
}

function when(at: string): string {
  const instant = new Date(at);
  const language = document.documentElement.lang || undefined;
  return Number.isNaN(instant.getTime()) ? '' : instant.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}

/** What would become of the text, in one sentence. */
export function wordsOf(labels: Labels, { inserted, deleted, begun, ended }: Suggestion): string {
  const [added, gone] = [cut(inserted), cut(deleted)];
  if (added !== '' && added === gone) return say(labels, 'suggestions.form', added);
  if (added !== '' && gone !== '') return say(labels, 'suggestions.replaced', gone, added);
  if (added !== '') return say(labels, 'suggestions.inserted', added);
  if (gone !== '') return say(labels, 'suggestions.deleted', gone);
  return say(labels, begun > 0 || ended === 0 ? 'suggestions.begun' : 'suggestions.ended');
}

function cut(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS)}…` : line;
}

/** The button pressed goes with its suggestion: the focus goes first to where the next one will stand, or to the way out. */
function keepFocus(): void {
  const pressed = document.activeElement;
  const panel = pressed?.closest('.tri-suggestions');
  const item = pressed?.closest('li');
  const stays = item?.nextElementSibling ? item : item?.previousElementSibling;
  const next = stays?.querySelector<HTMLElement>('.tri-suggested-words');
  (next ?? panel?.querySelector<HTMLElement>('.tri-line > .tri-act:last-of-type'))?.focus();
}

function go({ view }: PanelHost, { from, to }: Suggestion): void {
  if (view === null) return;
  const { doc } = view.state;
  view.dispatch(view.state.tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(Math.min(to, doc.content.size)))));
  reveal(view, from);
}
