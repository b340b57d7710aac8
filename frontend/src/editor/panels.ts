import { nothing, type TemplateResult } from 'lit';
import { BracketPanel } from './bracket-panel';
import { ChangesPanel } from './changes-panel';
import { CitationPanel } from './citation-panel';
import { FindPanel } from './find-panel';
import { focusText } from './focus';
import { ImagePanel } from './image-panel';
import type { Labels } from './labels';
import { LinkPanel } from './link-panel';
import { NotePanel } from './note-panel';
import { NumberingPanel } from './numbering-panel';
import { OutlinePanel, type OutlineView } from './outline-panel';
import { forReaders, type Panel, type PanelHost, type PanelName } from './panel';
import { ReferencePanel } from './reference-panel';
import { readSelection } from './selection';
import type { Session } from './session';
import { ShortcutPanel } from './shortcut-panel';
import { SignPanel } from './sign-panel';
import { SuggestionPanel } from './suggestion-panel';
import { TablePanel } from './table-panel';
import type { Telling } from './telling';
import { TellingPanel } from './telling-panel';

/** The editor that the panels belong to. */
interface Around extends HTMLElement {
  readonly labels: Labels;
  readonly textId: string;
  readonly member: string;
  readonly names: Readonly<Record<string, string>>;
  readonly telling: Telling;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

type FormName = Exclude<PanelName, OutlineView>;

/** The forms under the toolbar, of which one is open at most. */
export class Panels {
  /** It stands beside the text and leaves the forms alone. */
  readonly outline: OutlinePanel;
  private current: FormName | null = null;
  private told = '';
  private readonly image = new ImagePanel(() => this.around.textId);
  private readonly panels: Readonly<Record<FormName, Panel>> = {
    link: new LinkPanel(),
    find: new FindPanel(),
    table: new TablePanel(),
    citation: new CitationPanel(() => this.around.textId, () => this.around.requestUpdate()),
    footnote: new NotePanel(() => this.around.requestUpdate()),
    sign: new SignPanel(),
    suggestions: new SuggestionPanel(),
    image: this.image,
    reference: new ReferencePanel(),
    numbering: new NumberingPanel(),
    bracket: new BracketPanel(() => this.around.labels, () => this.side()),
    changes: new ChangesPanel(() => this.around.textId, () => this.around.requestUpdate()),
    telling: new TellingPanel(this.around.telling),
    keys: new ShortcutPanel(),
  };

  constructor(
    private readonly around: Around,
    private readonly session: () => Session | null,
    private readonly may: () => Pick<PanelHost, 'mayWrite' | 'mayEdit'>,
    private readonly say: (text: string) => void,
    /** Of which group the member is. */
    private readonly side: () => string,
  ) {
    this.outline = new OutlinePanel(() => around.requestUpdate());
  }

  /** Whether this one is open. */
  isOpen(name: PanelName): boolean {
    return isOutline(name) ? this.outline.isOpen(name) : this.current === name;
  }

  /** Opens a panel and puts the focus into it; false where it does not apply. */
  open(name: PanelName): boolean {
    const session = this.session();
    if (session?.client.isLoaded !== true || (!forReaders.includes(name) && !this.may().mayWrite)) return false;
    readSelection(session.view);
    if (!isOutline(name)) return this.show(name, session);
    this.outline.toggle(name);
    return true;
  }

  /** Asks for the words of a picture that was pasted or dropped. */
  bring(file: File): boolean {
    this.image.bring(file);
    return this.open('image');
  }

  private show(name: FormName, session: Session): boolean {
    if (this.current !== name) this.end();
    this.current = this.panels[name].open(session.view) ? name : null;
    this.told = '';
    this.around.requestUpdate();
    void this.around.updateComplete.then(() => this.focus());
    return this.current !== null;
  }

  /** What the open one looks like. */
  template(): TemplateResult | typeof nothing {
    if (this.current === null) return nothing;
    const [panel, host] = [this.panels[this.current], this.host()];
    this.tell(panel.status?.(host) ?? '');
    return panel.template(host);
  }

  private tell(status: string): void {
    if (status !== '' && status !== this.told) this.say(status);
    this.told = status;
  }

  /** What a panel, or a key that does what one does, asks of the editor. */
  host(): PanelHost {
    const { around } = this;
    return {
      labels: around.labels,
      view: this.session()?.view ?? null,
      ...this.may(),
      self: around.member,
      nameOf: (member) => around.names[member] ?? '',
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
    const first = this.around.querySelector<HTMLElement>('.tri-panel :is(input, select, button)');
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
  }
}

function isOutline(name: PanelName): name is OutlineView {
  return name === 'outline' || name === 'unagreed';
}
