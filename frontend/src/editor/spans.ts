import type { StepMap } from 'prosemirror-transform';

/** Places of a text, from one up to another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What of spans lies within others; both in order, and none of one kind overlap. */
export function cutAt<S extends Span>(spans: readonly S[], within: readonly Span[]): readonly S[] {
  const found: S[] = [];
  let first = 0;
  for (const span of spans) {
    while (first < within.length && (within[first]?.to ?? 0) <= span.from) first++;
    for (let i = first; i < within.length; i++) {
      const inside = within[i];
      if (inside === undefined || inside.from >= span.to) break;
      const [from, to] = [Math.max(span.from, inside.from), Math.min(span.to, inside.to)];
      if (from < to) found.push({ ...span, from, to });
    }
  }
  return found;
}

/** What of spans lies outside others; both in order, and none of one kind overlap. */
export function withoutAny<S extends Span>(spans: readonly S[], without: readonly Span[]): readonly S[] {
  const between: Span[] = [];
  let reached = 0;
  for (const { from, to } of without) {
    if (reached < from) between.push({ from: reached, to: from });
    reached = Math.max(reached, to);
  }
  return cutAt(spans, [...between, { from: reached, to: Infinity }]);
}

/** Where spans stand after a change; what was put in is part of none, and what was taken out is gone. */
export function spansAfter<S extends Span>(spans: readonly S[], map: StepMap): readonly S[] {
  const replaced: Span[] = [];
  map.forEach((from, to) => void replaced.push({ from, to }));
  return pieces(spans, replaced).map((one) => ({ ...one, from: map.map(one.from, 1), to: map.map(one.to, -1) }));
}

/** An insertion has no length, and parts a span all the same. */
function pieces<S extends Span>(spans: readonly S[], replaced: readonly Span[]): readonly S[] {
  if (replaced.length === 0) return spans;
  return spans.flatMap((span) => {
    const left: S[] = [];
    let from = span.from;
    for (const one of replaced) {
      if (one.to < span.from || one.from >= span.to) continue;
      if (from < one.from) left.push({ ...span, from, to: one.from });
      from = Math.max(from, one.to);
    }
    return from < span.to ? [...left, { ...span, from }] : left;
  });
}
