import { html, nothing, type TemplateResult } from 'lit';
import type { Unplaced } from '../collab/model';
import { type LabelKey, type Labels, say } from './labels';
import type { Session } from './session';
import { putBack, throwAway } from './tray';

/** The page part that the tray stands in. */
interface Host extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
}

/** Where the words were written; it may be gone. */
function placeTemplate(labels: Labels, { where }: Unplaced): TemplateResult | typeof nothing {
  if (!where || `${where.number}${where.before}${where.behind}` === '') return nothing;
  const around = [where.number, where.before, '[…]', where.behind].filter((part) => part !== '').join(' ');
  return html`<span class="tri-where">${say(labels, 'tray.where')} <bdi class="tri-around">${around}</bdi></span>`;
}

/** Shows words that could not be placed, for their author to settle. */
export class TrayPanel {
  constructor(
    private readonly host: Host,
    private readonly session: () => Session | null,
  ) {}

  /** What it looks like; nothing while every word has its place. */
  template(labels: Labels, entries: readonly Unplaced[], mayWrite: boolean): TemplateResult | typeof nothing {
    if (entries.length === 0) return nothing;
    return html`<section class="tri-tray" aria-label=${say(labels, 'tray.title')}>
      <h3 class="tri-tray-title">${say(labels, 'tray.title')} (${entries.length})</h3>
      <p class="tri-tray-note">${say(labels, 'tray.explanation')}</p>
      <ul>
        ${entries.map((entry, index) => this.entry(labels, entry, index, mayWrite))}
      </ul>
    </section>`;
  }

  private entry(labels: Labels, entry: Unplaced, index: number, mayWrite: boolean): TemplateResult {
    const act = (key: LabelKey, run: () => void): TemplateResult =>
      html`<button type="button" class="tri-act" @click=${run}>${say(labels, key)}</button>`;
    return html`<li tabindex="-1">
      <blockquote class="tri-words" dir="auto">${entry.text}</blockquote>
      ${placeTemplate(labels, entry)}
      <span class="tri-why">${entry.message ?? say(labels, `tray.${entry.why}`)}</span>
      <span class="tri-acts">
        ${mayWrite ? act('tray.putBack', () => this.putBack(entry)) : nothing}
        ${act('tray.throwAway', () => void this.throwAway(entry, index))}
      </span>
    </li>`;
  }

  private putBack(entry: Unplaced): void {
    const session = this.session();
    session?.dispatch(putBack(session.state, entry));
    session?.focus();
  }

  /** The focus stays where the entry was: on the next one, or else the last, or else in the text. */
  private async throwAway(entry: Unplaced, index: number): Promise<void> {
    const session = this.session();
    session?.dispatch(throwAway(session.state, entry));
    await this.host.updateComplete;
    const left = this.host.querySelectorAll<HTMLElement>('.tri-tray li');
    const next = left[Math.min(index, left.length - 1)];
    if (next) next.focus();
    else session?.focus();
  }
}
