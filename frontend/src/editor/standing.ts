import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { unconfirmed } from '../collab/model';
import { collabOf } from '../collab/plugin';
import { toConfirmed } from '../collab/positions';
import { blockIdsIn, provisionAt } from './blocks';

/** The selection as the server can find it: in positions of a version that it knows. */
export interface Marked {
  readonly version: number;
  readonly from: number;
  readonly to: number;
  readonly blockIds: readonly string[];
  /** The provision in which it begins. */
  readonly provision: string | null;
}

/** The selection in the server's terms; words of ours that it does not have yet take no room in it. */
export function markedIn(state: EditorState): Marked {
  const collab = collabOf(state);
  const { from, to } = state.selection;
  return {
    version: collab.version,
    from: toConfirmed(collab, from),
    to: toConfirmed(collab, to),
    blockIds: blockIdsIn(state),
    provision: provisionAt(state),
  };
}

/** Where the selection stands among its own words. */
export interface Standing {
  readonly blocks: readonly Node[];
  readonly offset: number;
  readonly length: number;
  readonly settled: boolean;
}

/** Where the selection stands; what others write elsewhere does not change it. */
export function standingOf(state: EditorState): Standing {
  const { from, to, $from } = state.selection;
  const blocks = state.doc.content.content.slice($from.index(0), state.selection.$to.index(0) + 1);
  const offset = $from.depth > 0 ? from - $from.before(1) : 0;
  return { blocks, offset, length: to - from, settled: unconfirmed(collabOf(state)) === 0 };
}

/** Whether two are the same. */
export function sameStanding(a: Standing, b: Standing): boolean {
  const same = a.offset === b.offset && a.length === b.length && a.settled === b.settled;
  return same && a.blocks.length === b.blocks.length && a.blocks.every((block, i) => block === b.blocks[i]);
}
