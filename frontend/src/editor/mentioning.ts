import type { EditorState, Transaction } from 'prosemirror-state';
import { freshId } from '../collab/random-id';
import { typeOf } from './types';

/** A member of the text's room, as the server names them. */
export interface Mentionable {
  readonly member: string;
  readonly name: string;
  readonly affiliation: string;
}

/** Those one of whose names begins so, whatever the case and accents; none for a number behind the words. */
export function named(all: readonly Mentionable[], typed: string): readonly Mentionable[] {
  const wanted = plain(typed.trim().replace(/^@/u, ''));
  return all.filter(({ name }) => plain(name).split(/[\s-]/u).some((_, i, names) => names.slice(i).join(' ').startsWith(wanted)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/giu, 'l').toLowerCase();
}

/** The transaction that mentions a member; an "@" before the cursor gives way. */
export function mentioned(state: EditorState, { member, name }: Mentionable): Transaction {
  const { from, to, $from } = state.selection;
  const called = $from.nodeBefore?.text?.endsWith('@') === true ? 1 : 0;
  const node = typeOf('mention').create({ id: freshId(), member, label: name });
  return state.tr.replaceWith(from - called, to, node).scrollIntoView();
}

/** Asks who shares the room of a text; throws where the server cannot be reached. */
export async function findMembers(textId: string): Promise<readonly Mentionable[]> {
  const address = new URL(`texts/${encodeURIComponent(textId)}/members`, document.baseURI);
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, redirect: 'manual', cache: 'no-store' });
  if (!answer.ok) throw new Error(`Members: ${answer.status}`);
  return (await answer.json()) as readonly Mentionable[];
}
