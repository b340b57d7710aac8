import { html, type TemplateResult } from 'lit';
import { Choosing } from './choosing';
import { say, sayCount } from './labels';
import type { Panel, PanelHost } from './panel';
import { meant, referred, type Target, targetsOf } from './references';

const MOST = 40;

/** Asks for the provision to refer to, by its number or its words. */
export class ReferencePanel implements Panel {
  private typed = '';
  private readonly choosing = new Choosing();

  open(): boolean {
    this.typed = '';
    this.choosing.restart();
    return true;
  }

  status(host: PanelHost): string {
    const found = this.found(host);
    return found.length === 0 ? say(host.labels, 'reference.none') : sayCount(host.labels, 'reference.count', found.length);
  }

  template(host: PanelHost): TemplateResult {
    const { labels } = host;
    const choices = this.found(host).map((one) => ({ key: one.block, shown: shownAs(one), take: () => this.refer(host, one) }));
    return this.choosing.template(host, {
      label: say(labels, 'reference.words'),
      list: say(labels, 'reference.found'),
      status: this.status(host),
      cancel: say(labels, 'link.cancel'),
      typed: this.typed,
      groups: [{ heading: null, choices }],
      ask: (typed) => this.ask(host, typed),
    });
  }

  private found({ view }: PanelHost): readonly Target[] {
    return view ? meant(targetsOf(view.state.doc), this.typed).slice(0, MOST) : [];
  }

  private ask({ update }: PanelHost, typed: string): void {
    this.typed = typed;
    this.choosing.restart();
    update();
  }

  private refer({ view, close }: PanelHost, { block }: Target): void {
    view?.dispatch(referred(view.state, block));
    close();
  }
}

function shownAs({ number, words }: Target): TemplateResult {
  return html`<b>${number}</b> <span dir="auto">${words.length > 90 ? `${words.slice(0, 90)}…` : words}</span>`;
}
