import { Fragment, type Node, NodeRange, type ResolvedPos, Slice } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { ReplaceAroundStep } from 'prosemirror-transform';
import { typeOf } from './types';

/** The sides by whose key a wording may be held; it is said in the reader's language. Whoever else holds one is named. */
export const SIDES = ['government', 'employers', 'workers'] as const;

/** Where brackets may stand: in the text itself, in a provision and in a part. */
const HOMES: readonly string[] = ['doc', 'provision', 'sub_provision'];

/** A node where it stands. */
interface Standing {
  readonly pos: number;
  readonly node: Node;
}

/** A wording that the cursor stands in, and the bracket around it. */
export interface WordingHere {
  readonly bracket: Standing;
  readonly wording: Standing;
  readonly holder: string;
}

/** The wording that the cursor stands in; null outside brackets. */
export function wordingHere({ selection: { $from } }: EditorState): WordingHere | null {
  for (let depth = $from.depth; depth > 1; depth--) {
    const node = $from.node(depth);
    if (node.type.name !== 'wording') continue;
    const bracket = { pos: $from.before(depth - 1), node: $from.node(depth - 1) };
    const holder: unknown = node.attrs.holder;
    return { bracket, wording: { pos: $from.before(depth), node }, holder: typeof holder === 'string' ? holder : '' };
  }
  return null;
}

/**
 * Puts what is selected into brackets, as the wording of a holder: the words of one paragraph, or paragraphs as a whole; without a selection
 * the paragraph of the cursor. What stands before and behind the words stays outside, in paragraphs of its own.
 */
export function bracketed(holder: string): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    if (wordingHere(state) !== null || !areParagraphs($from, $to)) return false;
    const { tr } = state;
    const range = setApart(tr, $from, $to);
    tr.wrap(range, [{ type: typeOf('bracket') }, { type: typeOf('wording'), attrs: { holder } }]);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Whether both ends stand in paragraphs of one place that may hold brackets, with nothing but paragraphs between them. */
function areParagraphs($from: ResolvedPos, $to: ResolvedPos): boolean {
  const depth = $from.depth - 1;
  if (depth < 0 || $to.depth !== $from.depth || $from.start(depth) !== $to.start(depth)) return false;
  const parent = $from.node(depth);
  if (!HOMES.includes(parent.type.name)) return false;
  return parent.children.slice($from.index(depth), $to.index(depth) + 1).every(({ type }) => type.name === 'paragraph');
}

/** A provision and a part begin with a paragraph, so an empty one stays where their first goes into brackets. */
function setApart(tr: Transaction, $from: ResolvedPos, $to: ResolvedPos): NodeRange {
  const depth = $from.depth - 1;
  let [start, end] = [$from.before(), $to.after()];
  if ($from.pos < $to.pos && $from.sameParent($to)) {
    if ($to.parentOffset < $to.parent.content.size) tr.split($to.pos);
    end = $to.pos + 1;
    if ($from.parentOffset > 0) {
      tr.split($from.pos);
      [start, end] = [$from.pos + 1, end + 2];
    }
  }
  if (start === $from.start(depth) && depth > 0) {
    tr.insert(start, typeOf('paragraph').create());
    [start, end] = [start + 2, end + 2];
  }
  return new NodeRange(tr.doc.resolve(start), tr.doc.resolve(end), depth);
}

/** Adds another wording behind the one here, empty and of a holder, and goes there. */
export function reworded(holder: string): Command {
  return (state, dispatch) => {
    const here = wordingHere(state);
    if (here === null) return false;
    const pos = here.wording.pos + here.wording.node.nodeSize;
    const wording = typeOf('wording').create({ holder }, typeOf('paragraph').create());
    const tr = state.tr.insert(pos, wording);
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, pos + 2)).scrollIntoView());
    return true;
  };
}

/** Says who holds the wording here. */
export function heldBy(holder: string): Command {
  return (state, dispatch) => {
    const here = wordingHere(state);
    if (here === null || here.holder === holder) return false;
    dispatch?.(state.tr.setNodeAttribute(here.wording.pos, 'holder', holder));
    return true;
  };
}

/** The wording here takes the place of its brackets, and the others go. */
export const settled: Command = (state, dispatch) => {
  const here = wordingHere(state);
  if (here === null) return false;
  const { bracket, wording } = here;
  const from = bracket.pos - (emptyLead(state.doc, bracket.pos) ? 2 : 0);
  const [gapFrom, gapTo] = [wording.pos + 1, wording.pos + wording.node.nodeSize - 1];
  const tr = state.tr.step(new ReplaceAroundStep(from, bracket.pos + bracket.node.nodeSize, gapFrom, gapTo, new Slice(Fragment.empty, 0, 0), 0));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Whether nothing but the empty first paragraph of a provision or a part stands before a bracket. */
function emptyLead(doc: Node, pos: number): boolean {
  const $pos = doc.resolve(pos);
  return $pos.depth > 0 && $pos.index() === 1 && $pos.nodeBefore?.content.size === 0;
}

/** Takes the wording here away; the last one cannot go, as then nothing would be left. */
export const withoutWording: Command = (state, dispatch) => {
  const here = wordingHere(state);
  if (here === null || here.bracket.node.childCount < 2) return false;
  dispatch?.(state.tr.delete(here.wording.pos, here.wording.pos + here.wording.node.nodeSize).scrollIntoView());
  return true;
};
