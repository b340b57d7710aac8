import type { Node } from 'prosemirror-model';
import { Mapping, type Step, type StepMap } from 'prosemirror-transform';
import { withTyping } from './typing';

/** Thrown when a confirmed step does not fit our copy: the copy is wrong and must be loaded anew. */
export class Diverged extends Error {}

/** Applies a step; null when it does not fit. The npm packages throw in some of these cases, and not only RangeErrors. */
export function tryStep(doc: Node, step: Step): Node | null {
  try {
    return withTyping(doc, step) ?? step.apply(doc).doc;
  } catch {
    return null;
  }
}

/** Applies steps that must fit. */
export function mustApply(doc: Node, steps: readonly Step[]): Node {
  return steps.reduce((before, step) => {
    const after = tryStep(before, step);
    if (after === null) throw new Diverged(`A confirmed ${step.constructor.name} does not fit`);
    return after;
  }, doc);
}

/** Steps applied one after the other, which can be taken back to an earlier point and pair a step with its return. */
export class Replay {
  readonly steps: Step[] = [];
  readonly mirrors: (readonly [number, number])[] = [];
  /** The document after each step. */
  readonly docs: Node[] = [];
  readonly maps: StepMap[] = [];

  constructor(private readonly start: Node) {}

  /** The document so far. */
  get doc(): Node {
    return this.docs.at(-1) ?? this.start;
  }

  /** Applies a step, paired with the earlier one that it brings back; false when it does not fit. */
  place(step: Step, mirrorOf: number | null = null): boolean {
    const after = tryStep(this.doc, step);
    if (after === null) return false;
    const map = step.getMap();
    const twin = mirrorOf === null ? undefined : this.maps[mirrorOf];
    if (mirrorOf !== null && twin && sameShape(twin, map)) this.mirrors.push([mirrorOf, this.steps.length]);
    this.steps.push(step);
    this.maps.push(map);
    this.docs.push(after);
    return true;
  }

  /** Applies a step that must fit. */
  must(step: Step, mirrorOf: number | null = null): void {
    if (!this.place(step, mirrorOf)) throw new Diverged(`A confirmed ${step.constructor.name} does not fit`);
  }

  /** What positions go through from `from` on. */
  since(from: number): Mapping {
    return new Mapping(this.maps, this.mirrors.flat(), from, this.maps.length);
  }

  /** Forgets everything after the first `length` steps. */
  rewind(length: number): void {
    this.steps.length = length;
    this.maps.length = length;
    this.docs.length = length;
    while ((this.mirrors.at(-1)?.[1] ?? -1) >= length) this.mirrors.pop();
  }
}

/** A map can stand for another's return only when it puts in, range by range, what the other took out. */
function sameShape(undo: StepMap, redo: StepMap): boolean {
  const removed: number[] = [];
  const inserted: number[] = [];
  undo.forEach((from, to) => removed.push(to - from));
  redo.forEach((_from, _to, from, to) => inserted.push(to - from));
  return removed.length === inserted.length && removed.every((size, i) => size === inserted[i]);
}
