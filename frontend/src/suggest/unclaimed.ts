import { isHistoryTransaction } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { arrival } from '../collab/plugin';
import { markOf } from '../editor/types';
import { suggestionOn } from './marks';
import { isSettling } from './settle';

/** Words typed into a passage that someone suggests to delete are no part of that suggestion. */
export function unclaimed(tr: Transaction): Transaction {
  if (!tr.docChanged || arrival(tr) !== null || isHistoryTransaction(tr) || isSettling(tr) || isBrought(tr)) return tr;
  tr.steps.forEach((step, i) => {
    if (!(step instanceof ReplaceStep) || !holdsStruckWords(step)) return;
    const on = tr.mapping.slice(i);
    tr.removeMark(on.map(step.from, -1), on.map(step.to, 1), markOf('deletion'));
  });
  return tr;
}

/** What is pasted or dropped has no form of what is around it. */
function isBrought(tr: Transaction): boolean {
  return ['paste', 'drop'].includes(String(tr.getMeta('uiEvent')));
}

function holdsStruckWords({ slice }: ReplaceStep): boolean {
  return slice.content.content.every((node) => node.isText) && slice.content.content.some((node) => suggestionOn(node, 'deletion'));
}

/** What has to come before an input method writes into such a passage; null where there is none. */
export function composingUnclaimed({ tr, selection, storedMarks }: EditorState): Transaction | null {
  const marks = storedMarks ?? selection.$from.marks();
  const kept = marks.filter(({ type }) => type !== markOf('deletion'));
  return kept.length === marks.length ? null : tr.setStoredMarks(kept).setMeta('addToHistory', false);
}
