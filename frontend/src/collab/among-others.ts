import type { Node } from 'prosemirror-model';
import type { EditorState, SelectionBookmark, Transaction } from 'prosemirror-state';
import { AddMarkStep, type Mapping, type Step } from 'prosemirror-transform';
import { isSuggestion } from '../suggest/marks';
import { tryStep } from './replay';
import { sparing } from './spared';
import { type Branch, going, type Item, type ItemMaker, type Popped, takenBack, undoing } from './undoing';
import { gapsIn } from './unseen';

/**
 * Undoing, or doing again, among others: what others wrote since within what it takes out stays, and what they wrote within words on which it
 * puts a suggestion back is no part of that. Any other transaction is left as it is.
 */
export function sparingOthers(state: EditorState, tr: Transaction): Transaction {
  const [told, popping] = [going(tr), poppingFor(state, tr)];
  if (told === null || popping === null || popping.whole) return tr;
  const { transform, selection } = popping;
  transform.setSelection(selection.resolve(transform.doc));
  if (tr.scrolledIntoView) transform.scrollIntoView();
  return takenBack(state, told, transform, popping.popped);
}

/** Another transaction in the place of an undoing: to history it is that, though it takes back nothing of what was done. */
export function inPlaceOf(state: EditorState, tr: Transaction, other: Transaction): Transaction {
  const [told, popping] = [going(tr), poppingFor(state, tr)];
  return told === null || popping === null ? other : takenBack(state, told, other, popping.left(other));
}

function poppingFor(state: EditorState, tr: Transaction): Popping | null {
  const [told, history] = [going(tr), undoing(state)];
  const branch = told && (told.redo ? history?.undone : history?.done);
  if (!branch) return null;
  let end = branch.items.length - 1;
  while (end >= 0 && !branch.items.get(end)?.selection) end--;
  const first = branch.items.get(end);
  return first?.selection ? new Popping(state.tr, branch, end, first.selection, first.constructor as ItemMaker) : null;
}

/** The newest event of a branch as it is taken back, step by step, as history itself does it, but for what is spared. */
class Popping {
  /** Where the cursor was before the event. */
  readonly selection: SelectionBookmark;
  /** Whether nothing of others is in its way. */
  whole = true;
  private readonly remap: Mapping;
  /** The first of the maps that a step has to go through. */
  private at: number;
  private readonly before: Item[] = [];
  private readonly after: Item[] = [];
  private steps = 0;

  constructor(
    readonly transform: Transaction,
    branch: Branch,
    private readonly end: number,
    selection: SelectionBookmark,
    private readonly maker: ItemMaker,
  ) {
    this.remap = branch.remapping(end, branch.items.length);
    this.at = this.remap.maps.length;
    branch.items.forEach((item) => this.take(item), branch.items.length, end);
    this.selection = selection.map(this.remap);
  }

  get popped(): Popped {
    return this.leaving(this.after);
  }

  /** What history holds when something else was done in its place. */
  left(other: Transaction): Popped {
    return this.leaving(other.steps.map((step) => new this.maker(step.getMap())));
  }

  private leaving(after: readonly Item[]): Popped {
    const { end, steps, maker, before } = this;
    return { end, steps, maker, left: [...[...before].reverse(), ...after] };
  }

  private take(item: Item): void {
    const since = this.remap.slice(this.at--);
    this.before.push(item.step ? new this.maker(item.map) : item);
    if (!item.step) return;
    this.steps++;
    const mapped = item.step.map(since);
    const parts = mapped ? partsOf(item.step, mapped, since, this.transform.doc) : [];
    const whole = parts.length === 1 && parts[0] === mapped;
    if (mapped && !whole) this.whole = false;
    for (const part of fitting(this.transform.doc, parts)) this.place(part, whole);
  }

  private place(part: Step, whole: boolean): void {
    this.transform.step(part);
    const map = part.getMap();
    this.after.push(new this.maker(map, undefined, undefined, whole ? this.after.length + this.before.length : undefined));
    this.remap.appendMap(map, whole ? this.at : undefined);
  }
}

/** All of them or none. */
function fitting(start: Node, parts: readonly Step[]): readonly Step[] {
  let doc: Node | null = start;
  for (const part of parts) doc = doc && tryStep(doc, part);
  return doc === null ? [] : parts;
}

function partsOf(step: Step, mapped: Step, since: Mapping, doc: Node): readonly Step[] {
  const marks = marksOf(step);
  if (marks.length === 0) return step instanceof AddMarkStep ? around(step, mapped, since) : (sparing(step, mapped, since, doc) ?? []);
  const plain = marks.every((one) => marksOf(one).length === 0 && gapsOf(one, since).length === 0);
  return plain ? [mapped] : marks.flatMap(single).flatMap((one) => around(one, one.map(since), since));
}

/** The steps that a set of marks holds; the library makes sets of sets of them by inverting, which nobody can read again. */
function marksOf(step: Step): readonly Step[] {
  return (step as Step & { readonly steps?: readonly Step[] }).steps ?? [];
}

function single(step: Step): readonly Step[] {
  return 'steps' in step ? marksOf(step).flatMap(single) : [step];
}

/** A suggestion goes back on what bore it, not on what came to stand inside. */
function around(step: Step, mapped: Step | null, since: Mapping): readonly Step[] {
  const gaps = gapsOf(step, since);
  if (!(mapped instanceof AddMarkStep) || gaps.length === 0) return mapped ? [mapped] : [];
  const ends = [...gaps.map(({ from }) => from), mapped.to];
  return [mapped.from, ...gaps.map(({ to }) => to)].flatMap((from, i) => {
    const to = ends[i] ?? from;
    return from < to ? [new AddMarkStep(from, to, mapped.mark)] : [];
  });
}

function gapsOf(step: Step, since: Mapping): readonly { readonly from: number; readonly to: number }[] {
  return step instanceof AddMarkStep && isSuggestion(step.mark) ? gapsIn(step.from, step.to, since) : [];
}
