import { keydownHandler } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { type EditorState, type Selection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type Suggestion, suggestionsIn } from '../suggest/list';
import type { Settlement } from '../suggest/settle';
import { openers } from './commands';
import { commentedIn } from './comments';
import { focusText } from './focus';
import { type LabelKey, say } from './labels';
import { forReaders, type PanelHost, type PanelName } from './panel';
import { reveal } from './reveal';
import { readSelection } from './selection';
import { settling } from './settling';
import type { Shortcut } from './shortcuts';
import { wordsOf } from './suggestion-panel';

const [NEXT_SUGGESTION, NEXT_COMMENT, ACCEPT, REJECT] = ['F8', 'F9', 'Mod-F8', 'Mod-Shift-F8'] as const;

/** The keys that lead through what others say of the text, and decide on it. */
export const reviewShortcuts: readonly Shortcut[] = [
  { key: NEXT_SUGGESTION, name: 'keys.nextSuggestion' },
  { key: `Shift-${NEXT_SUGGESTION}`, name: 'keys.previousSuggestion' },
  { key: ACCEPT, name: 'keys.accept' },
  { key: REJECT, name: 'keys.reject' },
  { key: NEXT_COMMENT, name: 'keys.nextComment' },
  { key: `Shift-${NEXT_COMMENT}`, name: 'keys.previousComment' },
];

/** What the keys ask of the editor. */
export interface Review {
  readonly host: () => PanelHost;
  readonly open: (panel: PanelName) => boolean;
  /** Nothing came of a key, and why. */
  readonly missed: (why: LabelKey) => void;
}

/** Words that a key leads to, and what is said of them. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly said: (number: number, count: number) => string;
}

/** Reviewing by keyboard, also where the text can only be read; there the panels for readers have their keys by this. True where a key was one of them. */
export function reviewKeys(review: Review): (view: EditorView, event: KeyboardEvent) => boolean {
  const { host, missed } = review;
  const suggestion = (step: 1 | -1): Deed => (view) => go(view, host(), suggested(view.state, host()), step) || missed('suggestions.nowhere');
  const comment = (step: 1 | -1): Deed => (view) => go(view, host(), commented(view.state, host()), step) || missed('comments.nowhere');
  const decide = (how: Settlement): Deed => (view) => settle(view, review, how);
  const press = keydownHandler({
    [NEXT_SUGGESTION]: handle(suggestion(1)),
    [`Shift-${NEXT_SUGGESTION}`]: handle(suggestion(-1)),
    [NEXT_COMMENT]: handle(comment(1)),
    [`Shift-${NEXT_COMMENT}`]: handle(comment(-1)),
  });
  const inText = keydownHandler({ [ACCEPT]: handle(decide('accept')), [REJECT]: handle(decide('reject')) });
  const reading = keydownHandler(Object.fromEntries(readers().map(({ key, panel }) => [key, () => review.open(panel)])));
  return (view, event) => press(view, event) || (isIn(view, event) && inText(view, event)) || (!view.editable && reading(view, event));
}

type Deed = (view: EditorView) => unknown;

function handle(deed: Deed): (state: EditorState, dispatch: unknown, view?: EditorView) => boolean {
  return (_state, _dispatch, view) => {
    if (view) readSelection(view);
    if (view) deed(view);
    return view !== undefined;
  };
}

function readers(): readonly { readonly key: string; readonly panel: PanelName }[] {
  return openers.filter(({ panel }) => forReaders.includes(panel));
}

/** A field of a panel has keys of its own. */
function isIn(view: EditorView, { target }: Event): boolean {
  return target instanceof globalThis.Node && view.dom.contains(target);
}

function suggested({ doc }: EditorState, { labels, nameOf }: PanelHost): readonly Place[] {
  return suggestionsIn(doc).map((one) => ({
    ...one,
    said: (number, count) => say(labels, 'review.suggestion', number, count, wordsOf(labels, one), nameOf(one.member) || say(labels, 'suggestions.unknown')),
  }));
}

function commented(state: EditorState, { labels }: PanelHost): readonly Place[] {
  return commentedIn(state).map(({ from, to }) => ({
    from, to, said: (number, count) => say(labels, 'review.comment', number, count, state.doc.textBetween(from, to, ' ')),
  }));
}

/** Selects the words of the next place, or of the one before, and says what is there; around the end it goes on at the other. */
function go(view: EditorView, { say: speak }: PanelHost, places: readonly Place[], step: 1 | -1): boolean {
  const { doc, selection } = view.state;
  const sorted = [...places].sort((a, b) => a.from - b.from || a.to - b.to);
  const here = sorted.findIndex((place) => selectionOf(doc, place).eq(selection));
  const before = sorted.filter(({ from }) => from < selection.from).length;
  const next = here >= 0 ? here + step : step > 0 ? before : before - 1;
  const at = (next + sorted.length) % sorted.length;
  const place = sorted[at];
  if (!place) return false;
  view.dispatch(view.state.tr.setSelection(selectionOf(doc, place)));
  focusText(view);
  reveal(view, place.from);
  speak(place.said(at + 1, sorted.length));
  return true;
}

function selectionOf(doc: Node, { from, to }: Pick<Place, 'from' | 'to'>): Selection {
  return TextSelection.between(doc.resolve(from), doc.resolve(Math.min(to, doc.content.size)));
}

/** Settles the suggestion that is selected or in which the cursor stands; of several the one about the fewest words. */
function settle(view: EditorView, { host, missed }: Review, how: Settlement): void {
  const { labels, mayEdit, mayWrite, self, say: speak } = host();
  const here = touched(view.state);
  const mine = mayEdit ? here : here.filter(({ member }) => mayWrite && how === 'reject' && member === self);
  const [one] = mine;
  if (one) speak(settling(view, labels, [one], how));
  else missed(here.length === 0 ? 'suggestions.notHere' : 'suggestions.notYours');
}

function touched({ doc, selection }: EditorState): readonly Suggestion[] {
  const all = suggestionsIn(doc).filter(({ from, to }) => from <= selection.to && to >= selection.from);
  const isChosen = (one: Suggestion): number => (selectionOf(doc, one).eq(selection) ? 0 : 1);
  return all.sort((a, b) => isChosen(a) - isChosen(b) || a.to - a.from - (b.to - b.from));
}
