import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { spoken } from './key-names';
import { say } from './labels';
import type { Panel, PanelHost } from './panel';
import { type Shortcut, shortcuts } from './shortcuts';

/** The list of shortcuts, in a dialog of its own. */
export class ShortcutPanel implements Panel {
  open(): boolean {
    return true;
  }

  template(host: PanelHost): TemplateResult {
    const { labels, close } = host;
    return html`<dialog class="tri-keys" aria-labelledby="tri-keys-title" ${ref(shown)} @close=${close}>
      <h2 id="tri-keys-title" tabindex="-1" autofocus>${say(labels, 'tool.keys')}</h2>
      <dl>${shortcuts().map((one) => this.row(host, one))}</dl>
      <form method="dialog"><button class="tri-act">${say(labels, 'keys.close')}</button></form>
    </dialog>`;
  }

  private row({ labels }: PanelHost, { key, name }: Shortcut): TemplateResult {
    const keys = key.split(' ').map((one) => html`<kbd>${spoken(one)}</kbd> `);
    return html`<div><dt>${keys}</dt><dd>${say(labels, name)}</dd></div>`;
  }
}

/** A dialog opens once it stands in the page. */
function shown(element: Element | undefined): void {
  queueMicrotask(() => {
    if (element instanceof HTMLDialogElement && element.isConnected && !element.open) element.showModal();
  });
}
