import type { EditorState, Transaction } from 'prosemirror-state';
import type { CollabState } from './model';
import type { Taking } from './plugin';
import type { Presence, ServerMessage, Welcome } from './protocol';

/** The editor as the client sees it. */
export interface Desk {
  readonly state: EditorState;
  dispatch(tr: Transaction): void;
  /** Takes in what came from the server, and shows it once all of it is in. */
  take(takings: readonly Taking[]): void;
  /** Puts another text before the author. */
  load(collab: CollabState): void;
  /** The block in which an input method is composing. */
  composing(): { readonly from: number; readonly to: number } | null;
}

/** What the page is told. */
export interface Audience {
  welcomed(welcome: Welcome): void;
  confirmed(): void;
  heard(message: ServerMessage): void;
  /** Somebody's cursor, in positions of our text; null when it stands nowhere that we know. */
  moved(person: Presence, anchor: number | null, head: number | null): void;
}
