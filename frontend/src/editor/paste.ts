import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { isSuggestion, suggestionOn } from '../suggest/marks';
import { isHollow } from '../suggest/withdrawn';
import { cleanHtml } from './clean-html';
import { foreignLeft, mentionsIn } from './foreign';
import { type Moving, pasteParser } from './moving';
import { practiceWords } from './practice-names';
import { citationWords } from './spoken';

/** What a suggestion on something that comes in becomes; null where it stays behind. */
type Kept = (mark: Mark) => Mark | null;

const CELLS: ReadonlySet<string> = new Set(['table_cell', 'table_header']);

/** Keeps pasted and dropped text clean: no foreign styles, no ids that belong elsewhere, no suggestions but on what is moved. */
export function pastePlugin(moving: Moving): Plugin {
  const own = new Set<string>();
  return new Plugin({
    appendTransaction: (trs) => {
      trs.forEach((tr) => moving.seen(tr));
      return null;
    },
    props: {
      handleDOMEvents: {
        cut: () => moving.takes(true),
        copy: () => moving.takes(false),
        dragstart: () => moving.takes(false),
        drop: (_view, event) => moving.drops(event),
      },
      clipboardTextSerializer: wordsOf,
      clipboardParser: pasteParser,
      transformPastedHTML: cleanHtml,
      transformCopied: (slice) => {
        mentionsIn(slice.content).forEach((member) => own.add(member));
        moving.taken(slice);
        return slice;
      },
      transformPasted(slice, view, plain) {
        const clean = plain ? fresh(slice) : brought(slice, moving.kept(view));
        return foreignLeft(clean, view.dom.closest('trialogue-editor')?.textId ?? '', own);
      },
    },
  });
}

/** What programs get that read words alone: those that are not struck. For no words at all the library would take all. */
function wordsOf(slice: Slice): string {
  const { content } = brought(slice, () => null);
  return content.textBetween(0, content.size, '\n\n', leafWords) || ' ';
}

function leafWords({ type, attrs }: Node): string {
  if (type.name === 'citation') return citationWords(attrs);
  if (type.name === 'practice') return practiceWords(attrs);
  if (type.name === 'mention') return `@${String(attrs.label)}`;
  return type.name === 'hard_break' ? '\n' : '';
}

/** The same slice without ids and suggestions; every word stays. */
export function fresh({ content, openStart, openEnd }: Slice): Slice {
  return new Slice(freshIn(content), openStart, openEnd);
}

function freshIn(content: Fragment): Fragment {
  return Fragment.from(content.content.map((node) => copied(node, freshIn(node.content), node.marks.filter((mark) => !isSuggestion(mark)))));
}

/** What is brought in has its number, like its id, from where it comes to stand. */
function copied(node: Node, content: Fragment, marks: readonly Mark[]): Node {
  if (node.isText) return node.mark(marks);
  const given = ['id', 'restart'].filter((name) => name in node.attrs).map((name): [string, null] => [name, null]);
  return node.type.create({ ...node.attrs, ...Object.fromEntries<null>(given) }, content, marks);
}

/** The same slice without ids, and with those suggestions alone that are kept: what is struck stays behind with its suggestion. */
export function brought({ content, openStart, openEnd }: Slice, kept: Kept): Slice {
  return new Slice(broughtIn(content, kept, openStart, openEnd), openStart, openEnd);
}

/** A block that is cut through at an edge stays, whatever is left of it. */
function broughtIn(content: Fragment, kept: Kept, openStart: number, openEnd: number): Fragment {
  const last = content.childCount - 1;
  const nodes = content.content.flatMap((node, i) => {
    const [start, end] = [i === 0 ? openStart : 0, i === last ? openEnd : 0];
    const clean = broughtNode(node, kept, start, end);
    if (clean === null) return [];
    if (start > 0 || end > 0) return [clean];
    return isEmptied(node, clean) ? [] : [whole(clean)];
  });
  return Fragment.from(nodes);
}

function broughtNode(node: Node, kept: Kept, openStart: number, openEnd: number): Node | null {
  const marks = node.marks.flatMap((mark) => (isSuggestion(mark) ? (kept(mark) ?? []) : mark));
  const stays = marks.some(({ type }) => type.name === 'deletion');
  if ((node.isInline || node.isLeaf) && suggestionOn(node, 'deletion') && !stays) return null;
  return copied(node, broughtIn(node.content, kept, Math.max(0, openStart - 1), Math.max(0, openEnd - 1)), marks);
}

/** A block without words that was to go as a whole, or that held nothing but what is left behind. A row keeps its cells. */
function isEmptied(before: Node, after: Node): boolean {
  if (before.isInline || before.isLeaf || CELLS.has(before.type.name) || !isHollow(after)) return false;
  const went = suggestionOn(before, 'deletion') !== undefined && suggestionOn(after, 'deletion') === undefined;
  return went || !holdsEnough(after);
}

/** What is left of a block, with an empty one wherever it cannot do without. */
function whole(node: Node): Node {
  if (node.isInline || node.isLeaf || holdsEnough(node)) return node;
  return node.type.createAndFill(node.attrs, node.content, node.marks) ?? node;
}

function holdsEnough({ type, content }: Node): boolean {
  return type.validContent(content);
}
