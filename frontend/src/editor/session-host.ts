import type { ServerMessage, Welcome } from '../collab/protocol';
import type { Connection, Ending } from '../collab/socket';
import type { LabelKey } from './labels';
import type { PanelName } from './panel';

/** The text that a session edits, and where its server is. */
export interface Place {
  readonly textId: string;
  readonly ticketUrl: string;
  readonly socketUrl: string;
  /** Whose unconfirmed words the browser keeps; none are kept without it. */
  readonly member: string;
}

/** What the element hears from its session. */
export interface SessionHost {
  attributes(): Record<string, string>;
  mayWrite(): boolean;
  open(panel: PanelName): boolean;
  /** The name of a footnote of this number. */
  called(number: number): string;
  welcomed(welcome: Welcome): void;
  heard(message: ServerMessage): void;
  connection(connection: Connection, ending?: Ending): void;
  confirmed(): void;
  /** An edit was not taken, and why. */
  refused(why: LabelKey): void;
  /** The reader clicked words that a thread is about. */
  chosen(thread: string): void;
  /** Text, selection or anything shown beside them changed. */
  changed(): void;
}
