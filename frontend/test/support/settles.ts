import { suggestionsIn } from 'Frontend/suggest/list';
import { isSuggestion } from 'Frontend/suggest/marks';
import { settled } from 'Frontend/suggest/settle';
import type { Deed } from './deeds';

/** Suggestions of one member are accepted or rejected. */
export const settles: Deed = (state, random) => {
  const all = suggestionsIn(state.doc);
  if (all.length === 0) return null;
  const { member } = random.of(all);
  return settled(state, (mark) => isSuggestion(mark) && mark.attrs.member === member, random.of(['accept', 'reject']));
};
