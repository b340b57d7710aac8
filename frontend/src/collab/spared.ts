import { type Node, Slice } from 'prosemirror-model';
import { type Mapping, ReplaceAroundStep, ReplaceStep, type Step } from 'prosemirror-transform';
import { gapsIn } from './unseen';

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Leaf extends Range {
  readonly node: Node;
  readonly pos: number;
}

/**
 * The steps that do what a mapped one would, each on the text after the one before, and leave the words standing that others wrote in its
 * range meanwhile, which its author never saw. Null where nothing is left to do, or it cannot be done around them. The server has the
 * same rule.
 */
export function sparing(step: Step, mapped: Step, since: Mapping, doc: Node): readonly Step[] | null {
  if (step instanceof ReplaceAroundStep) {
    const gaps = [...gapsIn(step.from, step.gapFrom, since), ...gapsIn(step.gapTo, step.to, since)];
    return wordsIn(doc, gaps).length === 0 ? [mapped] : null;
  }
  if (!(step instanceof ReplaceStep) || !(mapped instanceof ReplaceStep)) return [mapped];
  const words = wordsIn(doc, gapsIn(step.from, step.to, since));
  if (words.length === 0) return [mapped];
  return inParts(mapped, partsIn(doc, 0, mapped, words));
}

/** From the end, so that each part is still where it was found; what is put in comes last, where the range began. */
function inParts({ from, slice }: ReplaceStep, parts: readonly Range[]): readonly Step[] | null {
  const steps = parts.map((part) => new ReplaceStep(part.from, part.to, Slice.empty)).reverse();
  const all = slice.size > 0 ? [...steps, new ReplaceStep(from, from, slice)] : steps;
  return all.length > 0 ? all : null;
}

/** The words that stand in gaps; a gap without any, as where a block was split, has none. */
function wordsIn(doc: Node, gaps: readonly Range[]): readonly Range[] {
  return gaps.flatMap((gap) => {
    const leaves: Leaf[] = [];
    doc.nodesBetween(gap.from, gap.to, (node, pos) => {
      if (node.isLeaf) leaves.push({ node, pos, ...overlap(gap, pos, node) });
    });
    return leaves.some(speaks) ? leaves : [];
  });
}

/** A citation or a picture says something, a line break does not. */
function speaks({ node, pos, from, to }: Leaf): boolean {
  if (!node.isText) return Object.keys(node.attrs).length > 0;
  return (node.text ?? '').slice(from - pos, to - pos).trim() !== '';
}

/** What a range holds without the words: whole nodes where there are none in them, and of other nodes what is within. */
function partsIn(parent: Node, start: number, range: Range, words: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  parent.forEach((child, offset) => {
    const pos = start + offset;
    const within = overlap(range, pos, child);
    if (within.from >= within.to) return;
    const kept = words.filter(({ from, to }) => from < within.to && to > within.from);
    const whole = kept.length === 0 && within.to - within.from === child.nodeSize;
    if (whole || child.isText) found.push(...without(within, kept));
    else found.push(...partsIn(child, pos + 1, range, words));
  });
  return joined(found);
}

function without({ from, to }: Range, kept: readonly Range[]): readonly Range[] {
  const parts: Range[] = [];
  let at = from;
  for (const words of kept) {
    if (words.from > at) parts.push({ from: at, to: words.from });
    at = words.to;
  }
  return at < to ? [...parts, { from: at, to }] : parts;
}

/** Ranges that touch are of one node, as between those of two there is a token. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last?.to === range.from) result[result.length - 1] = { from: last.from, to: range.to };
    else result.push(range);
  }
  return result;
}

function overlap({ from, to }: Range, pos: number, node: Node): Range {
  return { from: Math.max(from, pos), to: Math.min(to, pos + node.nodeSize) };
}
