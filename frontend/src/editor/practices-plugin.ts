import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView, type NodeView } from 'prosemirror-view';
import { lockedIn } from './locked';
import { type PracticeNames, practiceNames } from './practice-names';

interface Cited {
  readonly pos: number;
  readonly key: string;
}

const key = new PluginKey<number>('practices');
const found = new WeakMap<Node, readonly Cited[]>();

/**
 * Shows citations of practices under the names that these have now, in the reader's language; where the text is adopted, and in provisions that are
 * agreed, under those that were read then, and the name of now is only told besides.
 */
export function practicesPlugin(settled: () => boolean = () => false, names: PracticeNames = practiceNames): Plugin {
  return new Plugin<number>({
    key,
    state: { init: () => 0, apply: (tr, learned) => (tr.getMeta(key) === true ? learned + 1 : learned) },
    props: {
      nodeViews: { practice: (node, _view, _pos, decorations) => new PracticeView(node, decorations) },
      decorations: (state) => decorationsOf(state, settled(), names),
    },
    view: (view) => {
      ask(view, names);
      return {
        update: (now, before: EditorState) => {
          if (now.state.doc !== before.doc) ask(now, names);
        },
      };
    },
  });
}

/** The citations of practices in a text. */
export function citedIn(doc: Node): readonly Cited[] {
  const before = found.get(doc);
  if (before) return before;
  const cited: Cited[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'practice') cited.push({ pos, key: String(node.attrs.key) });
  });
  found.set(doc, cited);
  return cited;
}

function ask(view: EditorView, names: PracticeNames): void {
  const keys = [...new Set(citedIn(view.state.doc).map((one) => one.key))];
  void names.learn(keys).then((learned) => {
    if (learned && !view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false));
  });
}

function decorationsOf(state: EditorState, settled: boolean, names: PracticeNames): DecorationSet {
  const cited = citedIn(state.doc);
  const kept = settled || cited.length === 0 ? [] : lockedIn(state);
  const stands = (pos: number): boolean => settled || kept.some(({ from, to }) => from <= pos && pos < to);
  return DecorationSet.create(state.doc, cited.map((one) => decorated(one, stands(one.pos), names)));
}

function decorated({ pos, key: practice }: Cited, stands: boolean, names: PracticeNames): Decoration {
  const known = names.of(practice);
  if (stands) return Decoration.node(pos, pos + 1, known ? { title: known.title } : {}, { stands });
  return Decoration.node(pos, pos + 1, known ? { lang: known.language } : {}, { title: known?.title });
}

/** The name stands in the page as text, so that it is read, found and copied like any other; a link of ours, not one in the text. */
class PracticeView implements NodeView {
  readonly dom = document.createElement('a');

  constructor(private node: Node, decorations: readonly Decoration[]) {
    this.dom.className = 'tri-citation tri-practice';
    this.dom.target = '_blank';
    this.dom.rel = 'noopener';
    this.dom.dir = 'auto';
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
    const told = decorations.map(({ spec }) => (spec as { readonly title?: string }).title).find((one) => one !== undefined);
    const said = told ?? String(this.node.attrs.label);
    const address = `practices/${encodeURIComponent(String(this.node.attrs.key))}`;
    if (this.dom.getAttribute('href') !== address) this.dom.setAttribute('href', address);
    if (this.dom.textContent !== said) this.dom.textContent = said;
  }
}
