import { missed } from './inbox';
import type { Answer, Commit, ServerMessage, Welcome } from './protocol';

/** Frames taken apart into what happens one by one. */
export type Entry =
  | { readonly type: 'welcome'; readonly welcome: Welcome }
  | { readonly type: 'commit'; readonly commit: Commit }
  | { readonly type: 'answer'; readonly answer: Answer }
  | { readonly type: 'rejected'; readonly commitId: string; readonly message: string }
  /** Everything that a welcome brought is taken in. */
  | { readonly type: 'settle' }
  | { readonly type: 'other'; readonly message: ServerMessage };

/**
 * The entries of a frame. A welcome is one entry until it is its turn; then, with the commit that was under way, it
 * is what it brings.
 */
export function inOrder(message: ServerMessage, underWay?: string | null): readonly Entry[] {
  switch (message.type) {
    case 'welcome':
      return underWay === undefined ? [{ type: 'welcome', welcome: message }] : brought(message, underWay);
    case 'commits':
      return message.list.map((commit) => ({ type: 'commit', commit }));
    case 'ack':
      return [{ type: 'answer', answer: message }];
    case 'rejected':
      return [{ type: 'rejected', commitId: message.commitId, message: message.message }];
    default:
      return [{ type: 'other', message }];
  }
}

/**
 * The others' commits that come next and can be taken in together: up to our own, which is an answer, and up to a version, where kept work
 * may have to be put back first.
 */
export function othersNext(entries: readonly Entry[], own: string | undefined, until: number): readonly Commit[] {
  const found: Commit[] = [];
  for (const entry of entries) {
    if (entry.type !== 'commit' || entry.commit.commitId === own || entry.commit.version > until) break;
    found.push(entry.commit);
  }
  return found;
}

function brought(welcome: Welcome, underWay: string | null): readonly Entry[] {
  const entries = missed(underWay, welcome).map(
    (entry): Entry => ('groups' in entry ? { type: 'answer', answer: entry } : { type: 'commit', commit: entry }),
  );
  return [...entries, { type: 'settle' }];
}
