import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { lockedIn } from './locked';
import { type Match, matchesOf, type Query } from './matches';

/** What is looked for and where it stands; nothing while nobody looks. */
export interface Search {
  readonly query: Query | null;
  readonly matches: readonly Match[];
}

/** A replacement, how many places it reached and how many it left. */
export interface Replacing {
  readonly tr: Transaction;
  readonly replaced: number;
  readonly left: number;
}

const key = new PluginKey<Search>('find');
const NOTHING: Search = { query: null, matches: [] };

/** Marks every place where the words stand that somebody here looks for. */
export function findPlugin(): Plugin<Search> {
  return new Plugin<Search>({
    key,
    state: {
      init: () => NOTHING,
      apply(tr, search) {
        const query = tr.getMeta(key) as Query | null | undefined;
        if (query !== undefined) return searched(tr.doc, query);
        return tr.docChanged ? searched(tr.doc, search.query) : search;
      },
    },
    props: { decorations: (state) => DecorationSet.create(state.doc, marked(state)) },
  });
}

/** What is looked for here. */
export function searchOf(state: EditorState): Search {
  return key.getState(state) ?? NOTHING;
}

/** The transaction that looks for something, or for nothing any more. */
export function withQuery(state: EditorState, query: Query | null): Transaction {
  return state.tr.setMeta(key, query).setMeta('addToHistory', false);
}

/** Which of the matches is selected; -1 while none is. */
export function presentMatch(state: EditorState): number {
  const { from, to } = state.selection;
  return searchOf(state).matches.findIndex((match) => match.from === from && match.to === to);
}

/** The transaction that selects the next match, or the one before; behind the last comes the first. */
export function stepped(state: EditorState, by: 1 | -1 | 0): Transaction | null {
  const { matches } = searchOf(state);
  const { from, to } = state.selection;
  const next = by < 0 ? matches.findLast((match) => match.to <= from && match.from < from) : matches.find(ahead(by, from, to));
  const match = next ?? (by < 0 ? matches.at(-1) : matches[0]);
  if (match === undefined) return null;
  const { tr } = state;
  return tr.setSelection(TextSelection.create(tr.doc, match.from, match.to)).setMeta('addToHistory', false);
}

/** The match at the selection's beginning counts as the next only when the search has just begun. */
function ahead(by: number, from: number, to: number): (match: Match) => boolean {
  return (match) => (by === 0 ? match.from >= from : match.from >= to && match.to > to);
}

/** Puts other words in the place of the selected match; nothing where none is selected. */
export function replaceOne(state: EditorState, words: string): Replacing | null {
  const match = searchOf(state).matches[presentMatch(state)];
  return match ? replaced(state, [match], words) : null;
}

/** Puts other words in the place of all matches, as one deed to undo. Agreed provisions, citations and mentions stay. */
export function replaceAll(state: EditorState, words: string): Replacing {
  return replaced(state, searchOf(state).matches, words);
}

function replaced(state: EditorState, matches: readonly Match[], words: string): Replacing {
  const locked = lockedIn(state);
  const free = matches.filter(({ from, to, fixed }) => !fixed && !locked.some((one) => from < one.to && to > one.from));
  const tr = closeHistory(state.tr);
  for (const match of [...free].reverse()) {
    const [first, ...others] = match.parts;
    if (first === undefined) continue;
    for (const { from, to } of others.reverse()) tr.delete(from, to);
    if (words === '') tr.delete(first.from, first.to);
    else tr.insertText(words, first.from, first.to);
  }
  return { tr, replaced: free.length, left: matches.length - free.length };
}

function searched(doc: Node, query: Query | null): Search {
  return query === null ? NOTHING : { query, matches: matchesOf(doc, query) };
}

function marked(state: EditorState): Decoration[] {
  const present = presentMatch(state);
  return searchOf(state).matches.flatMap(({ parts, from, to, fixed }, i) => {
    const attrs = { class: i === present ? 'tri-found tri-found-here' : 'tri-found' };
    const $from = state.doc.resolve(from);
    if ($from.parent.type.name === 'footnote') return [Decoration.node($from.before(), $from.after(), attrs)];
    const stretches = fixed ? [{ from, to }] : parts;
    return stretches.map((part) => Decoration.inline(part.from, part.to, attrs));
  });
}
