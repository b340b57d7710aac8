import { html, nothing, type TemplateResult } from 'lit';
import { type EditorState, NodeSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { freshId } from '../collab/random-id';
import { focusText } from './focus';
import { type Labels, say } from './labels';
import { type Note, noteAt, noteLeft, noteOf, noteRemoved, notesOf, noteWritten, withNote } from './notes';
import { leaving, onEnter, type Panel, type PanelHost } from './panel';
import { reveal } from './reveal';

/** The small field that a footnote is written in; each letter goes into the text at once. */
export class NotePanel implements Panel {
  private id = '';

  /** Opens the footnote at the selection, or a new one there. */
  open(view: EditorView): boolean {
    const tr = noteAt(view.state) === null ? withNote(view.state) : null;
    if (tr) view.dispatch(tr);
    const note = noteAt(view.state);
    if (note === null) return false;
    this.id = typeof note.node.attrs.id === 'string' ? note.node.attrs.id : freshId();
    if (note.node.attrs.id !== this.id) view.dispatch(view.state.tr.setNodeAttribute(note.pos, 'id', this.id));
    return true;
  }

  ended(state: EditorState): Transaction {
    const note = noteOf(state.doc, this.id);
    return note ? noteLeft(state, note) : state.tr;
  }

  template(host: PanelHost): TemplateResult {
    const { labels, view } = host;
    const note = view && noteOf(view.state.doc, this.id);
    const act = (name: 'note.done' | 'note.remove', run: () => void): TemplateResult =>
      html`<button class="tri-act" type="button" @click=${run}>${say(labels, name)}</button>`;
    return html`<div class="tri-panel tri-line" @keydown=${leaving(host)}>
      <label class="tri-field tri-wide">
        ${say(labels, 'note.number', note?.number ?? '')}
        <input
          dir="auto" autocomplete="off" .value=${note?.node.textContent ?? ''} ?disabled=${!note}
          @input=${(event: InputEvent) => this.write(host, (event.target as HTMLInputElement).value)}
          @keydown=${onEnter(host.close)}
        />
      </label>
      ${act('note.done', host.close)} ${act('note.remove', () => this.remove(host))}
    </div>`;
  }

  private write({ view }: PanelHost, words: string): void {
    const note = view && noteOf(view.state.doc, this.id);
    if (note) view.dispatch(noteWritten(view.state, note, words));
  }

  private remove({ view, close }: PanelHost): void {
    const note = view && noteOf(view.state.doc, this.id);
    if (note) view.dispatch(noteRemoved(view.state, note));
    close();
  }
}

/** The footnotes below the text; each leads to its place. */
export function notesTemplate(labels: Labels, view: EditorView | null): TemplateResult | typeof nothing {
  const notes = view ? notesOf(view.state.doc) : [];
  if (view === null || notes.length === 0) return nothing;
  return html`<section class="tri-notes" aria-label=${say(labels, 'note.title')}>
    <ol>
      ${notes.map((note) => html`<li><button type="button" dir="auto" @click=${() => go(view, note)}>${note.node.textContent}</button></li>`)}
    </ol>
  </section>`;
}

function go(view: EditorView, { pos }: Note): void {
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
  focusText(view);
  reveal(view, pos);
}
