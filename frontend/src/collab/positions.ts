import { Mapping, type StepMap } from 'prosemirror-transform';
import { type CollabState, ownSteps } from './model';

/** How the newest versions moved positions, oldest first; enough for cursors that lag behind. */
export interface Trail {
  /** The version the first entry leads to. */
  readonly first: number;
  readonly maps: readonly (readonly StepMap[])[];
}

const LONGEST = 200;

/** A trail that starts after a version. */
export function trailFrom(version: number): Trail {
  return { first: version + 1, maps: [] };
}

/** The trail with one more version. */
export function extended(trail: Trail, maps: readonly StepMap[]): Trail {
  const all = [...trail.maps, maps];
  const cut = Math.max(0, all.length - LONGEST);
  return { first: trail.first + cut, maps: all.slice(cut) };
}

/** Where a position of our text stands in the confirmed one. */
export function toConfirmed(state: CollabState, position: number): number {
  const undo = ownSteps(state).map(({ step }) => step.getMap().invert());
  return new Mapping(undo.reverse()).map(position, -1);
}

/** Where a position of a version stands in our text; null when that version is too far back or still to come. */
export function toLocal(state: CollabState, trail: Trail, version: number, position: number): number | null {
  if (version > state.version || version < trail.first - 1) return null;
  const since = trail.maps.slice(version - trail.first + 1).flat();
  const own = ownSteps(state).map(({ step }) => step.getMap());
  return new Mapping([...since, ...own]).map(position, -1);
}

/** Whether steps change anything from `from` to `to`, in the text they start from. */
export function touches(maps: readonly StepMap[], from: number, to: number): boolean {
  let [start, end] = [from, to];
  for (const map of maps) {
    const hits: number[] = [];
    map.forEach((oldFrom, oldTo) => {
      if (oldFrom <= end && oldTo >= start) hits.push(oldFrom);
    });
    if (hits.length > 0) return true;
    [start, end] = [map.map(start, -1), map.map(end, 1)];
  }
  return false;
}
