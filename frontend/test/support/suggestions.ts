import type { Node } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { isSuggestion } from 'Frontend/suggest/marks';
import { proposed } from 'Frontend/suggest/propose';
import { type Settlement, settled } from 'Frontend/suggest/settle';

/** Two who suggest. */
export const elena = { member: 'elena', group: 'employers' };
export const tomasz = { member: 'tomasz', group: 'workers' };
export const NOON = '2026-11-24T12:00:00.000Z';

/** The state after a change that is only suggested. */
export function suggests(state: EditorState, tr: Transaction, author = elena): EditorState {
  const made = proposed(state, tr, author, NOON);
  if (made === null) throw new Error('cannot be suggested');
  return state.applyTransaction(made).state;
}

/** The same for a command. */
export function suggestsBy(state: EditorState, command: Command, author = elena): EditorState {
  let after = state;
  command(state, (tr) => (after = suggests(state, tr, author)));
  return after;
}

/** The state after suggestions are accepted or rejected. */
export function settle(state: EditorState, how: Settlement, which = isSuggestion): EditorState {
  return state.applyTransaction(settled(state, which, how)).state;
}

/** The form of a node with what is inserted in plus signs and what is deleted in minus signs. */
function seen(node: Node): string {
  const signs = node.marks.filter(isSuggestion).map(({ type }) => (type.name === 'insertion' ? '+' : '-')).join('');
  if (node.isText) return `${signs}"${node.text ?? ''}"`;
  const inner = node.children.map(seen).join(' ');
  return `${signs}${node.type.name === 'paragraph' ? 'p' : node.type.name}(${inner})`;
}

/** The text below the title in that form. */
export const body = (state: EditorState): string => state.doc.children.slice(1).map(seen).join(' ');

