/** The frames of the editing socket, version 1. */

/** prosemirror-transform's JSON of a step. */
export type StepJson = Readonly<Record<string, unknown>>;
/** prosemirror-model's JSON of a document. */
export type DocJson = Readonly<Record<string, unknown>>;

export type Affiliation = 'government' | 'employers' | 'workers' | 'secretariat' | 'partners';

/** Who sits at an editor. */
export interface Person {
  readonly clientId: string;
  readonly memberId: string;
  readonly name: string;
  readonly initials: string;
  readonly affiliation: Affiliation;
}

/** The member this page acts for. */
export interface Self extends Person {
  readonly capacity: string;
}

/** What the member may do with the text now; `reason` says why not more, in the member's language. */
export interface Rights {
  readonly edit: boolean;
  readonly suggest: boolean;
  readonly comment: boolean;
  readonly reason: string | null;
}

/** Where somebody's cursor stands, in the document of a version; null when it stands nowhere. */
export interface Presence extends Person {
  readonly version: number;
  readonly anchor: number | null;
  readonly head: number | null;
}

/** Someone's confirmed change; version n is the document after commit n. */
export interface Commit {
  readonly version: number;
  readonly commitId: string;
  readonly clientId: string;
  readonly memberId: string;
  readonly name: string;
  readonly affiliation: Affiliation;
  readonly steps: readonly StepJson[];
  readonly at: string;
}

/** The steps of our commit as applied; null for what could not be placed. */
export interface Answer {
  readonly commitId: string;
  readonly version: number;
  readonly groups: readonly (readonly (StepJson | null)[])[];
}

export interface Welcome {
  readonly type: 'welcome';
  readonly v: 1;
  readonly version: number;
  readonly snapshot: DocJson | null;
  readonly commits: readonly Commit[];
  readonly self: Self;
  readonly rights: Rights;
  /** The ids of blocks that are agreed. */
  readonly locked: readonly string[];
  readonly present: readonly Presence[];
  readonly acked: Answer | null;
}

export type ServerMessage =
  | Welcome
  | ({ readonly type: 'ack' } & Answer)
  | { readonly type: 'commits'; readonly from: number; readonly list: readonly Commit[] }
  | ({ readonly type: 'presence' } & Presence)
  | { readonly type: 'left'; readonly clientId: string }
  | { readonly type: 'rejected'; readonly commitId: string; readonly reason: string; readonly message: string }
  | ({ readonly type: 'rights' } & Rights)
  | { readonly type: 'locked'; readonly locked: readonly string[] }
  | { readonly type: 'hash'; readonly version: number; readonly sha256: string }
  | { readonly type: 'pong' }
  | { readonly type: 'error'; readonly code: string; readonly message: string };

export interface Hello {
  readonly type: 'hello';
  readonly v: 1;
  readonly ticket: string;
  readonly have: number | null;
  readonly inFlight: string | null;
  /** The hash of the schema by which we read texts; left out where the page may not compute it. */
  readonly schema?: string;
}

/** A group is one editor transaction, all-or-nothing. */
export interface CommitFrame {
  readonly type: 'commit';
  readonly commitId: string;
  readonly base: number;
  readonly groups: readonly (readonly StepJson[])[];
}

export type ClientMessage =
  | Hello
  | CommitFrame
  | { readonly type: 'presence'; readonly version: number; readonly anchor: number | null; readonly head: number | null }
  | { readonly type: 'resync' }
  | { readonly type: 'ping' };

const SERVER_TYPES: ReadonlySet<string> = new Set([
  'welcome', 'ack', 'commits', 'presence', 'left', 'rejected', 'rights', 'locked', 'hash', 'pong', 'error',
]);

/** Reads a frame; null for one this client does not know, which it passes over. */
export function parseFrame(text: string): ServerMessage | null {
  const frame: unknown = JSON.parse(text);
  if (typeof frame !== 'object' || frame === null || !('type' in frame)) return null;
  return typeof frame.type === 'string' && SERVER_TYPES.has(frame.type) ? (frame as ServerMessage) : null;
}
