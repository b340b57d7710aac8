import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { numbersOf } from './numbers';
import { isStruck, wordsIn } from './spoken';

/** A heading, a provision or a bracket, as an outline shows it. */
export interface Entry {
  readonly pos: number;
  /** 1 to 3 for headings, 4 for provisions, 5 for brackets. */
  readonly level: number;
  readonly number: string;
  readonly words: string;
}

const OPENING = 60;
const known = new WeakMap<Node, readonly Entry[]>();
const open = new WeakMap<Node, readonly OpenEntry[]>();

/** The headings and provisions of a text, in its order, without those that are suggested to go. */
export function outlineOf(doc: Node): readonly Entry[] {
  const before = known.get(doc);
  if (before) return before;
  const numbers = new Map(numbersOf(doc).map(({ pos, label }) => [pos, label]));
  const entries: Entry[] = [];
  doc.forEach((node, pos) => {
    const heading = node.type.name === 'heading';
    if (!heading && node.type.name !== 'provision') return;
    const level = heading ? Number(node.attrs.level) : 4;
    const words = opening(heading ? node : (node.firstChild ?? node));
    if (words !== '' || !isStruck(node)) entries.push({ pos, level, number: numbers.get(pos) ?? '', words });
  });
  known.set(doc, entries);
  return entries;
}

/** What is not agreed: a bracket with the number of the provision that it stands in and who holds its wordings, in the order of the text. */
export interface OpenEntry extends Entry {
  readonly holders: readonly string[];
}

/** The brackets of a text, without those that are suggested to go. */
export function unagreedIn(doc: Node): readonly OpenEntry[] {
  const before = open.get(doc);
  if (before) return before;
  const numbers = new Map(numbersOf(doc).map(({ pos, label }) => [pos, label]));
  const entries: OpenEntry[] = [];
  doc.forEach((block, start) => {
    const add = (node: Node, pos: number): void => {
      const wordings = node.children.filter((wording) => !isStruck(wording));
      const holders = wordings.map(({ attrs }) => String(attrs.holder ?? ''));
      const words = opening(wordings[0]?.firstChild ?? node);
      entries.push({ pos, level: 5, number: numbers.get(start) ?? '', words, holders: [...new Set(holders)] });
    };
    if (block.type.name === 'bracket' && !isStruck(block)) add(block, start);
    else
      block.descendants((node, offset) => {
        if (node.type.name === 'bracket' && !isStruck(node)) add(node, start + 1 + offset);
        return !node.isTextblock && node.type.name !== 'bracket';
      });
  });
  open.set(doc, entries);
  return entries;
}

/** The entry in which the cursor stands; -1 before the first. */
export function presentEntry(state: EditorState, entries: readonly Entry[] = outlineOf(state.doc)): number {
  return entries.findLastIndex(({ pos }) => pos <= state.selection.from);
}

/** The opening words, cut between two of them. */
function opening(block: Node): string {
  const text = wordsIn(block).trim().replace(/\s+/gu, ' ');
  if (text.length <= OPENING) return text;
  const cut = text.slice(0, OPENING).lastIndexOf(' ');
  return `${text.slice(0, cut > OPENING / 2 ? cut : OPENING)}…`;
}
