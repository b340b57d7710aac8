import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { changesBlocks } from './ids';
import { numbersOf } from './numbers';

/** Shows the numbers as text of the page, so that they are read out; CSS counters would not be in every browser. */
export function numberingPlugin(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => decorated(doc),
      apply: (tr, set) => (!tr.docChanged ? set : changesBlocks(tr) ? decorated(tr.doc) : set.map(tr.mapping, tr.doc)),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}

function decorated(doc: Node): DecorationSet {
  const widgets = numbersOf(doc).map(({ pos, label }) =>
    Decoration.widget(pos + 1, () => numberElement(label), { side: -1, key: `n${label}`, ignoreSelection: true }),
  );
  return DecorationSet.create(doc, widgets);
}

function numberElement(label: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'tri-desk-number';
  element.contentEditable = 'false';
  element.textContent = label;
  return element;
}
