import type { Step, StepMap } from 'prosemirror-transform';
import { allSteps, type CollabState, ownGroups } from './model';
import { toConfirmed, toLocal, Trail } from './positions';
import type { Presence } from './protocol';

/** A cursor in positions of the confirmed text. */
export function confirmedCursor(
  state: CollabState,
  anchor: number | null,
  head: number | null,
): { readonly anchor: number | null; readonly head: number | null } {
  const at = (position: number | null): number | null => (position === null ? null : toConfirmed(state, position));
  return { anchor: at(anchor), head: at(head) };
}

/** How our text came from that of a version: by what is confirmed, and by what of ours is not. */
export interface Since {
  readonly others: readonly StepMap[];
  readonly own: readonly StepMap[];
}

/** Finds others' cursors in our text, whether they lag behind or run ahead of it. */
export class Bearings {
  private trail = new Trail(0);
  private early: readonly Presence[] = [];

  constructor(private readonly found: (person: Presence, anchor: number | null, head: number | null) => void) {}

  /** The text was loaded at a version. */
  start(version: number): void {
    this.trail = new Trail(version);
  }

  /** The text went on, version by version. */
  advance(state: CollabState, steps: readonly (readonly Step[])[]): void {
    for (const version of steps) this.trail.extend(version.map((step) => step.getMap()));
    const { early } = this;
    this.early = [];
    for (const person of early) this.sight(state, person);
  }

  /** What positions went through since a version; null when that is too far back or still to come. */
  since(state: CollabState, version: number): Since | null {
    const others = version > state.version ? null : this.trail.since(version);
    const own = ownGroups(state).flatMap(allSteps).map((step) => step.getMap());
    return others && { others, own };
  }

  /** Somebody's cursor stands somewhere; one in a version still to come waits for it. */
  sight(state: CollabState, person: Presence): void {
    if (person.version > state.version) {
      this.early = [...this.early.filter(({ clientId }) => clientId !== person.clientId), person];
      return;
    }
    const local = (at: number | null): number | null =>
      at === null ? null : toLocal(state, this.trail, person.version, at);
    this.found(person, local(person.anchor), local(person.head));
  }
}
