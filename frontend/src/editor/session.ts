import type { EditorState, Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { CollabClient } from '../collab/client';
import type { Audience, Desk } from '../collab/desk';
import { type CollabState, loaded } from '../collab/model';
import { arrival, collabOf, takenIn, type Taking } from '../collab/plugin';
import type { Presence, ServerMessage, Welcome } from '../collab/protocol';
import { type Connection, type Ending, Line } from '../collab/socket';
import { Shelf } from '../collab/store';
import { type Commentary, withComments } from './comments';
import { withNews } from './cursors';
import { domEvents } from './dom-events';
import { searchOf, withQuery } from './find';
import { focusText } from './focus';
import { withLocked } from './locked';
import { Moving } from './moving';
import { arrivedAt, withNamed } from './named';
import { editorState } from './plugins';
import { emptyText, schemaHash } from './schema';
import { readSelection } from './selection';
import type { Place, SessionHost } from './session-host';
import { Soon } from './soon';
import { fetchTicket, socketAddress } from './ticket';
import { WhoWrote } from './who-wrote';
import { findAuthors } from './whole';

/** One text open in one page: the view, the client and their socket. */
export class Session implements Desk, Audience {
  readonly view: EditorView;
  readonly client: CollabClient;
  readonly wrote: WhoWrote;
  private readonly line: Line;
  private readonly moving = new Moving(() => this.host.suggests());
  private shelf: Shelf | null = null;
  private closed = false;
  private readonly cursor = new Soon(() => this.sendCursor());
  private schema: string | null = null;
  private locked: readonly string[] = [];
  private named: string | null = null;
  private comments: Commentary = { version: 0, threads: [] };

  constructor(
    mount: HTMLElement,
    private readonly place: Place,
    private readonly host: SessionHost,
  ) {
    this.view = this.viewIn(mount);
    this.line = new Line(socketAddress(place.socketUrl), {
      ticket: () => fetchTicket(place.ticketUrl),
      hello: (ticket) => this.client.hello(ticket, this.schema),
      received: (message) => {
        readSelection(this.view);
        this.client.receive(message);
      },
      changed: (connection, ending) => this.connection(connection, ending),
    });
    this.client = new CollabClient(this, this, (message) => this.line.send(message), () => this.line.breakOff());
    this.wrote = new WhoWrote(this, () => findAuthors(place.textId), () => this.host.refused('attribution.unreachable'));
    void this.open();
  }

  get state(): EditorState {
    return this.view.state;
  }

  dispatch(tr: Transaction): void {
    const written = this.host.writing.written(this.state, tr);
    if (written !== null) {
      this.take([() => written]);
      return;
    }
    this.view.updateState(this.state);
    this.host.refused('suggestions.cannot');
  }

  take(takings: readonly Taking[]): void {
    const before = this.state;
    const { state, transactions } = takenIn(before, takings);
    this.view.updateState(state);
    transactions.forEach((one) => this.host.arrived(one));
    if (collabOf(state) !== collabOf(before) && transactions.some((one) => arrival(one) === null)) this.client.noted();
    if (!state.selection.eq(before.selection) || state.doc !== before.doc) this.cursor.begin();
    this.host.changed();
  }

  load(collab: CollabState): void {
    const { query } = searchOf(this.state);
    this.view.updateState(editorState(collab, this.host, this.moving));
    this.dispatch(withQuery(this.state, query));
    this.wrote.loaded();
    this.lock(this.locked);
    this.comment(this.comments);
    if (this.named !== null) this.dispatch(withNamed(this.state, this.named));
    this.host.changed();
  }

  composing(): { readonly from: number; readonly to: number } | null {
    if (!this.view.composing) return null;
    const { $from } = this.state.selection;
    return { from: $from.start(), to: $from.end() };
  }

  welcomed(welcome: Welcome): void {
    this.wrote.welcomed(welcome.self);
    this.dispatch(withNews(this.state, { only: welcome.present.map(({ clientId }) => clientId) }));
    this.lock(welcome.locked);
    this.host.welcomed(welcome);
    this.cursor.begin();
  }

  confirmed(): void {
    this.host.confirmed();
    this.cursor.begin();
  }

  heard(message: ServerMessage): void {
    if (message.type === 'left') this.dispatch(withNews(this.state, { left: message.clientId }));
    if (message.type === 'locked') this.lock(message.locked);
    this.host.heard(message);
  }

  moved(person: Presence, anchor: number | null, head: number | null): void {
    this.dispatch(withNews(this.state, { person, anchor, head }));
  }

  /** Shows something else about the text. */
  tell(make: (state: EditorState) => Transaction): void {
    readSelection(this.view);
    this.dispatch(make(this.state));
  }

  /** Underlines the words that are commented on. */
  comment(comments: Commentary): void {
    this.comments = comments;
    this.tell((state) => withComments(state, comments));
  }

  /** Marks a block and puts the cursor there; false while the text has no such block. */
  show(id: string): boolean {
    const tr = arrivedAt(this.state, id);
    if (tr === null) return false;
    this.named = id;
    this.dispatch(tr);
    this.focus();
    return true;
  }

  /** Puts the focus into the text. */
  focus(): void {
    focusText(this.view);
  }

  /** Ends the session; unconfirmed words stay kept. */
  close(): void {
    this.closed = true;
    this.wrote.close();
    this.cursor.stop();
    this.line.close();
    this.shelf?.close();
    this.view.destroy();
  }

  private lock(ids: readonly string[]): void {
    this.locked = ids;
    this.dispatch(withLocked(this.state, ids));
  }

  private async open(): Promise<void> {
    const { member, textId } = this.place;
    const shelf = member === '' ? null : await Shelf.open(member, textId);
    const kept = (await shelf?.kept().catch(() => null)) ?? null;
    this.schema = await schemaHash();
    if (this.closed) return shelf?.close();
    this.shelf = shelf;
    if (shelf) this.client.adopt(shelf, kept);
    this.line.open();
  }

  private connection(connection: Connection, ending?: Ending): void {
    if (connection !== 'connected') this.client.broke();
    if (!this.closed) this.host.connection(connection, ending);
  }

  private sendCursor(): void {
    const { anchor, head } = this.state.selection;
    const here = this.view.hasFocus();
    this.client.sendCursor(here ? anchor : null, here ? head : null);
  }

  private viewIn(mount: HTMLElement): EditorView {
    return new EditorView(mount, {
      state: editorState(loaded(emptyText(), 0), this.host, this.moving),
      editable: () => this.host.mayWrite(),
      attributes: () => this.host.attributes(),
      dispatchTransaction: (tr) => this.dispatch(tr),
      handleDOMEvents: domEvents(() => this.cursor.begin(), (state) => this.host.writing.composing(state), () => this.client.drain()),
    });
  }
}
