import type { EditorView } from 'prosemirror-view';

/** Brings a place of the text into sight while the focus is elsewhere. */
export function reveal(view: EditorView, pos: number): void {
  const { node } = view.domAtPos(pos, 1);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
