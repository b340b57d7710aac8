import type { Mark } from 'prosemirror-model';
import { AddMarkStep, type Mapping, RemoveMarkStep, type Step, type StepMap } from 'prosemirror-transform';
import { keptOf } from './kept';

/** What came to stand inside a range since it was marked, which whoever marked it never saw. */
export interface Unseen {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
}

/** What others wrote inside a passage that a step suggests to delete: the suggestion must not claim it. The server has the same rule. */
export function unseenBy(step: Step, since: Mapping): readonly Unseen[] {
  if (!(step instanceof AddMarkStep) || step.mark.type.name !== 'deletion') return [];
  return gapsIn(step.from, step.to, since).map((gap) => ({ ...gap, mark: step.mark }));
}

/** What came to stand between the parts of a range that are still there. */
export function gapsIn(from: number, to: number, since: Mapping): readonly Omit<Unseen, 'mark'>[] {
  const found: Omit<Unseen, 'mark'>[] = [];
  let at = since.map(from, 1);
  for (const kept of keptOf(from, to, since)) {
    if (kept.at > at) found.push({ from: at, to: kept.at });
    at = kept.at + kept.size;
  }
  const end = since.map(to, -1);
  return at < end ? [...found, { from: at, to: end }] : found;
}

/** The same after one more step. */
export function after(unseen: readonly Unseen[], map: StepMap): readonly Unseen[] {
  return unseen.map(({ from, to, mark }) => {
    const start = map.map(from, 1);
    return { from: start, to: Math.max(start, map.map(to, -1)), mark };
  });
}

/** The step that takes the mark off it again. */
export function unmarked({ from, to, mark }: Unseen): Step {
  return new RemoveMarkStep(from, to, mark);
}
