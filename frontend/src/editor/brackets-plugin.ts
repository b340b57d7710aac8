import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { SIDES } from './brackets';
import { type Drawn, drawnOn, isSaidAnew, redrawn } from './redrawn';

/** Says at each wording in brackets who holds it, with the sign of the side. */
export function bracketsPlugin(said: (holder: string) => string): Plugin<DecorationSet> {
  const drawn: Drawn = (block, pos) => wordingsIn(block, pos).map((one) => drawing(one.node, one.pos, said));
  const all = (doc: Node): DecorationSet => DecorationSet.create(doc, drawnOn(doc, drawn));
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => all(doc),
      apply: (tr, set) => (isSaidAnew(tr) ? all(tr.doc) : tr.docChanged ? redrawn(set, tr, drawn) : set),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}

function drawing(node: Node, pos: number, said: (holder: string) => string): Decoration {
  const holder: unknown = node.attrs.holder;
  const name = said(typeof holder === 'string' ? holder : '');
  const side = SIDES.find((one) => one === holder);
  const look = side === undefined ? {} : { class: `tri-of-${side}` };
  return Decoration.node(pos, pos + node.nodeSize, { ...look, role: 'group', 'aria-label': name, 'data-said': name });
}

function wordingsIn(block: Node, pos: number): readonly { readonly node: Node; readonly pos: number }[] {
  const found: { node: Node; pos: number }[] = [];
  block.descendants((node, offset) => {
    if (node.type.name === 'wording') found.push({ node, pos: pos + 1 + offset });
    return !node.isTextblock;
  });
  return found;
}
