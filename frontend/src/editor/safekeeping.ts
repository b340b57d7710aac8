import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { unconfirmed } from '../collab/model';
import { collabOf } from '../collab/plugin';
import type { Session } from './session';
import type { Situation } from './situation';
import type { Safety } from './status';

/** Milliseconds without an answer after which it is said what becomes of the words. */
const LONG = 4_000;

/**
 * Watches over what is not sent yet. Says so when the portal has not answered for long, whether or not anybody knows of a break;
 * and where the browser keeps nothing, asks before the page goes.
 */
export class Safekeeping implements ReactiveController {
  private silent = false;
  private heard: Date | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly session: () => Pick<Session, 'state' | 'view' | 'client'> | null,
    private readonly situation: Situation,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener('beforeunload', this.leaving);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('beforeunload', this.leaving);
    this.stop();
  }

  /** How many changes of ours wait. */
  get pending(): number {
    const session = this.session();
    return session ? unconfirmed(collabOf(session.state)) : 0;
  }

  /** Whether the browser keeps them meanwhile. */
  get kept(): boolean {
    return this.session()?.client.keeper?.works === true;
  }

  /** What is to be said of the text's safety. */
  get safety(): Safety {
    const { connection, keptAt } = this.situation;
    return { connection, keptAt, pending: this.pending, kept: this.kept, silent: this.silent };
  }

  /** The text, the connection or an answer came: an answer begins the waiting anew. */
  changed(): void {
    const { connection, keptAt } = this.situation;
    const waits = connection === 'offline' || (connection === 'connected' && this.pending > 0);
    if (!waits || keptAt !== this.heard) this.stop();
    this.heard = keptAt;
    if (waits && !this.silent) this.timer ??= setTimeout(() => this.tell(), LONG);
  }

  private tell(): void {
    this.timer = undefined;
    if (this.session()?.view.editable !== true) return;
    this.silent = true;
    this.situation.announce(this.kept ? 'away.writing' : 'away.unkept');
    this.host.requestUpdate();
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.silent = false;
  }

  private readonly leaving = (event: Event): void => {
    if (this.pending > 0 && !this.kept) event.preventDefault();
  };
}
