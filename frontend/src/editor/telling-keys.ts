import { keydownHandler } from 'prosemirror-keymap';
import type { EditorView } from 'prosemirror-view';
import { type Labels, say } from './labels';
import { readSelection } from './selection';
import type { Shortcut } from './shortcuts';
import type { WhoWrote } from './who-wrote';
import { writerWords } from './writer-words';

const WROTE_KEY = 'F2';

/** The keys that tell something of the words at the cursor. */
export const tellingShortcuts: readonly Shortcut[] = [{ key: WROTE_KEY, name: 'keys.wroteHere' }];

/** Tells by keyboard, also where the text can only be read. True where a key was one of them. */
export function tellingKeys(session: () => { readonly wrote: WhoWrote } | null, labels: () => Labels, tell: (text: string) => void): (view: EditorView, event: KeyboardEvent) => boolean {
  const wrote = async (view: EditorView): Promise<void> => {
    readSelection(view);
    const writer = await session()?.wrote.at(() => view.state.selection.from);
    if (writer === undefined) return;
    tell(writer === null ? say(labels(), 'attribution.nobody') : writerWords(labels(), writer));
  };
  return keydownHandler({
    [WROTE_KEY]: (_state, _dispatch, view) => {
      if (view) void wrote(view);
      return view !== undefined;
    },
  });
}
