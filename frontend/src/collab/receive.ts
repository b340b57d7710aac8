import type { Node } from 'prosemirror-model';
import { AddMarkStep, type Mapping, RemoveMarkStep, type Step } from 'prosemirror-transform';
import { Deeds } from './deeds';
import { allSteps, type Change, type CollabState, type Group, loaded, ownGroups, ownSteps, type OwnStep, type Passage } from './model';
import { withUnplaced } from './own';
import { mustApply, Replay, tryStep } from './replay';
import { sparing } from './spared';
import { type Placed, unchanged } from './unchanged';
import { after, type Unseen, unmarked, unseenBy } from './unseen';
import { wordsOf } from './words';

/** A text loaded anew. */
export interface Snapshot {
  readonly doc: Node;
  readonly version: number;
  /** The answer to the commit that was under way. */
  readonly answer: readonly (readonly unknown[])[] | null;
}

/**
 * Others' steps, commit by commit up to a version: roll our own back, apply theirs, bring ours back mapped. `doc` is the text with our own
 * on top.
 */
export function receiveTheirs(state: CollabState, doc: Node, theirs: readonly (readonly Step[])[], version: number): Change {
  const turn = new Turn(state, doc);
  for (const step of theirs.flat()) turn.replay.must(step);
  const confirmed = turn.replay.doc;
  const inFlight = state.inFlight && { ...state.inFlight, groups: state.inFlight.groups.map((g) => turn.again(g)) };
  return turn.done({ ...state, version, confirmed, inFlight }, theirs);
}

/** Our commit came back. Unchanged, it moves no text (that would break input methods); changed, the server's holds. */
export function receiveAck(state: CollabState, doc: Node, placed: Placed, version: number): Change {
  const groups = state.inFlight?.groups ?? [];
  if (unchanged(groups, placed)) {
    const advance = groups.flatMap(allSteps);
    const next = { ...state, version, confirmed: mustApply(state.confirmed, advance), inFlight: null };
    const lost = groups.flatMap((g) => g.lost ?? []);
    return { state: withUnplaced(next, lost, 'removed', null), steps: [], docs: [], mirrors: [], rebased: 0, before: 0, advance: [advance], anew: [] };
  }
  const turn = new Turn(state, doc);
  const lost = turn.server(groups, placed);
  const confirmed = turn.replay.doc;
  const advance = placed.flat().filter((step) => step !== null);
  return turn.done(withUnplaced({ ...state, version, confirmed, inFlight: null }, lost, 'removed', null), [advance]);
}

/** A rule forbade our commit: it is undone, what came after it stays where it can, its words go to the tray. */
export function receiveRejection(state: CollabState, doc: Node, message: string): Change {
  const turn = new Turn(state, doc);
  const lost = (state.inFlight?.groups ?? []).flatMap((group) => turn.dropped(group));
  return turn.done(withUnplaced({ ...state, inFlight: null }, lost, 'rejected', message), []);
}

/**
 * The text was loaded anew and nothing of ours can be mapped to it: our words go to the tray, except those that the
 * server took in meanwhile. `answer` is what became of the commit under way, when it arrived there.
 */
export function receiveSnapshot(state: CollabState, doc: Node, snapshot: Snapshot): CollabState {
  const sent = state.inFlight?.groups ?? [];
  const answer = snapshot.answer?.length === sent.length ? snapshot.answer : null;
  const lost = ownGroups(state).map((_group, i) => !answer?.[i] || answer[i].includes(null));
  const indices = ownGroups(state).flatMap(({ steps }, i) => steps.map(() => lost[i]));
  const words = wordsOf(doc, ownSteps(state), [...indices.keys()].filter((i) => indices[i]));
  const held = sent.flatMap((group, i) => (lost[i] ? (group.lost ?? []) : []));
  const kept = { ...loaded(snapshot.doc, snapshot.version), unplaced: state.unplaced, begun: state.begun };
  return withUnplaced(kept, [...words, ...held], 'reloaded', null);
}

/** One round of taking our own back and bringing it back on changed ground. */
class Turn {
  readonly replay: Replay;
  private readonly own: readonly OwnStep[];
  private readonly starts: ReadonlyMap<Group, number>;
  /** How many steps it took to roll our own back. */
  private readonly rolled: number;
  private readonly deeds: Deeds;

  constructor(
    state: CollabState,
    private readonly before: Node,
  ) {
    this.own = ownSteps(state);
    this.deeds = new Deeds(ownGroups(state));
    let start = 0;
    this.starts = new Map(ownGroups(state).map((group) => [group, (start += group.steps.length) - group.steps.length]));
    this.replay = new Replay(before);
    for (const { inverted } of [...this.own].reverse()) this.replay.must(inverted);
    this.remark(state);
    this.rolled = this.replay.steps.length;
  }

  /** Taking a deletion back leaves what it was taken off alone; what bore it before, as struck words moved there, bears it again. */
  private remark(state: CollabState): void {
    const steps = ownGroups(state).flatMap((group) => group.unmarked);
    if (steps.length === 0 || this.replay.doc.eq(state.confirmed)) return;
    for (const step of steps) {
      if (!(step instanceof RemoveMarkStep)) continue;
      state.confirmed.descendants((node, pos) => {
        if (node.isInline && step.mark.isInSet(node.marks)) this.replay.must(new AddMarkStep(pos, pos + node.nodeSize, step.mark));
      });
    }
  }

  /** Brings a group back as a whole; without its place it keeps its words only. */
  again(group: Group): Group {
    if (group.lost !== null) return group;
    const mark = this.replay.steps.length;
    const start = this.starts.get(group) ?? 0;
    const steps: OwnStep[] = [];
    let unseen: readonly Unseen[] = [];
    for (const [i, { step }] of group.steps.entries()) {
      const since = this.replay.since(this.own.length - start - i);
      const placed = this.placed(step, since, this.undone(start + i));
      if (placed === null) {
        this.replay.rewind(mark);
        return { ...group, steps: [], unmarked: [], lost: this.dropped(group) };
      }
      steps.push(...placed);
      unseen = [...placed.reduce((all, { step: one }) => after(all, one.getMap()), unseen), ...unseenBy(step, since)];
    }
    this.deeds.add(mark, this.replay.steps.length, group);
    const since = this.replay.since(this.own.length - start - group.steps.length);
    const earlier = group.unmarked.map((step) => step.map(since)).filter((step) => step !== null);
    return { ...group, steps, unmarked: this.unmark([...earlier, ...unseen.map(unmarked)]) };
  }

  /** Brings a step back, in parts where others wrote in what it takes out; null without its place. */
  private placed(step: Step, since: Mapping, undone: number): readonly OwnStep[] | null {
    const mapped = step.map(since);
    const parts = mapped && sparing(step, mapped, since, this.replay.doc);
    if (!parts) return null;
    const own: OwnStep[] = [];
    for (const part of parts) {
      const ground = this.replay.doc;
      if (!this.replay.place(part, part === mapped ? undone : null)) return null;
      own.push({ step: part, inverted: part.invert(ground) });
    }
    return own;
  }

  /** Takes a suggested deletion off what its author never saw; these steps are taken back with the deletion itself. */
  private unmark(steps: readonly Step[]): readonly Step[] {
    const done = steps.filter((step) => {
      const ground = this.replay.doc;
      return tryStep(ground, step)?.eq(ground) === false && this.replay.place(step);
    });
    this.deeds.beside(this.replay.steps.length - done.length, this.replay.steps.length);
    return done;
  }

  /** Applies the server's form of our commit and returns the words that it could not place. */
  server(groups: readonly Group[], placed: Placed): readonly Passage[] {
    const aligned = groups.length === placed.length;
    for (const [g, steps] of placed.entries()) {
      const group = aligned ? groups[g] : undefined;
      const twins = group?.lost === null && steps.slice(group.steps.length).every((step) => step instanceof RemoveMarkStep);
      const mark = this.replay.steps.length;
      steps.forEach((step, i) => {
        if (step !== null) this.replay.must(step, twins && i < group.steps.length ? this.undone((this.starts.get(group) ?? 0) + i) : null);
      });
      const beside = twins ? this.replay.steps.length - Math.max(0, steps.length - group.steps.length) : this.replay.steps.length;
      this.deeds.add(mark, beside, group);
      this.deeds.beside(beside, this.replay.steps.length);
    }
    if (!aligned) return groups.flatMap((group) => this.dropped(group)).filter((words) => !carries(placed, words));
    return groups.flatMap((group, i) => (placed[i]?.every((step) => step !== null) ? [] : this.dropped(group)));
  }

  /** The words a group had in the text before this round, or kept since it lost its place. */
  dropped(group: Group): readonly Passage[] {
    if (group.lost !== null) return group.lost;
    const start = this.starts.get(group) ?? 0;
    return wordsOf(this.before, this.own, [...group.steps.keys()].map((i) => start + i));
  }

  /** Brings back what is pending and closes the round. */
  done(next: CollabState, advance: Change['advance']): Change {
    const pending = next.pending.map((group) => this.again(group));
    const gone = this.wordsOfRuns(next.pending, pending);
    const state = { ...next, pending: pending.filter((group) => group.lost === null) };
    const { steps, docs, mirrors } = this.replay;
    return { state: withUnplaced(state, gone, 'removed', null), steps, docs, mirrors, rebased: this.own.length, before: this.rolled, advance, anew: this.deeds.anew(this.replay) };
  }

  /** Letters typed one by one and lost together are one passage. */
  private wordsOfRuns(before: readonly Group[], after: readonly Group[]): readonly Passage[] {
    const lost = before.filter((_group, i) => after[i]?.lost !== null);
    const indices = lost.flatMap((group) => [...group.steps.keys()].map((i) => (this.starts.get(group) ?? 0) + i));
    return wordsOf(this.before, this.own, indices);
  }

  private undone(index: number): number {
    return this.own.length - 1 - index;
  }
}

function carries(placed: Placed, words: Passage): boolean {
  return JSON.stringify(placed.flat().map((step) => step?.toJSON() as unknown)).includes(JSON.stringify(words.text).slice(1, -1));
}
