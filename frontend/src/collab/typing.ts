import type { Fragment, Node } from 'prosemirror-model';
import { ReplaceStep, type Step } from 'prosemirror-transform';

/**
 * The text after a step that puts words into one block or takes some out of it, which most steps do; null for any other, and for one that
 * does not fit. What comes out is what the library makes of it, without remembering the places of a text that the next step replaces.
 */
export function withTyping(doc: Node, step: Step): Node | null {
  if (!(step instanceof ReplaceStep) || (step as { structure?: boolean }).structure === true) return null;
  const { from, to, slice } = step;
  return slice.openStart + slice.openEnd === 0 ? within(doc, from, to, slice.content) : null;
}

/** Positions are counted from the start of the node's content. */
function within(node: Node, from: number, to: number, content: Fragment): Node | null {
  if (node.isTextblock) return inBlock(node, from, to, content);
  let start = 0;
  for (let i = 0; i < node.childCount; i++) {
    const child = node.child(i);
    const end = start + child.nodeSize;
    if (from < end) {
      if (from <= start || to >= end || child.isLeaf) return null;
      const inner = within(child, from - start - 1, to - start - 1, content);
      return inner && node.copy(node.content.replaceChild(i, inner));
    }
    start = end;
  }
  return null;
}

function inBlock(block: Node, from: number, to: number, content: Fragment): Node | null {
  if (to > block.content.size || cuts(block, from) || cuts(block, to)) return null;
  const changed = block.content.cut(0, from).append(content).append(block.content.cut(to));
  return block.type.validContent(changed) ? block.copy(changed) : null;
}

/** Whether a place is within something that stands among the words, as in a note. */
function cuts(block: Node, at: number): boolean {
  let start = 0;
  for (const child of block.children) {
    const end = start + child.nodeSize;
    if (at > start && at < end) return !child.isText;
    start = end;
  }
  return false;
}
