// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { awayPage } from 'Frontend/editor/away-page';
import { Safekeeping } from 'Frontend/editor/safekeeping';
import { Situation } from 'Frontend/editor/situation';
import { stateOf } from '../support/desk';
import { paragraphs } from '../support/documents';
import { allLabels, englishLabels } from '../support/labels';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An editor whose connection stands; what its browser keeps, and what is written in it, is as told. */
function desk(works: boolean) {
  const situation = new Situation(() => englishLabels);
  situation.connected('connected', { pending: 0, kept: works });
  const session = { state: stateOf(paragraphs('Fees')), view: { editable: true }, client: { keeper: { works } } };
  const host = { addController: vi.fn(), requestUpdate: vi.fn() };
  const kept = new Safekeeping(host as never, () => session as never, situation);
  const write = (): void => {
    session.state = session.state.apply(session.state.tr.insertText('x', 8));
    kept.changed();
  };
  return { situation, session, kept, write };
}

test('when no answer comes for long it is said what becomes of the words, seen and heard', () => {
  const { situation, kept, write } = desk(true);
  write();
  vi.advanceTimersByTime(3_000);
  write();
  expect(kept.safety).toMatchObject({ pending: 2, kept: true, silent: false });
  vi.advanceTimersByTime(1_100);
  expect(kept.safety.silent).toBe(true);
  expect(situation.spoken).toBe(englishLabels['away.writing']);
});

test('each answer begins the waiting anew', () => {
  const { situation, kept, write } = desk(true);
  for (const second of [1, 2, 3]) {
    write();
    vi.advanceTimersByTime(2_500);
    situation.keptAt = new Date(second);
    kept.changed();
  }
  expect(kept.safety.silent).toBe(false);
});

test('whoever only reads is not told to go on writing', () => {
  const { situation, session, kept } = desk(true);
  session.view.editable = false;
  situation.connected('offline', kept);
  kept.changed();
  vi.advanceTimersByTime(10_000);
  expect(kept.safety.silent).toBe(false);
});

test('where the browser keeps nothing it says so, and asks before the page goes', () => {
  const { situation, kept, write } = desk(false);
  const goes = (): boolean => globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  kept.hostConnected();
  expect(goes()).toBe(true);
  write();
  expect(goes()).toBe(false);
  situation.connected('offline', kept);
  expect(situation.spoken).toBe('1 change neither sent nor kept');
  kept.changed();
  vi.advanceTimersByTime(4_100);
  expect(situation.spoken).toBe(englishLabels['away.unkept']);
  kept.hostDisconnected();
  expect(goes()).toBe(true);
});

test('the page that stands where a text cannot be loaded is in the language of its reader, and holds no code of the texts', () => {
  document.documentElement.lang = 'fr';
  const page = new DOMParser().parseFromString(awayPage({ ...allLabels.fr, 'away.again': '<b>"Encore"</b>' }, 'm1'), 'text/html');
  expect(page.documentElement.lang).toBe('fr');
  expect(page.querySelector('h1')?.textContent).toBe('Pas de connexion au portail');
  expect(page.querySelector('button')?.textContent).toBe('<b>"Encore"</b>');
  document.documentElement.lang = '';
});

/** What the page says to a member where the browser keeps work under that key. */
function told(reader: string, kept: string): readonly string[] {
  const page = new DOMParser().parseFromString(awayPage(englishLabels, reader), 'text/html');
  const keys: { readonly result: readonly string[]; onsuccess?: () => void } = { result: [kept] };
  const store = { transaction: () => ({ objectStore: () => ({ getAllKeys: () => keys }) }) };
  const opening: { readonly result: unknown; onsuccess?: () => void } = { result: store };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- it is the script of the page
  new Function('document', 'indexedDB', 'location', page.querySelector('script')?.textContent ?? '')(page, { open: () => opening }, { pathname: '/texts/t1' });
  opening.onsuccess?.();
  keys.onsuccess?.();
  return [...page.querySelectorAll('[role=status] p:not([hidden])')].map(({ id }) => id);
}

test('the page tells its reader of words of their own alone', () => {
  expect(told('m1', 'm1|t1|s')).toEqual(['waits']);
  expect(told('m1', 'm2|t1|s')).toEqual(['none']);
  expect(told('m1', 'm1|t2|s')).toEqual(['none']);
});

interface Fetched {
  readonly request: Request;
  readonly respondWith: (answer: Promise<unknown>) => void;
}

/** What the worker answers where the portal does as told; undefined where it leaves the matter to the browser. */
async function worker(path: string, portal: () => Promise<unknown>, mode = 'navigate'): Promise<unknown> {
  const source = readFileSync(join(import.meta.dirname, '../../../src/main/resources/META-INF/resources/away.js'), 'utf8');
  const heard = new Map<string, (event: Fetched) => void>();
  const self = { addEventListener: (type: string, hear: (event: Fetched) => void) => heard.set(type, hear) };
  const caches = { match: () => Promise.resolve('away') };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- it is the script that the portal serves
  new Function('self', 'caches', 'fetch', source)(self, caches, portal);
  let answer: Promise<unknown> | undefined;
  const request = { url: `https://portal.example/${path}`, mode, method: 'GET' } as Request;
  heard.get('fetch')?.({ request, respondWith: (given) => void (answer = given) });
  return answer;
}

test('the page stands for a text alone, and only where the portal cannot be reached', async () => {
  const reached = (status: number) => () => Promise.resolve({ status });
  const away = (): Promise<never> => Promise.reject(new TypeError('no route'));
  expect(await worker('texts/1', reached(200))).toEqual({ status: 200 });
  expect(await worker('texts/1', away)).toBe('away');
  expect(await worker('texts/1', reached(502))).toBe('away');
  expect(await worker('texts/1/as/docx', away)).toBeUndefined();
  expect(await worker('texts/1', away, 'cors')).toBeUndefined();
});
