import { keydownHandler } from 'prosemirror-keymap';
import type { EditorView } from 'prosemirror-view';
import type { Bulletin } from './bulletin';
import { threadAt } from './comments';
import type { LabelKey } from './labels';
import { readSelection } from './selection';
import type { Shortcut } from './shortcuts';

const COMMENT_KEY = 'Mod-Shift-m';
const THREAD_KEY = 'Mod-Shift-k';

/** The keys that lead to the comments beside the text. */
export const commentShortcuts: readonly Shortcut[] = [
  { key: COMMENT_KEY, name: 'keys.comment' },
  { key: THREAD_KEY, name: 'keys.thread' },
];

/** Comments by keyboard, also where the text can only be read: those keys are not for the text. True where a key was one of them. */
export function commentKeys(bulletin: Pick<Bulletin, 'chosen' | 'commenting'>, missed: (why: LabelKey) => void): (view: EditorView, event: KeyboardEvent) => boolean {
  const handle = (deed: (view: EditorView) => void) => (_state: unknown, _dispatch: unknown, view?: EditorView): boolean => {
    if (view) readSelection(view);
    if (view) deed(view);
    return view !== undefined;
  };
  return keydownHandler({
    [COMMENT_KEY]: handle(({ state }) => bulletin.commenting(state)),
    [THREAD_KEY]: handle(({ state }) => {
      const thread = threadAt(state, state.selection.from, state.selection.to);
      if (thread === null) missed('comments.none');
      else bulletin.chosen(thread);
    }),
  });
}
