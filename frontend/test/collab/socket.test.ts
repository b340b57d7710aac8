import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseFrame, type ServerMessage } from 'Frontend/collab/protocol';
import { type Connection, type Ending, Line, NoEntry } from 'Frontend/collab/socket';

/** A browser's socket whose other end is the test. */
class Wire extends EventTarget {
  static readonly OPEN = 1;
  static opened: Wire[] = [];
  readyState = 0;
  readonly sent: string[] = [];

  constructor(readonly url: string) {
    super();
    Wire.opened.push(this);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.readyState = 3;
  }

  open(): void {
    this.readyState = Wire.OPEN;
    this.dispatchEvent(new Event('open'));
  }

  say(message: object): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  }

  end(code: number): void {
    this.dispatchEvent(Object.assign(new Event('close'), { code }));
  }
}

const states: Connection[] = [];
const endings: Ending[] = [];
const heard: ServerMessage[] = [];
let tickets = 0;

function line(ticket = () => Promise.resolve(`ticket ${++tickets}`)): Line {
  return new Line('ws://portal.example/collab/t', {
    ticket,
    hello: (text) => ({ type: 'hello', v: 1, ticket: text, have: null, inFlight: null }),
    received: (message) => heard.push(message),
    changed: (connection, ending) => {
      states.push(connection);
      if (ending) endings.push(ending);
    },
  });
}

async function dialled(count: number): Promise<Wire> {
  await vi.waitFor(() => expect(Wire.opened).toHaveLength(count));
  const wire = Wire.opened.at(-1);
  if (!wire) throw new Error('a socket was opened');
  wire.open();
  return wire;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Wire);
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('removeEventListener', vi.fn());
  [Wire.opened.length, states.length, endings.length, heard.length, tickets] = [0, 0, 0, 0, 0];
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('each connection begins with a ticket of its own', async () => {
  line().open();
  const first = await dialled(1);
  first.end(1006);
  await vi.advanceTimersByTimeAsync(500);
  const second = await dialled(2);
  expect([first, second].map((wire) => (JSON.parse(wire.sent[0] ?? '{}') as { ticket: string }).ticket)).toEqual(['ticket 1', 'ticket 2']);
});

test('it is connected when the server has said welcome, and offline between attempts', async () => {
  line().open();
  const wire = await dialled(1);
  expect(states).toEqual(['connecting']);
  wire.say({ type: 'welcome' });
  wire.end(1001);
  expect(states).toEqual(['connecting', 'connected', 'offline']);
});

test('a text that may not be seen is not asked for again', async () => {
  line().open();
  const wire = await dialled(1);
  wire.end(4403);
  await vi.advanceTimersByTimeAsync(120_000);
  expect([Wire.opened.length, states.at(-1), endings]).toEqual([1, 'closed', ['not-allowed']]);
});

test('a page of another release waits to be loaded again', async () => {
  line().open();
  const wire = await dialled(1);
  wire.end(4426);
  await vi.advanceTimersByTimeAsync(120_000);
  expect([Wire.opened.length, states.at(-1), endings]).toEqual([1, 'closed', ['reload']]);
});

test('who is signed out gets no ticket and is not asked again', async () => {
  line(() => Promise.reject(new NoEntry('not-signed-in'))).open();
  await vi.advanceTimersByTimeAsync(120_000);
  expect([Wire.opened.length, states.at(-1), endings]).toEqual([0, 'closed', ['not-signed-in']]);
});

test('a silent line is given up, a living one is kept', async () => {
  line().open();
  const wire = await dialled(1);
  wire.say({ type: 'welcome' });
  await vi.advanceTimersByTimeAsync(30_000);
  wire.say({ type: 'pong' });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(Wire.opened).toHaveLength(1);
  expect(wire.sent.filter((text) => text.includes('ping'))).toHaveLength(4);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(Wire.opened.length).toBeGreaterThan(1);
});

test('a hidden page, whose timers hardly run, keeps its line', async () => {
  line().open();
  const wire = await dialled(1);
  wire.say({ type: 'welcome' });
  for (let minute = 0; minute < 3; minute++) {
    vi.setSystemTime(Date.now() + 60_000);
    await vi.advanceTimersByTimeAsync(15_000);
    wire.say({ type: 'pong' });
  }
  expect(Wire.opened).toHaveLength(1);
});

test('a line that answers pings but not what was asked is given up', async () => {
  const open = line();
  open.open();
  const wire = await dialled(1);
  wire.say({ type: 'welcome' });
  const pongs = async (times: number): Promise<void> => {
    for (let n = 0; n < times; n++) {
      await vi.advanceTimersByTimeAsync(15_000);
      wire.say({ type: 'pong' });
    }
  };
  open.send({ type: 'commit', commitId: 'a', base: 0, groups: [] });
  wire.say({ type: 'ack', commitId: 'a', version: 1, groups: [] });
  await pongs(4);
  expect(Wire.opened).toHaveLength(1);
  open.send({ type: 'commit', commitId: 'b', base: 1, groups: [] });
  await pongs(4);
  expect(Wire.opened.length).toBeGreaterThan(1);
});

test('what is said without a connection is not sent', () => {
  expect(line().send({ type: 'ping' })).toBe(false);
});

test('a frame of an unknown type is passed over', () => {
  expect(parseFrame('{"type":"weather"}')).toBeNull();
  expect(parseFrame('[]')).toBeNull();
});
