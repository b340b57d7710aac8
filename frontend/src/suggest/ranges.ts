import type { Transaction } from 'prosemirror-state';
import { type Mapping, type Step, StepMap } from 'prosemirror-transform';

/** What a transaction changes: a range of the text before, and what stands there after. */
export interface Changed {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** The ranges a transaction changes, in order, none touching another. */
export function changedIn(tr: Transaction): readonly Changed[] {
  const found = tr.steps.flatMap((step, i) => spans(step).map((span) => inBoth(tr.mapping, i, span)));
  const merged: Changed[] = [];
  for (const next of found.sort((a, b) => a.from - b.from || a.newFrom - b.newFrom)) {
    const last = merged.at(-1);
    if (last && (next.from <= last.to || next.newFrom <= last.newTo)) merged[merged.length - 1] = around(last, next);
    else merged.push(next);
  }
  return merged;
}

interface Span {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** A step that moves nothing, as one of marks or attributes, changes the range that it names. */
function spans(step: Step): readonly Span[] {
  const found: Span[] = [];
  step.getMap().forEach((oldFrom, oldTo, newFrom, newTo) => found.push({ oldFrom, oldTo, newFrom, newTo }));
  const [first, last] = [found[0], found.at(-1)];
  if (first && last) return [{ ...last, oldFrom: first.oldFrom, newFrom: first.newFrom }];
  const { from, to, pos } = step as Step & { readonly from?: number; readonly to?: number; readonly pos?: number };
  const start = from ?? pos ?? 0;
  const end = to ?? start + 1;
  return step.getMap() === StepMap.empty ? [{ oldFrom: start, oldTo: end, newFrom: start, newTo: end }] : [];
}

function inBoth(mapping: Mapping, index: number, { oldFrom, oldTo, newFrom, newTo }: Span): Changed {
  const back = { map: (position: number, side: number) => mappedBack(mapping, index, position, side) };
  const on = mapping.slice(index + 1);
  return { from: back.map(oldFrom, -1), to: back.map(oldTo, 1), newFrom: on.map(newFrom, -1), newTo: on.map(newTo, 1) };
}

/** A mapping that is cut and then inverted is inverted whole, so each map is taken back by itself. */
function mappedBack(mapping: Mapping, index: number, position: number, side: number): number {
  const before: readonly StepMap[] = mapping.maps.slice(0, index);
  return before.reduceRight((place, map) => map.invert().map(place, side), position);
}

function around(a: Changed, b: Changed): Changed {
  return {
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    newFrom: Math.min(a.newFrom, b.newFrom),
    newTo: Math.max(a.newTo, b.newTo),
  };
}

/** All of them as one. */
export function whole(ranges: readonly Changed[]): readonly Changed[] {
  const [first, ...more] = ranges;
  return first ? [more.reduce(around, first)] : [];
}
