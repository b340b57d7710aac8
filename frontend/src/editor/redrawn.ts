import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { Decoration, DecorationSet } from 'prosemirror-view';

/** A block that stands in the text itself, and where. */
export interface Outermost {
  readonly node: Node;
  readonly pos: number;
}

/** What of a text may look otherwise after a change. */
export interface Changed {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly Outermost[];
}

/** What is drawn in and on one block. */
export type Drawn = (block: Node, pos: number) => readonly Decoration[];

const SAID_ANEW = 'saidAnew';

/** The transaction after which everything is said in other words, as names or labels came to be others. */
export function sayAnew(state: EditorState): Transaction {
  return state.tr.setMeta(SAID_ANEW, true).setMeta('addToHistory', false);
}

/** Whether what is drawn is said in other words from here on. */
export function isSaidAnew(tr: Transaction): boolean {
  return tr.getMeta(SAID_ANEW) === true;
}

/** Draws on all blocks. */
export function drawnOn(doc: Node, drawn: Drawn): Decoration[] {
  const found: Decoration[] = [];
  doc.forEach((block, pos) => void found.push(...drawn(block, pos)));
  return found;
}

/** What was drawn before a change, with what is drawn on the blocks that it changed. */
export function redrawn(set: DecorationSet, tr: Transaction, drawn: Drawn): DecorationSet {
  const { from, to, blocks } = changed(tr);
  return replaced(set, tr, { from, to }, blocks.flatMap(({ node, pos }) => drawn(node, pos)));
}

/** What was drawn before a change, with something else between two places of the text after it. */
export function replaced(set: DecorationSet, tr: Transaction, { from, to }: Pick<Changed, 'from' | 'to'>, news: readonly Decoration[]): DecorationSet {
  const moved = set.map(tr.mapping, tr.doc);
  const old = moved.find(from, to).filter((one) => one.from >= from && one.to <= to);
  return moved.remove(old).add(tr.doc, [...news]);
}

/** The blocks that are others than before, or in which something was put. */
export function changed({ before, doc, mapping }: Transaction): Changed {
  let [from, to] = others(before, doc);
  mapping.maps.forEach((map, i) => {
    const later = mapping.slice(i + 1);
    map.forEach((_from, _to, start, end) => {
      from = Math.min(from, later.map(start, -1));
      to = Math.max(to, later.map(end, 1));
    });
  });
  const blocks: Outermost[] = [];
  doc.forEach((node, pos) => {
    if (pos < to && pos + node.nodeSize > from) blocks.push({ node, pos });
  });
  const [first, last] = [blocks[0], blocks.at(-1)];
  return { from: Math.min(from, first?.pos ?? from), to: Math.max(to, last ? last.pos + last.node.nodeSize : to), blocks };
}

function others(before: Node, after: Node): [number, number] {
  const [a, b] = [before.children, after.children];
  const shorter = Math.min(a.length, b.length);
  let [start, end, from, to] = [0, 0, 0, after.content.size];
  for (; start < shorter && a[start] === b[start]; start++) from += b[start]?.nodeSize ?? 0;
  for (; end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]; end++) to -= b[b.length - 1 - end]?.nodeSize ?? 0;
  return [from, to];
}
