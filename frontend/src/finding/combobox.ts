/** Something that can be chosen, and where it leads. */
export interface Offer {
  readonly title: string;
  readonly language: string;
  readonly note: string;
  readonly address: string;
}

/** Offers under a heading. */
export interface Group {
  readonly heading: string;
  readonly offers: readonly Offer[];
}

/** What the server offers for the words typed so far, in the reader's words. */
export interface Offered {
  readonly groups: readonly Group[];
  readonly status: string;
  readonly notice: string;
}

/** Nothing at all. */
export const NOTHING: Offered = { groups: [], status: '', notice: '' };

/** Whose box it is. */
export interface Owner {
  /** Asks the server for offers; its answer names the same turn. */
  ask(words: string, turn: number): void;
  go(address: string): void;
  /** Offers, or which of them is meant, have changed. */
  update(): void;
}

/** So long after the last letter the server is asked. */
const PAUSE = 150;

/**
 * A box in which somebody types while offers are listed below it: the keyboard stays in the box, the arrows walk the list and come back to
 * the box at either end, Enter takes what is meant. As long as nothing is meant, keys are the box's own.
 */
export class Combobox {
  private held = NOTHING;
  private active = -1;
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly owner: Owner) {}

  get offered(): Offered {
    return this.held;
  }

  get offers(): readonly Offer[] {
    return this.held.groups.flatMap(({ offers }) => offers);
  }

  /** The place of what is meant among the offers, or -1. */
  get meant(): number {
    return this.active;
  }

  /** Somebody types: what was asked before is not waited for, and nothing that was offered for other words is meant. */
  typed(words: string, pause = PAUSE): void {
    this.forget();
    if (this.active >= 0) {
      this.active = -1;
      this.owner.update();
    }
    const { turn } = this;
    this.timer = setTimeout(() => this.owner.ask(words, turn), pause);
  }

  answer(turn: number, offered: Offered): void {
    if (turn === this.turn) this.hold(offered);
  }

  /** Nothing is offered any more, nor by an answer that is under way. */
  close(): void {
    this.forget();
    if (this.held !== NOTHING) this.hold(NOTHING);
  }

  /** Takes a key where it is about the offers; true where it was. */
  key({ key, isComposing }: Pick<KeyboardEvent, 'key' | 'isComposing'>): boolean {
    const by = { ArrowDown: 1, ArrowUp: -1 }[key];
    const { offers } = this;
    if (isComposing || offers.length === 0) return false;
    if (by !== undefined) {
      this.active = ((this.active + 1 + by + offers.length + 1) % (offers.length + 1)) - 1;
      this.owner.update();
      return true;
    }
    const chosen = offers[this.active];
    if (key !== 'Enter' || !chosen) return false;
    this.take(chosen);
    return true;
  }

  take({ address }: Offer): void {
    this.close();
    this.owner.go(address);
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.turn += 1;
  }

  private hold(offered: Offered): void {
    this.held = offered;
    this.active = -1;
    this.owner.update();
  }
}
