import type { Mark, Node } from 'prosemirror-model';
import { practiceWords } from '../editor/practice-names';
import { citationWords } from '../editor/spoken';
import { isSuggestion, type Which } from './marks';
import { suggested } from './settle';

/** A suggestion as it stands in the text: what one member marked in one go. */
export interface Suggestion {
  readonly id: string;
  readonly member: string;
  readonly group: string;
  /** An instant in ISO 8601. */
  readonly at: string;
  readonly from: number;
  readonly to: number;
  readonly inserted: string;
  readonly deleted: string;
  /** How many blocks would begin, and how many no longer. */
  readonly begun: number;
  readonly ended: number;
}

/** The suggestions of a text, in its order. */
export function suggestionsIn(doc: Node): readonly Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const { node, pos } of suggested(doc)) {
    for (const mark of node.marks.filter(isSuggestion)) {
      const key = keyOf(mark);
      found.set(key, taken(found.get(key) ?? empty(mark, pos), mark, node, pos));
    }
  }
  return [...found.values()];
}

/** Picks one suggestion out of all marks. */
export function exactly({ id, member }: Pick<Suggestion, 'id' | 'member'>): Which {
  return (mark) => isSuggestion(mark) && mark.attrs.id === id && mark.attrs.member === member;
}

/** Picks several. */
export function anyOf(suggestions: readonly Suggestion[]): Which {
  const keys = new Set(suggestions.map(({ id, member }) => `${member}|${id}`));
  return (mark) => isSuggestion(mark) && keys.has(keyOf(mark));
}

function keyOf({ attrs }: Mark): string {
  return `${String(attrs.member)}|${String(attrs.id)}`;
}

function empty({ attrs }: Mark, pos: number): Suggestion {
  const { id, member, group, at } = attrs as Pick<Suggestion, 'id' | 'member' | 'group' | 'at'>;
  return { id, member, group, at, from: pos, to: pos, inserted: '', deleted: '', begun: 0, ended: 0 };
}

function taken(before: Suggestion, mark: Mark, node: Node, pos: number): Suggestion {
  const isNew = mark.type.name === 'insertion';
  const to = Math.max(before.to, pos + (node.isInline || node.isLeaf ? node.nodeSize : 1));
  if (!node.isInline) return { ...before, to, begun: before.begun + (isNew ? 1 : 0), ended: before.ended + (isNew ? 0 : 1) };
  const words = wordsOf(node);
  return { ...before, to, inserted: before.inserted + (isNew ? words : ''), deleted: before.deleted + (isNew ? '' : words) };
}

function wordsOf(node: Node): string {
  if (node.isText) return node.text ?? '';
  if (node.type.name === 'citation') return citationWords(node.attrs);
  if (node.type.name === 'practice') return practiceWords(node.attrs);
  if (node.type.name === 'mention') return `@${String(node.attrs.label)}`;
  return node.type.name === 'hard_break' ? ' ' : '';
}
