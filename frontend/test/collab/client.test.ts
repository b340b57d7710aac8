import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { canonicalJson, sha256 } from 'Frontend/collab/hash';
import { collabOf } from 'Frontend/collab/plugin';
import { delayBefore } from 'Frontend/collab/socket';
import { clearKeptText, countKeptText, Shelf } from 'Frontend/collab/store';
import { schema } from '../support/documents';
import { commit, Page, start, welcome } from '../support/page';

function opened(): Page {
  const page = new Page();
  page.client.receive(welcome());
  return page;
}

beforeEach(() => clearKeptText(null));

test('what is typed goes out at once, what is typed meanwhile waits for the answer', () => {
  const page = opened();
  page.write(15, '!');
  page.write(16, '?');
  expect(page.sent.filter(({ type }) => type === 'commit')).toHaveLength(1);
});

test('a break in the connection sends the commit again under the same id, on the newest version', () => {
  const page = opened();
  page.write(15, '!');
  page.client.broke();
  page.client.hello('t');
  page.client.receive(welcome({ snapshot: null, version: 1, commits: [commit(1, (tr) => tr.insert(11, schema.text('All ')))] }));
  const [first, again] = page.sent.filter((message) => message.type === 'commit');
  expect(again).toMatchObject({ commitId: first?.commitId, base: 1 });
  expect(page.text).toBe('Guidance|All Fees!|Agencies');
});

test("others' steps wait while an input method composes in their block, and pass elsewhere", () => {
  const page = opened();
  page.block = { from: 11, to: 15 };
  page.client.receive({ type: 'commits', from: 1, list: [commit(1, (tr) => tr.insert(17, schema.text('All ')))] });
  expect(page.text).toBe('Guidance|Fees|All Agencies');
  page.client.receive({ type: 'commits', from: 2, list: [commit(2, (tr) => tr.insert(11, schema.text('The ')), page.state.doc)] });
  expect(page.text).toBe('Guidance|Fees|All Agencies');
  page.block = null;
  page.client.drain();
  expect(page.text).toBe('Guidance|The Fees|All Agencies');
});

test('what others wrote comes in at once, up to our own commit and what follows it', () => {
  const page = opened();
  page.write(15, '!');
  const own = page.sent.find((message) => message.type === 'commit');
  const put = (version: number, at: number, words: string) => commit(version, (tr) => tr.insert(at, schema.text(words)));
  const late = { ...commit(3, (tr) => tr.insert(15, schema.text('!'))), commitId: own?.commitId ?? '' };
  page.client.receive({ type: 'commits', from: 1, list: [put(1, 17, 'All '), put(2, 17, 'The '), late] });
  page.client.receive({ type: 'commits', from: 4, list: [put(4, 11, 'Such ')] });
  expect(page.taken).toEqual([['x1', 'x2'], ['x4']]);
  expect(page.text).toBe('Guidance|Such Fees!|The All Agencies');
});

test('a version out of turn and a hash that differs load the text anew', async () => {
  const page = opened();
  page.client.receive({ type: 'commits', from: 3, list: [commit(3, (tr) => tr.insert(11, schema.text('x')))] });
  expect(page.reconnects).toBe(1);
  expect(page.client.hello('t')).toMatchObject({ have: null });
  const other = opened();
  const sha = await sha256(canonicalJson(start.toJSON()));
  other.client.receive({ type: 'hash', version: 0, sha256: sha ?? '' });
  other.client.receive({ type: 'hash', version: 0, sha256: 'another' });
  await expect.poll(() => other.reconnects).toBe(1);
});

test("a cursor of a version to come waits for it; an older one moves with the text", () => {
  const page = opened();
  const person = { clientId: 'c2', memberId: 'm2', name: 'B', initials: 'B', affiliation: 'employers' } as const;
  page.client.receive({ type: 'presence', ...person, version: 1, anchor: 15, head: 15 });
  expect(page.seen).toEqual([]);
  page.client.receive({ type: 'commits', from: 1, list: [commit(1, (tr) => tr.insert(11, schema.text('All ')))] });
  expect(page.seen).toEqual([15]);
  page.client.receive({ type: 'presence', ...person, version: 0, anchor: 15, head: 15 });
  expect(page.seen).toEqual([15, 19]);
});

test('unconfirmed words survive a reload without a connection and are sent on return', async () => {
  const page = opened();
  page.client.adopt(await shelf(), null);
  page.write(15, '!');
  page.client.broke();
  const left = await shelfAfter();
  const next = new Page();
  next.client.adopt(left, await left.kept());
  expect(next.text).toBe('Guidance|Fees!|Agencies');
  next.client.hello('t');
  next.client.receive(welcome({ snapshot: null }));
  expect(next.sent.filter(({ type }) => type === 'commit')).toHaveLength(1);
});

test('a commit is kept under its id before it goes out', async () => {
  const page = opened();
  page.client.adopt(await shelf(), null);
  page.write(15, '!');
  expect(page.sent).toEqual([]);
  await expect.poll(() => page.sent.length).toBe(1);
  const kept = await open?.kept();
  expect(kept?.work?.inFlight?.commitId).toBe(page.sent[0]?.type === 'commit' && page.sent[0].commitId);
});

test('kept words whose text has moved on wait for its version, then go in', async () => {
  const page = opened();
  page.client.adopt(await shelf(), null);
  page.client.noted();
  page.client.receive({ type: 'commits', from: 1, list: [commit(1, (tr) => tr.insert(11, schema.text('All ')))] });
  page.write(19, '!');
  const left = await shelfAfter();
  const next = new Page();
  next.client.adopt(left, await left.kept());
  expect([next.text, next.client.isLoaded]).toEqual(['Guidance|Fees|Agencies', false]);
  next.client.hello('t');
  next.client.receive(welcome({ snapshot: null, version: 1, commits: [commit(1, (tr) => tr.insert(11, schema.text('All ')))] }));
  expect([next.text, next.client.isLoaded]).toEqual(['Guidance|All Fees!|Agencies', true]);
});

test('signing out forgets what was kept', async () => {
  const page = opened();
  page.client.adopt(await shelf(), null);
  page.write(15, '!');
  await expect.poll(() => countKeptText('m')).toBe(1);
  await clearKeptText('m');
  expect(await countKeptText('m')).toBe(0);
});

test('a page that stays open after signing out keeps nothing more', async () => {
  const page = opened();
  const kept = await shelf();
  page.client.adopt(kept, null);
  page.write(15, '!');
  await expect.poll(() => countKeptText('m')).toBe(1);
  await clearKeptText('m');
  page.write(16, '?');
  page.client.broke();
  await kept.keep(null, null);
  expect([await countKeptText('m'), await kept.kept()]).toEqual([0, null]);
});

test('attempts to connect grow apart, to half a minute at most', () => {
  expect([0, 1, 2, 10].map((attempt) => delayBefore(attempt, 1))).toEqual([500, 1000, 2000, 30_000]);
  expect(delayBefore(3, 0)).toBe(2000);
});

test('JSON is hashed with its keys in order', () => {
  expect(canonicalJson({ b: [1, null], a: { d: 'é', c: true } })).toBe('{"a":{"c":true,"d":"é"},"b":[1,null]}');
});

let open: Shelf | null = null;

async function shelf(): Promise<Shelf> {
  open = await Shelf.open('m', 't');
  if (!open) throw new Error('this browser keeps text');
  return open;
}

/** The shelf that a page finds after the one before it has died. */
async function shelfAfter(): Promise<Shelf> {
  await expect.poll(() => countKeptText('m')).toBe(1);
  open?.close();
  return shelf();
}

test('kept words that no longer fit their text go to the tray', async () => {
  const page = opened();
  page.client.adopt(await shelf(), null);
  page.write(15, ' kept');
  const left = await shelfAfter();
  const kept = await left.kept();
  const next = new Page();
  next.client.adopt(left, kept && { ...kept, base: { ...kept.base, doc: { type: 'nothing' } } });
  next.client.receive(welcome({ version: 4 }));
  expect(collabOf(next.state).unplaced).toMatchObject([{ text: ' kept', why: 'reloaded' }]);
});
