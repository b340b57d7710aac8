import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import type { StepMap } from 'prosemirror-transform';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { arrival } from '../collab/plugin';
import type { Affiliation, Self } from '../collab/protocol';
import { signElement } from './marks';

interface Writer {
  readonly name: string;
  readonly affiliation: Affiliation;
}

/** A stretch of words of one writer. */
interface Written {
  readonly who: Writer;
  readonly from: number;
  readonly to: number;
}

interface Tint {
  readonly on: boolean;
  readonly self: Self | null;
  readonly set: DecorationSet;
}

const key = new PluginKey<Tint>('attribution');

/** Remembers which group wrote what since the text was opened; when asked to, tints it, with the sign of the group before it. */
export function attributionPlugin(called: (name: string, group: Affiliation) => string = (name) => name): Plugin<Tint> {
  return new Plugin<Tint>({
    key,
    state: {
      init: () => ({ on: false, self: null, set: DecorationSet.empty }),
      apply: (tr, tint) => ({ ...tint, ...(tr.getMeta(key) as Partial<Tint> | undefined), set: written(tr, tint) }),
    },
    props: {
      decorations: (state) => {
        const tint = key.getState(state);
        return tint?.on === true ? shown(state.doc, tint.set, called) : DecorationSet.empty;
      },
    },
  });
}

/** The transaction that shows or hides the tint, or says who writes here. */
export function withTint(state: EditorState, change: { readonly on?: boolean; readonly self?: Self }): Transaction {
  return state.tr.setMeta(key, change).setMeta('addToHistory', false);
}

/** Each letter that is typed is a stretch of its own: those of one writer that touch are shown as one. */
function shown(doc: Node, set: DecorationSet, called: (name: string, group: Affiliation) => string): DecorationSet {
  const stretches: Written[] = [];
  for (const one of set.find().sort((a, b) => a.from - b.from)) {
    const [{ from, to }, who, last] = [one, whose(one), stretches.at(-1)];
    const goesOn = last?.to === from && last.who.name === who.name && last.who.affiliation === who.affiliation;
    if (goesOn) stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ who, from, to });
  }
  return DecorationSet.create(doc, stretches.flatMap((one) => tinted(doc, one, called)));
}

/** A stretch may begin with the end of a block; the sign stands before the first words, and where there are none nothing is shown. */
function tinted(doc: Node, { who: { name, affiliation }, from, to }: Written, called: (name: string, group: Affiliation) => string): readonly Decoration[] {
  const begin = firstWords(doc, from, to);
  if (begin === null) return [];
  const said = called(name, affiliation);
  const sign = Decoration.widget(begin, () => signElement(affiliation), { key: `wrote-${affiliation}`, ignoreSelection: true });
  return [Decoration.inline(from, to, { nodeName: 'span', class: `tri-written tri-of-${affiliation}`, title: said, 'aria-description': said }), sign];
}

function firstWords(doc: Node, from: number, to: number): number | null {
  let found: number | null = null;
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isInline) found ??= Math.max(from, pos);
    return found === null;
  });
  return found;
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

function whose(stretch: Decoration): Writer {
  return (stretch.spec as { readonly who: Writer }).who;
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
