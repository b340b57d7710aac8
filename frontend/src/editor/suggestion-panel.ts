import { html, nothing, type TemplateResult } from 'lit';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Affiliation } from '../collab/protocol';
import { anyOf, exactly, type Suggestion, suggestionsIn } from '../suggest/list';
import type { Which } from '../suggest/marks';
import { type Settlement, settled } from '../suggest/settle';
import { type LabelKey, type Labels, say, sayCount } from './labels';
import { signs } from './marks';
import { leaving, type Panel, type PanelHost } from './panel';
import { reveal } from './reveal';

/** Longer words are cut in the list; the text shows all of them. */
const LONGEST_WORDS = 120;

/** What is suggested in the text: to find, to accept and to reject, singly, by member, in a selection or all. */
export class SuggestionPanel implements Panel {
  private member = '';
  private onlySelected = false;

  open(): boolean {
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
      ${all.length === 0 ? html`<p class="tri-why">${say(labels, 'suggestions.none')}</p>` : nothing}
      <ul class="tri-suggested">${shown.map((one) => this.entry(host, one))}</ul>
    </section>`;
  }

  private isShown({ member, from, to }: Suggestion, { state }: EditorView): boolean {
    const { selection } = state;
    const touched = !this.onlySelected || selection.empty || (from < selection.to && to > selection.from);
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
    update();
  }

  private together(host: PanelHost, shown: readonly Suggestion[]): TemplateResult {
    const all = (how: Settlement) => (): void => settle(host, anyOf(shown), how, shown.length);
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
      act(say(host.labels, name), () => settle(host, exactly(one), how, 1), `${say(host.labels, name)}: ${words}`);
    const own = one.member === host.self;
    if (host.mayEdit) {
      return html`<span class="tri-line">${button('suggestions.accept', 'accept')} ${button(own ? 'suggestions.withdraw' : 'suggestions.reject', 'reject')}</span>`;
    }
    return own && host.mayWrite ? button('suggestions.withdraw', 'reject') : nothing;
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

function settle({ view, labels, say: speak, update }: PanelHost, which: Which, how: Settlement, count: number): void {
  if (view === null) return;
  keepFocus();
  view.dispatch(settled(view.state, which, how));
  speak(sayCount(labels, how === 'accept' ? 'suggestions.accepted' : 'suggestions.rejected', count));
  update();
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
