import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { unconfirmed } from '../collab/model';
import { collabOf } from '../collab/plugin';

/** Words that a thread is about: within an outermost block, counted from its first position. A thread may have several. */
export interface Commented {
  readonly id: string;
  readonly blockId: string;
  readonly from: number;
  readonly to: number;
}

/** What is commented on, in places of a version. */
export interface Commentary {
  readonly version: number;
  readonly threads: readonly Commented[];
}

interface Underlined {
  readonly set: DecorationSet;
  /** Those whose words are not in this text yet. */
  readonly waiting: readonly Commented[];
}

const key = new PluginKey<Underlined>('comments');
const none: Underlined = { set: DecorationSet.empty, waiting: [] };

/** Underlines the words that are commented on, moves the lines along with the text, and says which thread was clicked. */
export function commentsPlugin(chosen: (thread: string) => void, said: () => string = () => ''): Plugin<Underlined> {
  return new Plugin<Underlined>({
    key,
    state: { init: () => none, apply: (tr, before, _old, state) => told(tr, moved(tr, before, said()), state, said()) },
    props: {
      decorations: (state) => underlined(state).set,
      handleClick: (view, at) => {
        const thread = threadAt(view.state, at);
        if (thread !== null) chosen(thread);
        return false;
      },
    },
  });
}

/** The transaction that says which words are commented on now. */
export function withComments(state: EditorState, commentary: Commentary): Transaction {
  return state.tr.setMeta(key, commentary).setMeta('addToHistory', false);
}

/** The thread about the words at a position, or about some of a range; the one about the fewest words where there are several. */
export function threadAt(state: EditorState, from: number, to = from): string | null {
  const found = underlined(state).set.find(from, to);
  const [narrowest] = found.sort((a, b) => a.to - a.from - (b.to - b.from));
  return narrowest ? threadOf(narrowest) : null;
}

/** Where words are commented on, each thread once, in the order of the text. */
export function commentedIn(state: EditorState): readonly { readonly from: number; readonly to: number }[] {
  const lines = [...underlined(state).set.find()].sort((a, b) => a.from - b.from || a.to - b.to);
  return lines.filter((line, i) => lines.findIndex((other) => threadOf(other) === threadOf(line)) === i);
}

function underlined(state: EditorState): Underlined {
  return key.getState(state) ?? none;
}

function moved(tr: Transaction, before: Underlined, said: string): Underlined {
  if (!tr.docChanged) return before;
  return placed(tr.doc, before.set.map(tr.mapping, tr.doc), before.waiting, said);
}

/** A line that stands is moved by the text alone, unless the server speaks of the very text that is here. */
function told(tr: Transaction, before: Underlined, state: EditorState, said: string): Underlined {
  const commentary = tr.getMeta(key) as Commentary | undefined;
  if (commentary === undefined) return before;
  const { version, threads: news } = commentary;
  const collab = collabOf(state);
  if (collab.version === version && unconfirmed(collab) === 0) return placed(tr.doc, DecorationSet.empty, news, said);
  const wanted = new Set(news.map(({ id }) => id));
  const gone = before.set.find().filter((line) => !wanted.has(threadOf(line)));
  const set = before.set.remove(gone);
  const standing = new Set(set.find().map(placeOf));
  return placed(tr.doc, set, news.filter((one) => !standing.has(placeIn(one))), said);
}

function placed(doc: Node, set: DecorationSet, comments: readonly Commented[], said: string): Underlined {
  if (comments.length === 0) return { set, waiting: comments };
  const blocks = outermost(doc);
  const lines = comments.flatMap((comment) => line(comment, blocks.get(comment.blockId), said));
  return { set: set.add(doc, lines), waiting: comments.filter(({ blockId }) => !blocks.has(blockId)) };
}

/** An element of its own, as a screen reader tells marked words from others. */
function line({ id, blockId, from, to }: Commented, block: Block | undefined, said: string): readonly Decoration[] {
  if (block === undefined) return [];
  const [start, end] = [block.start + from, Math.min(block.start + to, block.end)];
  return start < end ? [Decoration.inline(start, end, { nodeName: 'mark', class: 'tri-commented', 'aria-description': said }, { thread: id, place: placeIn({ id, blockId }) })] : [];
}

interface Block {
  readonly start: number;
  readonly end: number;
}

function outermost(doc: Node): ReadonlyMap<string, Block> {
  const blocks = new Map<string, Block>();
  doc.forEach((node, offset) => {
    const id: unknown = node.attrs.id;
    if (typeof id === 'string') blocks.set(id, { start: offset + 1, end: offset + node.nodeSize - 1 });
  });
  return blocks;
}

function threadOf(line: Decoration): string {
  return (line.spec as { readonly thread: string }).thread;
}

function placeOf(line: Decoration): string {
  return (line.spec as { readonly place: string }).place;
}

/** A thread has a place in each block that its words are in. */
function placeIn({ id, blockId }: Pick<Commented, 'id' | 'blockId'>): string {
  return `${id}|${blockId}`;
}
