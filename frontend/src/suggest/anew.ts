import { Fragment, type Node, Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { isSuggestion, suggestionOn } from './marks';
import type { Pencil } from './pencil';
import type { Changed } from './ranges';

/** What cannot be marked where it stands, as another form of a block: the blocks are struck and written anew after that. */
export function anew(pencil: Pencil, tr: Transaction, { from, to, newFrom, newTo }: Changed): (position: number) => number {
  const old = outermost(tr.before, from, to);
  const now = outermost(tr.doc, newFrom, newTo);
  if (old.first === 0 || now.first === 0) throw new RangeError('There is one title, and it cannot be written anew');
  const end = pencil.strike(old.from, old.to);
  const blocks = tr.doc.children.slice(now.first, now.end).map(copied);
  const start = pencil.insert(end, new Slice(Fragment.fromArray(blocks), 0, 0));
  return (position) => start + position - now.from;
}

interface Blocks {
  readonly first: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

function outermost(doc: Node, from: number, to: number): Blocks {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  return {
    first: $from.index(0),
    end: $to.indexAfter(0),
    from: $from.depth > 0 ? $from.before(1) : from,
    to: $to.depth > 0 ? $to.after(1) : to,
  };
}

/** A copy has no keys, and of others' suggestions it has only the words. */
function copied(block: Node): Node {
  const kept = block.children.filter((child) => !child.isInline || !suggestionOn(child, 'deletion'));
  const content = Fragment.fromArray(block.isText ? [] : kept.map(copied));
  const attrs = 'id' in block.attrs ? { ...block.attrs, id: null } : block.attrs;
  const marks = block.marks.filter((mark) => !isSuggestion(mark));
  return block.isText ? block.mark(marks) : block.type.create(attrs, content, marks);
}
