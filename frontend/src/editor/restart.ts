import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { numbersOf } from './numbers';

/** The highest number that a provision may begin with, as the document schema has it. */
export const HIGHEST = 9999;

/** A provision where it stands. */
interface Provision {
  readonly pos: number;
  readonly node: Node;
}

/** A provision with the number that it has by now. */
export interface NumberedProvision extends Provision {
  readonly number: number;
}

/** The provision that the cursor stands in; null elsewhere. */
export function provisionNodeHere({ selection: { $from } }: EditorState): Provision | null {
  const [pos, node] = $from.depth > 0 ? [$from.before(1), $from.node(1)] : [$from.pos, $from.nodeAfter];
  return node?.type.name === 'provision' ? { pos, node } : null;
}

/** The same with its number. */
export function provisionHere(state: EditorState): NumberedProvision | null {
  const here = provisionNodeHere(state);
  if (here === null) return null;
  const label = numbersOf(state.doc).find(({ pos }) => pos === here.pos)?.label ?? '';
  return { ...here, number: Number.parseInt(label, 10) };
}

/** Whether a provision begins its own count. */
export function beginsCount({ node }: Provision): boolean {
  return typeof node.attrs.restart === 'number';
}

/** The number that was typed; null where a provision cannot have it. */
export function numberFrom(typed: string): number | null {
  const number = /^\s*\d{1,4}\s*$/u.test(typed) ? Number(typed) : 0;
  return number >= 1 && number <= HIGHEST ? number : null;
}

/** The transaction by which the provision here begins at a number, or for null goes on counting; null outside provisions. */
export function begunAt(state: EditorState, number: number | null): Transaction | null {
  const here = provisionNodeHere(state);
  if (here === null || here.node.attrs.restart === number) return null;
  return state.tr.setNodeAttribute(here.pos, 'restart', number).scrollIntoView();
}
