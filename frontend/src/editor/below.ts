import { html, nothing, type TemplateResult } from 'lit';
import { NodeSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { focusText } from './focus';
import { type Labels, say } from './labels';
import { notesTemplate } from './note-panel';
import { type Reference, referencesOf } from './references';
import { reveal } from './reveal';

/** What stands below the text: its footnotes, and the references that lead nowhere any more. */
export function belowTemplate(labels: Labels, view: EditorView | null): TemplateResult {
  return html`${notesTemplate(labels, view)} ${view ? lostTemplate(labels, view) : nothing}`;
}

function lostTemplate(labels: Labels, view: EditorView): TemplateResult | typeof nothing {
  const lost = referencesOf(view.state.doc).filter(({ number }) => number === null);
  if (lost.length === 0) return nothing;
  return html`<section class="tri-notes" aria-label=${say(labels, 'reference.lost')}>
    <p>${say(labels, 'reference.lost')}</p>
    <ol>
      ${lost.map((one) => html`<li><button type="button" dir="auto" @click=${() => go(view, one)}>${around(view, one)}</button></li>`)}
    </ol>
  </section>`;
}

/** The words before the reference, by which its place is known. */
function around({ state: { doc } }: EditorView, { pos }: Reference): string {
  const $pos = doc.resolve(pos);
  const words = $pos.parent.textBetween(0, $pos.parentOffset, ' ', ' ').trim();
  return `…${words.slice(-60)} […]`;
}

function go(view: EditorView, { pos }: Reference): void {
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
  focusText(view);
  reveal(view, pos);
}
