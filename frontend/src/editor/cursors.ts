import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { arrival } from '../collab/plugin';
import type { Person } from '../collab/protocol';
import { signElement } from './marks';

/** Somebody else's cursor in our text. */
export interface Cursor {
  readonly person: Person;
  readonly anchor: number;
  readonly head: number;
  /** Counts the moves, so that the name shows again at each. */
  readonly moves: number;
}

type Cursors = ReadonlyMap<string, Cursor>;
type News =
  | { readonly person: Person; readonly anchor: number | null; readonly head: number | null }
  | { readonly left: string }
  | { readonly only: readonly string[] };

const key = new PluginKey<Cursors>('cursors');

/** Shows others' cursors and selections; they move with the text between two messages. */
export function cursorsPlugin(): Plugin<Cursors> {
  return new Plugin<Cursors>({
    key,
    state: { init: () => new Map(), apply: (tr, cursors) => told(moved(cursors, tr), tr) },
    props: { decorations: (state) => DecorationSet.create(state.doc, shown(state)) },
  });
}

/** The transaction that brings news of others' cursors. */
export function withNews(state: EditorState, news: News): Transaction {
  return state.tr.setMeta(key, news).setMeta('addToHistory', false);
}

/** Others' cursors. */
export function cursorsOf(state: EditorState): Cursors {
  return key.getState(state) ?? new Map();
}

/** A cursor stays before what others put in there, and behind what its own member writes. */
function moved(cursors: Cursors, tr: Transaction): Cursors {
  if (!tr.docChanged || cursors.size === 0) return cursors;
  const told = arrival(tr) ?? [];
  const entries = [...cursors].map(([id, cursor]): [string, Cursor] => {
    const own = told.filter(({ commit }) => commit.clientId === id);
    const at = (position: number): number => placeAfter(tr, position, own);
    return [id, { ...cursor, anchor: at(cursor.anchor), head: at(cursor.head) }];
  });
  return new Map(entries);
}

/** Of several commits taken in at once, a cursor's own ones carry it along. */
function placeAfter({ mapping }: Transaction, position: number, own: readonly { from: number; to: number }[]): number {
  let [at, from] = [position, 0];
  for (const range of own) {
    at = mapping.slice(range.from, range.to).map(mapping.slice(from, range.from).map(at, -1), 1);
    from = range.to;
  }
  return from === 0 ? mapping.map(position, -1) : mapping.slice(from).map(at, -1);
}

function told(cursors: Cursors, tr: Transaction): Cursors {
  const news = tr.getMeta(key) as News | undefined;
  if (news === undefined) return cursors;
  if ('only' in news) return new Map([...cursors].filter(([id]) => news.only.includes(id)));
  const next = new Map(cursors);
  if ('left' in news) next.delete(news.left);
  else if (news.anchor === null || news.head === null) next.delete(news.person.clientId);
  else {
    const moves = (cursors.get(news.person.clientId)?.moves ?? 0) + 1;
    next.set(news.person.clientId, { person: news.person, anchor: news.anchor, head: news.head, moves });
  }
  return next;
}

function shown(state: EditorState): readonly Decoration[] & Decoration[] {
  const end = state.doc.content.size;
  return [...cursorsOf(state)].flatMap(([id, { person, anchor, head, moves }]) => {
    const [from, to] = [Math.min(anchor, head, end), Math.min(Math.max(anchor, head), end)];
    const caret = Decoration.widget(Math.min(head, end), () => caretElement(person), {
      key: `caret-${id}-${moves}`,
      side: 10,
      ignoreSelection: true,
    });
    const range = Decoration.inline(from, to, { class: `tri-selected tri-of-${person.affiliation}` });
    return from < to ? [range, caret] : [caret];
  });
}

function caretElement({ name, affiliation }: Person): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `tri-caret tri-of-${affiliation}`;
  caret.setAttribute('aria-hidden', 'true');
  const flag = document.createElement('span');
  flag.className = 'tri-flag';
  const label = document.createElement('bdi');
  label.className = 'tri-flag-name';
  label.textContent = name;
  flag.append(signElement(affiliation), label);
  caret.append(flag);
  requestAnimationFrame(() => keepInside(flag));
  return caret;
}

/** A name that would leave the text at its end is shown before the cursor. */
function keepInside(flag: HTMLElement): void {
  const text = flag.closest('.tri-text')?.getBoundingClientRect();
  const own = flag.getBoundingClientRect();
  if (text && (own.right > text.right || own.left < text.left)) flag.classList.add('tri-flag-back');
}
