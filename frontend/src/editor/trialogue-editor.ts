import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { textAttributes } from './attributes';
import { Bulletin } from './bulletin';
import type { Commentary } from './comments';
import { frameTemplate } from './frame';
import { type Hosting, hosting } from './hosting';
import type { Labels } from './labels';
import type { Mode } from './mode';
import { Panels } from './panels';
import { Passing } from './passing';
import { properties, unset } from './properties';
import { readerKeys } from './reader-keys';
import { sayAnew } from './redrawn';
import { Safekeeping } from './safekeeping';
import { Session } from './session';
import { Situation } from './situation';
import type { Stated } from './stances';
import { adoptStyles } from './styles';
import { Suggesting } from './suggesting';
import type { Tabled } from './tabled';
import { Telling } from './telling';
import { toolbarTemplate } from './toolbar';
import { TrayPanel } from './tray-panel';

/**
 * A text that several members edit at once. It stands in the page itself and not in a shadow root: selections, input
 * methods, spelling checkers and screen readers treat editable text in a shadow root differently from browser to
 * browser, and the selection of a shadow root is not standard. Hence the `tri-` before every class.
 */
export class TrialogueEditor extends LitElement {
  static override readonly properties = properties;

  declare textId: string;
  declare ticketUrl: string;
  declare socketUrl: string;
  /** Whose unconfirmed words this browser keeps over a reload; without it none are kept. */
  declare member: string;
  /** The language of the text. */
  declare language: string;
  declare mode: Mode;
  declare labels: Labels;
  /** Whether text is tinted by the group that wrote it, and whether it is adopted. */
  declare attribution: boolean;
  declare settled: boolean;
  /** The words that threads are about, as the server knows them. */
  declare comments: Commentary;
  /** What the members of the room are called, by their ids. */
  declare names: Readonly<Record<string, string>>;
  /** The numbers that an amendment names, and where those stand whose positions the reader may see. */
  declare tabled: Tabled;
  declare stances: { readonly marks: readonly Stated[] };

  private session: Session | null = null;
  /** What the member chose to be told. */
  readonly telling = new Telling(() => this.member);
  private readonly situation = new Situation(() => this.labels, this.telling);
  private readonly bulletin = new Bulletin(this, this.situation);
  private readonly safekeeping = new Safekeeping(this, () => this.session, this.situation);
  private readonly suggesting = new Suggesting(this.situation, () => this.mode);
  private readonly passing = new Passing(() => this.requestUpdate());
  private readonly aloud = { situation: this.situation, passing: this.passing, labels: () => this.labels };
  private tool = 0;
  private readonly panels = new Panels(this, () => this.session, () => this.may(), (text) => this.situation.announceText(text), () => this.situation.self?.affiliation ?? '');
  private readonly readerKey = readerKeys({ aloud: this.aloud, bulletin: this.bulletin, panels: this.panels, session: () => this.session });
  private readonly tray = new TrayPanel(this, () => this.session);

  constructor() {
    super();
    Object.assign(this, unset);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.ownerDocument);
    if (this.hasUpdated) this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session?.close();
    this.session = null;
  }

  /** Marks a block and puts the cursor there; false while the text has no such block. */
  show(blockId: string): boolean {
    return this.session?.client.isLoaded === true && this.session.show(blockId);
  }

  /** These members have commented beside the text. */
  commented(names: readonly string[]): void {
    this.bulletin.commented(names);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues): void {
    if (['textId', 'ticketUrl', 'socketUrl', 'member'].some((name) => changed.has(name))) this.begin();
    if (changed.has('attribution')) this.session?.wrote.show(this.attribution);
    if (changed.has('comments')) this.session?.comment(this.comments);
    if (['mode', 'settled'].some((name) => changed.has(name))) this.session?.view.setProps({});
    if (['labels', 'names', 'tabled', 'stances'].some((name) => changed.has(name))) this.session?.tell(sayAnew);
  }

  protected override render(): TemplateResult {
    const { labels, session, situation, panels, passing, tray, pressed } = this;
    const mayWrite = this.mayWrite();
    return frameTemplate({ labels, session, situation, panels, passing, tray, mayWrite, pressed, toolbar: this.toolbar(mayWrite), safety: this.safekeeping.safety });
  }

  private toolbar(enabled: boolean): TemplateResult {
    return toolbarTemplate({
      labels: this.labels,
      view: this.session?.view ?? null,
      writes: this.allowed(),
      suggests: this.suggesting.choice,
      suggest: this.changeWay,
      tints: this.attribution,
      tint: () => this.changeTint(),
      enabled,
      current: this.tool,
      focus: (index) => {
        this.tool = index;
        this.requestUpdate();
      },
      open: (panel) => void this.panels.open(panel),
      isOpen: (panel) => this.panels.isOpen(panel),
    });
  }

  private changeTint(): void {
    this.attribution = !this.attribution;
    this.situation.announce(this.attribution ? 'attribution.on' : 'attribution.off');
  }

  /** The view leaves keys alone where the text cannot be edited; it can be searched and commented on all the same. */
  private readonly pressed = (event: KeyboardEvent): void => {
    const view = this.session?.view;
    if (!view || !this.readerKey(view, event)) return;
    event.preventDefault();
    this.requestUpdate();
  };

  private may(): { readonly mayWrite: boolean; readonly mayEdit: boolean } {
    return { mayWrite: this.mayWrite(), mayEdit: this.mayWrite() && this.situation.mayEdit(this.mode) };
  }

  private mayWrite(): boolean {
    return this.allowed() && this.session?.client.isLoaded === true;
  }

  private allowed(): boolean {
    return this.situation.mayWrite(this.mode);
  }

  private begin(): void {
    this.session?.close();
    this.session = null;
    const mount = this.querySelector<HTMLElement>('.tri-desk-page');
    if (!mount || !this.isConnected || !this.textId || !this.ticketUrl) return;
    const { textId, ticketUrl, member } = this;
    const socketUrl = this.socketUrl || `/collab/${encodeURIComponent(textId)}`;
    this.session = new Session(mount, { textId, ticketUrl, socketUrl, member }, hosting(this.hosted()));
    this.session.wrote.show(this.attribution);
    this.session.comment(this.comments);
  }

  private hosted(): Hosting {
    const { situation, bulletin, panels, passing, safekeeping, suggesting: writing } = this;
    return {
      situation, bulletin, panels, passing, safekeeping, writing,
      labels: () => this.labels, tabled: () => this.tabled, stated: () => this.stances.marks,
      nameOf: (member) => this.names[member] ?? '',
      attributes: () => textAttributes(this.labels, this.mayWrite(), this.language),
      mayWrite: () => this.mayWrite(), settled: () => this.settled,
      changeWay: this.changeWay, changed: () => this.changed(), redrawn: () => this.session?.view.setProps({}),
    };
  }

  private readonly changeWay = (): boolean => {
    this.suggesting.change();
    this.changed();
    return true;
  };

  private changed(): void {
    this.requestUpdate();
    this.safekeeping.changed();
    if (this.session) this.bulletin.changed(this.session.state, this.session.client.isLoaded);
  }
}

if (!customElements.get('trialogue-editor')) customElements.define('trialogue-editor', TrialogueEditor);

declare global {
  interface HTMLElementTagNameMap {
    'trialogue-editor': TrialogueEditor;
  }
}
