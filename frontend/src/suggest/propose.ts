import { isHistoryTransaction } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { Selection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { inPlaceOf } from '../collab/among-others';
import { arrival } from '../collab/plugin';
import { freshId } from '../collab/random-id';
import { Pencil } from './pencil';
import { anew } from './anew';
import { type Author, isSuggestion, madeBy, suggestion } from './marks';
import { type Changed, changedIn, whole } from './ranges';
import { isSettling, settled } from './settle';
import { sameWithout } from './withdrawn';

/**
 * What a change becomes when it is only suggested: words stay and are marked as deleted, new ones are marked as
 * inserted. Null where it cannot be suggested, as for what can be neither marked nor written anew beside the old.
 */
export function proposed(state: EditorState, tr: Transaction, author: Author, at: string): Transaction | null {
  if (!tr.docChanged || arrival(tr) !== null || isSettling(tr) || undoesSuggesting(state, tr, author)) return tr;
  const ranges = changedIn(tr);
  const ways: readonly (readonly [Write, readonly Changed[]])[] = [[inPlace, ranges], [anew, whole(ranges)]];
  for (const [write, places] of ways) {
    const drawn = attempt(() => draw(state, tr, places, { author, at }, write));
    if (drawn && sameWithout(state.doc, drawn.doc, madeBy(author.member))) return inPlaceOf(state, tr, drawn);
  }
  return null;
}

/** Whether history takes back, or does again, what was suggested or settled: an edit from before is proposed to be undone like any other change. */
function undoesSuggesting(state: EditorState, tr: Transaction, { member }: Author): boolean {
  if (!isHistoryTransaction(tr)) return false;
  return sameWithout(state.doc, tr.doc, madeBy(member)) || sameWithout(state.doc, tr.doc, isSuggestion) || accepted(state).eq(accepted(state.apply(tr)));
}

function accepted(state: EditorState): Node {
  return settled(state, isSuggestion, 'accept').doc;
}

/** Writes a changed range into the text; gives the place of a position of the new text. */
type Write = (pencil: Pencil, tr: Transaction, range: Changed, state: EditorState) => (position: number) => number;

/** What an input method writes bears the mark from its first letter: to change it under way would end the composition. */
export function composing(state: EditorState, author: Author, at: string): Transaction {
  return state.tr.addStoredMark(suggestion('insertion', author, freshId(), at)).setMeta('addToHistory', false);
}

interface Hand {
  readonly author: Author;
  readonly at: string;
}

function draw(state: EditorState, tr: Transaction, ranges: readonly Changed[], { author, at }: Hand, write: Write): Transaction {
  const out = state.tr;
  let cursor: (() => number) | null = null;
  const { head } = tr.selection;
  for (const range of [...ranges].reverse()) {
    const place = write(new Pencil(out, author, freshId(), at), tr, range, state);
    const begun = out.steps.length;
    if (head >= range.newFrom && head <= range.newTo) cursor = () => out.mapping.slice(begun).map(place(head));
  }
  const untouched = (): number => out.mapping.map(tr.mapping.invert().map(head));
  return carried(out, tr, (cursor ?? untouched)());
}

/** Letters, words and new blocks where they are typed. After the Delete key the cursor goes on behind what it struck. */
const inPlace: Write = (pencil, tr, { from, to, newFrom, newTo }, { selection }) => {
  const slice = tr.doc.slice(newFrom, newTo);
  const forward = selection.empty && selection.head === from;
  const end = pencil.strike(from, to);
  if (slice.size === 0) return () => (forward ? end : from);
  const start = pencil.insert(end, slice);
  return (position) => start + position - newFrom;
};

function carried(out: Transaction, tr: Transaction, head: number): Transaction {
  const metas = (tr as unknown as { readonly meta: Readonly<Record<string, unknown>> }).meta;
  for (const [name, value] of Object.entries(metas)) out.setMeta(name, value);
  const $head = out.doc.resolve(Math.max(0, Math.min(head, out.doc.content.size)));
  out.setSelection($head.parent.inlineContent ? new TextSelection($head) : Selection.near($head));
  if (tr.storedMarks) out.setStoredMarks(tr.storedMarks);
  return out.scrollIntoView();
}

function attempt(draw: () => Transaction): Transaction | null {
  try {
    return draw();
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && error.name === 'TransformError')) return null;
    throw error;
  }
}
