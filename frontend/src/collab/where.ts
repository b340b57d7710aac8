import type { Node, ResolvedPos } from 'prosemirror-model';
import { numbersOf } from '../editor/numbers';
import type { Where } from './model';

/** How many characters of the words around are told. */
const LONGEST = 60;

/** Tells the place of a range so that its author knows it again when it is gone. */
export function whereOf(doc: Node, from: number, to: number, said: (leaf: Node) => string): Where {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  const before = $from.parent.textBetween(0, $from.parentOffset, ' ', said).trim();
  const behind = $to.parent.textBetween($to.parentOffset, $to.parent.content.size, ' ', said).trim();
  return { number: numberOf(doc, $from), before: lastOf(before), behind: firstOf(behind) };
}

function numberOf(doc: Node, $at: ResolvedPos): string {
  const around = new Set(Array.from({ length: $at.depth }, (_none, i) => $at.before(i + 1)));
  if (around.size === 0) return '';
  return numbersOf(doc).filter(({ pos }) => around.has(pos)).map(({ label }) => label).join(' ');
}

function lastOf(words: string): string {
  return words.length > LONGEST ? `…${words.slice(-LONGEST)}` : words;
}

function firstOf(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
