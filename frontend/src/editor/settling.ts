import type { EditorView } from 'prosemirror-view';
import type { Suggestion } from '../suggest/list';
import type { Settlement } from '../suggest/settle';
import { decided, settledOf } from './deciding';
import { type Labels, sayCount } from './labels';

/** Settles suggestions in a page; `before` comes before the text changes. Gives in words what was settled, and what had to be left as it is agreed. */
export function settling(view: EditorView | null, labels: Labels, chosen: readonly Suggestion[], how: Settlement, before: () => void = () => undefined): string {
  const tr = view === null ? null : decided(view.state, chosen, how);
  if (tr) before();
  if (tr) view?.dispatch(tr);
  const count = view === null ? 0 : settledOf(chosen, view.state);
  const settled = count === 0 ? '' : sayCount(labels, how === 'accept' ? 'suggestions.accepted' : 'suggestions.rejected', count);
  const left = count === chosen.length ? '' : sayCount(labels, 'suggestions.left', chosen.length - count);
  return [settled, left].filter((said) => said !== '').join(' · ');
}
