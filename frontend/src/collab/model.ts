import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';

/** A step of our own that the server has not confirmed, with what takes it back. */
export interface OwnStep {
  readonly step: Step;
  readonly inverted: Step;
}

/** One editor transaction: placed as a whole or not at all, as half a move would delete or double text. */
export interface Group {
  readonly id: string;
  readonly steps: readonly OwnStep[];
  /** What takes its suggested deletions off words that others wrote meanwhile; it stands behind the steps, outside undo. */
  readonly unmarked: readonly Step[];
  /** How many steps it had when it was sent; the answer has as many. */
  readonly size: number;
  /** The ids of those of ours that it undid, as far as they were not confirmed; null where it is a deed of its own. */
  readonly undoes: readonly string[] | null;
  /** Null while the group stands in our text; otherwise the words it held, until the server says where they went. */
  readonly lost: readonly Passage[] | null;
}

/** What stood around words when they were written, in one line. */
export interface Where {
  /** The number of the provision and of its part; empty outside provisions. */
  readonly number: string;
  readonly before: string;
  readonly behind: string;
}

/** Words with the place where they were written. */
export interface Passage {
  readonly text: string;
  /** prosemirror-model's JSON of the slice. */
  readonly slice: unknown;
  readonly blockId: string | null;
  /** Characters from the start of that block. */
  readonly offset: number;
  /** Null where nothing of the place is known. */
  readonly where?: Where | null;
}

/** Why words could not be placed: their place was removed, a rule forbade them, or the text was loaded anew. */
export type Why = 'removed' | 'rejected' | 'reloaded';

/** Words that wait for their author to put them back or throw them away. */
export interface Unplaced extends Passage {
  readonly id: string;
  readonly why: Why;
  /** The server's own words for the rule, in the member's language. */
  readonly message: string | null;
}

/** The one commit that has been sent and not yet answered. */
export interface InFlight {
  readonly commitId: string;
  readonly groups: readonly Group[];
}

/** The text as the server has confirmed it, and what of our own stands on top of it. */
export interface CollabState {
  readonly version: number;
  readonly confirmed: Node;
  readonly inFlight: InFlight | null;
  readonly pending: readonly Group[];
  readonly unplaced: readonly Unplaced[];
  /** Number of groups begun so far; the next group's id. */
  readonly begun: number;
}

/**
 * What the editor's text has to go through to reach `state`. The first `rebased` steps take our own back, newest
 * first; `mirrors` pairs such a step with the one that brings it back, so that positions and undo survive.
 */
export interface Change {
  readonly state: CollabState;
  readonly steps: readonly Step[];
  /** The text after each of the steps. */
  readonly docs: readonly Node[];
  readonly mirrors: readonly (readonly [number, number])[];
  readonly rebased: number;
  /** How many steps come before those that are new. */
  readonly before: number;
  /** The steps that took the confirmed text forward, version by version. */
  readonly advance: readonly (readonly Step[])[];
  /** From the first of ours on that undo cannot pair with what it was, as one that came in parts: undo has to learn them anew, deed by deed. */
  readonly anew: readonly Deed[];
}

/** Steps of a change that belong together, from one on, up to another that is not theirs. */
export interface Deed {
  readonly from: number;
  readonly to: number;
  /** Whether undo no longer has it, as it was undone or undid another. */
  readonly undone: boolean;
  /** Whether it takes a suggested deletion off others' words: it moves nothing, and goes with the deletion itself. */
  readonly beside: boolean;
}

/** The state of a text that was just loaded. */
export function loaded(confirmed: Node, version: number): CollabState {
  return { version, confirmed, inFlight: null, pending: [], unplaced: [], begun: 0 };
}

/** Our unconfirmed groups that stand in the text, oldest first. */
export function ownGroups(state: CollabState): readonly Group[] {
  return [...(state.inFlight?.groups ?? []), ...state.pending];
}

/** The ids of groups that undid others, and of those others; what was done again is a deed as any other. */
export function undoneAmong(groups: readonly Group[]): ReadonlySet<string> {
  return new Set(groups.flatMap(({ id, undoes }) => (undoes === null ? [] : [id, ...undoes])));
}

/** Our unconfirmed steps that stand in the text, oldest first. */
export function ownSteps(state: CollabState): readonly OwnStep[] {
  return ownGroups(state).flatMap((group) => group.steps);
}

/** All that a group does to the text, in order. */
export function allSteps({ steps, unmarked }: Group): readonly Step[] {
  return [...steps.map(({ step }) => step), ...unmarked];
}

/** How many of our transactions the server has not confirmed. */
export function unconfirmed(state: CollabState): number {
  return ownGroups(state).length;
}
