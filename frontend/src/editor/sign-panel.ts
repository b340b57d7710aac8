import { html, nothing, type TemplateResult } from 'lit';
import { say } from './labels';
import { leaving, type Panel, type PanelHost } from './panel';
import { recentSigns, SIGNS, usedSign } from './signs';

const NAMES = { '\u00a0': 'sign.space', '\u202f': 'sign.narrowSpace' } as const;
const FACES: Readonly<Record<string, string>> = { '\u00a0': '[ ]', '\u202f': '[·]' };

/** A small grid of signs that few keyboards have. */
export class SignPanel implements Panel {
  private recent: readonly string[] = [];

  open(): boolean {
    this.recent = recentSigns();
    return true;
  }

  template(host: PanelHost): TemplateResult {
    const { labels } = host;
    const rows = this.recent.length === 0 ? SIGNS : [this.recent, ...SIGNS];
    return html`<div
      class="tri-panel tri-signs" role="group" aria-label=${say(labels, 'tool.sign')}
      @keydown=${(event: KeyboardEvent) => this.key(event, host)}
    >
      ${rows.map((row, i) => html`<div class="tri-line">${row.map((sign, j) => this.sign(host, sign, i + j === 0))}</div>`)}
    </div>`;
  }

  private sign(host: PanelHost, sign: string, first: boolean): TemplateResult {
    const name = sign in NAMES ? say(host.labels, NAMES[sign as keyof typeof NAMES]) : nothing;
    return html`<button type="button" class="tri-tool" aria-label=${name} title=${name} tabindex=${first ? 0 : -1} @click=${() => this.insert(host, sign)}>
      ${FACES[sign] ?? sign}
    </button>`;
  }

  private insert({ view, close }: PanelHost, sign: string): void {
    view?.dispatch(view.state.tr.insertText(sign).scrollIntoView());
    usedSign(sign);
    close();
  }

  /** One tab stop; the arrows move within the grid. */
  private key(event: KeyboardEvent, host: PanelHost): void {
    leaving(host)(event);
    const rows = [...(event.currentTarget as HTMLElement).children].map((row) => [...row.querySelectorAll('button')]);
    const y = rows.findIndex((row) => row.includes(event.target as HTMLButtonElement));
    const x = rows[y]?.indexOf(event.target as HTMLButtonElement) ?? 0;
    const target = { ArrowRight: rows[y]?.[x + 1], ArrowLeft: rows[y]?.[x - 1], ArrowDown: beside(rows[y + 1], x), ArrowUp: beside(rows[y - 1], x) }[event.key];
    if (!target) return;
    event.preventDefault();
    target.focus();
  }
}

function beside(row: readonly HTMLButtonElement[] | undefined, x: number): HTMLButtonElement | undefined {
  return row?.[Math.min(x, row.length - 1)];
}
