import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Affiliation } from '../collab/protocol';
import { signs } from './marks';
import { type Drawn, drawnOn, isSaidAnew, redrawn } from './redrawn';

/** Where somebody stands on a provision. */
export type Stance = 'agree' | 'can_live' | 'reserve' | 'object' | 'awaiting';

/** A position as the margin shows it, as far as the reader may see it. */
export interface Stated {
  /** The id of the provision. */
  readonly block: string;
  readonly group: Affiliation;
  readonly stance: Stance;
  /** Whose it is and what, in the reader's language. */
  readonly said: string;
}

/** Each stance has a sign, beside that of the group. */
const stanceSigns: Readonly<Record<Stance, string>> = { agree: '✓', can_live: '≈', reserve: '◐', object: '✕', awaiting: '…' };

/** Shows beside each provision who agrees, can live with it, reserves or objects; said in words to those who listen. */
export function stancesPlugin(stated: () => readonly Stated[]): Plugin<DecorationSet> {
  const drawn: Drawn = (block, pos) => marksOn(block, pos, stated());
  const all = (doc: Node): DecorationSet => DecorationSet.create(doc, stated().length === 0 ? [] : drawnOn(doc, drawn));
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => all(doc),
      apply: (tr, set) => {
        if (isSaidAnew(tr)) return all(tr.doc);
        return tr.docChanged && stated().length > 0 ? redrawn(set, tr, drawn) : set;
      },
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}

function marksOn(block: Node, pos: number, stated: readonly Stated[]): readonly Decoration[] {
  const id: unknown = block.attrs.id;
  const here = block.type.name === 'provision' ? stated.filter((one) => one.block === id) : [];
  if (here.length === 0) return [];
  const key = `stances-${here.map(({ said }) => said).join('|')}`;
  return [Decoration.widget(pos + 1, () => element(here), { side: -1, key, ignoreSelection: true })];
}

function element(here: readonly Stated[]): HTMLElement {
  const all = document.createElement('span');
  all.className = 'tri-stances';
  all.contentEditable = 'false';
  all.append(...here.map(mark));
  return all;
}

function mark({ group, stance, said }: Stated): HTMLElement {
  const one = document.createElement('span');
  one.className = `tri-stance tri-of-${group}`;
  one.title = said;
  one.setAttribute('role', 'img');
  one.setAttribute('aria-label', said);
  one.textContent = `${signs[group]}${stanceSigns[stance]}`;
  return one;
}
