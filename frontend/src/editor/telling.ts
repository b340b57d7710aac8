/** How much of what others do is told to those who listen: all; what is near; what concerns the own paragraph; nothing. */
export const levels = ['all', 'near', 'mine', 'none'] as const;

export type Level = (typeof levels)[number];

const USUAL: Level = 'near';

/** What a member chose to be told, kept in this browser. What the member did, and whether words are kept, is told at any level. */
export class Telling {
  constructor(
    private readonly member: () => string,
    private readonly kept: () => Pick<Storage, 'getItem' | 'setItem'> | null = browsers,
  ) {}

  /** What is told. */
  get level(): Level {
    const found = this.kept()?.getItem(this.key());
    return levels.find((one) => one === found) ?? USUAL;
  }

  /** From now on this is told; where the browser keeps nothing it stays as it is. */
  choose(level: Level): void {
    try {
      this.kept()?.setItem(this.key(), level);
    } catch {
      // A browser that is full keeps what was chosen before.
    }
  }

  /** Whether one is told who comes and goes, and who comments. */
  get tellsPeople(): boolean {
    return this.level === 'all' || this.level === 'near';
  }

  private key(): string {
    return `trialogue.told.${this.member()}`;
  }
}

/** A browser may keep nothing, and says so by an error. */
function browsers(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
