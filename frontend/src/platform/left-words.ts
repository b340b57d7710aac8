/** What somebody typed into a field: what the field is called, what stood there before, and the words. */
export interface Words {
  readonly field: string;
  readonly loaded: string;
  readonly words: string;
}

interface Kept extends Words {
  readonly at: number;
}

type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const KEPT = 'trialogue.words';

/** After a week words are forgotten, in milliseconds: whoever has not come back for them has said them elsewhere. */
const LASTS = 7 * 24 * 3600 * 1000;

/** What a field is called: what it is about, and its label there. */
export function fieldOf(about: string, label: string): string {
  return `${about}|${label}`;
}

/** Words that a member typed into fields of a page and did not send, kept in the browser until they are sent or given up. */
export class LeftWords {
  constructor(
    private readonly member: string,
    private readonly page: string,
    private readonly memory: Memory = localStorage,
    private readonly now: () => number = Date.now,
  ) {}

  /** Keeps them; what was kept of the same fields before is gone, also where nothing stands there now. */
  keep(words: readonly Words[]): void {
    const fields = new Set(words.map(({ field }) => field));
    const others = kept(this.memory, this.key(), this.now()).filter(({ field }) => !fields.has(field));
    const at = this.now();
    for (const key of keysOf(this.member, this.memory)) kept(this.memory, key, at);
    write(this.memory, this.key(), [
      ...others,
      ...words.filter((each) => each.words !== '' && each.words !== each.loaded).map((each) => ({ ...each, at })),
    ]);
  }

  /** What is kept of these fields, each with what stands there now: nothing where something else stands there than when it was typed. */
  of(fields: ReadonlyMap<string, string>): readonly Words[] {
    return kept(this.memory, this.key(), this.now()).filter(({ field, loaded }) => fields.get(field) === loaded);
  }

  private key(): string {
    return `${KEPT}|${this.member}|${this.page}`;
  }
}

/** On how many pages words of a member are kept. */
export function countLeftWords(member: string, memory: Memory = localStorage, now = Date.now()): number {
  return keysOf(member, memory).filter((key) => kept(memory, key, now).length > 0).length;
}

/** Forgets all that is kept for a member. */
export function clearLeftWords(member: string, memory: Memory = localStorage): void {
  for (const key of keysOf(member, memory)) memory.removeItem(key);
}

/** Forgets what is kept for a member of the fields about something, as it was sent or given up. */
export function forgetLeftWords(member: string, about: string, memory: Memory = localStorage, now = Date.now()): void {
  for (const key of keysOf(member, memory))
    write(
      memory,
      key,
      kept(memory, key, now).filter(({ field }) => !field.startsWith(fieldOf(about, ''))),
    );
}

/** What is kept under a key; what is too old goes. */
function kept(memory: Memory, key: string, now: number): readonly Kept[] {
  const all = JSON.parse(memory.getItem(key) ?? '[]') as readonly Partial<Kept>[];
  const lasting = all.filter((each): each is Kept => each.loaded !== undefined && now - (each.at ?? 0) < LASTS);
  if (lasting.length < all.length) write(memory, key, lasting);
  return lasting;
}

function write(memory: Memory, key: string, words: readonly Kept[]): void {
  if (words.length > 0) memory.setItem(key, JSON.stringify(words));
  else memory.removeItem(key);
}

function keysOf(member: string, memory: Memory): readonly string[] {
  const keys = Array.from({ length: memory.length }, (_, at) => memory.key(at) ?? '');
  return keys.filter((key) => key.startsWith(`${KEPT}|${member}|`));
}
