import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { isStruck, wordsIn } from './spoken';

/** How long a text is; spaces are characters, the ends of blocks are not. */
export interface Length {
  readonly words: number;
  readonly characters: number;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’\-.,·](?=[\p{L}\p{N}]))*/gu;
const NOTHING: Length = { words: 0, characters: 0 };
const known = new WeakMap<Node, Length>();

/** The length of the whole text, without what is suggested to go. Blocks that did not change are not counted again. */
export function lengthOf(node: Node): Length {
  if (node.inlineContent) return blockLength(node);
  return node.children.map(lengthOf).reduce(sum, NOTHING);
}

/** The length of what is selected; null while nothing is. */
export function selectedLength({ selection, doc }: EditorState): Length | null {
  if (selection.empty) return null;
  return lengthOf(doc.cut(selection.from, selection.to));
}

function blockLength(block: Node): Length {
  const before = known.get(block);
  if (before) return before;
  const text = wordsIn(block);
  const own = { words: [...text.matchAll(WORD)].length, characters: Array.from(text).length };
  const length = block.children.filter((child) => child.inlineContent && !isStruck(child)).map(lengthOf).reduce(sum, own);
  known.set(block, length);
  return length;
}

function sum(a: Length, b: Length): Length {
  return { words: a.words + b.words, characters: a.characters + b.characters };
}
