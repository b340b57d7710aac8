import type { Node } from 'prosemirror-model';
import { spokenAs } from './spoken';

/** What is looked for. */
export interface Query {
  readonly words: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
}

/** A place where the words stand. */
export interface Match {
  readonly from: number;
  readonly to: number;
  /** The stretches of text that it covers; what stands between them is no text. */
  readonly parts: readonly Stretch[];
  /** Whether it covers more than text: a citation, a mention, a line break. */
  readonly fixed: boolean;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A block as it is read: each character with its place, and whether it may be replaced. */
interface Reading {
  text: string;
  readonly at: number[];
  readonly fixed: boolean[];
}

/** Every place where a text has the words, in its order; the words of a footnote are read apart from those around it. */
export function matchesOf(doc: Node, query: Query): readonly Match[] {
  const pattern = patternOf(query);
  if (pattern === null) return [];
  const found: Match[] = [];
  doc.descendants((node, pos) => {
    if (node.inlineContent) found.push(...matchesIn(readingOf(node, pos + 1), pattern));
    return true;
  });
  return found.sort((a, b) => a.from - b.from);
}

/** Spaces of every kind are alike, and so are the two apostrophes. */
function patternOf({ words, matchCase, wholeWord }: Query): RegExp | null {
  if (words.trim() === '') return null;
  const plain = words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/\s/gu, '\\s').replace(/['’]/gu, "['’]");
  const bounded = wholeWord ? `(?<![\\p{L}\\p{N}_])${plain}(?![\\p{L}\\p{N}_])` : plain;
  return new RegExp(bounded, matchCase ? 'gu' : 'giu');
}

function readingOf(block: Node, start: number): Reading {
  const reading: Reading = { text: '', at: [], fixed: [] };
  block.forEach((child, offset) => {
    if (child.inlineContent) return;
    const text = child.text ?? spokenAs(child);
    for (let i = 0; i < text.length; i++) {
      reading.at.push(start + offset + (child.isText ? i : 0));
      reading.fixed.push(!child.isText);
    }
    reading.text += text;
  });
  return reading;
}

function matchesIn(reading: Reading, pattern: RegExp): readonly Match[] {
  return [...reading.text.matchAll(pattern)].map(({ index, 0: words }) => {
    const places = reading.at.slice(index, index + words.length);
    const parts = stretches(places);
    return {
      from: places[0] ?? 0,
      to: (places.at(-1) ?? 0) + 1,
      parts,
      fixed: reading.fixed.slice(index, index + words.length).includes(true),
    };
  });
}

function stretches(places: readonly number[]): readonly Stretch[] {
  const found: { from: number; to: number }[] = [];
  for (const at of places) {
    const last = found.at(-1);
    if (last && at <= last.to) last.to = at + 1;
    else found.push({ from: at, to: at + 1 });
  }
  return found;
}
