import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorProps } from 'prosemirror-view';
import { readSelection } from './selection';

/** An input method needs a moment to let go of its block after it has ended. */
const AFTER_COMPOSING = 60;

/** What is done besides when the browser tells the view of keys, focus and input methods. */
export function domEvents(moved: () => void, composing: (state: EditorState) => Transaction | null, composed: () => void): NonNullable<EditorProps['handleDOMEvents']> {
  return {
    keydown: (view) => {
      if (!view.composing) readSelection(view);
    },
    compositionstart: (view) => {
      const tr = composing(view.state);
      if (tr) view.dispatch(tr);
    },
    compositionend: () => void setTimeout(composed, AFTER_COMPOSING),
    focus: () => moved(),
    blur: () => moved(),
  };
}
