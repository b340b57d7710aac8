import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { freshId } from '../collab/random-id';
import { mayInsert } from './citing';
import { numbersOf } from './numbers';
import { isStruck, wordsIn } from './spoken';
import { typeOf } from './types';

/** A provision or a part of one, as it can be referred to. */
export interface Target {
  /** The block's id. */
  readonly block: string;
  /** 3, 3(a), 3(a)(i). */
  readonly number: string;
  readonly words: string;
  /** Whether all of it is suggested to go; until it does, references to it hold. */
  readonly goes: boolean;
}

/** A reference in the text. */
export interface Reference {
  readonly pos: number;
  readonly block: string;
  /** The number of its provision by now; null when that is deleted. */
  readonly number: string | null;
}

const targets = new WeakMap<Node, readonly Target[]>();
const references = new WeakMap<Node, readonly Reference[]>();

/** The provisions and their parts, in the order of the text. */
export function targetsOf(doc: Node): readonly Target[] {
  const before = targets.get(doc);
  if (before) return before;
  const labels = new Map(numbersOf(doc).map(({ pos, label }) => [pos, label.replace(/\.$/u, '')]));
  const found: Target[] = [];
  doc.forEach((node, pos) => collect(node, pos, { number: '', goes: false }, labels, found));
  targets.set(doc, found);
  return found;
}

function collect(node: Node, pos: number, above: Pick<Target, 'number' | 'goes'>, labels: ReadonlyMap<number, string>, found: Target[]): void {
  const label = labels.get(pos);
  const [number, goes] = [above.number + (label ?? ''), above.goes || isStruck(node)];
  const block: unknown = node.attrs.id;
  const words = wordsIn(node.firstChild ?? node).trim();
  if (label !== undefined && typeof block === 'string') found.push({ block, number, words, goes: goes && words === '' });
  if (!node.isTextblock) node.forEach((child, offset) => collect(child, pos + 1 + offset, { number, goes }, labels, found));
}

/** The references of a text, with the numbers that they say by now. */
export function referencesOf(doc: Node): readonly Reference[] {
  const before = references.get(doc);
  if (before) return before;
  const found: Reference[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'reference') found.push({ pos, block: String(node.attrs.block), number: null });
  });
  const numbers = found.length === 0 ? new Map<string, string>() : new Map(targetsOf(doc).map(({ block, number }) => [block, number]));
  const numbered = found.map((one) => ({ ...one, number: numbers.get(one.block) ?? null }));
  references.set(doc, numbered);
  return numbered;
}

/** The provisions that are meant: those whose number begins so, then those with these words. */
export function meant(targets: readonly Target[], typed: string): readonly Target[] {
  const all = targets.filter(({ goes }) => !goes);
  const wanted = plain(typed.replace(/^#/u, ''));
  const number = wanted.replace(/\s/gu, '');
  const [begins, holds] = [all.filter((one) => one.number.startsWith(number)), all.filter((one) => plain(one.words).includes(wanted))];
  return [...begins, ...holds.filter((one) => !begins.includes(one))];
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The transaction that refers to a provision; a "#" before the cursor gives way. */
export function referred(state: EditorState, block: string): Transaction {
  const { from, to, $from } = state.selection;
  const called = $from.nodeBefore?.text?.endsWith('#') === true ? 1 : 0;
  return state.tr.replaceWith(from - called, to, typeOf('reference').create({ id: freshId(), block })).scrollIntoView();
}

/** Whether a "#" typed here begins a reference, and not a heading or the end of a word. */
export function callsForReference(state: EditorState): boolean {
  const { $from, empty } = state.selection;
  const before = $from.nodeBefore;
  if (!empty || before === null || !mayInsert(state, 'reference')) return false;
  return !before.isText || /[\s([{«“„‘"'/–—-]$/u.test(before.text ?? '');
}
