import type { Command, EditorState, Transaction } from 'prosemirror-state';
import type { Practice } from './practice-names';
import { typeOf } from './types';

/** An instrument of the library, as the server finds it. */
export interface Found {
  readonly code: string;
  readonly title: string;
  readonly language: string;
  readonly articles: readonly string[];
}

/** What can be cited: an instrument, or an article of it. */
export interface Citable {
  readonly code: string;
  readonly ref: string | null;
  readonly title: string;
  readonly language: string;
}

/** What is asked for: an instrument, and an article where a number stands behind it. */
export interface Asked {
  readonly words: string;
  readonly ref: string | null;
}

/** Reads "C181 7" or "C181, art. 7" as article 7 of C181. */
export function askedFor(typed: string): Asked {
  const text = typed.trim().replace(/^@/u, '');
  const [, words, ref] = /^(.*?[^\s,])[\s,]+(?:art(?:icle|ículo)?\.?\s*)?(\d[\w.()]*)$/iu.exec(text) ?? [];
  return words === undefined || ref === undefined ? { words: text, ref: null } : { words, ref };
}

/** What may be meant: instruments, or those of their articles whose number begins so, or the number as it was typed. */
export function citable(found: readonly Found[], ref: string | null): readonly Citable[] {
  return found.flatMap(({ code, title, language, articles }) => {
    const known = ref === null ? [] : articles.filter((one) => one.startsWith(ref));
    const refs = known.length > 0 ? known : [ref];
    return refs.map((one) => ({ code, title, language, ref: one }));
  });
}

/** The transaction that cites; an "@" before the cursor gives way. */
export function cited(state: EditorState, { code, ref }: Citable): Transaction {
  const { from, to, $from } = state.selection;
  const called = $from.nodeBefore?.text?.endsWith('@') === true ? 1 : 0;
  const node = typeOf('citation').create({ code, ref });
  return state.tr.replaceWith(from - called, to, node).scrollIntoView();
}

/** The transaction that cites a practice; an "@" before the cursor gives way. */
export function citedPractice(state: EditorState, { key, title }: Practice): Transaction {
  const { from, to, $from } = state.selection;
  const called = $from.nodeBefore?.text?.endsWith('@') === true ? 1 : 0;
  return state.tr.replaceWith(from - called, to, typeOf('practice').create({ key, label: title })).scrollIntoView();
}

/** Whether a node of this name may stand where the cursor does. */
export function mayInsert(state: EditorState, name: string): boolean {
  const { $from, $to } = state.selection;
  return $from.sameParent($to) && $from.parent.canReplaceWith($from.index(), $to.indexAfter(), typeOf(name));
}

/** Whether an "@" typed here begins a citation, and not the address of a mailbox. */
export function callsForCitation(state: EditorState): boolean {
  const { $from, empty } = state.selection;
  const before = $from.nodeBefore;
  return empty && mayInsert(state, 'citation') && (before?.isText !== true || /[\s([{«“„‘"'/–—-]$/u.test(before.text ?? ''));
}

/** Writes a sign where it calls for something, and opens what asks for that. */
export function calling(sign: string, calls: (state: EditorState) => boolean, open: () => boolean): Command {
  return (state, dispatch) => {
    if (!calls(state)) return false;
    dispatch?.(state.tr.insertText(sign));
    return open();
  };
}
