import type { Attrs } from 'prosemirror-model';

/** A practice of the library by its name, as the server finds it. */
export interface Practice {
  readonly key: string;
  readonly title: string;
  readonly language: string;
}

/** What the practices that are cited are called now, in the reader's language where they are told in it; each is asked for once a page. */
export class PracticeNames {
  private readonly known = new Map<string, Practice>();
  private readonly asked = new Set<string>();

  constructor(private readonly ask: (keys: readonly string[]) => Promise<readonly Practice[]>) {}

  /** The name of a practice; undefined as long as the library has not said it, and where the practice is published no more. */
  of(key: string): Practice | undefined {
    return this.known.get(key);
  }

  /** Takes note of what was found while somebody typed. */
  met(practice: Practice): void {
    this.known.set(practice.key, practice);
    this.asked.add(practice.key);
  }

  /** Asks for what is not known yet; true where something is known now. What cannot be reached is asked for again. */
  async learn(keys: readonly string[]): Promise<boolean> {
    const fresh = keys.filter((key) => !this.asked.has(key));
    if (fresh.length === 0) return false;
    fresh.forEach((key) => this.asked.add(key));
    try {
      const found = await this.ask(fresh);
      found.forEach((practice) => this.known.set(practice.key, practice));
      return found.length > 0;
    } catch {
      fresh.forEach((key) => this.asked.delete(key));
      return false;
    }
  }
}

const MOST_AT_ONCE = 50;

/** Asks the library in an order of addresses that are not too long. */
async function fromLibrary(keys: readonly string[]): Promise<readonly Practice[]> {
  const found: Practice[] = [];
  for (let from = 0; from < keys.length; from += MOST_AT_ONCE) {
    const some = keys.slice(from, from + MOST_AT_ONCE);
    found.push(...(await practicesAt('names', some.map((key): [string, string] => ['key', key]))));
  }
  return found;
}

/** Asks the library for practices whose names hold what is typed; throws where it cannot be reached. */
export function findPractices(words: string, signal: AbortSignal): Promise<readonly Practice[]> {
  return practicesAt('find', [['q', words]], signal);
}

async function practicesAt(what: string, asked: readonly (readonly [string, string])[], signal?: AbortSignal): Promise<readonly Practice[]> {
  const address = new URL(`library/practices/${what}`, document.baseURI);
  const language: readonly [string, string] = ['lang', document.documentElement.lang || 'en'];
  address.search = new URLSearchParams([...asked, language].map(([name, value]) => [name, value])).toString();
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, redirect: 'manual', ...(signal ? { signal } : {}) });
  if (!answer.ok) throw new Error(`Library: ${answer.status}`);
  return (await answer.json()) as readonly Practice[];
}

/** Those of this page. */
export const practiceNames = new PracticeNames(fromLibrary);

/** A citation of a practice as it is read: its name now, or that under which it was cited. */
export function practiceWords({ key, label }: Attrs): string {
  return practiceNames.of(String(key))?.title ?? String(label);
}
