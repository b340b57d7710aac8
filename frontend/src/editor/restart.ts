import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { letters, numbersOf, roman } from './numbers';

/** The highest number that a provision or a part may begin with, as the document schema has it. */
export const HIGHEST = 9999;

/** How something is counted: provisions by numbers, parts by letters, parts of parts by Roman numbers, and so on by turns. */
export type Count = 'numbers' | 'letters' | 'roman';

/** A provision or a part where it stands. */
interface Counted {
  readonly pos: number;
  readonly node: Node;
  readonly count: Count;
}

/** The same with the number that it has by now, without signs. */
export interface NumberedHere extends Counted {
  readonly label: string;
}

/** The part that the cursor stands in, or else the provision; null elsewhere. */
export function countedHere({ selection: { $from } }: EditorState): Counted | null {
  let lists = 0;
  for (let depth = 1; depth <= $from.depth; depth++) if ($from.node(depth).type.name === 'sub_provisions') lists++;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type.name === 'sub_provision') return { pos: $from.before(depth), node, count: lists % 2 === 1 ? 'letters' : 'roman' };
    if (node.type.name === 'sub_provisions') lists--;
  }
  const [pos, node] = $from.depth > 0 ? [$from.before(1), $from.node(1)] : [$from.pos, $from.nodeAfter];
  return node?.type.name === 'provision' ? { pos, node, count: 'numbers' } : null;
}

/** The same with its number. */
export function numberedHere(state: EditorState): NumberedHere | null {
  const here = countedHere(state);
  if (here === null) return null;
  const label = numbersOf(state.doc).find(({ pos }) => pos === here.pos)?.label ?? '';
  return { ...here, label: label.replace(/[().]/gu, '') };
}

/** Whether a provision or a part begins its own count. */
export function beginsCount({ node }: Counted): boolean {
  return typeof node.attrs.restart === 'number';
}

/** The number that was typed, as "12", "d" or "(iv)"; null where nothing can have it. */
export function numberFrom(typed: string, count: Count): number | null {
  const bare = typed.trim().replace(/^\((.*)\)$/u, '$1').toLowerCase();
  const number = count === 'numbers' ? fromDigits(bare) : count === 'letters' ? fromLetters(bare) : fromRoman(bare);
  return number >= 1 && number <= HIGHEST ? number : null;
}

function fromDigits(typed: string): number {
  return /^\d{1,4}$/u.test(typed) ? Number(typed) : 0;
}

function fromLetters(typed: string): number {
  const number = /^[a-z]{1,3}$/u.test(typed) ? Array.from(typed).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0) : 0;
  return number > 0 && letters(number) === typed ? number : 0;
}

function fromRoman(typed: string): number {
  if (!/^[ivxlcdm]{1,15}$/u.test(typed)) return 0;
  for (let number = 1; number < 4000; number++) if (roman(number) === typed) return number;
  return 0;
}

/** The transaction by which what is counted here begins at a number, or for null goes on counting; null outside provisions. */
export function begunAt(state: EditorState, number: number | null): Transaction | null {
  const here = countedHere(state);
  if (here === null || here.node.attrs.restart === number) return null;
  return state.tr.setNodeAttribute(here.pos, 'restart', number).scrollIntoView();
}
