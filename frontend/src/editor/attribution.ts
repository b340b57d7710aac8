import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import type { StepMap } from 'prosemirror-transform';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { arrival } from '../collab/plugin';
import type { Affiliation, Self } from '../collab/protocol';

interface Writer {
  readonly name: string;
  readonly affiliation: Affiliation;
}

interface Tint {
  readonly on: boolean;
  readonly self: Self | null;
  readonly set: DecorationSet;
}

const key = new PluginKey<Tint>('attribution');

/** Remembers which group wrote what since the text was opened, and tints it when asked to. */
export function attributionPlugin(): Plugin<Tint> {
  return new Plugin<Tint>({
    key,
    state: {
      init: () => ({ on: false, self: null, set: DecorationSet.empty }),
      apply: (tr, tint) => ({ ...tint, ...(tr.getMeta(key) as Partial<Tint> | undefined), set: written(tr, tint) }),
    },
    props: {
      decorations: (state) => {
        const tint = key.getState(state);
        return tint?.on === true ? tint.set : DecorationSet.empty;
      },
    },
  });
}

/** The transaction that shows or hides the tint, or says who writes here. */
export function withTint(state: EditorState, change: { readonly on?: boolean; readonly self?: Self }): Transaction {
  return state.tr.setMeta(key, change).setMeta('addToHistory', false);
}

function written(tr: Transaction, { set, self }: Tint): DecorationSet {
  if (!tr.docChanged) return set;
  const mapped = set.map(tr.mapping, tr.doc);
  return mapped.add(tr.doc, authors(tr, self).flatMap(({ who, from, to }) => tints(tr, from, to, who)));
}

function authors(tr: Transaction, self: Self | null): readonly { who: Writer; from: number; to: number }[] {
  const told = arrival(tr);
  if (told !== null) return told.map(({ commit, from, to }) => ({ who: commit, from, to }));
  return self === null ? [] : [{ who: self, from: 0, to: tr.steps.length }];
}

function tints(tr: Transaction, start: number, end: number, who: Writer): Decoration[] {
  const found: Decoration[] = [];
  const maps: readonly StepMap[] = tr.mapping.maps;
  for (let i = start; i < end; i++) {
    const later = tr.mapping.slice(i + 1);
    maps[i]?.forEach((_from, _to, newFrom, newTo) => {
      const [from, to] = [later.map(newFrom, 1), later.map(newTo, -1)];
      const attrs = { class: `tri-written tri-of-${who.affiliation}`, title: who.name };
      if (from < to) found.push(Decoration.inline(from, to, attrs));
    });
  }
  return found;
}
