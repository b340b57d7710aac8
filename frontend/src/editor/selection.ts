import type { EditorView } from 'prosemirror-view';

/** Takes in now what the browser would tell the view of in its next task; the view's own observer does it, and has no public name. */
export function readSelection(view: EditorView): void {
  (view as unknown as { readonly domObserver: { flush(): void } }).domObserver.flush();
}
