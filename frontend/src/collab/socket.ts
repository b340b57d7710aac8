import { type ClientMessage, parseFrame, type ServerMessage } from './protocol';

export type Connection = 'connecting' | 'connected' | 'offline' | 'closed';

/** Why a connection ended for good, in the words of the protocol. */
export type Ending = 'not-signed-in' | 'not-allowed' | 'unknown-text' | 'malformed' | 'reload';

/** What a line needs from its owner. */
export interface LineOwner {
  /** Asks for a ticket, which is good for one connection. Throws `NoEntry` when there is none to be had. */
  ticket(): Promise<string>;
  /** The first frame of a connection. */
  hello(ticket: string): ClientMessage;
  received(message: ServerMessage): void;
  /** The connection changed; `ending` says why it is closed, unless its owner closed it. */
  changed(connection: Connection, ending?: Ending): void;
}

/** Thrown by `ticket` when asking again is of no use: the member is signed out, or may not see the text. */
export class NoEntry extends Error {
  constructor(readonly ending: Ending) {
    super(`No entry: ${ending}`);
  }
}

const PING_EVERY = 15_000;
const SILENT_AFTER = 25_000;
const ANSWERED_WITHIN = 30_000;
/** What asks for an answer, and what gives it. */
const QUESTIONS: ReadonlySet<string> = new Set(['hello', 'commit']);
const ANSWERS: ReadonlySet<string> = new Set(['welcome', 'ack', 'rejected']);
/** Codes after which trying again is of no use; after 4401 it may be, and the next ticket tells. */
const FINAL_CODES: ReadonlyMap<number, Ending> = new Map([
  [4400, 'malformed'],
  [4403, 'not-allowed'],
  [4404, 'unknown-text'],
  [4426, 'reload'],
]);

/** Milliseconds before the next attempt: doubling to half a minute, spread so that not all come back at once. */
export function delayBefore(attempt: number, random: number): number {
  return Math.min(30_000, 500 * 2 ** attempt) * (0.5 + random / 2);
}

/** Keeps a connection to the editing socket for as long as it is wanted. */
export class Line {
  private socket: WebSocket | null = null;
  private attempt = 0;
  private wanted = false;
  /** When we last asked for something, and when we first pinged since anything was heard. */
  private askedAt: number | null = null;
  private pingedAt: number | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private beat: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly url: string,
    private readonly owner: LineOwner,
  ) {}

  /** Connects now and after every break. */
  open(): void {
    this.wanted = true;
    globalThis.addEventListener('online', this.again);
    globalThis.addEventListener('offline', this.breakOff);
    void this.connect();
  }

  /** Ends the connection for good. */
  close(ending?: Ending): void {
    this.wanted = false;
    globalThis.removeEventListener('online', this.again);
    globalThis.removeEventListener('offline', this.breakOff);
    clearTimeout(this.retry);
    this.drop();
    this.owner.changed('closed', ending);
  }

  private readonly again = (): void => {
    if (!this.wanted) return;
    clearTimeout(this.retry);
    this.drop();
    void this.connect();
  };

  /** Gives up this connection for a new one, after the usual delay. */
  readonly breakOff = (): void => this.broke(1006);

  /** Sends a frame; false when there is no connection that could carry it. */
  send(message: ClientMessage): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    if (QUESTIONS.has(message.type)) this.askedAt = Date.now();
    this.socket.send(JSON.stringify(message));
    return true;
  }

  private async connect(): Promise<void> {
    this.owner.changed('connecting');
    try {
      const ticket = await this.owner.ticket();
      if (this.wanted && this.socket === null) this.dial(ticket);
    } catch (error) {
      if (error instanceof NoEntry) this.close(error.ending);
      else this.later();
    }
  }

  private dial(ticket: string): void {
    const socket = new WebSocket(this.url);
    this.socket = socket;
    const current = (then: () => void) => () => {
      if (this.socket === socket) then();
    };
    socket.addEventListener('open', current(() => this.send(this.owner.hello(ticket))));
    socket.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (this.socket === socket && typeof event.data === 'string') this.hear(event.data);
    });
    socket.addEventListener('close', ({ code }) => {
      if (this.socket === socket) this.broke(code);
    });
    this.askedAt = null;
    this.pingedAt = null;
    this.beat = setInterval(current(() => this.heartbeat()), PING_EVERY);
  }

  private hear(text: string): void {
    this.pingedAt = null;
    const message = parseFrame(text);
    if (message === null) return;
    if (ANSWERS.has(message.type)) this.askedAt = null;
    if (message.type === 'welcome') {
      this.attempt = 0;
      this.owner.changed('connected');
    }
    this.owner.received(message);
  }

  private heartbeat(): void {
    const now = Date.now();
    const late = (since: number | null, limit: number): boolean => since !== null && now - since > limit;
    if (late(this.askedAt, ANSWERED_WITHIN) || late(this.pingedAt, SILENT_AFTER)) this.broke(1006);
    else if (this.send({ type: 'ping' })) this.pingedAt ??= now;
  }

  private broke(code: number): void {
    this.drop();
    const ending = FINAL_CODES.get(code);
    if (ending) this.close(ending);
    else this.later();
  }

  private later(): void {
    if (!this.wanted) return;
    this.owner.changed('offline');
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.connect(), delayBefore(this.attempt++, Math.random()));
  }

  private drop(): void {
    clearInterval(this.beat);
    const { socket } = this;
    this.socket = null;
    socket?.close();
  }
}
