import type { Node } from 'prosemirror-model';

/** The number before a block. */
export interface Numbered {
  readonly pos: number;
  readonly label: string;
}

const known = new WeakMap<Node, readonly Numbered[]>();

/** The numbers of a text: provisions 1, 2, 3, their parts (a), (b), the parts of those (i), (ii). */
export function numbersOf(doc: Node): readonly Numbered[] {
  const numbers = known.get(doc) ?? counted(doc);
  known.set(doc, numbers);
  return numbers;
}

function counted(doc: Node): readonly Numbered[] {
  const result: Numbered[] = [];
  let next = 1;
  doc.forEach((node, pos) => {
    if (node.type.name !== 'provision') {
      if (!node.isTextblock) result.push(...partsOf(node, pos, node.type.name === 'sub_provisions' ? 1 : 0));
      return;
    }
    const restart: unknown = node.attrs.restart;
    next = typeof restart === 'number' ? restart : next;
    result.push({ pos, label: `${next++}.` }, ...partsOf(node, pos, 0));
  });
  return result;
}

function partsOf(node: Node, pos: number, depth: number): readonly Numbered[] {
  const result: Numbered[] = [];
  const lists = node.type.name === 'sub_provisions';
  let count = 0;
  node.forEach((child, offset) => {
    const at = pos + 1 + offset;
    const restart: unknown = child.attrs.restart;
    count = lists && typeof restart === 'number' ? restart : count + 1;
    if (lists) result.push({ pos: at, label: `(${depth % 2 === 1 ? letters(count) : roman(count)})` });
    if (!child.isTextblock) result.push(...partsOf(child, at, depth + (child.type.name === 'sub_provisions' ? 1 : 0)));
  });
  return result;
}

/** a, b, … z, aa, ab */
export function letters(n: number): string {
  const letter = String.fromCharCode(97 + ((n - 1) % 26));
  return n > 26 ? letters(Math.floor((n - 1) / 26)) + letter : letter;
}

const ROMAN = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
] as const;

/** i, ii, iii, iv */
export function roman(n: number): string {
  const digit = ROMAN.find(([value]) => value <= n);
  return digit ? digit[1] + roman(n - digit[0]) : '';
}
