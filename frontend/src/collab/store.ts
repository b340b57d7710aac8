import type { DocJson } from './protocol';
import type { Work } from './work';

/** A confirmed text that kept work can be put back on. */
export interface Base {
  readonly version: number;
  readonly doc: DocJson;
}

/** What a browser kept of one text. */
export interface Kept {
  readonly base: Base;
  readonly work: Work | null;
}

const DATABASE = 'trialogue-collab';
const STORES = ['base', 'work'] as const;

/**
 * Keeps unconfirmed text in IndexedDB, by member and text, over reloads and crashes. Each open page has a slot of its
 * own, held by a lock, so that two pages never overwrite each other; a page that opens takes over what a page that
 * died left behind.
 */
export class Shelf {
  private next: { readonly base: Base | null; readonly work: Work | null } | null = null;
  private writing: Promise<void> = Promise.resolve();
  private release: () => void = () => undefined;
  private forgotten = false;
  private channel: BroadcastChannel | null = null;

  private constructor(
    private readonly db: IDBDatabase,
    private readonly slot: string,
  ) {}

  /** Opens the member's shelf for a text; null where the browser keeps nothing. */
  static async open(member: string, text: string): Promise<Shelf | null> {
    try {
      const db = await database();
      const prefix = `${member}|${text}|`;
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const slots = (await settled(db.transaction('work').objectStore('work').getAllKeys(range))) as string[];
      for (const slot of [...slots, prefix + freshSlot()]) {
        const shelf = new Shelf(db, slot);
        if (await shelf.hold()) return shelf.listening();
      }
    } catch {
      return null;
    }
    return null;
  }

  /** What was left on it. */
  async kept(): Promise<Kept | null> {
    const tx = this.db.transaction(STORES);
    const base = (await settled(tx.objectStore('base').get(this.slot))) as Base | undefined;
    const work = (await settled(tx.objectStore('work').get(this.slot))) as Work | undefined;
    return base ? { base, work: work ?? null } : null;
  }

  /** Keeps work, and the text under it when that is given. Calls in quick succession are written as one. */
  keep(work: Work | null, base: Base | null): Promise<void> {
    if (this.forgotten) return Promise.resolve();
    const waits = this.next !== null;
    this.next = { work, base: base ?? this.next?.base ?? null };
    if (!waits) this.writing = this.writing.then(() => this.write(), () => this.write());
    return this.writing;
  }

  /** Gives the slot free for another page. */
  close(): void {
    void this.writing.finally(() => {
      this.release();
      this.channel?.close();
      this.db.close();
    });
  }

  private async write(): Promise<void> {
    const { next } = this;
    if (next === null) return;
    this.next = null;
    const tx = this.db.transaction(STORES, 'readwrite');
    if (next.base) tx.objectStore('base').put(next.base, this.slot);
    if (next.work) tx.objectStore('work').put(next.work, this.slot);
    else tx.objectStore('work').delete(this.slot);
    await finished(tx);
  }

  /** Hears when the member signs out, in whichever page: from then on nothing is kept any more. */
  private listening(): this {
    this.channel = new BroadcastChannel(DATABASE);
    this.channel.onmessage = ({ data }: MessageEvent<string | null>) => {
      if (data === null || this.slot.startsWith(`${data}|`)) this.forget();
    };
    return this;
  }

  private forget(): void {
    this.forgotten = true;
    this.next = null;
    const clear = (): Promise<void> => removed(this.db, this.slot);
    this.writing = this.writing.then(clear, clear);
  }

  private hold(): Promise<boolean> {
    const locks = (navigator as { readonly locks?: LockManager }).locks;
    if (!locks) return Promise.resolve(false);
    return new Promise((resolve, reject) => {
      const held = locks.request(`${DATABASE}|${this.slot}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (lock) return new Promise<void>((done) => (this.release = done));
        return undefined;
      });
      held.catch(reject);
    });
  }
}

/** Forgets everything kept for a member, or for all, and keeps open pages from keeping more: for sign-out, after asking. */
export async function clearKeptText(member: string | null): Promise<void> {
  const channel = new BroadcastChannel(DATABASE);
  channel.postMessage(member);
  channel.close();
  const db = await database();
  const prefix = member === null ? '' : `${member}|`;
  await removed(db, IDBKeyRange.bound(prefix, `${prefix}\uffff`));
  db.close();
}

/** How many texts hold unconfirmed words of a member; what sign-out asks about. */
export async function countKeptText(member: string): Promise<number> {
  const db = await database();
  const range = IDBKeyRange.bound(`${member}|`, `${member}|\uffff`);
  const count = await settled(db.transaction('work').objectStore('work').count(range));
  db.close();
  return count;
}

function removed(db: IDBDatabase, slots: string | IDBKeyRange): Promise<void> {
  const tx = db.transaction(STORES, 'readwrite');
  for (const name of STORES) tx.objectStore(name).delete(slots);
  return finished(tx);
}

function freshSlot(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join('-');
}

function database(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => STORES.forEach((name) => opening.result.createObjectStore(name));
  return settled(opening);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(request.error?.message ?? 'IndexedDB refused'));
  });
}

function finished(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(new Error(tx.error?.message ?? 'IndexedDB gave up'));
  });
}
