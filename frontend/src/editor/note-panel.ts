import { html, nothing, type TemplateResult } from 'lit';
import { type EditorState, NodeSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { freshId } from '../collab/random-id';
import { askedFor, citable } from './citing';
import { focusText } from './focus';
import { type LabelKey, type Labels, say } from './labels';
import { findInstruments } from './library';
import { linkAddress } from './link';
import { type Note, linksOfNote, noteAt, noteCited, noteLeft, noteLinkAt, noteLinked, noteOf, noteRemoved, notesOf, noteWritten, type Range, withNote, wordsOfNote } from './notes';
import { leaving, onEnter, type Panel, type PanelHost } from './panel';
import { reveal } from './reveal';

/** The small field that a footnote is written in; each letter goes into the text at once. What is selected in it can be linked, and an instrument cited in its place. */
export class NotePanel implements Panel {
  private id = '';
  /** What is selected in the field. */
  private chosen: Range = [0, 0];
  private href = '';
  private cites = '';
  private wrong: LabelKey | null = null;

  constructor(private readonly update: () => void, private readonly find = findInstruments) {}

  /** Opens the footnote at the selection, or a new one there. */
  open(view: EditorView): boolean {
    const tr = noteAt(view.state) === null ? withNote(view.state) : null;
    if (tr) view.dispatch(tr);
    const note = noteAt(view.state);
    if (note === null) return false;
    this.id = typeof note.node.attrs.id === 'string' ? note.node.attrs.id : freshId();
    if (note.node.attrs.id !== this.id) view.dispatch(view.state.tr.setNodeAttribute(note.pos, 'id', this.id));
    const end = wordsOfNote(note.node).length;
    Object.assign(this, { chosen: [end, end], href: '', cites: '', wrong: null });
    return true;
  }

  ended(state: EditorState): Transaction {
    const note = noteOf(state.doc, this.id);
    return note ? noteLeft(state, note) : state.tr;
  }

  template(host: PanelHost): TemplateResult {
    const { labels, view } = host;
    const note = view && noteOf(view.state.doc, this.id);
    return html`<div class="tri-panel tri-note" @keydown=${leaving(host)}>
      <div class="tri-line">
        <label class="tri-field tri-wide">
          ${say(labels, 'note.number', note?.number ?? '')}
          <input
            dir="auto" autocomplete="off" .value=${note ? wordsOfNote(note.node) : ''} ?disabled=${!note}
            @input=${(event: InputEvent) => this.write(host, event.target as HTMLInputElement)}
            @select=${(event: Event) => this.select(host, event.target as HTMLInputElement)}
            @blur=${(event: Event) => this.select(host, event.target as HTMLInputElement)}
            @keydown=${onEnter(host.close)}
          />
        </label>
        ${act(labels, 'note.done', host.close)} ${act(labels, 'note.remove', () => this.with(host, noteRemoved, true))}
      </div>
      <div class="tri-line">
        ${this.field(labels, 'note.address', this.href, (typed) => (this.href = typed), () => this.link(host))} ${act(labels, 'note.link', () => this.link(host))}
        ${this.field(labels, 'note.cites', this.cites, (typed) => (this.cites = typed), () => void this.cite(host))} ${act(labels, 'note.cite', () => void this.cite(host))}
      </div>
      ${this.wrong === null ? nothing : html`<p class="tri-wrong" role="alert">${say(labels, this.wrong)}</p>`}
    </div>`;
  }

  private field(labels: Labels, name: LabelKey, value: string, typed: (value: string) => unknown, done: () => void): TemplateResult {
    const input = (event: InputEvent): void => void typed((event.target as HTMLInputElement).value);
    return html`<label class="tri-field">${say(labels, name)}<input dir="ltr" autocomplete="off" .value=${value} @input=${input} @keydown=${onEnter(done)} /></label>`;
  }

  private write(host: PanelHost, { value, selectionStart, selectionEnd }: HTMLInputElement): void {
    this.chosen = [selectionStart ?? value.length, selectionEnd ?? value.length];
    this.with(host, (state, note) => noteWritten(state, note, value));
  }

  /** What is selected stays so while the address is typed; where it leads already, the address is shown. */
  private select({ view, update }: PanelHost, { value, selectionStart, selectionEnd }: HTMLInputElement): void {
    this.chosen = [selectionStart ?? value.length, selectionEnd ?? value.length];
    const note = view && noteOf(view.state.doc, this.id);
    this.href = note ? noteLinkAt(note.node, this.chosen[0]) : '';
    update();
  }

  /** Without an address what is selected leads nowhere any more. */
  private link(host: PanelHost): void {
    const href = this.href.trim() === '' ? null : linkAddress(this.href);
    const [from, to] = this.chosen;
    this.wrong = from === to ? 'note.select' : href === null && this.href.trim() !== '' ? 'link.invalid' : null;
    if (this.wrong === null) this.with(host, (state, note) => noteLinked(state, note, this.chosen, href));
    host.update();
  }

  private async cite(host: PanelHost): Promise<void> {
    const asked = askedFor(this.cites);
    const found = await this.find(asked.words, new AbortController().signal).catch(() => null);
    const named = found?.filter(({ code }) => code.toLowerCase() === asked.words.toLowerCase()) ?? [];
    const [instrument] = citable(named.length > 0 ? named : (found ?? []), asked.ref);
    this.wrong = found === null ? 'citation.unreachable' : instrument ? null : 'citation.none';
    if (instrument) {
      this.with(host, (state, note) => noteCited(state, note, this.chosen, { code: instrument.code, ref: asked.ref }));
      this.cites = '';
    }
    this.update();
  }

  private with({ view, close }: PanelHost, deed: (state: EditorState, note: Note) => Transaction, ends = false): void {
    const note = view && noteOf(view.state.doc, this.id);
    if (note) view.dispatch(deed(view.state, note));
    if (ends) close();
  }
}

function act(labels: Labels, name: LabelKey, run: () => void): TemplateResult {
  return html`<button class="tri-act" type="button" @click=${run}>${say(labels, name)}</button>`;
}

/** The footnotes below the text; each leads to its place. */
export function notesTemplate(labels: Labels, view: EditorView | null): TemplateResult | typeof nothing {
  const notes = view ? notesOf(view.state.doc) : [];
  if (view === null || notes.length === 0) return nothing;
  return html`<section class="tri-notes" aria-label=${say(labels, 'note.title')}>
    <ol>
      ${notes.map((note) => html`<li><button type="button" dir="auto" @click=${() => go(view, note)}>${wordsOfNote(note.node)}</button>${linksOfNote(note.node).map(({ href, words }) => html` <a href=${href} target="_blank" rel="noopener noreferrer" dir="auto">${words}</a>`)}</li>`)}
    </ol>
  </section>`;
}

function go(view: EditorView, { pos }: Note): void {
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
  focusText(view);
  reveal(view, pos);
}
