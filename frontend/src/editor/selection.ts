import type { EditorView } from 'prosemirror-view';

/**
 * Takes in now what the browser would tell the view of in its next task: a caret just put elsewhere would be set back by what comes in,
 * and a key that follows it at once, as on a busy machine, would be judged by where the caret was before.
 * The view's own observer does it, and has no public name.
 */
export function readSelection(view: EditorView): void {
  (view as unknown as { readonly domObserver: { flush(): void } }).domObserver.flush();
}
