import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { changesBlocks } from './ids';
import { numbersOf } from './numbers';
import { isSaidAnew } from './redrawn';

/** What is said beside the number of a block of this id, as that it had another one when amendments could be submitted; mostly nothing. */
export type BesideNumber = (id: string | null, label: string) => string;

/** Shows the numbers as text of the page, so that they are read out; CSS counters would not be in every browser. */
export function numberingPlugin(beside: BesideNumber = () => ''): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => decorated(doc, beside),
      apply: (tr, set) => {
        if (isSaidAnew(tr) || changesBlocks(tr)) return decorated(tr.doc, beside);
        return tr.docChanged ? set.map(tr.mapping, tr.doc) : set;
      },
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}

function decorated(doc: Node, beside: BesideNumber): DecorationSet {
  const widgets = numbersOf(doc).map(({ pos, label }) => {
    const id: unknown = doc.nodeAt(pos)?.attrs.id;
    const said = beside(typeof id === 'string' ? id : null, label);
    return Decoration.widget(pos + 1, () => numberElement(label, said), { side: -1, key: `n${label}${said}`, ignoreSelection: true });
  });
  return DecorationSet.create(doc, widgets);
}

function numberElement(label: string, said: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'tri-desk-number';
  element.contentEditable = 'false';
  element.textContent = label;
  if (said === '') return element;
  const other = document.createElement('span');
  other.className = 'tri-desk-tabled';
  other.textContent = ` ${said}`;
  element.append(other);
  return element;
}
