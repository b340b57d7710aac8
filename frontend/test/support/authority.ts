import { type Node, Slice } from 'prosemirror-model';
import { Mapping, ReplaceAroundStep, ReplaceStep, Step, type StepMap } from 'prosemirror-transform';
import type { Answer, Commit, CommitFrame, Person, StepJson } from 'Frontend/collab/protocol';
import { tryStep } from 'Frontend/collab/replay';
import { carefulness } from '../oracle/careful.mjs';
import type { Random } from './random';

const carefully = carefulness({ Slice, ReplaceStep, ReplaceAroundStep });

/** A commit as the authority stores it. */
export interface Stored {
  readonly commit: Commit;
  readonly answer: Answer;
  readonly steps: readonly Step[];
  readonly doc: Node;
}

/**
 * The server's part in small: orders commits, rebases each over everything since its base, group by group, and gives
 * a repeated commit the same answer. Written apart from the client's rebasing, so that each proves the other.
 */
export class Authority {
  readonly log: Stored[] = [];
  /** The ids of the provisions that are agreed. */
  locked: ReadonlySet<string> = new Set();

  constructor(readonly start: Node) {}

  /** The number of the newest commit. */
  get version(): number {
    return this.log.length;
  }

  /** The text after a commit. */
  at(version: number): Node {
    return version === 0 ? this.start : (this.log[version - 1]?.doc ?? this.start);
  }

  /** Finds a commit by the id its sender gave it. */
  find(commitId: string): Stored | undefined {
    return this.log.find(({ commit }) => commit.commitId === commitId);
  }

  /** Applies a commit and answers; null for a base that is not ours or steps that do not fit there, false where it touches what is agreed. */
  take(frame: CommitFrame, from: Person): Stored | false | null {
    const known = this.find(frame.commitId);
    if (known) return known;
    const groups = frame.groups.map((group) => group.map((json) => Step.fromJSON(this.start.type.schema, json)));
    const placed = this.rebased(frame.base, groups);
    if (placed && this.touchesLocked(placed.doc)) return false;
    return placed && this.store(frame.commitId, from, placed);
  }

  /** One provision is agreed and all others are open, or all are. */
  lockOne(random: Random): readonly string[] {
    const all = this.at(this.version).children.flatMap(({ type, attrs }) => (type.name === 'provision' && typeof attrs.id === 'string' ? [attrs.id] : []));
    const opens = this.locked.size > 0 && random.chance(0.5);
    this.locked = opens || all.length === 0 ? new Set() : new Set([random.of(all)]);
    return [...this.locked];
  }

  private touchesLocked(after: Node): boolean {
    const [old, now] = [blocks(this.at(this.version)), blocks(after)];
    return [...this.locked].some((id) => {
      const block = old.get(id);
      return block !== undefined && now.get(id)?.eq(block) !== true;
    });
  }

  private rebased(base: number, groups: readonly (readonly Step[])[]): Placement | null {
    const own = appliedAt(this.at(base), groups.flat());
    if (own === null || base > this.version) return null;
    const since = this.log.slice(base).flatMap(({ steps }) => steps);
    const undone = own.map((step) => step.getMap().invert()).reverse();
    const placement = new Placement(this.at(this.version), [...undone, ...since.map((step) => step.getMap())]);
    let index = 0;
    for (const group of groups) {
      placement.place(group, own.length, index);
      index += group.length;
    }
    return placement;
  }

  private store(commitId: string, { clientId, memberId, name, affiliation }: Person, placed: Placement): Stored {
    placed.doc.check();
    const version = this.version + 1;
    const groups = placed.groups.map((group) => group.map((step) => step && (step.toJSON() as StepJson)));
    const steps = placed.groups.flat().filter((step) => step !== null);
    const at = new Date(version * 1000).toISOString();
    const json = steps.map((step) => step.toJSON() as StepJson);
    const commit = { version, commitId, clientId, memberId, name, affiliation, steps: json, at };
    const stored = { commit, answer: { commitId, version, groups }, steps, doc: placed.doc };
    this.log.push(stored);
    return stored;
  }
}

function blocks(doc: Node): ReadonlyMap<unknown, Node> {
  return new Map(doc.children.map((block) => [block.attrs.id as unknown, block]));
}

function appliedAt(base: Node, steps: readonly Step[]): readonly Step[] | null {
  let doc: Node | null = base;
  for (const step of steps) doc = doc && tryStep(doc, step);
  return doc && steps;
}

class Placement {
  readonly groups: (readonly (Step | null)[])[] = [];
  private mirrors: number[] = [];

  constructor(
    public doc: Node,
    private maps: readonly StepMap[],
  ) {}

  place(group: readonly Step[], total: number, index: number): void {
    let [doc, maps, mirrors] = [this.doc, this.maps, this.mirrors];
    const steps: Step[] = [];
    for (const [i, step] of group.entries()) {
      const undone = total - 1 - index - i;
      const since = new Mapping(maps, mirrors, undone + 1, maps.length);
      const mapped = step.map(since);
      const parts = mapped === null ? [] : carefully(step, mapped, since, doc);
      let next: Node | null = parts.length > 0 ? doc : null;
      for (const part of parts) next = next && tryStep(next, part);
      if (next === null) {
        this.groups.push(group.map(() => null));
        return;
      }
      if (parts[0] === mapped) mirrors = [...mirrors, undone, maps.length];
      maps = [...maps, ...parts.map((part) => part.getMap())];
      doc = next;
      steps.push(...parts);
    }
    [this.doc, this.maps, this.mirrors] = [doc, maps, mirrors];
    this.groups.push(steps);
  }
}
