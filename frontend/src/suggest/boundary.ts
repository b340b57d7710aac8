import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { isHollow, joined } from './withdrawn';

/** A block no longer begins here: its text goes to the end of the block before; one without a text goes. */
export function unbegin(tr: Transaction, pos: number): void {
  const block = tr.doc.nodeAt(pos);
  if (!block) return;
  const before = tr.doc.resolve(pos).nodeBefore;
  if (block.isLeaf || isHollow(block)) removeAlone(tr, pos);
  else if (before && joined(before, block)) tr.join(pos, meetingDepth(before));
  else if (before) moveText(tr, pos, before, block);
}

/** A block that is all its parent holds takes the parent along. */
function removeAlone(tr: Transaction, pos: number): void {
  let $pos = tr.doc.resolve(pos);
  let size = $pos.nodeAfter?.nodeSize ?? 0;
  while ($pos.depth > 0 && $pos.parent.childCount === 1) {
    size = $pos.parent.nodeSize;
    $pos = tr.doc.resolve($pos.before());
  }
  tr.delete($pos.pos, $pos.pos + size);
}

function meetingDepth(before: Node): number {
  let depth = 1;
  for (let last: Node | null = before; last && !last.isTextblock; last = last.lastChild) depth++;
  return depth;
}

interface Found {
  readonly pos: number;
  readonly node: Node;
}

/** Blocks of different kinds: only the first text of the one goes to the last of the other. */
function moveText(tr: Transaction, pos: number, before: Node, block: Node): void {
  const first = outermost(block, pos, (node) => [node.firstChild, 1]);
  const last = outermost(before, pos - before.nodeSize, (node) => [node.lastChild, node.content.size + 1 - (node.lastChild?.nodeSize ?? 0)]);
  if (!first || !last) return;
  const { content } = first.node;
  const end = last.pos + last.node.nodeSize - 1;
  const rest = block.isTextblock ? null : block.content.cut(block.firstChild?.nodeSize ?? 0);
  if (rest === null || rest.size === 0) removeAlone(tr, pos);
  else tr.replaceWith(pos, pos + block.nodeSize, rest);
  tr.insert(end, content);
}

function outermost(start: Node, at: number, into: (node: Node) => readonly [Node | null, number]): Found | null {
  let [node, pos]: [Node | null, number] = [start, at];
  while (node && !node.isTextblock) {
    const [next, offset]: readonly [Node | null, number] = into(node);
    pos += offset;
    node = next;
  }
  return node && { node, pos };
}
