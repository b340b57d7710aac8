import type { EditorView } from 'prosemirror-view';

/** Puts the focus into the text, at the cursor, also where it cannot be edited: reading aloud starts there. */
export function focusText(view: EditorView): void {
  if (view.editable) {
    view.focus();
    return;
  }
  view.dom.focus({ preventScroll: true });
  const { node, offset } = view.domAtPos(view.state.selection.from);
  view.dom.ownerDocument.getSelection()?.collapse(node, offset);
}
