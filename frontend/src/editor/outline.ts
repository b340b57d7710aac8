import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { numbersOf } from './numbers';
import { isStruck, wordsIn } from './spoken';

/** A heading or a provision, as an outline shows it. */
export interface Entry {
  readonly pos: number;
  /** 1 to 3 for headings, 4 for provisions. */
  readonly level: number;
  readonly number: string;
  readonly words: string;
}

const OPENING = 60;
const known = new WeakMap<Node, readonly Entry[]>();

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

/** The entry in which the cursor stands; -1 before the first. */
export function presentEntry({ doc, selection }: EditorState): number {
  return outlineOf(doc).findLastIndex(({ pos }) => pos <= selection.from);
}

/** The opening words, cut between two of them. */
function opening(block: Node): string {
  const text = wordsIn(block).trim().replace(/\s+/gu, ' ');
  if (text.length <= OPENING) return text;
  const cut = text.slice(0, OPENING).lastIndexOf(' ');
  return `${text.slice(0, cut > OPENING / 2 ? cut : OPENING)}…`;
}
