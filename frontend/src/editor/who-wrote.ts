import type { EditorState, Transaction } from 'prosemirror-state';
import type { Bearings } from '../collab/bearings';
import { collabOf } from '../collab/plugin';
import type { Self } from '../collab/protocol';
import { withTint, writerAt } from './attribution';
import type { Writer } from './tint';
import { detailsOf, placed, type Whole } from './whole';

const TRIES = 6;
const BETWEEN = 500;

/** The text in which it is shown. */
export interface Shown {
  readonly state: EditorState;
  readonly client: { readonly bearings: Pick<Bearings, 'since'> };
  tell(make: (state: EditorState) => Transaction): void;
}

/** Who wrote what: what came since the text was opened is known here, and what came before is asked for once it is wanted. */
export class WhoWrote {
  private on = false;
  private closed = false;
  private self: Self | null = null;
  private laid: Promise<boolean> | null = null;

  constructor(
    private readonly text: Shown,
    private readonly ask: () => Promise<Whole>,
    /** What was asked for cannot be had. */
    private readonly missed: () => void,
    private readonly pause = BETWEEN,
  ) {}

  /** Nothing can be shown any more. */
  close(): void {
    this.closed = true;
  }

  /** Shows or hides it. */
  show(on: boolean): void {
    this.on = on;
    this.text.tell((state) => withTint(state, { on }));
    if (on) void this.known();
  }

  /** We are this member. */
  welcomed(self: Self): void {
    this.self = self;
    this.text.tell((state) => withTint(state, { self }));
  }

  /** The text was loaded anew, and nothing is known of it. */
  loaded(): void {
    this.laid = null;
    const { self } = this;
    if (self) this.text.tell((state) => withTint(state, { self }));
    if (this.on) this.show(true);
  }

  /** Who wrote the words at a place; null where nobody knows, undefined where it could not be found out. */
  async at(pos: () => number): Promise<Writer | null | undefined> {
    return (await this.known()) ? writerAt(this.text.state, pos()) : undefined;
  }

  private async known(): Promise<boolean> {
    this.laid ??= this.lay();
    const asked = this.laid;
    const found = await asked;
    if (found || this.closed) return found;
    if (this.laid === asked) this.laid = null;
    this.missed();
    return false;
  }

  /** The server may be ahead of the text here, or, after a break, this text of what it remembers. */
  private async lay(): Promise<boolean> {
    for (let tries = 0; tries < TRIES; tries++) {
      if (tries > 0) await new Promise((go) => setTimeout(go, this.pause));
      const whole = await this.ask().catch(() => null);
      if (whole === null) return false;
      if (this.isPlaced(whole)) return true;
    }
    return false;
  }

  private isPlaced(whole: Whole): boolean {
    const since = this.closed ? null : this.text.client.bearings.since(collabOf(this.text.state), whole.version);
    if (since === null) return false;
    const past = placed(whole, since, this.self, new Date());
    this.text.tell((state) => withTint(state, { past, details: detailsOf(whole) }));
    return true;
  }
}
