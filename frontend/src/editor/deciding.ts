import type { EditorState, Transaction } from 'prosemirror-state';
import { anyOf, exactly, type Suggestion, suggestionsIn } from '../suggest/list';
import { isSuggestion } from '../suggest/marks';
import { type Settlement, settled, suggested } from '../suggest/settle';
import { changesAgreed, lockedIn } from './locked';

interface Place {
  readonly from: number;
  readonly to: number;
}

/** The transaction that settles those suggestions that can be: what is agreed stays as it is. Null where none can be. */
export function decided(state: EditorState, chosen: readonly Suggestion[], how: Settlement): Transaction | null {
  const all = settled(state, anyOf(chosen), how);
  if (!changesAgreed(state, all)) return all;
  const agreed = lockedIn(state);
  const around = agreed.map((place) => withNeighbours(state, place));
  const isNear = ({ from, to }: Suggestion): boolean => around.some((place) => from <= place.to && to >= place.from);
  const free = chosen.filter((one) => !isNear(one) || !changesAgreed(state, settled(state, exactly(one), how)));
  const next = beginningNextTo(state, agreed);
  return first(state, [free, free.filter((one) => !next.some((bound) => same(bound, one))), free.filter((one) => !isNear(one))], how);
}

/** What each can do alone, several may not do together: then fewer are settled. */
function first(state: EditorState, attempts: readonly (readonly Suggestion[])[], how: Settlement): Transaction | null {
  for (const chosen of attempts.filter(({ length }) => length > 0)) {
    const tr = settled(state, anyOf(chosen), how);
    if (!changesAgreed(state, tr)) return tr;
  }
  return null;
}

/** The outermost block around a place, with the ones before and after it. */
function withNeighbours({ doc }: EditorState, { from }: Place): Place {
  const $from = doc.resolve(from);
  const [index, start] = [$from.index(0), $from.depth > 0 ? $from.before(1) : from];
  const [before, own, after] = [-1, 0, 1].map((step) => doc.maybeChild(index + step)?.nodeSize ?? 0) as [number, number, number];
  return { from: start - before, to: start + own + after };
}

type Which = Pick<Suggestion, 'id' | 'member'>;

/** The suggestions on blocks that come right after what is agreed. */
function beginningNextTo({ doc }: EditorState, agreed: readonly Place[]): readonly Which[] {
  const blocks = suggested(doc).filter(({ node, pos }) => {
    if (node.isInline) return false;
    const start = pos - (doc.resolve(pos).nodeBefore?.nodeSize ?? 0);
    return agreed.some(({ from, to }) => from >= start && to <= pos);
  });
  return blocks.flatMap(({ node }) => node.marks.filter(isSuggestion).map(({ attrs }) => attrs as Which));
}

function same(a: Which, b: Which): boolean {
  return a.id === b.id && a.member === b.member;
}

/** How many of some suggestions a text has no more. */
export function settledOf(chosen: readonly Suggestion[], { doc }: EditorState): number {
  const left = suggestionsIn(doc);
  return chosen.filter((one) => !left.some((other) => same(other, one))).length;
}
