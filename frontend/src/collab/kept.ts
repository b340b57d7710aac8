import type { Mapping, StepMap } from 'prosemirror-transform';

/** A part of a range that is still there after a mapping: where it began, and where it stands now. */
export interface Kept {
  readonly from: number;
  readonly at: number;
  readonly size: number;
}

/** One of the ranges that a map changed: where it was, and where what replaced it begins. */
interface Changed {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  /** How far the map moves what follows. */
  readonly shift: number;
}

/** A part that a map took out, with the changed range that did and how far into that. */
interface Taken extends Kept {
  readonly range: number;
  readonly offset: number;
}

/** What is left of a range, by rising start. It is cut change by change, so a long range costs no more than a short one. */
export function keptOf(from: number, to: number, since: Mapping): readonly Kept[] {
  let pieces: readonly Kept[] = from < to ? [{ from, at: from, size: to - from }] : [];
  const returning = new Map<number, readonly Kept[]>();
  for (const [i, map] of since.maps.entries()) {
    if (i < since.from || i >= since.to) continue;
    const [kept, taken] = cut(changedBy(map), pieces);
    const back = since.getMirror(i) ?? -1;
    const mirror = back < since.to ? since.maps[back] : undefined;
    if (mirror && back > i) returning.set(back, recovered(changedBy(mirror), taken));
    pieces = [...kept, ...(returning.get(i) ?? [])];
  }
  return [...pieces].sort((a, b) => a.from - b.from);
}

function changedBy(map: StepMap): readonly Changed[] {
  const found: Changed[] = [];
  map.forEach((from, to, start, end) => found.push({ from, to, start, shift: end - to }));
  return found;
}

function cut(changes: readonly Changed[], pieces: readonly Kept[]): readonly [readonly Kept[], readonly Taken[]] {
  const kept: Kept[] = [];
  const taken: Taken[] = [];
  const first = changes[0]?.from ?? Infinity;
  for (const piece of pieces) {
    if (piece.at + piece.size <= first) kept.push(piece);
    else cutOne(changes, piece, kept, taken);
  }
  return [kept, taken];
}

/** A position at the end of one changed range belongs to that, even where the next begins there. */
function cutOne(changes: readonly Changed[], piece: Kept, kept: Kept[], taken: Taken[]): void {
  let rest = piece;
  let [shift, reached] = [0, -1];
  const part = (until: number): Kept => {
    const size = Math.max(0, Math.min(until - rest.at, rest.size));
    const head = { ...rest, size };
    rest = { from: rest.from + size, at: rest.at + size, size: rest.size - size };
    return head;
  };
  const keep = (until: number): void => {
    const { from, at, size } = part(until);
    if (size > 0) kept.push({ from, at: at + shift, size });
  };
  for (const [range, change] of changes.entries()) {
    keep(change.from === reached ? change.from + 1 : change.from);
    const gone = part(change.to);
    if (gone.size > 0) taken.push({ ...gone, range, offset: gone.at - change.from });
    [shift, reached] = [change.shift, change.to];
  }
  keep(Infinity);
}

/** What a change took out, where the one that mirrors it puts it back. */
function recovered(mirror: readonly Changed[], taken: readonly Taken[]): readonly Kept[] {
  return taken.map(({ from, size, range, offset }) => ({ from, size, at: (mirror[range]?.start ?? 0) + offset }));
}
