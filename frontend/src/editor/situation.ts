import type { Person, Rights, Self, ServerMessage, Welcome } from '../collab/protocol';
import type { Connection } from '../collab/socket';
import { type LabelKey, type Labels, say } from './labels';
import { after, type People, peopleOf } from './people';

/** Who is at the text, what we may do, whether it is kept: what stands around the text, and what is said aloud of it. */
export class Situation {
  self: Self | null = null;
  rights: Rights | null = null;
  people: People = [];
  connection: Connection = 'connecting';
  keptAt: Date | null = null;
  /** The newest announcement. */
  spoken = '';

  constructor(private readonly labels: () => Labels) {}

  /** Says something to those who listen rather than look. */
  announce(key: LabelKey, places: Readonly<Record<string, string | number>> = {}): void {
    this.spoken = say(this.labels(), key, places);
  }

  /** A connection is made. */
  welcomed(welcome: Welcome): void {
    this.self = welcome.self;
    this.rights = welcome.rights;
    this.people = peopleOf(welcome);
  }

  /** Takes in a message; true when others came or went. */
  heard(message: ServerMessage): boolean {
    if (message.type === 'rights') this.rights = message;
    const { people, joined, left } = after(this.people, message, this.self?.clientId ?? '');
    const changed = people !== this.people;
    this.people = people;
    if (joined) this.announceOf('people.joined', joined);
    if (left) this.announceOf('people.left', left);
    return changed;
  }

  /** The connection changed; trying again after a break is still a break to whoever looks. */
  connected(connection: Connection): void {
    if (connection === 'offline' && this.connection === 'connected') this.announce('status.offline');
    if (connection === 'connected' && this.connection === 'offline') this.announce('status.back');
    this.connection = connection === 'connecting' && this.connection === 'offline' ? 'offline' : connection;
  }

  private announceOf(key: LabelKey, { name, affiliation }: Person): void {
    this.announce(key, { name, group: say(this.labels(), `group.${affiliation}`) });
  }
}
