import type { ServerMessage, Welcome } from '../collab/protocol';
import type { Connection, Ending } from '../collab/socket';
import type { Transaction } from 'prosemirror-state';
import type { Hosted } from './plugins';
import type { Suggesting } from './suggesting';

/** The text that a session edits, and where its server is. */
export interface Place {
  readonly textId: string;
  readonly ticketUrl: string;
  readonly socketUrl: string;
  /** Whose unconfirmed words the browser keeps; none are kept without it. */
  readonly member: string;
}

/** What the element hears from its session. */
export interface SessionHost extends Hosted {
  /** What a change of ours becomes before it is taken in. */
  readonly writing: Pick<Suggesting, 'written' | 'composing'>;
  attributes(): Record<string, string>;
  mayWrite(): boolean;
  welcomed(welcome: Welcome): void;
  heard(message: ServerMessage): void;
  connection(connection: Connection, ending?: Ending): void;
  confirmed(): void;
  /** A transaction came in, perhaps with what others did. */
  arrived(tr: Transaction): void;
  /** Text, selection or anything shown beside them changed. */
  changed(): void;
}
