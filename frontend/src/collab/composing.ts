import type { Entry } from './entries';
import { readSteps } from './inbox';
import type { CollabState } from './model';
import { toConfirmed, touches } from './positions';

/** Whether an entry would change the text in a block in which an input method is composing, or may do so. */
export function disturbs(entry: Entry, collab: CollabState, block: { readonly from: number; readonly to: number }): boolean {
  if (entry.type === 'other') return false;
  if (entry.type !== 'commit') return true;
  const maps = readSteps(collab.confirmed.type.schema, entry.commit.steps).map((step) => step.getMap());
  return touches(maps, toConfirmed(collab, block.from), toConfirmed(collab, block.to));
}
