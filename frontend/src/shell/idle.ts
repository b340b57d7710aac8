/** When the member last did something, in this tab or another of the same browser. */
const USED = 'trialogue.used';
const LOOK_EVERY = 5_000;
const NOTE_EVERY = 5_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'input'] as const;

/** What is told: that the end comes near, that somebody came back, or that it is over. */
export type Word = 'near' | 'back' | 'over';

/** Watches whether anybody is at the page, and says so when nobody was for long. */
export class IdleWatch {
  private noted = 0;
  private warned = false;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly longest: number,
    private readonly warning: number,
    private readonly say: (word: Word) => void,
    private readonly memory: Pick<Storage, 'getItem' | 'setItem'> = localStorage,
  ) {}

  /** Begins to watch; coming to a page is a sign of life. */
  start(): void {
    this.note();
    for (const sign of SIGNS_OF_LIFE) globalThis.addEventListener(sign, this.used, { capture: true, passive: true });
    this.timer = setInterval(() => this.look(), LOOK_EVERY);
  }

  stop(): void {
    for (const sign of SIGNS_OF_LIFE) globalThis.removeEventListener(sign, this.used, { capture: true });
    clearInterval(this.timer);
  }

  /** Somebody is there: once warned, only an answer counts, as a dropped pen is no answer. */
  readonly used = (): void => {
    this.look();
    if (!this.warned) this.note();
  };

  /** The warning was answered. */
  stay(): void {
    this.note();
    this.look();
  }

  private note(): void {
    const now = Date.now();
    if (now - this.noted < NOTE_EVERY && !this.warned) return;
    this.noted = now;
    try {
      this.memory.setItem(USED, String(now));
    } catch {
      // a browser that keeps nothing knows of this tab alone
    }
  }

  private look(): void {
    const quiet = Date.now() - this.last();
    if (quiet >= this.longest) {
      this.stop();
      this.say('over');
    } else if (quiet >= this.longest - this.warning) {
      if (!this.warned) this.warn();
      this.warned = true;
    } else if (this.warned) {
      this.warned = false;
      this.say('back');
    }
  }

  /** A box over the whole page would keep the question from being answered. */
  private warn(): void {
    for (const open of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) open.close();
    this.say('near');
  }

  private last(): number {
    try {
      return Math.max(this.noted, Number(this.memory.getItem(USED) ?? 0));
    } catch {
      return this.noted;
    }
  }
}

/** The watch as a part of the page that shows nothing. */
class TrialogueIdle extends HTMLElement {
  private watch: IdleWatch | null = null;

  connectedCallback(): void {
    const seconds = (name: string): number => Number(this.getAttribute(name)) * 1000;
    this.watch = new IdleWatch(seconds('longest'), seconds('warning'), (word) => this.dispatchEvent(new CustomEvent(word)));
    this.watch.start();
  }

  disconnectedCallback(): void {
    this.watch?.stop();
  }

  stay(): void {
    this.watch?.stay();
  }
}

if (!customElements.get('trialogue-idle')) customElements.define('trialogue-idle', TrialogueIdle);
