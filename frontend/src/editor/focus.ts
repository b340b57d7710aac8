import type { EditorView } from 'prosemirror-view';

/** Puts the focus into the text, on what is selected, also where it cannot be edited: reading aloud starts there. */
export function focusText(view: EditorView): void {
  if (view.editable) {
    view.focus();
    return;
  }
  view.dom.focus({ preventScroll: true });
  const { from, to } = view.state.selection;
  const [start, end] = [view.domAtPos(from), view.domAtPos(to)];
  view.dom.ownerDocument.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}
