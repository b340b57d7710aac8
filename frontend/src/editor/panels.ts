import { nothing, type TemplateResult } from 'lit';
import { FindPanel } from './find-panel';
import { focusText } from './focus';
import type { Labels } from './labels';
import { LinkPanel } from './link-panel';
import type { Panel, PanelHost, PanelName } from './panel';
import type { Session } from './session';

/** The editor that the panels belong to. */
interface Around extends HTMLElement {
  readonly labels: Labels;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** The forms under the toolbar, of which one is open at most. */
export class Panels {
  private current: PanelName | null = null;
  private readonly panels: Readonly<Record<PanelName, Panel>> = { link: new LinkPanel(), find: new FindPanel() };

  constructor(
    private readonly around: Around,
    private readonly session: () => Session | null,
    private readonly mayWrite: () => boolean,
    private readonly say: (text: string) => void,
  ) {}

  /** Which one is open. */
  get opened(): PanelName | null {
    return this.current;
  }

  /** Opens a panel and puts the focus into it; false where it does not apply. */
  open(name: PanelName): boolean {
    const session = this.session();
    if (session?.client.isLoaded !== true || (name !== 'find' && !this.mayWrite())) return false;
    if (this.current !== name) this.end();
    this.current = name;
    this.panels[name].open(session.view);
    this.around.requestUpdate();
    void this.around.updateComplete.then(() => this.focus());
    return true;
  }

  /** What the open one looks like. */
  template(): TemplateResult | typeof nothing {
    return this.current === null ? nothing : this.panels[this.current].template(this.host());
  }

  private host(): PanelHost {
    const { around } = this;
    return {
      labels: around.labels,
      view: this.session()?.view ?? null,
      mayWrite: this.mayWrite(),
      update: () => around.requestUpdate(),
      say: this.say,
      close: () => this.close(),
    };
  }

  private close(): void {
    this.end();
    this.current = null;
    this.around.requestUpdate();
    const view = this.session()?.view;
    if (view) focusText(view);
  }

  private end(): void {
    const session = this.session();
    const tr = this.current && session ? this.panels[this.current].ended?.(session.state) : undefined;
    if (tr) session?.dispatch(tr);
  }

  private focus(): void {
    const first = this.around.querySelector<HTMLElement>('.tri-panel :is(input, button)');
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
  }
}
