import type { CollabState } from './model';
import type { DocJson } from './protocol';
import type { Base, Shelf } from './store';
import { isIdle, workOf } from './work';

/** The kept text is written anew when it lies this many versions back: a reload has to catch up from there. */
const FURTHEST_BASE = 100;

/** Milliseconds that a commit waits for being kept; a browser that cannot keep text must not hold it up. */
const LONGEST_WAIT = 250;

/** Decides what the browser keeps, and when: every change of unconfirmed work at once, the text under it seldom. */
export class Keeper {
  private last: CollabState | null = null;
  private base: number | null = null;
  private written: Promise<void> = Promise.resolve();
  private failed = false;

  constructor(private readonly shelf: Shelf) {}

  /** Whether the browser keeps what it is given; it may be full, or be told not to. */
  get works(): boolean {
    return !this.failed;
  }

  /** Takes note of a state; done when that is kept, or when keeping takes too long to wait for. */
  note(state: CollabState): Promise<void> {
    const far = this.base === null || state.version - this.base > FURTHEST_BASE;
    if (far || this.changed(state)) this.write(state, far);
    this.last = state;
    return Promise.race([this.written, new Promise<void>((done) => setTimeout(done, LONGEST_WAIT))]);
  }

  /** Keeps text and work together, so that a reload without a connection shows both. */
  secure(state: CollabState): void {
    if (this.base !== state.version) this.write(state, true);
    this.last = state;
  }

  private changed(state: CollabState): boolean {
    const { last } = this;
    if (last === null) return true;
    const idle = state.inFlight === null && state.pending.length === 0;
    const same = last.inFlight === state.inFlight && last.pending === state.pending && last.unplaced === state.unplaced;
    return !same || (!idle && last.version !== state.version);
  }

  private write(state: CollabState, withBase: boolean): void {
    const work = workOf(state);
    const base: Base | null = withBase
      ? { version: state.version, doc: state.confirmed.toJSON() as DocJson }
      : null;
    if (withBase) this.base = state.version;
    this.written = this.shelf.keep(isIdle(work) ? null : work, base).then(
      () => void (this.failed = false),
      () => {
        this.failed = true;
        this.base = null;
      },
    );
  }
}
