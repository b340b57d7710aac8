import { chainCommands } from 'prosemirror-commands';
import { Fragment, type Node, type NodeType, type ResolvedPos, Slice } from 'prosemirror-model';
import { liftListItem, sinkListItem } from 'prosemirror-schema-list';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { canSplit, ReplaceAroundStep } from 'prosemirror-transform';
import { typeOf } from './types';

const ITEMS: ReadonlySet<string> = new Set(['provision', 'sub_provision', 'list_item']);

/** The cursor in the first paragraph of a provision, a part or a list item. */
function inItem(state: EditorState): ResolvedPos | null {
  const { selection } = state;
  if (!(selection instanceof TextSelection)) return null;
  const { $from, $to } = selection;
  const first = $from.depth >= 2 && ITEMS.has($from.node(-1).type.name) && $from.index(-1) === 0;
  return first && $from.sameParent($to) ? $from : null;
}

/** Enter begins the next provision, part or item; in an empty one it leaves the list. */
export const enter: Command = (state, dispatch) => {
  const $from = inItem(state);
  if ($from === null) return false;
  const item = $from.node(-1);
  if (item.childCount === 1 && $from.parent.content.size === 0) return outdent(item.type)(state, dispatch);
  const { tr } = state;
  tr.deleteSelection();
  const keyed = { ...item.attrs, ...('restart' in item.attrs ? { restart: null } : {}) };
  const types = [{ type: item.type, attrs: keyed }, { type: typeOf('paragraph'), attrs: $from.parent.attrs }];
  if (!canSplit(tr.doc, tr.selection.from, 2, types)) return false;
  dispatch?.(tr.split(tr.selection.from, 2, types).scrollIntoView());
  return true;
};

/** Backspace at the start of a provision, part or item takes its number or bullet away first. */
export const backspace: Command = (state, dispatch) => {
  const $from = inItem(state);
  if ($from === null || !state.selection.empty || $from.parentOffset > 0) return false;
  return outdent($from.node(-1).type)(state, dispatch);
};

/** Tab makes a part of the provision before, or a part of the part before. */
export const indent: Command = (state, dispatch) => {
  const $from = inItem(state);
  if ($from === null) return false;
  const { type } = $from.node(-1);
  return type.name === 'provision' ? demote(state, dispatch) : sinkListItem(type)(state, dispatch);
};

/** Shift-Tab takes a part one level up; a part of the first level becomes a provision. */
export const outdentHere: Command = (state, dispatch) => {
  const $from = inItem(state);
  if ($from === null) return false;
  const { type } = $from.node(-1);
  return type.name !== 'provision' && chainCommands(promote, liftListItem(type))(state, dispatch);
};

function outdent(type: NodeType): Command {
  return type.name === 'provision' ? unwrapped : liftListItem(type);
}

/** A provision's text and parts stand in the document without a number. */
const unwrapped: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const [start, end] = [$from.before(-1), $from.after(-1)];
  const step = new ReplaceAroundStep(start, end, start + 1, end - 1, Slice.empty, 0, true);
  dispatch?.(state.tr.step(step).scrollIntoView());
  return true;
};

/** The provision becomes the last part of the one before it. */
function demote(state: EditorState, dispatch?: (tr: Transaction) => void): boolean {
  const { $from } = state.selection;
  const before = $from.depth === 2 ? $from.doc.maybeChild($from.index(0) - 1) : null;
  if (before?.type.name !== 'provision') return false;
  const start = $from.before(1);
  const end = $from.after(1);
  const inList = before.lastChild?.type.name === 'sub_provisions';
  const part = typeOf('sub_provision').create();
  const wrapped = inList ? part : typeOf('sub_provisions').create(null, part);
  const slice = new Slice(Fragment.from(before.type.create(null, inList ? list(wrapped) : wrapped)), inList ? 2 : 1, 0);
  const from = start - (inList ? 2 : 1);
  const step = new ReplaceAroundStep(from, end, start + 1, end - 1, slice, inList ? 1 : 2, true);
  dispatch?.(state.tr.step(step).scrollIntoView());
  return true;
}

function list(part: Node): Node {
  return typeOf('sub_provisions').create(null, part);
}

/**
 * The last part of a provision becomes the provision after it; its words stay where they are, with whoever wrote them. What
 * is suggested of the list goes with its only part.
 */
function promote(state: EditorState, dispatch?: (tr: Transaction) => void): boolean {
  const { $from } = state.selection;
  if ($from.depth !== 4 || $from.node(1).type.name !== 'provision') return false;
  const [provision, parts] = [$from.node(1), $from.node(2)];
  const isLast = $from.index(1) === provision.childCount - 1 && $from.index(2) === parts.childCount - 1;
  if (!isLast) return false;
  const depth = parts.childCount === 1 ? 2 : 3;
  const open = depth === 2 ? provision.type.create() : provision.type.create(null, parts.type.create());
  const part = $from.node(3);
  const marks = depth === 2 ? parts.marks.reduce((set, mark) => mark.addToSet(set), part.marks) : part.marks;
  const own = provision.type.create({ id: part.attrs.id as unknown }, null, marks);
  const slice = new Slice(Fragment.from([open, own]), depth - 1, 0);
  const step = new ReplaceAroundStep($from.before(depth), $from.after(1), $from.start(3), $from.end(3), slice, depth, true);
  dispatch?.(state.tr.step(step).scrollIntoView());
  return true;
}
