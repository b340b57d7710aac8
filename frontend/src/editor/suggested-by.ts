import type { Mark, Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { isSuggestion } from '../suggest/marks';

/** Words that are suggested to come or to go, within one block, by the same members. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly Mark[];
}

const known = new WeakMap<Node, readonly Stretch[]>();

/** Says of suggested words and blocks who suggested them, for whoever points at them and whoever hears them. */
export function suggestedByPlugin(said: (mark: Mark) => string): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const found: Decoration[] = [];
        doc.forEach((block, offset) => {
          for (const { from, to, marks } of stretchesOf(block)) {
            const words = marks.map(said).join('; ');
            const about = { title: words, 'aria-description': words };
            found.push(to - from > 0 ? Decoration.inline(offset + from, offset + to, { nodeName: 'span', ...about }) : blockAt(doc, offset + from, about));
          }
        });
        return found.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, found);
      },
    },
  });
}

function blockAt(doc: Node, pos: number, about: Record<string, string>): Decoration {
  return Decoration.node(pos, pos + (doc.nodeAt(pos)?.nodeSize ?? 0), about);
}

/** Within a block that stands in a text; a stretch of no length is a block as a whole. */
function stretchesOf(block: Node): readonly Stretch[] {
  const before = known.get(block);
  if (before) return before;
  const found = [...ofBlock(block, 0)];
  block.descendants((node, pos) => {
    if (!node.isInline) found.push(...ofBlock(node, pos + 1));
    if (node.inlineContent) found.push(...inLine(node, pos + 2));
    return !node.inlineContent;
  });
  if (block.inlineContent) found.push(...inLine(block, 1));
  known.set(block, found);
  return found;
}

function ofBlock(node: Node, pos: number): readonly Stretch[] {
  const marks = node.marks.filter(isSuggestion);
  return marks.length > 0 ? [{ from: pos, to: pos, marks }] : [];
}

function inLine(block: Node, start: number): readonly Stretch[] {
  const found: Stretch[] = [];
  block.forEach((node, offset) => {
    const marks = node.marks.filter(isSuggestion);
    if (marks.length === 0) return;
    const [from, last] = [start + offset, found.at(-1)];
    const goesOn = last?.to === from && last.marks.length === marks.length && marks.every((mark) => mark.isInSet(last.marks));
    if (goesOn) found[found.length - 1] = { ...last, to: from + node.nodeSize };
    else found.push({ from, to: from + node.nodeSize, marks });
  });
  return found;
}
