import { html, nothing, type TemplateResult } from 'lit';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { presentMatch, type Replacing, replaceAll, replaceOne, searchOf, stepped, withQuery } from './find';
import { type LabelKey, say, sayCount } from './labels';
import type { Query } from './matches';
import { noteAt } from './notes';
import { leaving, onEnter, type Panel, type PanelHost } from './panel';
import { reveal } from './reveal';

/** The bar that finds words in the text and puts others in their place. */
export class FindPanel implements Panel {
  private query: Query = { words: '', matchCase: false, wholeWord: false };
  private other = '';
  /** What the last replacement did. */
  private done = '';

  open(view: EditorView): boolean {
    const { from, to } = view.state.selection;
    const marked = view.state.doc.textBetween(from, to, '\n', ' ');
    if (marked !== '' && !marked.includes('\n')) this.query = { ...this.query, words: marked };
    this.done = '';
    view.dispatch(withQuery(view.state, this.query));
    return true;
  }

  /** Nobody is left in a footnote's words, which the text does not show. */
  ended(state: EditorState): Transaction {
    const tr = withQuery(state, null);
    const note = noteAt(state);
    return note ? tr.setSelection(TextSelection.create(tr.doc, note.pos + note.node.nodeSize)) : tr;
  }

  status(host: PanelHost): string {
    return `${this.done} ${this.count(host)}`.trim();
  }

  template(host: PanelHost): TemplateResult {
    const { labels } = host;
    const act = (name: LabelKey, run: () => void): TemplateResult =>
      html`<button class="tri-act" type="button" @click=${run}>${say(labels, name)}</button>`;
    return html`<div class="tri-panel tri-find" role="search" aria-label=${say(labels, 'find.title')} @keydown=${leaving(host)}>
      <div class="tri-line">
        ${this.words(host)}
        <span class="tri-count">${this.count(host)}</span>
        ${act('find.previous', () => this.step(host, -1))} ${act('find.next', () => this.step(host, 1))}
        ${this.choice(host, 'matchCase')} ${this.choice(host, 'wholeWord')}
        ${act('find.close', () => host.close())}
      </div>
      ${host.mayWrite ? this.replacement(host, act) : nothing}
    </div>`;
  }

  private words(host: PanelHost): TemplateResult {
    const typed = (event: InputEvent): void => this.look(host, { words: (event.target as HTMLInputElement).value });
    return html`<label class="tri-field">
      ${say(host.labels, 'find.words')}
      <input dir="auto" autocomplete="off" .value=${this.query.words} @input=${typed} @keydown=${onEnter((event) => this.step(host, event.shiftKey ? -1 : 1))} />
    </label>`;
  }

  private choice(host: PanelHost, name: 'matchCase' | 'wholeWord'): TemplateResult {
    const chosen = (event: Event): void => this.look(host, { [name]: (event.target as HTMLInputElement).checked });
    return html`<label class="tri-choice">
      <input type="checkbox" .checked=${this.query[name]} @change=${chosen} /> ${say(host.labels, `find.${name}`)}
    </label>`;
  }

  private replacement(host: PanelHost, act: (name: LabelKey, run: () => void) => TemplateResult): TemplateResult {
    const typed = (event: InputEvent): void => void (this.other = (event.target as HTMLInputElement).value);
    return html`<div class="tri-line">
      <label class="tri-field">
        ${say(host.labels, 'find.other')}
        <input dir="auto" autocomplete="off" .value=${this.other} @input=${typed} />
      </label>
      ${act('find.replace', () => this.replace(host))} ${act('find.replaceAll', () => this.replaceAll(host))}
      <span class="tri-count">${this.done}</span>
    </div>`;
  }

  private count({ labels, view }: PanelHost): string {
    if (view === null || this.query.words.trim() === '') return '';
    const { matches } = searchOf(view.state);
    if (matches.length === 0) return say(labels, 'find.none');
    const present = presentMatch(view.state);
    return present < 0 ? sayCount(labels, 'find.found', matches.length) : say(labels, 'find.present', present + 1, matches.length);
  }

  private look(host: PanelHost, change: Partial<Query>): void {
    this.query = { ...this.query, ...change };
    this.done = '';
    host.view?.dispatch(withQuery(host.view.state, this.query));
    this.step(host, 0);
  }

  private step({ view, update }: PanelHost, by: 1 | -1 | 0): void {
    const tr = view === null ? null : stepped(view.state, by);
    if (view === null || tr === null) return;
    view.dispatch(tr);
    reveal(view, tr.selection.from);
    update();
  }

  /** Without a selected match the first deed is to go to one. */
  private replace(host: PanelHost): void {
    const replacing = host.view ? replaceOne(host.view.state, this.other) : null;
    if (replacing) this.apply(host, replacing);
    this.step(host, replacing && replacing.replaced > 0 ? 0 : 1);
  }

  private replaceAll(host: PanelHost): void {
    if (host.view) this.apply(host, replaceAll(host.view.state, this.other));
  }

  private apply({ view, labels, update }: PanelHost, { tr, replaced, left }: Replacing): void {
    if (replaced > 0) view?.dispatch(tr);
    const said = sayCount(labels, 'find.replaced', replaced);
    this.done = left === 0 ? said : `${said} ${sayCount(labels, 'find.left', left)}`;
    update();
  }
}
