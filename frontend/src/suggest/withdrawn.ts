import { Fragment, type Node } from 'prosemirror-model';
import { suggestionOn, type Which } from './marks';

/**
 * The blocks as they were before certain suggestions: inserted words go, deleted ones are words like others. A block with
 * an insertion of its own is one that begins where none began: its text goes back to the block before, and where it
 * has no text of its own it goes. The server has the same rule (`Withdrawn` in Java); a suggestion may change nothing else.
 */
export function withdrawn(blocks: readonly Node[], which: Which): readonly Node[] {
  const kept: Node[] = [];
  for (const block of blocks) take(kept, block, which);
  return kept;
}

function take(kept: Node[], block: Node, which: Which): void {
  const inner = inside(block, which);
  const bare = without(inner, which);
  const last = kept.at(-1);
  if (!suggestionOn(block, 'insertion', which)) kept.push(bare);
  else if (!isHollow(bare)) {
    const whole = last ? joined(last, bare) : null;
    if (whole) kept[kept.length - 1] = whole;
    else kept.push(inner);
  }
}

function inside(node: Node, which: Which): Node {
  if (node.isLeaf) return node;
  const { children } = node;
  const left = node.inlineContent ? words(children, which) : withdrawn(children, which);
  return same(left, children) ? node : node.copy(Fragment.fromArray([...left]));
}

function words(inline: readonly Node[], which: Which): readonly Node[] {
  return inline.filter((node) => !suggestionOn(node, 'insertion', which)).map((node) => without(inside(node, which), which));
}

function without(node: Node, which: Which): Node {
  return node.marks.some(which) ? node.mark(node.marks.filter((mark) => !which(mark))) : node;
}

function same(a: readonly Node[], b: readonly Node[]): boolean {
  return a.length === b.length && a.every((node, i) => node === b[i]);
}

/** Whether a block holds no words, no picture and nothing else that is seen. */
export function isHollow(block: Node): boolean {
  let hollow = true;
  block.descendants((node) => {
    if (node.isInline || node.isLeaf) hollow = false;
    return hollow;
  });
  return hollow;
}

/** Two blocks of one kind as one: the last text of the one and the first of the other meet. Null where they cannot. */
export function joined(a: Node, b: Node): Node | null {
  if (a.isTextblock && b.isTextblock) return a.copy(a.content.append(b.content));
  const [last, first] = [a.lastChild, b.firstChild];
  if (a.type !== b.type || !last || !first) return null;
  const meeting = joined(last, first);
  return meeting && a.copy(a.content.replaceChild(a.childCount - 1, meeting).append(b.content.cut(first.nodeSize)));
}

/** Whether two texts are the same but for certain suggestions. Blocks that both share are not looked into. */
export function sameWithout(before: Node, after: Node, which: Which): boolean {
  const [a, b] = window(before, after, which);
  const [left, right] = [withdrawn(a, which), withdrawn(b, which)];
  return left.length === right.length && left.every((node, i) => right[i]?.eq(node) === true);
}

/** The blocks that differ, and before them the one that others may go back to. */
function window(before: Node, after: Node, which: Which): readonly [readonly Node[], readonly Node[]] {
  const [a, b] = [before.children, after.children];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const begins = (node: Node | undefined): boolean => node !== undefined && suggestionOn(node, 'insertion', which) !== undefined;
  while (end > 0 && begins(a[a.length - end])) end--;
  start = Math.max(0, start - 1);
  while (start > 0 && begins(a[start])) start--;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
