import type { EditorState, Transaction } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { CollabClient } from 'Frontend/collab/client';
import type { Audience, Desk } from 'Frontend/collab/desk';
import type { CollabState } from 'Frontend/collab/model';
import { arrival, type Taking } from 'Frontend/collab/plugin';
import type { ClientMessage, Commit, DocJson, StepJson, Welcome } from 'Frontend/collab/protocol';
import { stateFor, stateOf } from './desk';
import { paragraphs } from './documents';

/** The text that pages open. */
export const start = paragraphs('Fees', 'Agencies');

/** A page without a screen: what a client tells it is written down. */
export class Page implements Desk, Audience {
  state: EditorState = stateOf(paragraphs(''));
  sent: ClientMessage[] = [];
  reconnects = 0;
  block: { from: number; to: number } | null = null;
  seen: (number | null)[] = [];
  /** Which commits each transaction brought, by their ids. */
  taken: string[][] = [];
  readonly client = new CollabClient(this, this, (message) => this.sent.push(message) > 0, () => this.reconnects++);

  dispatch(tr: Transaction): void {
    this.state = this.state.apply(tr);
    const told = arrival(tr);
    if (tr.docChanged && told === null) this.client.noted();
    if (told?.length) this.taken.push(told.map(({ commit }) => commit.commitId));
  }

  take(takings: readonly Taking[]): void {
    for (const taking of takings) this.dispatch(taking(this.state));
  }

  load(collab: CollabState): void {
    this.state = stateFor(collab);
  }

  composing(): { from: number; to: number } | null {
    return this.block;
  }

  write(at: number, text: string): void {
    this.dispatch(this.state.tr.insertText(text, at));
  }

  get text(): string {
    return this.state.doc.textBetween(0, this.state.doc.content.size, '|');
  }

  moved(_person: unknown, anchor: number | null): void {
    this.seen.push(anchor);
  }

  welcomed(): void {
    this.seen = [];
  }

  confirmed(): void {
    this.seen = [];
  }

  heard(): void {
    this.seen = [...this.seen];
  }
}

/** The first frame of a server. */
export function welcome(changes: Partial<Welcome> = {}): Welcome {
  const self = { clientId: 'c1', memberId: 'm', name: 'M', initials: 'M', affiliation: 'workers', capacity: 'titular' } as const;
  const rights = { edit: true, suggest: true, comment: true, reason: null };
  const snapshot = start.toJSON() as DocJson;
  return { type: 'welcome', v: 1, version: 0, snapshot, commits: [], self, rights, locked: [], present: [], acked: null, ...changes };
}

/** Somebody else's commit. */
export function commit(version: number, make: (tr: Transform) => unknown, doc = start): Commit {
  const tr = new Transform(doc);
  make(tr);
  const steps = tr.steps.map((step) => step.toJSON() as StepJson);
  return { version, commitId: `x${version}`, clientId: 'c2', memberId: 'm2', name: 'B', affiliation: 'employers', steps, at: '' };
}
