import type { Node } from 'prosemirror-model';
import { numbersOf } from './numbers';
import { isStruck, wordsIn } from './spoken';

/** One of the wordings of a place that is not agreed. */
export interface OpenWording {
  readonly pos: number;
  readonly size: number;
  /** A side's key, a name, or empty. */
  readonly holder: string;
  readonly words: string;
}

/** A place that is not agreed: its brackets, with the number of the provision that they stand in. */
export interface OpenPlace {
  readonly pos: number;
  /** Empty outside provisions. */
  readonly number: string;
  readonly wordings: readonly OpenWording[];
}

const known = new WeakMap<Node, readonly OpenPlace[]>();

/** The brackets of a text in its order, without what is suggested to go. */
export function unagreedIn(doc: Node): readonly OpenPlace[] {
  const before = known.get(doc);
  if (before) return before;
  const numbers = new Map(numbersOf(doc).map(({ pos, label }) => [pos, label]));
  const places: OpenPlace[] = [];
  doc.forEach((block, start) => {
    const number = numbers.get(start) ?? '';
    const look = (node: Node, pos: number): boolean => {
      if (node.type.name !== 'bracket') return !node.isTextblock;
      if (!isStruck(node)) places.push({ pos, number, wordings: wordingsOf(node, pos) });
      return false;
    };
    if (look(block, start)) block.descendants((node, offset) => look(node, start + 1 + offset));
  });
  known.set(doc, places);
  return places;
}

function wordingsOf(bracket: Node, at: number): readonly OpenWording[] {
  const wordings: OpenWording[] = [];
  bracket.forEach((wording, offset) => {
    const words = wording.children.map(wordsIn).join(' ').trim().replace(/\s+/gu, ' ');
    const { holder } = wording.attrs as { readonly holder: string | null };
    if (!isStruck(wording)) wordings.push({ pos: at + 1 + offset, size: wording.nodeSize, holder: holder ?? '', words });
  });
  return wordings;
}
