import type { EditorState, SelectionBookmark, Transaction } from 'prosemirror-state';
import type { Mapping, Step, StepMap } from 'prosemirror-transform';

/** Where prosemirror-history keeps what it knows, in a state as in its own transactions. */
const HISTORY = 'history$';

/** What prosemirror-history remembers of a step: how it moved positions, and what takes it back, as long as it can be. */
export interface Item {
  readonly map: StepMap;
  readonly step?: Step;
  /** Where the cursor was before the event that begins with it. */
  readonly selection?: SelectionBookmark;
  /** How far before it the step stands that it takes back. */
  readonly mirrorOffset?: number;
}

export type ItemMaker = new (map: StepMap, step?: Step, selection?: SelectionBookmark, mirrorOffset?: number) => Item;

interface Items {
  readonly length: number;
  get(index: number): Item | undefined;
  forEach(look: (item: Item) => void, from: number, to: number): void;
  slice(from: number, to: number): Items;
  append(items: readonly Item[]): Items;
}

/** The events that may be undone, or done again. */
export interface Branch {
  readonly items: Items;
  readonly eventCount: number;
  remapping(from: number, to: number): Mapping;
}

type BranchMaker = new (items: Items, eventCount: number) => Branch;

/** What may be undone, and what may be done again. */
export interface Undoing {
  readonly done: Branch;
  readonly undone: Branch;
}

/** What history says of a transaction of its own. */
export interface Going {
  readonly redo: boolean;
  readonly historyState: Undoing;
  /** How many of our steps it takes back, where it does so in more of them or in fewer. */
  readonly steps?: number;
}

/** An event that is taken back: where it begins in its branch, and what the branch holds of it and of its taking back from then on. */
export interface Popped {
  readonly end: number;
  readonly left: readonly Item[];
  readonly steps: number;
  readonly maker: ItemMaker;
}

/** What a state may undo and do again; null without a history. */
export function undoing(state: EditorState): Undoing | null {
  return (state as unknown as Readonly<Record<string, Undoing>>)[HISTORY] ?? null;
}

/** What history says of a transaction; null where that is no undoing and no doing again. */
export function going(tr: Transaction): Going | null {
  return (tr.getMeta(HISTORY) as Going | undefined) ?? null;
}

/** How many of our steps a transaction undoes. */
export function undid(tr: Transaction): number {
  const told = going(tr);
  return told === null || told.redo ? 0 : (told.steps ?? tr.steps.length);
}

/** A transaction after which this may be undone and done again, and that is no event by itself. */
export function withUndoing(tr: Transaction, historyState: Undoing): Transaction {
  return tr.setMeta(HISTORY, { redo: false, historyState });
}

/** The transaction by which an event was taken back, so that history knows: it is behind, and can be done again. */
export function takenBack(state: EditorState, told: Going, tr: Transaction, popped: Popped): Transaction {
  const before = undoing(state) ?? told.historyState;
  const [from, to] = told.redo ? [before.undone, before.done] : [before.done, before.undone];
  const remaining = branch(from, from.items.slice(0, popped.end).append(popped.left), from.eventCount - 1);
  const added = branch(to, to.items.append(inverted(state, tr, popped.maker)), to.eventCount + (tr.steps.length > 0 ? 1 : 0));
  const branches = told.redo ? { done: added, undone: remaining } : { done: remaining, undone: added };
  return tr.setMeta(HISTORY, { redo: told.redo, steps: popped.steps, historyState: { ...told.historyState, ...branches } } satisfies Going);
}

function branch(like: Branch, items: Items, events: number): Branch {
  return new (like.constructor as BranchMaker)(items, events);
}

function inverted(state: EditorState, tr: Transaction, maker: ItemMaker): readonly Item[] {
  return tr.steps.map((step, i) => {
    const ground = tr.docs[i] ?? tr.before;
    return new maker(step.getMap(), step.invert(ground), i === 0 ? state.selection.getBookmark() : undefined);
  });
}
