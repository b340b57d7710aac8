import type { Person, Rights, Self, ServerMessage, Welcome } from '../collab/protocol';
import type { Connection, Ending } from '../collab/socket';
import { type Heard, toldOf } from './hearing';
import { type LabelKey, type Labels, say, sayCount } from './labels';
import type { Mode } from './mode';
import { after, type People, peopleOf } from './people';
import type { Safety } from './status';
import type { Telling } from './telling';

/** Who is at the text, what we may do, whether it is kept: what stands around the text, and what is said aloud of it. */
export class Situation {
  self: Self | null = null;
  rights: Rights | null = null;
  people: People = [];
  connection: Connection = 'connecting';
  keptAt: Date | null = null;
  /** Why the connection is closed for good. */
  ending: Ending | null = null;
  /** The server's own words for a break that mends itself, in the member's language. */
  fault: string | null = null;
  private said = '';

  constructor(
    private readonly labels: () => Labels,
    private readonly telling: Pick<Telling, 'level' | 'tellsPeople'> = { level: 'near', tellsPeople: true },
  ) {}

  /** The newest announcement. */
  get spoken(): string {
    return this.said;
  }

  /** What is said twice in a row has to be another text to be heard again. */
  private set spoken(text: string) {
    this.said = text === this.said ? `${text}\u00a0` : text;
  }

  /** Says something to those who listen rather than look. */
  announce(key: LabelKey): void {
    this.spoken = say(this.labels(), key);
  }

  /** The same for a text that is a sentence already. */
  announceText(text: string): void {
    this.spoken = text;
  }

  /** Says how many words of ours lost their place. */
  announceUnplaced(count: number): void {
    this.spoken = sayCount(this.labels(), 'tray.added', count);
  }

  /** Says whose comments are new. */
  announceComments(names: readonly string[]): void {
    if (!this.telling.tellsPeople) return;
    const [one, ...others] = names;
    const single = one !== undefined && others.length === 0;
    this.spoken = single ? say(this.labels(), 'comments.by', one) : sayCount(this.labels(), 'comments.new', names.length);
  }

  /** Says what others changed, as far as the member wants to hear it; true where something was said. */
  announceChanges(all: readonly Heard[]): boolean {
    const said = toldOf(this.labels(), all, this.telling.level);
    if (said !== '') this.spoken = said;
    return said !== '';
  }

  /** A connection is made. */
  welcomed(welcome: Welcome): void {
    this.self = welcome.self;
    this.rights = welcome.rights;
    this.people = peopleOf(welcome);
  }

  /** Whether we may change the text: what the server said last holds; before it said anything, what the page assumes. */
  mayEdit(assumed: Mode): boolean {
    return this.connection !== 'closed' && (this.rights?.edit ?? assumed === 'write');
  }

  /** Whether we may write in the text, if only what is suggested. */
  mayWrite(assumed: Mode): boolean {
    return this.mayEdit(assumed) || this.maySuggest(assumed);
  }

  /** Suggesting names the member and the group, so it waits for the server's welcome. */
  maySuggest(assumed: Mode): boolean {
    return this.connection !== 'closed' && this.self !== null && (this.rights?.suggest ?? assumed === 'suggest');
  }

  /** Takes in a message; true when others came or went. */
  heard(message: ServerMessage): boolean {
    if (message.type === 'rights') this.rights = message;
    if (message.type === 'error' && message.code !== 'not-signed-in') this.fault = message.message;
    const { people, joined, left } = after(this.people, message, this.self?.clientId ?? '');
    const changed = people !== this.people;
    this.people = people;
    if (joined && this.telling.tellsPeople) this.announceOf('people.joined', joined);
    if (left && this.telling.tellsPeople) this.announceOf('people.left', left);
    return changed;
  }

  /** The connection changed; trying again after a break is still a break to whoever looks. */
  connected(connection: Connection, { pending, kept }: Pick<Safety, 'pending' | 'kept'>, ending?: Ending): void {
    if (connection === 'offline' && this.connection === 'connected') {
      this.spoken = sayCount(this.labels(), pending > 0 && !kept ? 'status.unkept' : 'status.offline', pending);
    }
    if (connection === 'connected' && this.connection === 'offline') this.announce('status.back');
    if (connection === 'connected') this.fault = null;
    this.ending = ending ?? null;
    this.connection = connection === 'connecting' && this.connection === 'offline' ? 'offline' : connection;
  }

  private announceOf(key: LabelKey, { name, affiliation }: Person): void {
    this.spoken = say(this.labels(), key, name, say(this.labels(), `group.${affiliation}`));
  }
}
