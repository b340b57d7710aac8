import type { Node } from 'prosemirror-model';
import { NodeSelection, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView, type NodeView } from 'prosemirror-view';
import { type Labels, say } from './labels';
import { arrivedAt } from './named';
import { type Reference, referencesOf } from './references';
import { reveal } from './reveal';

/** What a reference is called, and what stands in its place when its provision is deleted. */
export interface ReferenceWords {
  readonly called: (number: string) => string;
  readonly deleted: () => string;
}

/** The same in the reader's language. */
export function referenceWords(labels: () => Labels): ReferenceWords {
  return { called: (number) => say(labels(), 'reference.called', number), deleted: () => say(labels(), 'reference.deleted') };
}

/** Shows references as the numbers that their provisions have by now; a click or Enter follows one. */
export function referencesPlugin(words: ReferenceWords): Plugin {
  return new Plugin({
    props: {
      nodeViews: { reference: (node, _view, _pos, decorations) => new ReferenceView(node, decorations) },
      decorations: ({ doc }) => DecorationSet.create(doc, referencesOf(doc).map((one) => decorated(one, words))),
      handleKeyDown: (view, event) => event.key === 'Enter' && followed(view, selectedBlock(view)),
      handleClickOn: (view, _pos, node, _at, _event, direct) => direct && node.type.name === 'reference' && followed(view, String(node.attrs.block)),
    },
  });
}

function decorated({ pos, number }: Reference, words: ReferenceWords): Decoration {
  const shown = number ?? words.deleted();
  const attributes = { 'aria-label': number === null ? words.deleted() : words.called(number), ...(number === null ? { 'data-deleted': '' } : {}) };
  return Decoration.node(pos, pos + 1, attributes, { shown });
}

function selectedBlock({ state: { selection } }: EditorView): string | null {
  const node = selection instanceof NodeSelection ? selection.node : null;
  return node?.type.name === 'reference' ? String(node.attrs.block) : null;
}

/** Puts the cursor into the provision; false where there is none to go to. */
function followed(view: EditorView, block: string | null): boolean {
  const tr = block === null ? null : arrivedAt(view.state, block);
  if (tr === null) return false;
  view.dispatch(tr);
  reveal(view, tr.selection.from);
  return true;
}

/** The number stands in the page as text, so that it is read, found and copied like any other. */
class ReferenceView implements NodeView {
  readonly dom = document.createElement('span');

  constructor(private node: Node, decorations: readonly Decoration[]) {
    this.dom.className = 'tri-reference';
    this.dom.setAttribute('role', 'link');
    this.show(decorations);
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show(decorations);
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  private show(decorations: readonly Decoration[]): void {
    const said = decorations.map(({ spec }) => (spec as { readonly shown?: string }).shown).find((one) => one !== undefined);
    if (said !== undefined && this.dom.textContent !== said) this.dom.textContent = said;
  }
}
