import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import { allSteps, type CollabState, type Group, type InFlight, ownGroups, type OwnStep, type Passage, undoneAmong, type Unplaced, type Why } from './model';
import { HEAVIEST_COMMIT, weightOf } from './weight';
import { joinedPassages } from './words';

/** Most steps of one commit; the rest waits for the next. */
const LARGEST_COMMIT = 500;

/** Takes in an editor transaction of our own, which undid so many of our steps. An appended one belongs to the group that caused it. */
export function typed(state: CollabState, steps: readonly Step[], docs: readonly Node[], appended: boolean, undone = 0): CollabState {
  const own: OwnStep[] = steps.flatMap((step, i) => {
    const ground = docs[i];
    return ground ? [{ step, inverted: step.invert(ground) }] : [];
  });
  const last = state.pending.at(-1);
  if (appended && last) {
    const joined = { ...last, steps: [...last.steps, ...own], size: last.size + own.length };
    return { ...state, pending: [...state.pending.slice(0, -1), joined] };
  }
  const group: Group = { id: `g${state.begun}`, steps: own, unmarked: [], size: own.length, undoes: undone > 0 ? lastOf(ownGroups(state), undone) : null, lost: null };
  return { ...state, pending: [...state.pending, group], begun: state.begun + 1 };
}

/** The groups that so many steps, back from the last that was not undone, are of. */
function lastOf(groups: readonly Group[], steps: number): readonly string[] {
  const undone = undoneAmong(groups);
  const standing = groups.filter(({ id }) => !undone.has(id)).flatMap((group) => group.steps.map(() => group.id));
  return [...new Set(standing.slice(-steps))];
}

/** Moves what is pending into a commit, when none is under way; the same state when there is nothing to send. */
export function committed(state: CollabState, commitId: string): CollabState {
  if (state.inFlight !== null || state.pending.length === 0) return state;
  const groups = firstGroups(state.pending);
  return { ...state, inFlight: { commitId, groups }, pending: state.pending.slice(groups.length) };
}

function firstGroups(pending: readonly Group[]): readonly Group[] {
  let steps = 0;
  let bytes = 0;
  const end = pending.findIndex((group, i) => {
    steps += group.size + group.unmarked.length;
    bytes += weightOf(allSteps(group));
    return i > 0 && (steps > LARGEST_COMMIT || bytes > HEAVIEST_COMMIT);
  });
  return end < 0 ? pending : pending.slice(0, end);
}

/** The commit to send again after a connection broke: what lost its place meanwhile goes to the tray. */
export function resumed(state: CollabState): CollabState {
  if (state.inFlight === null) return state;
  const standing = state.inFlight.groups.filter((group) => group.lost === null);
  const lost = state.inFlight.groups.flatMap((group) => group.lost ?? []);
  const inFlight: InFlight | null = standing.length > 0 ? { ...state.inFlight, groups: standing } : null;
  return withUnplaced({ ...state, inFlight }, lost, 'removed', null);
}

/** Puts words into the tray. */
export function withUnplaced(
  state: CollabState,
  passages: readonly Passage[],
  why: Why,
  message: string | null,
): CollabState {
  const entries: Unplaced[] = joinedPassages(passages).map((words, i) => ({ ...words, id: `u${state.begun + i}`, why, message }));
  if (entries.length === 0) return state;
  return { ...state, unplaced: [...state.unplaced, ...entries], begun: state.begun + entries.length };
}

/** Takes words out of the tray: their author put them back or threw them away. */
export function withoutUnplaced(state: CollabState, id: string): CollabState {
  return { ...state, unplaced: state.unplaced.filter((entry) => entry.id !== id) };
}
