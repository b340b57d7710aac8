import { html, nothing, type TemplateResult } from 'lit';
import type { EditorView } from 'prosemirror-view';
import { type BlockChange, difference, findChanges, paragraphHere } from './changes';
import { type Labels, say } from './labels';
import { signs } from './marks';
import { leaving, type Panel, type PanelHost } from './panel';

/** Longer words around a change are cut. */
const AROUND = 60;

/** What was changed lately in the paragraph at the cursor: by whom, when, and the words before and after. */
export class ChangesPanel implements Panel {
  private found: readonly BlockChange[] | 'asked' | 'unreachable' = 'asked';
  private asking = 0;

  constructor(
    private readonly textId: () => string,
    private readonly update: () => void,
    private readonly find = findChanges,
  ) {}

  open(view: EditorView): boolean {
    const block = paragraphHere(view.state);
    if (block === null) return false;
    this.found = 'asked';
    void this.ask(block, ++this.asking);
    return true;
  }

  template(host: PanelHost): TemplateResult {
    const { labels, close } = host;
    const { found } = this;
    return html`<section class="tri-panel tri-changes" aria-label=${say(labels, 'tool.changes')} @keydown=${leaving(host)}>
      <div class="tri-line"><span class="tri-count">${say(labels, 'changes.title')}</span><button type="button" class="tri-act" @click=${close}>${say(labels, 'keys.close')}</button></div>
      ${typeof found === 'string' || found.length === 0 ? html`<p class="tri-why">${this.status(host)}</p>` : html`<ol class="tri-suggested">${found.map((one) => entry(labels, one))}</ol>`}
    </section>`;
  }

  /** The newest one is said as soon as it is known. */
  status({ labels }: PanelHost): string {
    const { found } = this;
    if (typeof found === 'string') return say(labels, found === 'asked' ? 'changes.asked' : 'changes.unreachable');
    const [newest] = found;
    return newest === undefined ? say(labels, 'changes.none') : `${who(labels, newest)}: ${what(labels, newest)}`;
  }

  private async ask(block: string, number: number): Promise<void> {
    const found = await this.find(this.textId(), block).catch(() => 'unreachable' as const);
    if (number !== this.asking) return;
    this.found = found;
    this.update();
  }
}

function who(labels: Labels, { name, affiliation, capacity, organization, at }: BlockChange): string {
  return [name, say(labels, `group.${affiliation}`), capacity, organization, moment(at)].filter((part) => (part ?? '') !== '').join(', ');
}

function moment(at: string): string {
  return new Date(at).toLocaleString(document.documentElement.lang || undefined, { dateStyle: 'long', timeStyle: 'short' });
}

function what(labels: Labels, { before, after }: BlockChange): string {
  if (before === after) return say(labels, 'changes.form');
  const { gone, come } = difference(before, after);
  if (come.trim() === '') return say(labels, 'changes.deleted', gone.trim());
  return gone.trim() === '' ? say(labels, 'changes.inserted', come.trim()) : say(labels, 'changes.replaced', gone.trim(), come.trim());
}

function entry(labels: Labels, change: BlockChange): TemplateResult {
  const { lead, gone, come, tail } = difference(change.before, change.after);
  return html`<li>
    <p class="tri-change-who"><span class="tri-sign tri-of-${change.affiliation}" aria-hidden="true">${signs[change.affiliation]}</span> ${who(labels, change)}</p>
    ${change.before === change.after ? html`<p>${say(labels, 'changes.form')}</p>` : nothing}
    <p dir="auto">${cutStart(lead)}${gone === '' ? nothing : html`<del>${gone}</del>`}${come === '' ? nothing : html`<ins>${come}</ins>`}${cutEnd(tail)}</p>
  </li>`;
}

function cutStart(words: string): string {
  return words.length <= AROUND ? words : `… ${words.slice(-AROUND)}`;
}

function cutEnd(words: string): string {
  return words.length <= AROUND ? words : `${words.slice(0, AROUND)} …`;
}
