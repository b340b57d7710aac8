import { history, isHistoryTransaction } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';
import { sparingOthers } from 'Frontend/collab/among-others';
import { type Entry, inOrder, othersNext } from 'Frontend/collab/entries';
import { frameOf, takeAnswer, takeCommit, takeRejection, takeSnapshot, takeTheirs } from 'Frontend/collab/inbox';
import { type Change, type CollabState, loaded } from 'Frontend/collab/model';
import { committed, resumed } from 'Frontend/collab/own';
import { arrival, collabOf, collabPlugin, takeIn, takenIn, takings, withState } from 'Frontend/collab/plugin';
import type { ClientMessage, Commit, ServerMessage, Welcome } from 'Frontend/collab/protocol';
import { restored, textOf, type Work, workOf } from 'Frontend/collab/work';
import { lockedPlugin, withLocked } from 'Frontend/editor/locked';
import { proposed } from 'Frontend/suggest/propose';
import { unclaimed } from 'Frontend/suggest/unclaimed';
import { schema } from './documents';

/** A member at an editor without a page: the real editor state, undo and commit-ack client. */
export class Author {
  state: EditorState;
  connected = false;
  /** Whether what is done is only suggested. */
  suggests = false;
  private locked: readonly string[] = [];
  /** Words that stood in the text after a deed of this author. */
  readonly written = new Set<string>();
  /** Words of which deeds of this author took one out that saw it; a word that was copied stands several times. */
  readonly deleted = new Set<string>();
  /** Words that deeds of this author put in, as by writing, copying, or bringing back what was deleted. */
  private readonly put = new Set<string>();
  private commits = 0;
  private suggested = 0;

  constructor(
    readonly clientId: string,
    start: Node,
    private readonly send: (message: ClientMessage) => void,
    private readonly memberId = 'm',
  ) {
    this.state = editor(loaded(start, 0), start);
  }

  get collab(): CollabState {
    return collabOf(this.state);
  }

  /** Does something to the text; deeds that do not fit change nothing. */
  does(deed: () => Transaction | null): void {
    const made = quietly(deed);
    if (!made) return;
    const tr = quietly(() => this.asWritten(made));
    if (!tr) return;
    if (!tr.docChanged && !isHistoryTransaction(tr)) return;
    const before = occurrences(this.state.doc);
    this.state = this.state.applyTransaction(tr).state;
    this.count(before, occurrences(this.state.doc), isHistoryTransaction(tr));
    this.sendNext();
  }

  /** As the page does it: what is suggested is marked, and words put into another's suggestion are no part of it. */
  private asWritten(made: Transaction): Transaction | null {
    const ours = sparingOthers(this.state, made);
    if (!this.suggests) return unclaimed(ours, this.memberId);
    const at = new Date(this.suggested++).toISOString();
    return proposed(this.state, ours, { member: this.memberId, group: 'workers' }, at);
  }

  /** Of what history takes out, its author saw only what an own deed had put in. */
  private count(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>, history: boolean): void {
    for (const [word, count] of after) {
      if (!before.has(word)) this.written.add(word);
      if (count > (before.get(word) ?? 0)) this.put.add(word);
    }
    for (const [word, count] of before) {
      if ((after.get(word) ?? 0) < count && (!history || this.put.has(word))) this.deleted.add(word);
    }
  }

  hello(): void {
    const { version, inFlight } = this.collab;
    this.send({ type: 'hello', v: 1, ticket: 't', have: version, inFlight: inFlight?.commitId ?? null });
  }

  receive(message: ServerMessage): void {
    if (message.type === 'locked') this.lock(message.locked);
    if (message.type === 'welcome') this.welcome(message);
    else this.takeAll(inOrder(message));
    this.sendNext();
  }

  /** The page is loaded anew from what the browser kept. */
  reload(): void {
    const confirmed = schema.nodeFromJSON(JSON.parse(JSON.stringify(this.collab.confirmed.toJSON())));
    const work = JSON.parse(JSON.stringify(workOf(this.collab))) as Work;
    const collab = restored(confirmed, work);
    this.state = editor(collab, textOf(collab));
    this.lock(this.locked);
  }

  /** These provisions are agreed. */
  private lock(ids: readonly string[]): void {
    this.locked = ids;
    this.state = this.state.apply(withLocked(this.state, ids));
  }

  private welcome(welcome: Welcome): void {
    this.connected = true;
    if (welcome.snapshot) {
      const collab = takeSnapshot(this.collab, this.state.doc, welcome);
      this.state = editor(collab, collab.confirmed);
      this.lock(welcome.locked);
      return;
    }
    this.lock(welcome.locked);
    this.takeAll(inOrder(welcome, this.collab.inFlight?.commitId ?? null));
    if (this.collab.inFlight === null) return;
    this.state = this.state.apply(withState(this.state, resumed(this.collab)));
    const frame = frameOf(this.collab);
    if (frame) this.send(frame);
  }

  private takeAll(entries: readonly Entry[]): void {
    for (let rest = entries; rest[0];) {
      const [first] = rest;
      const theirs = othersNext(rest, this.collab.inFlight?.commitId, Infinity);
      if (theirs.length > 0) this.take((s, doc) => takeTheirs(s, doc, theirs), theirs);
      else if (first.type === 'commit') this.take((s, doc) => takeCommit(s, doc, first.commit));
      else if (first.type === 'answer') this.take((s, doc) => takeAnswer(s, doc, first.answer));
      else if (first.type === 'rejected') this.take((s, doc) => takeRejection(s, doc, first.commitId, first.message));
      rest = rest.slice(Math.max(1, theirs.length));
    }
  }

  private take(step: (state: CollabState, doc: Node) => Change | null, commits: readonly Commit[] = []): void {
    const change = step(this.collab, this.state.doc);
    if (!change) return;
    sound(takeIn(this.state, change, commits), change, commits);
    this.state = takenIn(this.state, takings(change, commits)).state;
  }

  private sendNext(): void {
    if (!this.connected || this.collab.inFlight !== null) return;
    const next = committed(this.collab, `${this.clientId}-${this.commits++}`);
    this.state = this.state.apply(withState(this.state, next));
    const frame = frameOf(this.collab);
    if (frame) this.send(frame);
  }
}

/** Each step leads to the next text, and what is said of whose steps they are is true. */
function sound(tr: Transaction, change: Change, commits: readonly Commit[]): void {
  tr.steps.forEach((step, i) => {
    const ground = tr.docs[i];
    if (!ground || !step.apply(ground).doc?.eq(tr.docs[i + 1] ?? tr.doc)) throw new Error(`step ${i} does not lead to the next text`);
  });
  for (const [i, { commit, from, to }] of (arrival(tr) ?? []).entries()) {
    const said = JSON.stringify(tr.steps.slice(from, to).map((step) => step.toJSON() as unknown));
    if (said !== JSON.stringify(commit.steps) || !commits.includes(commit)) throw new Error(`commit ${i} of ${change.state.version} is taken for another`);
  }
}

function editor(collab: CollabState, doc: Node): EditorState {
  return EditorState.create({ doc, plugins: [collabPlugin(collab), history(), lockedPlugin(() => undefined)] });
}

/** The libraries throw errors of several kinds where a deed does not fit. */
function quietly(deed: () => Transaction | null): Transaction | null {
  try {
    return deed();
  } catch {
    return null;
  }
}

/** The words of the fuzz are single characters that are each written once. */
export function wordsIn(doc: Node): ReadonlySet<string> {
  return new Set(occurrences(doc).keys());
}

function occurrences(doc: Node): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const char of doc.textBetween(0, doc.content.size)) if (char >= '\u4e00') found.set(char, (found.get(char) ?? 0) + 1);
  return found;
}
