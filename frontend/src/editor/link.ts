import type { EditorState, Transaction } from 'prosemirror-state';
import { markOf } from './types';

/** Completes and checks an address; null for one that a text must not hold. */
export function linkAddress(typed: string): string | null {
  const address = typed.trim();
  if (/^(?:https?:\/\/\S|mailto:\S|#\S|\/(?![/\\])\S*)/u.test(address)) return address;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/u.test(address)) return `mailto:${address}`;
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/u.test(address) ? `https://${address}` : null;
}

/** The link at the selection: its address and how far it reaches; the selection itself where there is none. */
export function linkAt(state: EditorState): { readonly href: string; readonly from: number; readonly to: number } {
  const type = markOf('link');
  const { $from, from, to, empty } = state.selection;
  const mark = type.isInSet($from.marks()) ?? type.isInSet($from.nodeAfter?.marks ?? []);
  const href: unknown = mark?.attrs.href;
  const known = typeof href === 'string' ? href : '';
  if (!empty || !mark) return { href: known, from, to };
  let [start, end] = [$from.index(), $from.indexAfter()];
  const carries = (i: number): boolean => mark.isInSet($from.parent.maybeChild(i)?.marks ?? []);
  while (start > 0 && carries(start - 1)) start--;
  while (end < $from.parent.childCount && carries(end)) end++;
  return { href: known, from: $from.posAtIndex(start), to: $from.posAtIndex(end) };
}

/** The transaction that links the selection, or unlinks it for null. */
export function linked(state: EditorState, href: string | null): Transaction {
  const { from, to } = linkAt(state);
  const tr = state.tr.removeMark(from, to, markOf('link'));
  return href === null ? tr : tr.addMark(from, to, markOf('link').create({ href }));
}
