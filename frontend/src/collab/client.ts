import type { Audience, Desk } from './desk';
import { disturbs } from './composing';
import { differs } from './hash';
import { type Entry, inOrder, othersNext } from './entries';
import { frameOf, takeAnswer, takeCommit, takeRejection, takeSnapshot, takeTheirs } from './inbox';
import { Keeper } from './keeper';
import type { Change, CollabState } from './model';
import { committed, resumed } from './own';
import { collabOf, takings, withState } from './plugin';
import { Bearings, confirmedCursor } from './bearings';
import type { ClientMessage, Commit, ServerMessage, Welcome } from './protocol';
import { freshId } from './random-id';
import { Diverged } from './replay';
import type { Kept, Shelf } from './store';
import { restored, unpacked, withWordsOf, type Work } from './work';

/** Follows the server's order of edits and sends our own; knows neither page nor socket. */
export class CollabClient {
  private entries: Entry[] = [];
  /** Where places of other versions stand here. */
  readonly bearings = new Bearings((person, anchor, head) => this.audience.moved(person, anchor, head));
  /** Keeps what is not confirmed over a reload; null where the browser keeps nothing. */
  keeper: Keeper | null = null;
  /** Kept work that waits for the text to reach its version. */
  private waiting: Work | null = null;
  private afresh = true;
  private ready = false;

  constructor(
    private readonly desk: Desk,
    private readonly audience: Audience,
    private readonly send: (message: ClientMessage) => boolean,
    private readonly reconnect: () => void,
  ) {}

  /** Puts back what an earlier page left. */
  adopt(shelf: Shelf, kept: Kept | null): void {
    this.keeper = new Keeper(shelf);
    if (kept === null) return;
    const found = unpacked(this.desk.state.schema, kept);
    this.waiting = found ? found.waiting : kept.work;
    if (found === null) return;
    this.afresh = false;
    this.bearings.start(found.state.version);
    this.desk.load(found.state);
  }

  /** The first frame of a connection; with the hash of our schema the server tells whether it reads texts by the same. */
  hello(ticket: string, schema: string | null = null): ClientMessage {
    this.ready = false;
    const { version, inFlight } = this.collab;
    const id = this.waiting?.inFlight?.commitId ?? inFlight?.commitId ?? null;
    return { type: 'hello', v: 1, ticket, have: this.afresh ? null : version, inFlight: id, ...(schema === null ? {} : { schema }) };
  }

  /** Takes in a frame. */
  receive(message: ServerMessage): void {
    this.entries.push(...inOrder(message));
    this.drain();
  }

  /** Goes on with what had to wait, as for an input method that has finished. */
  drain(): void {
    try {
      while (this.entries[0] && !this.mustWait(this.entries[0])) this.next();
    } catch (error) {
      if (!(error instanceof Diverged || error instanceof RangeError)) throw error;
      this.startAfresh();
    }
    this.noted();
  }

  /** Called after every transaction: keeps and sends what is our own. */
  noted(): void {
    if (this.waiting === null && !this.afresh) void this.keeper?.note(this.collab);
    if (this.ready && this.entries.length === 0) this.sendNext();
  }

  /** The connection broke. */
  broke(): void {
    this.ready = false;
    if (this.waiting === null && !this.afresh) this.keeper?.secure(this.collab);
  }

  /** Whether the text may be written in: it is loaded, and kept work is back in it. */
  get isLoaded(): boolean {
    return !this.afresh && this.waiting === null;
  }

  /** Tells the others where our cursor stands. */
  sendCursor(anchor: number | null, head: number | null): void {
    if (!this.ready) return;
    this.send({ type: 'presence', version: this.collab.version, ...confirmedCursor(this.collab, anchor, head) });
  }

  private get collab(): CollabState {
    return collabOf(this.desk.state);
  }

  private mustWait(entry: Entry): boolean {
    const block = this.desk.composing();
    return block !== null && disturbs(entry, this.collab, block);
  }

  /** What others wrote goes into the text at once, as far as nobody is composing and nothing of ours comes between. */
  private next(): void {
    const { inFlight } = this.collab;
    const until = this.desk.composing() === null ? (this.waiting?.version ?? Infinity) : 0;
    const theirs = othersNext(this.entries, inFlight?.commitId, until);
    if (theirs.length === 0) this.handleNext();
    else {
      this.entries.splice(0, theirs.length);
      this.take(takeTheirs(this.collab, this.desk.state.doc, theirs), theirs);
    }
  }

  private handleNext(): void {
    const entry = this.entries.shift();
    if (!entry) return;
    const { collab } = this;
    const { doc } = this.desk.state;
    if (entry.type === 'welcome') this.welcome(entry.welcome);
    else if (entry.type === 'commit') this.take(takeCommit(collab, doc, entry.commit), [entry.commit]);
    else if (entry.type === 'answer') {
      const own = collab.inFlight?.commitId === entry.answer.commitId;
      this.take(takeAnswer(collab, doc, entry.answer));
      if (own) this.audience.confirmed();
    } else if (entry.type === 'rejected') this.take(takeRejection(collab, doc, entry.commitId, entry.message));
    else if (entry.type === 'settle') this.settle();
    else this.other(entry.message);
  }

  private welcome(welcome: Welcome): void {
    const own = this.waiting?.inFlight?.commitId ?? this.collab.inFlight?.commitId ?? null;
    if (welcome.snapshot) this.loadSnapshot(welcome);
    this.entries.unshift(...inOrder({ ...welcome, snapshot: null }, own));
    this.audience.welcomed(welcome);
    for (const person of welcome.present) this.bearings.sight(this.collab, person);
  }

  private loadSnapshot(welcome: Welcome): void {
    const next = takeSnapshot(this.collab, this.desk.state.doc, welcome);
    const all = this.waiting ? withWordsOf(next, this.waiting) : next;
    this.waiting = null;
    this.afresh = false;
    this.bearings.start(welcome.version);
    this.desk.load(all);
  }

  private take(change: Change | null, commits: readonly Commit[] = []): void {
    if (change === null) return;
    const { version } = this.collab;
    this.desk.take(takings(change, commits));
    if (change.state.version > version) this.bearings.advance(this.collab, change.advance);
    if (this.waiting?.version === this.collab.version) this.putBack(this.waiting);
  }

  private putBack(work: Work): void {
    this.waiting = null;
    this.desk.load(restored(this.collab.confirmed, work));
  }

  /** The welcome is taken in: a commit that it did not answer goes out again, on the newest version. */
  private settle(): void {
    this.ready = true;
    this.desk.dispatch(withState(this.desk.state, resumed(this.collab)));
    const frame = frameOf(this.collab);
    if (frame) this.send(frame);
  }

  /** A commit is kept under its id before it goes out: a page that dies in between must not send it under another. */
  private sendNext(): void {
    if (this.collab.inFlight !== null || this.collab.pending.length === 0) return;
    const id = freshId();
    this.desk.dispatch(withState(this.desk.state, committed(this.collab, id)));
    const send = (): void => {
      const frame = frameOf(this.collab);
      if (this.ready && frame?.commitId === id) this.send(frame);
    };
    if (this.keeper) void this.keeper.note(this.collab).then(send);
    else send();
  }

  private other(message: ServerMessage): void {
    if (message.type === 'presence') this.bearings.sight(this.collab, message);
    if (message.type === 'hash') void this.compare(message.version, message.sha256);
    this.audience.heard(message);
  }

  private async compare(version: number, theirs: string): Promise<void> {
    const { collab } = this;
    if (collab.version === version && (await differs(collab.confirmed, theirs))) this.startAfresh();
  }

  private startAfresh(): void {
    this.entries = [];
    this.afresh = true;
    this.reconnect();
  }
}
