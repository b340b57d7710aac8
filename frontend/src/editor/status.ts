import { html, nothing, type TemplateResult } from 'lit';
import type { EditorState } from 'prosemirror-state';
import type { Person } from '../collab/protocol';
import type { Connection } from '../collab/socket';
import { lengthOf, selectedLength } from './count';
import { type Labels, say, sayCount } from './labels';
import { signs } from './marks';

/** What is said about the text's safety. */
export interface Safety {
  readonly connection: Connection;
  readonly pending: number;
  readonly keptAt: Date | null;
  /** Whether the browser keeps what is not sent. */
  readonly kept: boolean;
  /** Whether no answer has come for long. */
  readonly silent: boolean;
}

/** The line that says whether what was typed is kept. */
export function statusText(labels: Labels, { connection, pending, keptAt, kept, silent }: Safety): string {
  const late = connection === 'offline' || (connection === 'connected' && silent);
  if (late && pending > 0 && !kept) return sayCount(labels, 'status.unkept', pending);
  if (connection === 'offline') return sayCount(labels, 'status.offline', pending);
  if (connection !== 'connected') return say(labels, `status.${connection}`);
  if (late && pending > 0) return sayCount(labels, 'status.slow', pending);
  if (pending > 0) return say(labels, 'status.pending');
  return keptAt === null ? say(labels, 'status.ready') : say(labels, 'status.kept', clock(keptAt));
}

function clock(at: Date): string {
  const language = document.documentElement.lang || undefined;
  return at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
}

/** The status with a dot whose form, not only colour, tells the states apart. */
export function statusTemplate(labels: Labels, safety: Safety): TemplateResult {
  return html`<span class="tri-status" data-state=${stateOf(safety)}>${statusText(labels, safety)}</span>`;
}

function stateOf({ connection, pending, silent }: Safety): string {
  if (connection !== 'connected' || pending === 0) return connection;
  return silent ? 'slow' : 'pending';
}

/** What becomes of words that are written while no answer comes; it stands where it is seen from anywhere in the text. */
export function awayTemplate(labels: Labels, { silent, kept }: Safety): TemplateResult | typeof nothing {
  if (!silent) return nothing;
  return html`<p class="tri-away">${say(labels, kept ? 'away.writing' : 'away.unkept')}</p>`;
}

/** How long the text is, or what is selected of it. */
export function lengthTemplate(labels: Labels, state: EditorState | null): TemplateResult | typeof nothing {
  if (state === null) return nothing;
  const selected = selectedLength(state);
  const { words, characters } = selected ?? lengthOf(state.doc);
  const said = `${sayCount(labels, 'length.words', words)} · ${sayCount(labels, 'length.characters', characters)}`;
  return html`<span class="tri-length">${selected ? say(labels, 'length.selected', said) : said}</span>`;
}

/** Who is here: sign, initials, and the name and group for whoever asks or cannot see. */
export function peopleTemplate(labels: Labels, self: Person | null, others: readonly Person[]): TemplateResult {
  const all = self ? [self, ...others] : others;
  return html`<ul class="tri-people" aria-label=${say(labels, 'people.label')}>
    ${all.map((person) => personTemplate(labels, person, person === self))}
  </ul>`;
}

function personTemplate(labels: Labels, person: Person, isSelf: boolean): TemplateResult {
  const group = say(labels, `group.${person.affiliation}`);
  const who = isSelf ? say(labels, 'people.you', person.name) : person.name;
  return html`<li class="tri-person tri-of-${person.affiliation}" title="${who} · ${group}">
    <span class="tri-sign" aria-hidden="true">${signs[person.affiliation]}</span>
    <span aria-hidden="true">${person.initials}</span>
    <span class="tri-unseen">${who}, ${group}</span>
  </li>`;
}
