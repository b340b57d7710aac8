import { html, nothing, type TemplateResult } from 'lit';
import type { EditorState } from 'prosemirror-state';
import { ownSteps } from '../collab/model';
import { collabOf } from '../collab/plugin';
import { wordsOf } from '../collab/words';
import { type Labels, say } from './labels';
import type { Situation } from './situation';

/** What was written here and has not reached the server, passage by passage. */
export function unsentWords(state: EditorState): readonly string[] {
  const own = ownSteps(collabOf(state));
  const all = own.map((_step, index) => index);
  return wordsOf(state.doc, own, all).map(({ text }) => text.trim()).filter((text) => text !== '');
}

/** Says why the text no longer follows, how to go on, and which words are still here alone. */
export function closedTemplate(
  labels: Labels,
  { connection, ending, fault }: Situation,
  unsent: () => readonly string[],
): TemplateResult | typeof nothing {
  if (connection === 'offline' && fault !== null) return html`<p class="tri-reason" role="alert">${fault}</p>`;
  if (ending === null) return nothing;
  return html`<section class="tri-closed">
    <p role="alert">${say(labels, `socket.${ending}`)}</p>
    <button type="button" class="tri-act" @click=${() => globalThis.location.reload()}>${say(labels, 'closed.reload')}</button>
    ${leftTemplate(labels, unsent())}
  </section>`;
}

function leftTemplate(labels: Labels, words: readonly string[]): TemplateResult | typeof nothing {
  if (words.length === 0) return nothing;
  return html`<p class="tri-why">${say(labels, 'closed.unsent')}</p>
    ${words.map((passage) => html`<blockquote class="tri-words" dir="auto">${passage}</blockquote>`)}`;
}
