import type { Step } from 'prosemirror-transform';
import { allSteps, type Group } from './model';

/** The answer to a commit: per sent group and step the step as applied, or null. */
export type Placed = readonly (readonly (Step | null)[])[];

/** Whether the server took our commit as we sent it. */
export function unchanged(groups: readonly Group[], placed: Placed): boolean {
  return groups.length === placed.length && groups.every((group, i) => sameGroup(group, placed[i] ?? []));
}

function sameGroup(group: Group, placed: readonly (Step | null)[]): boolean {
  if (group.lost !== null) return placed.every((step) => step === null);
  const steps = allSteps(group);
  return steps.length === placed.length && steps.every((step, i) => sameStep(step, placed[i] ?? null));
}

function sameStep(mine: Step, theirs: Step | null): boolean {
  return theirs !== null && JSON.stringify(mine.toJSON()) === JSON.stringify(theirs.toJSON());
}
