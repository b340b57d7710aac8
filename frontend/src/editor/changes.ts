import type { EditorState } from 'prosemirror-state';
import type { Affiliation } from '../collab/protocol';

/** What somebody made of the words of a block, as the server tells it. */
export interface BlockChange {
  readonly member: string;
  readonly name: string;
  readonly affiliation: Affiliation;
  readonly capacity: string;
  readonly organization: string | null;
  readonly at: string;
  readonly before: string;
  readonly after: string;
}

/** What became of words: what stands around the change, what is gone and what came. */
export interface Difference {
  readonly lead: string;
  readonly gone: string;
  readonly come: string;
  readonly tail: string;
}

/** Asks for the newest changes of a block; throws where the server cannot be reached. */
export async function findChanges(textId: string, blockId: string): Promise<readonly BlockChange[]> {
  const address = new URL(`texts/${encodeURIComponent(textId)}/blocks/${encodeURIComponent(blockId)}/changes`, document.baseURI);
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, redirect: 'manual', cache: 'no-store' });
  if (!answer.ok) throw new Error(`Changes: ${answer.status}`);
  return (await answer.json()) as readonly BlockChange[];
}

/** The innermost block around the cursor that has an id, which is the paragraph; null where there is none. */
export function paragraphHere({ selection }: EditorState): string | null {
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const id: unknown = $from.node(depth).attrs.id;
    if (typeof id === 'string') return id;
  }
  return null;
}

/** What differs, in whole words. */
export function difference(before: string, after: string): Difference {
  const [old, now] = [wordsIn(before), wordsIn(after)];
  const most = Math.min(old.length, now.length);
  let [start, end] = [0, 0];
  while (start < most && old[start] === now[start]) start++;
  while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const text = (words: readonly string[], from: number, to: number): string => words.slice(from, to).join('');
  return {
    lead: text(old, 0, start), gone: text(old, start, old.length - end),
    come: text(now, start, now.length - end), tail: text(old, old.length - end, old.length),
  };
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/gu) ?? [];
}
