import type { Node } from 'prosemirror-model';
import { Mapping, ReplaceStep, type StepMap } from 'prosemirror-transform';
import type { OwnStep, Passage } from './model';
import { whereOf } from './where';

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The words that the steps at `lost` put into `doc`, the text after all of `own`. What was typed and taken out again
 * is not among them, nor what a group only moved from one place to another.
 */
export function wordsOf(doc: Node, own: readonly OwnStep[], lost: readonly number[]): readonly Passage[] {
  const maps = own.map(({ step }) => step.getMap());
  const ranges = lost.flatMap((index) => insertedBy(own, index, new Mapping(maps, undefined, index + 1)));
  const taken = lost.map((index) => confirmedTextTaken(own, maps, index)).filter((text) => text !== '');
  return merged(ranges)
    .map((range) => passage(doc, range))
    .filter(({ text }) => text !== '' && !taken.some((gone) => gone.includes(text)));
}

function insertedBy(own: readonly OwnStep[], index: number, later: Mapping): readonly Range[] {
  const ranges: Range[] = [];
  own[index]?.step.getMap().forEach((_from, _to, newFrom, newTo) => {
    const range = { from: later.map(newFrom, 1), to: later.map(newTo, -1) };
    if (range.from < range.to) ranges.push(range);
  });
  return ranges;
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && range.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else result.push(range);
  }
  return result;
}

function passage(doc: Node, { from, to }: Range): Passage {
  const $from = doc.resolve(from);
  let depth = $from.depth;
  while (depth > 0 && typeof $from.node(depth).attrs.id !== 'string') depth--;
  const id: unknown = $from.node(depth).attrs.id;
  return {
    text: doc.textBetween(from, to, '\n', (leaf) => leafText(leaf)),
    slice: doc.slice(from, to).toJSON() as unknown,
    blockId: typeof id === 'string' ? id : null,
    offset: depth > 0 ? from - $from.start(depth) : from,
    where: whereOf(doc, from, to, leafText),
  };
}

/** What stands for a node without text, such as a citation's code or a picture's description. */
export function leafText(leaf: Node): string {
  const said: unknown = leaf.attrs.code ?? leaf.attrs.label ?? leaf.attrs.alt;
  if (typeof said === 'string') return said;
  return leaf.type.name === 'hard_break' ? '\n' : '';
}

/** Confirmed text that a step took out: it comes back with the step's undoing, so putting it elsewhere lost no words. */
function confirmedTextTaken(own: readonly OwnStep[], maps: readonly StepMap[], index: number): string {
  const inverted = own[index]?.inverted;
  if (!(inverted instanceof ReplaceStep) || !takesConfirmedOnly(own, maps, index)) return '';
  const { content } = inverted.slice;
  return content.textBetween(0, content.size, '\n', (leaf) => leafText(leaf)).trim();
}

/** Whether nothing that a step takes out was put in by an earlier one of ours. */
function takesConfirmedOnly(own: readonly OwnStep[], maps: readonly StepMap[], index: number): boolean {
  const earlier = maps.slice(0, index).flatMap((_map, i) => insertedBy(own, i, new Mapping(maps, undefined, i + 1, index)));
  const hits: number[] = [];
  maps[index]?.forEach((from, to) => {
    if (earlier.some((range) => range.from < to && range.to > from)) hits.push(from);
  });
  return hits.length === 0;
}

/** Passages that touch were one: letters typed one by one. Blanks alone are no words. */
export function joinedPassages(passages: readonly Passage[]): readonly Passage[] {
  return touching(passages).filter(({ text }) => text.trim() !== '');
}

function touching(passages: readonly Passage[]): readonly Passage[] {
  const result: Passage[] = [];
  for (const next of passages) {
    const last = result.at(-1);
    const slice = last && joinedSlices(last.slice, next.slice);
    if (last && slice && last.blockId === next.blockId && last.offset + last.text.length === next.offset) {
      const where = last.where && next.where ? { ...last.where, behind: next.where.behind } : null;
      result[result.length - 1] = { ...last, text: last.text + next.text, slice, where };
    } else result.push(next);
  }
  return result;
}

interface SliceJson {
  readonly content?: readonly unknown[];
  readonly openStart?: number;
  readonly openEnd?: number;
}

function joinedSlices(before: unknown, after: unknown): SliceJson | null {
  const [a, b] = [before as SliceJson, after as SliceJson];
  if (a.openStart || a.openEnd || b.openStart || b.openEnd) return null;
  return { content: [...(a.content ?? []), ...(b.content ?? [])] };
}
