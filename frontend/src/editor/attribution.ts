import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import type { StepMap } from 'prosemirror-transform';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { arrival } from '../collab/plugin';
import type { Self } from '../collab/protocol';
import { isSaidAnew } from './redrawn';
import { type Called, tint, tintAfter, whose, type Writer, type Written } from './tint';

interface Tint {
  readonly on: boolean;
  readonly self: Self | null;
  /** Who wrote what. */
  readonly set: DecorationSet;
  /** What is seen of it. */
  readonly shown: DecorationSet;
}

const key = new PluginKey<Tint>('attribution');

/** Remembers which group wrote what since the text was opened; when asked to, tints it, with the sign of the group before it. */
export function attributionPlugin(called: Called = (name) => name): Plugin<Tint> {
  return new Plugin<Tint>({
    key,
    state: {
      init: () => ({ on: false, self: null, set: DecorationSet.empty, shown: DecorationSet.empty }),
      apply: (tr, tint) => after(tr, tint, called),
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  });
}

function after(tr: Transaction, before: Tint, called: Called): Tint {
  const told = tr.getMeta(key) as Partial<Tint> | undefined;
  if (!tr.docChanged && told === undefined && !isSaidAnew(tr)) return before;
  const now = { ...before, ...told, set: written(tr, before) };
  if (!now.on) return { ...now, shown: DecorationSet.empty };
  const goesOn = before.on && !isSaidAnew(tr);
  if (!goesOn) return { ...now, shown: tint(tr.doc, now.set, called) };
  return tr.docChanged ? { ...now, shown: tintAfter(tr, before.shown, now.set, called) } : now;
}

/** The transaction that shows or hides the tint, or says who writes here. */
export function withTint(state: EditorState, change: { readonly on?: boolean; readonly self?: Self }): Transaction {
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
  if (told !== null) return told.map(({ commit, from, to }) => ({ who: commit, from, to }));
  return self === null ? [] : [{ who: self, from: 0, to: tr.steps.length }];
}

function stretchesOf(tr: Transaction, start: number, end: number, who: Writer): readonly Written[] {
  const found: Written[] = [];
  const maps: readonly StepMap[] = tr.mapping.maps;
  for (let i = start; i < end; i++) {
    const later = tr.mapping.slice(i + 1);
    maps[i]?.forEach((_from, _to, newFrom, newTo) => {
      const [from, to] = [later.map(newFrom, 1), later.map(newTo, -1)];
      if (from < to) found.push({ who: { name: who.name, affiliation: who.affiliation }, from, to });
    });
  }
  return found;
}
