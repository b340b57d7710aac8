import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import type { StepMap } from 'prosemirror-transform';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { arrival } from '../collab/plugin';
import type { Self } from '../collab/protocol';
import { isSaidAnew } from './redrawn';
import { cutAt, type Span, withoutAny } from './spans';
import { type Called, tint, tintAfter, whose, type Writer, type Written } from './tint';

/** What may be told of a member besides the name and the group. */
export type Details = ReadonlyMap<string, Pick<Writer, 'capacity' | 'organization'>>;

interface Tint {
  readonly on: boolean;
  readonly self: Self | null;
  readonly details: Details;
  /** What was written before the text was opened, as the server has just told; laid beneath what was written since. */
  readonly past?: readonly Written[];
  /** Who wrote what. */
  readonly set: DecorationSet;
  /** What is seen of it. */
  readonly shown: DecorationSet;
}

const key = new PluginKey<Tint>('attribution');

/** Remembers who wrote what; when asked to, tints it, with the sign of the group before it. */
export function attributionPlugin(called: Called = ({ name }) => name): Plugin<Tint> {
  return new Plugin<Tint>({
    key,
    state: {
      init: () => ({ on: false, self: null, details: new Map(), set: DecorationSet.empty, shown: DecorationSet.empty }),
      apply: (tr, tint) => after(tr, tint, called),
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  });
}

function after(tr: Transaction, before: Tint, called: Called): Tint {
  const told = tr.getMeta(key) as Partial<Tint> | undefined;
  if (!tr.docChanged && told === undefined && !isSaidAnew(tr)) return before;
  const { past, ...now } = { ...before, ...told, set: written(tr, before) };
  const all = past === undefined ? now : { ...now, set: beneath(tr.doc, now.set, past) };
  if (!all.on) return { ...all, shown: DecorationSet.empty };
  const asTold: Called = (writer) => called({ ...all.details.get(writer.member), ...writer });
  const goesOn = before.on && past === undefined && !isSaidAnew(tr);
  if (!goesOn) return { ...all, shown: tint(tr.doc, all.set, asTold) };
  return tr.docChanged ? { ...all, shown: tintAfter(tr, before.shown, all.set, asTold) } : all;
}

/** What was written before stands where nothing was written since; each stretch ends with its outermost block, so that a change looks at few. */
function beneath(doc: Node, set: DecorationSet, past: readonly Written[]): DecorationSet {
  const since = set.find().sort((a, b) => a.from - b.from).map((one) => ({ who: whose(one), from: one.from, to: one.to }));
  const before = withoutAny(cutAt(past, insides(doc)), since);
  return DecorationSet.create(doc, [...before, ...since].flatMap(({ who, from, to }) => stretch(from, to, who)));
}

function insides(doc: Node): readonly Span[] {
  const found: Span[] = [];
  doc.forEach((block, pos) => void found.push({ from: pos + 1, to: pos + block.nodeSize - 1 }));
  return found;
}

/** Who wrote the words at a place; null where it is not known. */
export function writerAt(state: EditorState, pos: number): Writer | null {
  const tint = key.getState(state);
  const found = tint?.set.find(pos, pos) ?? [];
  const one = found.find(({ from, to }) => from <= pos && pos < to) ?? found[0];
  return tint && one ? { ...tint.details.get(whose(one).member), ...whose(one) } : null;
}

/** The transaction that shows or hides the tint, says who writes here, or who wrote before. */
export function withTint(state: EditorState, change: Partial<Pick<Tint, 'on' | 'self' | 'details' | 'past'>>): Transaction {
  return state.tr.setMeta(key, change).setMeta('addToHistory', false);
}

function written(tr: Transaction, { set, self }: Tint): DecorationSet {
  if (!tr.docChanged) return set;
  return authors(tr, self).flatMap(({ who, from, to }) => stretchesOf(tr, from, to, who)).reduce((laid, one) => over(laid, tr.doc, one), set.map(tr.mapping, tr.doc));
}

/** Words put in among another's are no part of what the other wrote. */
function over(set: DecorationSet, doc: Node, { who, from, to }: Written): DecorationSet {
  const under = set.find(from, to).filter((one) => one.from < to && one.to > from);
  const left = under.flatMap((one) => [...stretch(one.from, from, whose(one)), ...stretch(to, one.to, whose(one))]);
  return set.remove(under).add(doc, [...left, ...stretch(from, to, who)]);
}

function stretch(from: number, to: number, who: Writer): readonly Decoration[] {
  return from < to ? [Decoration.inline(from, to, {}, { who })] : [];
}

function authors(tr: Transaction, self: Self | null): readonly Written[] {
  const told = arrival(tr);
  if (told !== null) return told.map(({ commit, from, to }) => ({ who: writerOf(commit, commit.at), from, to }));
  return self === null ? [] : [{ who: writerOf(self, new Date(tr.time).toISOString()), from: 0, to: tr.steps.length }];
}

/** What is told of whoever writes now. */
export function writerOf({ memberId, name, affiliation }: Pick<Self, 'memberId' | 'name' | 'affiliation'>, at: string): Writer {
  return { member: memberId, name, affiliation, at };
}

function stretchesOf(tr: Transaction, start: number, end: number, who: Writer): readonly Written[] {
  const found: Written[] = [];
  const maps: readonly StepMap[] = tr.mapping.maps;
  for (let i = start; i < end; i++) {
    const later = tr.mapping.slice(i + 1);
    maps[i]?.forEach((_from, _to, newFrom, newTo) => {
      const [from, to] = [later.map(newFrom, 1), later.map(newTo, -1)];
      if (from < to) found.push({ who, from, to });
    });
  }
  return found;
}
