import { html, type TemplateResult } from 'lit';
import { type LabelKey, say } from './labels';
import { leaving, type Panel, type PanelHost } from './panel';
import { insertTable, type TableSize } from './tables';

const LARGEST = { rows: 50, columns: 12 } as const;

/** Asks how large a table is to be. */
export class TablePanel implements Panel {
  private size: TableSize = { rows: 3, columns: 3, header: true };

  open(): boolean {
    this.size = { ...this.size, header: true };
    return true;
  }

  template(host: PanelHost): TemplateResult {
    const { labels } = host;
    const checked = (event: Event): void => {
      this.size = { ...this.size, header: (event.target as HTMLInputElement).checked };
    };
    return html`<form class="tri-panel tri-line" @submit=${(event: Event) => this.insert(event, host)} @keydown=${leaving(host)}>
      ${this.number(host, 'rows', 'table.rows')} ${this.number(host, 'columns', 'table.columns')}
      <label class="tri-choice">
        <input type="checkbox" .checked=${this.size.header} @change=${checked} /> ${say(labels, 'table.headerRow')}
      </label>
      <button class="tri-act" type="submit">${say(labels, 'table.insert')}</button>
      <button class="tri-act" type="button" @click=${host.close}>${say(labels, 'link.cancel')}</button>
    </form>`;
  }

  private number({ labels }: PanelHost, name: 'rows' | 'columns', label: LabelKey): TemplateResult {
    const typed = (event: Event): void => {
      this.size = { ...this.size, [name]: (event.target as HTMLInputElement).valueAsNumber };
    };
    return html`<label class="tri-number">
      ${say(labels, label)}
      <input type="number" min="1" max=${LARGEST[name]} required .value=${String(this.size[name])} @input=${typed} />
    </label>`;
  }

  private insert(event: Event, { view, close }: PanelHost): void {
    event.preventDefault();
    if (view) insertTable(this.size)(view.state, (tr) => view.dispatch(tr));
    close();
  }
}
