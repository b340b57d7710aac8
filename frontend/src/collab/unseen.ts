import type { Mark } from 'prosemirror-model';
import { AddMarkStep, type Mapping, RemoveMarkStep, type Step, type StepMap } from 'prosemirror-transform';

/** What came to stand inside a range since it was marked, which whoever marked it never saw. */
export interface Unseen {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
}

/** What others wrote inside a passage that a step suggests to delete: the suggestion must not claim it. The server has the same rule. */
export function unseenBy(step: Step, since: Mapping): readonly Unseen[] {
  if (!(step instanceof AddMarkStep) || step.mark.type.name !== 'deletion') return [];
  const { from, to, mark } = step;
  const found: Unseen[] = [];
  let at = since.map(from, 1);
  for (let pos = from; pos < to; pos++) {
    const kept = since.mapResult(pos, 1);
    if (kept.deletedAfter) continue;
    if (kept.pos > at) found.push({ from: at, to: kept.pos, mark });
    at = kept.pos + 1;
  }
  const end = since.map(to, -1);
  return at < end ? [...found, { from: at, to: end, mark }] : found;
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
