import { Plugin, type Transaction } from 'prosemirror-state';
import { arrival } from '../collab/plugin';
import { HEAVIEST_COMMIT, weightOf } from '../collab/weight';

/** What is shorter than this, in positions, is light enough whatever it holds. */
const SURELY_LIGHT = 20_000;

/** Takes no edit that is too large for one commit, as the server could not be told of it. */
export function sizePlugin(refused: () => void): Plugin {
  return new Plugin({
    filterTransaction(tr) {
      if (arrival(tr) !== null || !isTooHeavy(tr)) return true;
      refused();
      return false;
    },
  });
}

function isTooHeavy(tr: Transaction): boolean {
  const touched = tr.mapping.maps.reduce((sum, map) => {
    let size = sum;
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => (size += newEnd - newStart));
    return size;
  }, 0);
  return (touched > SURELY_LIGHT || tr.steps.length > SURELY_LIGHT) && weightOf(tr.steps) > HEAVIEST_COMMIT;
}
