import { isHistoryTransaction } from 'prosemirror-history';
import type { Mark, Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { arrival } from '../collab/plugin';
import { isSuggestion, type Which } from './marks';
import { isSettling } from './settle';

/**
 * Words typed into a passage that someone suggests to delete, or that another member suggests to put in, are no part of that suggestion, nor is a
 * block that begins in it. `self` is who types.
 */
export function unclaimed(tr: Transaction, self: string | null): Transaction {
  if (!tr.docChanged || arrival(tr) !== null || isHistoryTransaction(tr) || isSettling(tr) || isBrought(tr)) return tr;
  const others = claiming(self);
  tr.steps.forEach((step, i) => {
    if (!(step instanceof ReplaceStep)) return;
    const on = tr.mapping.slice(i);
    for (const mark of claimsOn(step, others)) tr.removeMark(on.map(step.from, -1), on.map(step.to, 1), mark);
    const after = tr.mapping.slice(i + 1);
    for (const { pos, mark } of begunBy(step, others)) tr.removeNodeMark(after.map(pos), mark);
  });
  return tr;
}

/** What has to come before an input method writes into such a passage; null where there is none. */
export function composingUnclaimed({ tr, selection, storedMarks }: EditorState, self: string | null): Transaction | null {
  const marks = storedMarks ?? selection.$from.marks();
  const others = claiming(self);
  const kept = marks.filter((mark) => !others(mark));
  return kept.length === marks.length ? null : tr.setStoredMarks(kept).setMeta('addToHistory', false);
}

/** Whoever goes on with an insertion of their own goes on suggesting it. */
function claiming(self: string | null): Which {
  return (mark) => isSuggestion(mark) && (mark.type.name === 'deletion' || mark.attrs.member !== self);
}

/** What is pasted or dropped has no form of what is around it. */
function isBrought(tr: Transaction): boolean {
  return ['paste', 'drop'].includes(String(tr.getMeta('uiEvent')));
}

/** The suggestions that typed words take over from what is around them. */
function claimsOn({ slice: { content } }: ReplaceStep, others: Which): readonly Mark[] {
  const typed = content.content.every((node) => node.isInline && node.isLeaf);
  return typed ? content.content.flatMap(({ marks }) => marks.filter(others)) : [];
}

/** The blocks that a split begins, from the outermost inwards, and the suggestions that they take over from those that are split. */
function begunBy({ from, slice: { content, openStart, openEnd } }: ReplaceStep, others: Which): readonly { readonly pos: number; readonly mark: Mark }[] {
  if (openStart !== openEnd || content.childCount !== 2) return [];
  const begun: Node[] = [];
  for (let node = content.lastChild; node && begun.length < openEnd; node = node.firstChild) begun.push(node);
  return begun.flatMap(({ marks }, depth) => marks.filter(others).map((mark) => ({ pos: from + openStart + depth, mark })));
}
