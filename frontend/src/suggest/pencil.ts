import type { Mark, Node, Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { markOf } from '../editor/types';
import { unbegin } from './boundary';
import { type Author, isSuggestion, type Kind, madeBy, suggestion, suggestionOn, type Which } from './marks';
import { isHollow } from './withdrawn';

interface Piece {
  readonly node: Node;
  readonly from: number;
  readonly to: number;
}

/** Writes into a text so that everybody sees what was there and what would be. One's own suggestions are simply changed. */
export class Pencil {
  private readonly mine: Which;
  /** What of one's own was taken away to be written otherwise. */
  private rewritten: Mark | undefined;

  constructor(
    private readonly tr: Transaction,
    private readonly author: Author,
    private id: string,
    private readonly at: string,
  ) {
    this.mine = madeBy(author.member);
  }

  /** Marks a range as deleted; what is one's own insertion goes. Gives the place after it. */
  strike(from: number, to: number): number {
    if (from === to) return to;
    const begun = this.tr.steps.length;
    const mark = this.markAt('deletion', from, to);
    for (const piece of pieces(this.tr.doc, from, to).reverse()) this.strikeOne(piece, mark);
    return this.tr.mapping.slice(begun).map(to);
  }

  /** Puts in words and blocks, marked as inserted. Gives where they begin. */
  insert(place: number, slice: Slice): number {
    const at = slice.openStart > 0 ? this.behindStruck(place) : place;
    const composed = slice.content.firstChild && suggestionOn(slice.content.firstChild, 'insertion', this.mine);
    const mark = composed ?? this.rewritten ?? (slice.openStart > 0 ? this.fresh('insertion') : this.markAt('insertion', at, at));
    this.tr.step(new ReplaceStep(at, at, slice));
    const end = at + slice.size;
    this.bare(at, end);
    for (const { node, from, to } of pieces(this.tr.doc, at, end)) {
      if (node.isInline) this.tr.addMark(from, to, mark);
      else this.tr.addNodeMark(slice.openStart > 0 ? this.beginning(from, node) : from, mark);
    }
    return at;
  }

  /** What one has just struck stays in the block that is split behind it. */
  private behindStruck(place: number): number {
    const { nodeAfter } = this.tr.doc.resolve(place);
    const struck = nodeAfter?.isInline === true && suggestionOn(nodeAfter, 'deletion', this.mine);
    return struck ? this.behindStruck(place + nodeAfter.nodeSize) : place;
  }

  /** Where nothing stands before a block that was split, the part before is the new one. */
  private beginning(pos: number, node: Node): number {
    const before = this.tr.doc.resolve(pos).nodeBefore;
    const isSplit = before?.type === node.type && isHollow(before) && !isHollow(node) && !suggestionOn(before, 'insertion');
    return isSplit ? pos - before.nodeSize : pos;
  }

  private strikeOne({ node, from, to }: Piece, mark: Mark): void {
    const own = suggestionOn(node, 'insertion', this.mine);
    if (own && node.isInline) this.rewritten = own;
    if (own && node.isInline) this.tr.delete(from, to);
    else if (own) unbegin(this.tr, from);
    else if (suggestionOn(node, 'deletion')) return;
    else if (node.isInline) this.tr.addMark(from, to, mark);
    else this.tr.addNodeMark(from, mark);
  }

  /** What is brought in bears nobody's suggestions. */
  private bare(from: number, to: number): void {
    this.tr.removeMark(from, to, markOf('insertion')).removeMark(from, to, markOf('deletion'));
    this.tr.doc.nodesBetween(from, to, (node, pos) => {
      if (!node.isInline && pos >= from) node.marks.filter(isSuggestion).forEach((mark) => this.tr.removeNodeMark(pos, mark));
    });
  }

  /** Words that are struck and words that come in their place are one suggestion, in whatever order they were made. */
  private oneWith(beside: readonly (Node | null)[], kind: Kind): Mark | undefined {
    const other = beside.map((node) => node?.marks.find(this.mine)).find(Boolean);
    return other && suggestion(kind, this.author, String(other.attrs.id), String(other.attrs.at));
  }

  private fresh(kind: Kind): Mark {
    return suggestion(kind, this.author, this.id, this.at);
  }

  /** Goes on with a suggestion of one's own that touches the place, or in which it lies; what replaces struck words is one with them. */
  private markAt(kind: Kind, from: number, to: number): Mark {
    const [$from, $to] = [this.tr.doc.resolve(from), this.tr.doc.resolve(to)];
    const around = kind === 'insertion' ? [$from.parent, $from.node(Math.max(0, $from.depth - 1))] : [];
    const beside = [$from.nodeBefore, $to.nodeAfter].filter((node) => node?.isInline);
    const found = [...beside, ...around].map((node) => node && suggestionOn(node, kind, this.mine));
    const mark = found.find(Boolean) ?? this.oneWith(beside, kind) ?? this.fresh(kind);
    this.id = String(mark.attrs.id);
    return mark;
  }
}

/** The words of a range, and the blocks that begin in it: of blocks within blocks the outermost, and every picture. */
function pieces(doc: Node, from: number, to: number): Piece[] {
  const found: Piece[] = [];
  const within = new Set<Node>();
  doc.nodesBetween(from, to, (node, pos, parent) => {
    if (node.isInline) {
      const piece = { node, from: Math.max(from, pos), to: Math.min(to, pos + node.nodeSize) };
      if (piece.from < piece.to) found.push(piece);
      return node.isAtom ? piece.from > pos : true;
    }
    if (pos < from || pos >= to) return true;
    if (node.isLeaf || !parent || !within.has(parent)) found.push({ node, from: pos, to: pos + node.nodeSize });
    within.add(node);
    return true;
  });
  return found;
}
