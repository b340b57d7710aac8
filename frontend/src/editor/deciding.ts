import type { EditorState, Transaction } from 'prosemirror-state';
import { anyOf, exactly, type Suggestion, suggestionsIn } from '../suggest/list';
import { type Settlement, settled } from '../suggest/settle';
import { changesAgreed } from './locked';

/** The transaction that settles those suggestions that can be: what is agreed stays as it is. Null where none can be. */
export function decided(state: EditorState, chosen: readonly Suggestion[], how: Settlement): Transaction | null {
  const all = settled(state, anyOf(chosen), how);
  if (!changesAgreed(state, all)) return all;
  const free = chosen.filter((one) => !changesAgreed(state, settled(state, exactly(one), how)));
  return free.length === 0 ? null : settled(state, anyOf(free), how);
}

/** How many of some suggestions a text has no more. */
export function settledOf(chosen: readonly Suggestion[], { doc }: EditorState): number {
  const left = suggestionsIn(doc);
  return chosen.filter((one) => !left.some(({ id, member }) => id === one.id && member === one.member)).length;
}
