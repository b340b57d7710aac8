/** What stands in a field: what the field is called, and the words. */
export interface Words {
  readonly field: string;
  readonly words: string;
}

type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const KEPT = 'trialogue.words';

/** Words that a member typed into fields of a page and did not send, kept in the browser until they come back to it. */
export class LeftWords {
  constructor(
    private readonly member: string,
    private readonly page: string,
    private readonly memory: Memory = localStorage,
  ) {}

  /** Keeps them; what was kept of the same fields before is gone. */
  keep(words: readonly Words[]): void {
    const fields = new Set(words.map(({ field }) => field));
    this.write([...this.all().filter(({ field }) => !fields.has(field)), ...words]);
  }

  /** Gives back what was kept of these fields, once. */
  take(fields: ReadonlySet<string>): readonly Words[] {
    const all = this.all();
    const taken = all.filter(({ field }) => fields.has(field));
    if (taken.length > 0) this.write(all.filter(({ field }) => !fields.has(field)));
    return taken;
  }

  private all(): readonly Words[] {
    return JSON.parse(this.memory.getItem(this.key()) ?? '[]') as readonly Words[];
  }

  private write(words: readonly Words[]): void {
    if (words.length > 0) this.memory.setItem(this.key(), JSON.stringify(words));
    else this.memory.removeItem(this.key());
  }

  private key(): string {
    return `${KEPT}|${this.member}|${this.page}`;
  }
}

/** On how many pages words of a member are kept. */
export function countLeftWords(member: string, memory: Memory = localStorage): number {
  return keysOf(member, memory).length;
}

/** Forgets all that is kept for a member. */
export function clearLeftWords(member: string, memory: Memory = localStorage): void {
  for (const key of keysOf(member, memory)) memory.removeItem(key);
}

function keysOf(member: string, memory: Memory): readonly string[] {
  const keys = Array.from({ length: memory.length }, (_, at) => memory.key(at) ?? '');
  return keys.filter((key) => key.startsWith(`${KEPT}|${member}|`));
}
