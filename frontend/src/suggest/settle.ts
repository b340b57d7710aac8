import type { Mark, Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { unbegin } from './boundary';
import { isSuggestion, suggestionOn, type Kind, type Which } from './marks';
import { isHollow } from './withdrawn';

const META = 'suggestionsSettled';

/** What becomes of a suggestion. */
export type Settlement = 'accept' | 'reject';

/** Makes suggestions part of the text, or takes them out of it. */
export function settled(state: EditorState, which: Which, how: Settlement): Transaction {
  const { tr } = state;
  const goes: Kind = how === 'accept' ? 'deletion' : 'insertion';
  const stays: Kind = how === 'accept' ? 'insertion' : 'deletion';
  const found = suggested(state.doc, which).reverse();
  for (const { node, pos } of found) {
    const [going, staying] = [suggestionOn(node, goes, which), suggestionOn(node, stays, which)];
    const at = tr.mapping.map(pos);
    const end = at + (node.isText ? node.nodeSize : (tr.doc.nodeAt(at)?.nodeSize ?? 0));
    if (going && node.isInline) tr.delete(at, end);
    else if (staying && node.isInline) tr.removeMark(at, end, staying);
    else if (staying) tr.removeNodeMark(at, staying);
  }
  const blocks = found.filter(({ node }) => !node.isInline && suggestionOn(node, goes, which));
  const mark = (node: Node): Mark | undefined => suggestionOn(node, goes, which);
  unbeginAll(tr, blocks, (node) => (isHollow(node) ? mark(node) : undefined));
  unbeginAll(tr, blocks, mark);
  return tr.setMeta(META, true);
}

/** What has no words goes first, so that a text does not end up in a block that goes. */
function unbeginAll(tr: Transaction, blocks: readonly Found[], markOn: (node: Node) => Mark | undefined): void {
  for (const { pos } of blocks) {
    const { pos: at, deletedAfter } = tr.mapping.mapResult(pos);
    const block = deletedAfter ? null : tr.doc.nodeAt(at);
    const mark = block && markOn(block);
    if (mark) unbegin(tr.removeNodeMark(at, mark), at);
  }
}

/** Whether a transaction settles suggestions, which is not itself suggested. */
export function isSettling(tr: Transaction): boolean {
  return tr.getMeta(META) === true;
}

interface Found {
  readonly node: Node;
  readonly pos: number;
}

/** The nodes that bear suggestions, in the order of the text, a block before what it holds. */
export function suggested(doc: Node, which: Which = isSuggestion): Found[] {
  const found: Found[] = [];
  doc.descendants((node, pos) => {
    const bears = node.marks.some((mark) => isSuggestion(mark) && which(mark));
    if (bears) found.push({ node, pos });
    return true;
  });
  return found;
}
