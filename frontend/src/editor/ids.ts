import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { arrival } from '../collab/plugin';
import { freshId } from '../collab/random-id';

interface Block {
  readonly node: Node;
  readonly pos: number;
}

/** Gives every block of our own making an id, and keeps ids with their text when a block is split. */
export function idsPlugin(): Plugin {
  return new Plugin({
    appendTransaction: (trs, _before, state) => (trs.some(isStructural) ? withIds(state) : null),
  });
}

/** The blocks whose id is missing or already another's: of two halves the one with the text keeps it. */
export function blocksWithoutId(doc: Node): readonly number[] {
  const keepers = new Map<string, Block>();
  const without: number[] = [];
  doc.descendants((node, pos) => {
    if (node.isText || !('id' in node.attrs) || (node.isInline && node.type.name !== 'footnote')) return;
    const id: unknown = node.attrs.id;
    const block = { node, pos };
    const other = typeof id === 'string' ? keepers.get(id) : undefined;
    if (typeof id !== 'string') without.push(pos);
    else if (other === undefined) keepers.set(id, block);
    else if (other.node.textContent === '' && node.textContent !== '') {
      without.push(other.pos);
      keepers.set(id, block);
    } else without.push(pos);
  });
  return without;
}

function withIds(state: EditorState): Transaction | null {
  const positions = blocksWithoutId(state.doc);
  if (positions.length === 0) return null;
  const { tr } = state;
  for (const pos of positions) tr.setNodeAttribute(pos, 'id', freshId());
  return tr;
}

/** Ours, and more than text within one block. */
function isStructural(tr: Transaction): boolean {
  return tr.docChanged && arrival(tr) === null && !tr.getMeta('loading') && changesBlocks(tr);
}

/** Whether a transaction does more than change text within one block. */
export function changesBlocks(tr: Transaction): boolean {
  return tr.steps.some((step, i) => {
    const json = step.toJSON() as { stepType: string; from?: number; to?: number };
    if (json.stepType === 'addMark' || json.stepType === 'removeMark') return false;
    if (json.stepType !== 'replace' || json.from === undefined || json.to === undefined) return true;
    const slice = 'slice' in step ? (step.slice as { content: { firstChild: Node | null } }) : null;
    const $from = tr.docs[i]?.resolve(json.from);
    const sameBlock = $from?.parent.isTextblock === true && json.to <= $from.end();
    return !sameBlock || slice?.content.firstChild?.isInline === false;
  });
}
