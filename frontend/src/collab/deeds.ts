import type { StepMap } from 'prosemirror-transform';
import { type Deed, type Group, undoneAmong } from './model';
import type { Replay } from './replay';

/** What of ours is brought back in one round, group by group, for undo. */
export class Deeds {
  private readonly all: Deed[] = [];
  private readonly undone: ReadonlySet<string>;

  /** `groups` are all of ours, oldest first. */
  constructor(groups: readonly Group[]) {
    this.undone = undoneAmong(groups);
  }

  /** Takes note of the steps of a group. */
  add(from: number, to: number, group: Group | undefined): void {
    if (from < to) this.all.push({ from, to, undone: group !== undefined && this.undone.has(group.id), beside: false });
  }

  /** Takes note of steps beside those of the group before them. */
  beside(from: number, to: number): void {
    if (from < to) this.all.push({ from, to, undone: false, beside: true });
  }

  /** Those that undo has to learn anew: where positions shift without a twin, it would lose its way in all that follows. */
  anew({ mirrors, maps }: Replay): readonly Deed[] {
    const first = this.all[0]?.from ?? Infinity;
    const twins = new Set(mirrors.map(([, twin]) => twin));
    const lost = maps.findIndex((map, i) => i >= first && !twins.has(i) && shifts(map));
    return lost < 0 ? [] : this.all.filter(({ to }) => to > lost);
  }
}

function shifts(map: StepMap): boolean {
  let any = false;
  map.forEach(() => (any = true));
  return any;
}
