import { type CollabState, unconfirmed } from '../collab/model';
import { collabOf } from '../collab/plugin';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Coalesced } from './coalesced';
import { Hearing } from './hearing';
import type { Situation } from './situation';
import { markedIn, sameStanding, type Standing, standingOf } from './standing';

/** Tells the page what changed, as events that leave every shadow root, and nothing twice. */
export class Bulletin {
  private readonly last = new Map<string, string>();
  private collab: CollabState | null = null;
  private standing: Standing | null = null;
  private readonly comments = new Coalesced((names) => {
    this.situation.announceComments(names);
    this.element.requestUpdate();
  });

  private readonly hearing = new Hearing(
    (all) => {
      if (this.situation.announceChanges(all)) this.element.requestUpdate();
    },
    () => this.situation.self?.memberId ?? '',
  );

  constructor(
    private readonly element: HTMLElement & { requestUpdate(): void },
    private readonly situation: Situation,
  ) {}

  /** The text, the selection or the safety of either may have changed. */
  changed(state: EditorState, loaded: boolean): void {
    const collab = collabOf(state);
    const { connection, keptAt } = this.situation;
    const savedAt = keptAt?.toISOString() ?? null;
    this.tell('trialogue-status', { state: connection, pending: unconfirmed(collab), savedAt, loaded });
    if (collab.unplaced !== this.collab?.unplaced) this.unplaced(collab);
    this.collab = collab;
    const standing = standingOf(state);
    const stays = this.standing !== null && sameStanding(this.standing, standing);
    this.standing = standing;
    if (!stays) this.tell('trialogue-selection', markedIn(state));
  }

  /** Others' changes came in. */
  arrived(tr: Transaction): void {
    this.hearing.arrived(tr);
  }

  /** Others came or went. */
  present(): void {
    this.tell('trialogue-presence', { present: this.situation.people });
  }

  /** The reader clicked words that a thread is about, perhaps once more. */
  chosen(thread: string): void {
    this.say('trialogue-comment', { thread });
  }

  /** The reader wants to comment on what is selected. */
  commenting(state: EditorState): void {
    this.say('trialogue-commenting', markedIn(state));
  }

  /** These members have commented; several are said in one sentence. */
  commented(names: readonly string[]): void {
    this.comments.add(names);
  }

  private unplaced({ unplaced }: CollabState): void {
    const added = unplaced.length > (this.collab?.unplaced.length ?? 0);
    if (added) this.situation.announceUnplaced(unplaced.length);
    const entries = unplaced.map(({ id, text, blockId, offset, why }) => ({ id, text, blockId, offset, why }));
    this.tell('trialogue-unplaced', { unplaced: entries });
  }

  private tell(type: string, detail: unknown): void {
    const text = JSON.stringify(detail);
    if (this.last.get(type) === text) return;
    this.last.set(type, text);
    this.say(type, detail);
  }

  private say(type: string, detail: unknown): void {
    this.element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
