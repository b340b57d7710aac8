import { Mapping, type StepMap } from 'prosemirror-transform';
import { type CollabState, ownSteps } from './model';

/** How many of the newest versions are remembered; it is cut back to this when there are twice as many. */
const LONGEST = 200;

/** How the newest versions moved positions; enough for cursors that lag behind. */
export class Trail {
  private readonly maps: (readonly StepMap[])[] = [];

  /** Begins after a version. */
  constructor(private from: number) {}

  /** One more version. */
  extend(maps: readonly StepMap[]): void {
    this.maps.push(maps);
    if (this.maps.length > 2 * LONGEST) this.from += this.maps.splice(0, LONGEST).length;
  }

  /** What positions went through after a version; null when that is too far back. */
  since(version: number): readonly StepMap[] | null {
    return version < this.from ? null : this.maps.slice(version - this.from).flat();
  }
}

/** Where a position of our text stands in the confirmed one. */
export function toConfirmed(state: CollabState, position: number): number {
  const undo = ownSteps(state).map(({ step }) => step.getMap().invert());
  return new Mapping(undo.reverse()).map(position, -1);
}

/** Where a position of a version stands in our text; null when that version is too far back or still to come. */
export function toLocal(state: CollabState, trail: Trail, version: number, position: number): number | null {
  const since = version > state.version ? null : trail.since(version);
  if (since === null) return null;
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
