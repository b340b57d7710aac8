import type { Node } from 'prosemirror-model';
import { type EditorState, NodeSelection, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, type NodeView } from 'prosemirror-view';
import { noteAt, notesOf, wordsOfNote } from './notes';

/** Shows footnotes as numbers in the text, which say their words, and opens one that is clicked or entered. */
export function notesPlugin(edit: () => boolean, called: (number: number) => string): Plugin {
  return new Plugin({
    props: {
      nodeViews: { footnote: (node) => new NoteView(node) },
      decorations: (state) => DecorationSet.create(state.doc, numbers(state, called)),
      handleKeyDown: (view, event) => event.key === 'Enter' && noteAt(view.state) !== null && edit(),
      handleClickOn(view, _pos, node, at, _event, direct) {
        if (!direct || node.type.name !== 'footnote') return false;
        view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
        return edit();
      },
    },
  });
}

function numbers({ doc }: EditorState, called: (number: number) => string): Decoration[] {
  return notesOf(doc).map(({ pos, node, number }) =>
    Decoration.node(pos, pos + node.nodeSize, {
      'data-number': String(number),
      'aria-label': `${called(number)}: ${wordsOfNote(node)}`,
      title: wordsOfNote(node),
    }),
  );
}

/** The words are not shown here but below the text, so that the line reads on. */
class NoteView implements NodeView {
  readonly dom = document.createElement('span');

  constructor(private node: Node) {
    this.dom.className = 'tri-footnote';
    this.dom.setAttribute('role', 'doc-noteref');
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }
}
