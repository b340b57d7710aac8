import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Affiliation } from '../collab/protocol';
import { signElement } from './marks';
import { changed, replaced } from './redrawn';

/** Who wrote something; what is not known of them is left out. */
export interface Writer {
  readonly member: string;
  readonly name: string;
  readonly affiliation: Affiliation;
  /** In the reader's language. */
  readonly capacity?: string | undefined;
  readonly organization?: string | null | undefined;
  /** An instant of the day on which it was written. */
  readonly at: string;
  /** Whether it came with a file that they brought in. */
  readonly imported?: boolean | undefined;
}

/** A stretch of words of one writer. */
export interface Written {
  readonly who: Writer;
  readonly from: number;
  readonly to: number;
}

/** How a writer is told, with the group and the day. */
export type Called = (writer: Writer) => string;

/** Tints all that was written; the writers are those of the stretches in a set. */
export function tint(doc: Node, written: DecorationSet, called: Called): DecorationSet {
  return DecorationSet.create(doc, tints(doc, written.find(), called));
}

/** The tint after a change: only what touches the blocks that it changed is tinted anew. */
export function tintAfter(tr: Transaction, before: DecorationSet, written: DecorationSet, called: Called): DecorationSet {
  const { near, ...place } = touching(written, changed(tr));
  return replaced(before, tr, place, tints(tr.doc, near, called));
}

/** Who wrote a stretch. */
export function whose(stretch: Decoration): Writer {
  return (stretch.spec as { readonly who: Writer }).who;
}

/** The stretches at a place and those that touch them. */
function touching(written: DecorationSet, place: { readonly from: number; readonly to: number }): { readonly from: number; readonly to: number; readonly near: readonly Decoration[] } {
  const near = written.find(place.from, place.to);
  const from = near.reduce((least, one) => Math.min(least, one.from), place.from);
  const to = near.reduce((most, one) => Math.max(most, one.to), place.to);
  return from === place.from && to === place.to ? { from, to, near } : touching(written, { from, to });
}

/** Each letter that is typed is a stretch of its own: those of one writer that touch are shown as one. */
function tints(doc: Node, written: readonly Decoration[], called: Called): Decoration[] {
  const stretches: Said[] = [];
  for (const one of [...written].sort((a, b) => a.from - b.from)) {
    const [{ from, to }, who, last] = [one, whose(one), stretches.at(-1)];
    const said = called(who);
    if (last?.to === from && last.said === said) stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ who, from, to, said });
  }
  return stretches.flatMap((one) => tinted(doc, one));
}

interface Said extends Written {
  readonly said: string;
}

/** A stretch may begin with the end of a block; the sign stands before the first words, and where there are none nothing is shown. */
function tinted(doc: Node, { who: { affiliation }, from, to, said }: Said): readonly Decoration[] {
  const begin = firstWords(doc, from, to);
  if (begin === null) return [];
  const sign = Decoration.widget(begin, () => signElement(affiliation), { key: `wrote-${affiliation}`, ignoreSelection: true });
  return [Decoration.inline(from, to, { nodeName: 'span', class: `tri-written tri-of-${affiliation}`, title: said, 'aria-description': said }), sign];
}

function firstWords(doc: Node, from: number, to: number): number | null {
  let found: number | null = null;
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isInline) found ??= Math.max(from, pos);
    return found === null;
  });
  return found;
}
