import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { type CollabState, loaded } from 'Frontend/collab/model';
import { collabPlugin } from 'Frontend/collab/plugin';
import { textOf } from 'Frontend/collab/work';
import { idsPlugin } from 'Frontend/editor/ids';
import { lockedPlugin } from 'Frontend/editor/locked';

/** An editor without a page, with the plugins that think. */
export function stateOf(doc: Node, refused: () => void = () => undefined): EditorState {
  return stateFor(loaded(doc, 0), refused);
}

/** The same, for a text of which not all is confirmed. */
export function stateFor(collab: CollabState, refused: () => void = () => undefined): EditorState {
  const plugins = [collabPlugin(collab), history(), idsPlugin(), lockedPlugin(refused)];
  return EditorState.create({ doc: textOf(collab), plugins });
}

/** The state with the cursor so many characters into a text. */
export function at(state: EditorState, text: string, offset = text.length): EditorState {
  const found: number[] = [];
  state.doc.descendants((node, pos) => {
    if (node.text?.includes(text)) found.push(pos + node.text.indexOf(text) + offset);
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, found[0] ?? 1)));
}

/** The state after a command; the same when it does not apply. */
export function ran(state: EditorState, command: Command): EditorState {
  const after: EditorState[] = [];
  command(state, (tr) => after.push(state.applyTransaction(tr).state));
  return after[0] ?? state;
}

/** The form of a text: names for nodes, quotes around words. */
export function shape(node: Node): string {
  if (node.isText) return `"${node.text ?? ''}"`;
  const inner: string[] = [];
  node.forEach((child) => inner.push(shape(child)));
  return node.type.name === 'paragraph' ? inner.join('') || '""' : `${node.type.name}(${inner.join(' ')})`;
}
