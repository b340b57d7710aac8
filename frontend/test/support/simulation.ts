import type { Node } from 'prosemirror-model';
import type { Affiliation, ClientMessage, Commit, CommitFrame, Person, ServerMessage, Welcome } from 'Frontend/collab/protocol';
import { Author } from './author';
import { Authority } from './authority';
import { type Deed, deeds, redoes, undoes } from './deeds';
import type { Random } from './random';
import { settles } from './settles';

interface Line {
  readonly author: Author;
  readonly person: Person;
  /** Counts connections: what travels on an older one is lost. */
  session: number;
  /** The connection that the server sends to; it learns late that one broke. */
  open: number | null;
  arrivesUp: number;
  arrivesDown: number;
  /** Commits that the server has not told yet: it tells those of one round together. */
  held: Commit[];
}

/** Authors, a server and a slow, breaking network in one imagined time. */
export class Simulation {
  readonly authority: Authority;
  readonly lines: readonly Line[];
  private readonly events: { readonly at: number; readonly run: () => void }[] = [];
  /** How many commits touched what was agreed meanwhile. */
  refused = 0;
  private now = 0;
  private words = 0;

  constructor(
    private readonly random: Random,
    start: Node,
    clients: number,
  ) {
    this.authority = new Authority(start);
    this.lines = Array.from({ length: clients }, (_, i) => this.line(i, start));
  }

  /** Runs everything to a state of rest: all connected, nothing under way. */
  run(deedsEach: number): void {
    for (const line of this.lines) {
      this.connect(line);
      for (let i = 0; i < deedsEach; i++) this.at(this.random.below(2000), () => this.act(line));
    }
    for (let i = 0; i < 6; i++) this.at(this.random.below(2000), () => this.lock());
    this.drain();
    for (const line of this.lines) if (!line.author.connected) this.connect(line);
    this.drain();
  }

  private line(index: number, start: Node): Line {
    const clientId = `c${index}`;
    const affiliation: Affiliation = 'workers';
    const person = { clientId, memberId: `m${index}`, name: `Member ${index}`, initials: `M${index}`, affiliation };
    const author = new Author(clientId, start, (message) => this.up(line, message), person.memberId);
    const line: Line = { author, person, session: 0, open: null, arrivesUp: 0, arrivesDown: 0, held: [] };
    return line;
  }

  private act(line: Line): void {
    const { author } = line;
    if (this.random.chance(0.04)) this.breakLine(line);
    else if (this.random.chance(0.02)) {
      this.breakLine(line);
      author.reload();
    } else if (this.random.chance(0.06)) author.suggests = !author.suggests;
    else if (this.random.chance(0.05)) this.does(line, settles);
    else if (this.random.chance(0.08)) this.goesBack(line);
    else this.does(line, this.random.of(deeds));
  }

  /** What was done a while ago is undone when others have written in it, and some of it is done again. */
  private goesBack(line: Line): void {
    for (let i = 2 + this.random.below(10); i > 0; i--) this.does(line, undoes);
    for (let i = this.random.below(6); i > 0; i--) this.does(line, redoes);
  }

  private does({ author }: Line, deed: Deed): void {
    author.does(() => deed(author.state, this.random, () => this.word()));
  }

  /** A provision is agreed, or opened again; all hear of it some time after. */
  private lock(): void {
    const locked = this.authority.lockOne(this.random);
    for (const line of this.lines) if (line.open !== null) this.down(line, line.open, { type: 'locked', locked });
  }

  private word(): string {
    return String.fromCharCode(0x4e00 + this.words++);
  }

  private connect(line: Line): void {
    line.session++;
    line.author.hello();
  }

  private breakLine(line: Line): void {
    if (!line.author.connected) return;
    line.author.connected = false;
    line.session++;
    const { session } = line;
    this.at(this.now + this.random.below(400), () => {
      if (line.session === session) this.connect(line);
    });
    this.at(this.now + this.random.below(600), () => {
      if (line.open === session - 1) line.open = null;
    });
  }

  /** A frame may still reach the server after the line broke for its sender. */
  private up(line: Line, message: ClientMessage): void {
    const { session } = line;
    const text = JSON.stringify(message);
    line.arrivesUp = Math.max(line.arrivesUp, this.now + 20 + this.random.below(160));
    this.at(line.arrivesUp, () => {
      if (line.session === session || this.random.chance(0.5)) this.serve(line, JSON.parse(text) as ClientMessage, session);
    });
  }

  /** What the server says on a line keeps its order. */
  private down(line: Line, session: number, message: ServerMessage): void {
    this.tell(line, session);
    this.post(line, session, message);
  }

  private tell(line: Line, session: number): void {
    const [first] = line.held;
    if (!first || line.open !== session) return;
    this.post(line, session, { type: 'commits', from: first.version, list: line.held });
    line.held = [];
  }

  private post(line: Line, session: number, message: ServerMessage): void {
    const text = JSON.stringify(message);
    line.arrivesDown = Math.max(line.arrivesDown, this.now + 20 + this.random.below(160));
    this.at(line.arrivesDown, () => {
      if (line.session === session) line.author.receive(JSON.parse(text) as ServerMessage);
    });
  }

  private serve(line: Line, message: ClientMessage, session: number): void {
    if (message.type === 'hello' && line.session === session) {
      line.open = session;
      line.held = [];
      this.down(line, session, this.welcome(line.person, message.have ?? 0, message.inFlight));
    }
    if (message.type === 'commit') this.commit(line, message, session);
  }

  private commit(line: Line, frame: CommitFrame, session: number): void {
    const { commitId } = frame;
    const known = this.authority.find(commitId) !== undefined;
    if (!known && this.random.chance(0.01)) {
      this.down(line, session, { type: 'rejected', commitId, reason: 'STAGE', message: 'Not now' });
      return;
    }
    const stored = this.authority.take(frame, line.person);
    if (stored === null) throw new Error('a client sent steps that do not fit its base');
    if (stored === false) {
      this.refused++;
      this.down(line, session, { type: 'rejected', commitId, reason: 'locked', message: 'Agreed' });
      return;
    }
    this.down(line, session, { type: 'ack', ...stored.answer });
    if (known) return;
    const { commit } = stored;
    for (const other of this.lines) {
      if (other.open === null || (other === line && other.open === session)) continue;
      other.held.push(commit);
      const { open } = other;
      if (this.random.chance(0.5)) this.tell(other, open);
      else this.at(this.now + this.random.below(100), () => this.tell(other, open));
    }
  }

  private welcome(person: Person, have: number, inFlight: string | null): Welcome {
    const { version } = this.authority;
    const snapshot = this.random.chance(0.02) ? (this.authority.at(version).toJSON() as Welcome['snapshot']) : null;
    const commits = snapshot ? [] : this.authority.log.slice(have).map(({ commit }) => commit);
    const acked = this.authority.find(inFlight ?? '')?.answer ?? null;
    const rights = { edit: true, suggest: true, comment: true, reason: null };
    const self = { ...person, capacity: 'titular' };
    return { type: 'welcome', v: 1, version, snapshot, commits, self, rights, locked: [...this.authority.locked], present: [], acked };
  }

  private at(at: number, run: () => void): void {
    const index = this.events.findLastIndex((event) => event.at <= at);
    this.events.splice(index + 1, 0, { at, run });
  }

  private drain(): void {
    for (let event = this.events.shift(); event; event = this.events.shift()) {
      this.now = Math.max(this.now, event.at);
      event.run();
    }
  }
}
