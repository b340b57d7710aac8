import type { EditorState, Transaction } from 'prosemirror-state';
import { sparingOthers } from '../collab/among-others';
import type { Author } from '../suggest/marks';
import { composing, proposed } from '../suggest/propose';
import { composingUnclaimed, unclaimed } from '../suggest/unclaimed';
import type { Mode } from './mode';
import type { Situation } from './situation';

/** Whether what we write is only suggested, and what becomes of it then. */
export class Suggesting {
  /** What whoever may edit has chosen. */
  private chosen = false;

  constructor(
    private readonly situation: Situation,
    private readonly mode: () => Mode,
  ) {}

  /** Whether the member chose to suggest; null for those who have no choice. */
  get choice(): boolean | null {
    return this.situation.mayEdit(this.mode()) && this.situation.maySuggest(this.mode()) ? this.chosen : null;
  }

  /** Whether what is written now is only suggested. */
  get suggests(): boolean {
    return this.author !== null;
  }

  /** From now on what we write is suggested, or no longer. */
  change(): void {
    if (this.choice === null) return;
    this.chosen = !this.chosen;
    this.situation.announce(this.chosen ? 'suggestions.on' : 'suggestions.off');
  }

  /** What a change becomes: itself, a suggestion, or null where it cannot be one. */
  written(state: EditorState, tr: Transaction): Transaction | null {
    const { author } = this;
    const ours = sparingOthers(state, tr);
    return author ? proposed(state, ours, author, now()) : unclaimed(ours, this.member);
  }

  /** What has to come before an input method writes. */
  composing(state: EditorState): Transaction | null {
    const { author } = this;
    return author ? composing(state, author, now()) : composingUnclaimed(state, this.member);
  }

  private get member(): string | null {
    return this.situation.self?.memberId ?? null;
  }

  private get author(): Author | null {
    const { situation } = this;
    if (situation.self === null || !situation.maySuggest(this.mode())) return null;
    if (situation.mayEdit(this.mode()) && !this.chosen) return null;
    return { member: situation.self.memberId, group: situation.self.affiliation };
  }
}

function now(): string {
  return new Date().toISOString();
}
