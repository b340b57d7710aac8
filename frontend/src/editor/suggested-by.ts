import type { Mark, Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { isSuggestion } from '../suggest/marks';
import { type Drawn, drawnOn, isSaidAnew, redrawn } from './redrawn';

/** Words that are suggested to come or to go, within one block, by the same members; or a whole block. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly Mark[];
  readonly whole: boolean;
}

/** Says of suggested words and blocks who suggested them, for whoever points at them and whoever hears them. */
export function suggestedByPlugin(said: (mark: Mark) => string): Plugin<DecorationSet> {
  const drawn: Drawn = (block, pos) => stretchesOf(block).map((one) => drawing(one, pos, said));
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

function drawing({ from, to, marks, whole }: Stretch, pos: number, said: (mark: Mark) => string): Decoration {
  const words = marks.map(said).join('; ');
  const about = { title: words, 'aria-description': words };
  return whole ? Decoration.node(pos + from, pos + to, about) : Decoration.inline(pos + from, pos + to, { nodeName: 'span', ...about });
}

/** Within a block that stands in a text. */
function stretchesOf(block: Node): readonly Stretch[] {
  const found = [...ofBlock(block, 0)];
  block.descendants((node, pos) => {
    if (!node.isInline) found.push(...ofBlock(node, pos + 1));
    if (node.inlineContent) found.push(...inLine(node, pos + 2));
    return !node.inlineContent;
  });
  if (block.inlineContent) found.push(...inLine(block, 1));
  return found;
}

function ofBlock(node: Node, pos: number): readonly Stretch[] {
  const marks = node.marks.filter(isSuggestion);
  return marks.length > 0 ? [{ from: pos, to: pos + node.nodeSize, marks, whole: true }] : [];
}

function inLine(block: Node, start: number): readonly Stretch[] {
  const found: Stretch[] = [];
  block.forEach((node, offset) => {
    const marks = node.marks.filter(isSuggestion);
    if (marks.length === 0) return;
    const [from, last] = [start + offset, found.at(-1)];
    const goesOn = last?.to === from && last.marks.length === marks.length && marks.every((mark) => mark.isInSet(last.marks));
    if (goesOn) found[found.length - 1] = { ...last, to: from + node.nodeSize };
    else found.push({ from, to: from + node.nodeSize, marks, whole: false });
  });
  return found;
}
