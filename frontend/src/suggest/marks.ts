import type { Mark, Node } from 'prosemirror-model';
import { markOf } from '../editor/types';

/** Who suggests: the member and the group that member sits for. */
export interface Author {
  readonly member: string;
  readonly group: string;
}

/** What a suggestion does with its words or its block. */
export type Kind = 'insertion' | 'deletion';

const KINDS: ReadonlySet<string> = new Set<Kind>(['insertion', 'deletion']);

/** Picks suggestions out of the marks of a text. */
export type Which = (mark: Mark) => boolean;

/** Whether a mark is a suggestion. */
export const isSuggestion: Which = (mark) => KINDS.has(mark.type.name);

/** Those that one member made. */
export function madeBy(member: string): Which {
  return (mark) => isSuggestion(mark) && mark.attrs.member === member;
}

/** The node's mark of a kind among those that are picked. */
export function suggestionOn(node: Node, kind: Kind, which: Which = isSuggestion): Mark | undefined {
  return node.marks.find((mark) => mark.type.name === kind && which(mark));
}

/** A new suggestion; several with one id are settled as one. */
export function suggestion(kind: Kind, { member, group }: Author, id: string, at: string): Mark {
  return markOf(kind).create({ id, member, group, at });
}
