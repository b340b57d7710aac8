import type { Since } from '../collab/bearings';
import type { Self } from '../collab/protocol';
import { type Details, writerOf } from './attribution';
import { spansAfter } from './spans';
import type { Writer, Written } from './tint';

/** Who wrote what of a whole text, as the server tells it: pairs of how many places a stretch has and which of the writers wrote it, or -1. */
export interface Whole {
  readonly version: number;
  readonly writers: readonly Writer[];
  readonly stretches: readonly number[];
}

/** Asks who wrote what of a text; throws where the server cannot be reached. */
export async function findAuthors(textId: string): Promise<Whole> {
  const address = new URL(`texts/${encodeURIComponent(textId)}/authors`, document.baseURI);
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, redirect: 'manual', cache: 'no-store' });
  if (!answer.ok) throw new Error(`Authors: ${answer.status}`);
  return (await answer.json()) as Whole;
}

/** The stretches in places of the text here. What others wrote since is told by their commits; what of ours is not confirmed is ours. */
export function placed({ writers, stretches }: Whole, { others, own }: Since, self: Self | null, now: Date): readonly Written[] {
  let all = others.reduce<readonly Written[]>(spansAfter, told(writers, stretches));
  for (const map of own) {
    const mine: Written[] = [];
    map.forEach((_from, _to, from, to) => {
      if (self && from < to) mine.push({ who: writerOf(self, now.toISOString()), from, to });
    });
    all = [...spansAfter(all, map), ...mine].sort((a, b) => a.from - b.from);
  }
  return all;
}

function told(writers: readonly Writer[], stretches: readonly number[]): readonly Written[] {
  const found: Written[] = [];
  let from = 0;
  for (let i = 0; i + 1 < stretches.length; i += 2) {
    const to = from + (stretches[i] ?? 0);
    const who = writers[stretches[i + 1] ?? -1];
    if (who) found.push({ who, from, to });
    from = to;
  }
  return found;
}

/** What is known of the writers besides their names. */
export function detailsOf({ writers }: Whole): Details {
  return new Map(writers.map(({ member, capacity, organization }) => [member, { capacity, organization }]));
}
