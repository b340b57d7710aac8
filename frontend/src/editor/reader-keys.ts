import type { EditorView } from 'prosemirror-view';
import type { Bulletin } from './bulletin';
import { commentKeys } from './comment-keys';
import { opensFind } from './find-key';
import { type Aloud, refuse, tellAloud } from './hosting';
import type { LabelKey } from './labels';
import type { Panels } from './panels';
import { reviewKeys } from './review-keys';
import type { Session } from './session';
import { tellingKeys } from './telling-keys';

/** What of the editor the keys are for. */
export interface Reading {
  readonly aloud: Aloud;
  readonly bulletin: Bulletin;
  readonly panels: Panels;
  readonly session: () => Session | null;
}

/** The keys of whoever reads: the view leaves them alone where the text cannot be edited. True where a key was one of them. */
export function readerKeys({ aloud, bulletin, panels, session }: Reading): (view: EditorView, event: KeyboardEvent) => boolean {
  const missed = (why: LabelKey): void => refuse(aloud, why);
  const comment = commentKeys(bulletin, missed);
  const review = reviewKeys({ host: () => panels.host(), open: (panel) => panels.open(panel), missed });
  const tell = tellingKeys(session, aloud.labels, (text) => tellAloud(aloud, text));
  return (view, event) => (opensFind(event) && panels.open('find')) || comment(view, event) || review(view, event) || tell(view, event);
}
