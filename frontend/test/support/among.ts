import { closeHistory, history } from 'prosemirror-history';
import { type Command, EditorState, type Transaction } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { sparingOthers } from 'Frontend/collab/among-others';
import { allSteps, loaded } from 'Frontend/collab/model';
import { committed } from 'Frontend/collab/own';
import { collabOf, collabPlugin, takenIn, takings, withState } from 'Frontend/collab/plugin';
import { receiveAck, receiveTheirs } from 'Frontend/collab/receive';
import { paragraphs, schema } from './documents';

/** The text in which it begins. */
export const start = paragraphs('Fees are borne', 'Agencies report');
/** Before "Fees", before "are", behind "borne". */
export const [FEES, ARE, BORNE] = [11, 16, 25];

/** A suggested deletion. */
export const struck = (id: string): ReturnType<typeof schema.mark> => schema.mark('deletion', { id, member: 'm', group: 'workers', at: '' });

/** An editor whose every change is kept at once, unless it is said to wait. */
export class Desk {
  state = EditorState.create({ doc: start, plugins: [collabPlugin(loaded(start, 0)), history({ newGroupDelay: 0 })] });
  waits = false;

  get text(): string {
    return this.state.doc.textBetween(0, this.state.doc.content.size, '|', (leaf) => (leaf.type.name === 'citation' ? '§' : ''));
  }

  /** The words that bear suggested deletions. */
  get struck(): readonly string[] {
    const found: string[] = [];
    this.state.doc.descendants((node) => {
      if (node.isText && node.marks.some(({ type }) => type.name === 'deletion')) found.push(node.text ?? '');
    });
    return found;
  }

  /** A deed of its own, which is undone by itself. */
  does(make: (tr: Transaction) => Transaction): this {
    return this.takes(make(closeHistory(this.state.tr)));
  }

  runs(command: Command, become = sparingOthers): this {
    command(this.state, (tr) => this.takes(become(this.state, tr)));
    this.state.doc.check();
    return this;
  }

  private takes(tr: Transaction): this {
    this.state = this.state.apply(tr);
    if (!this.waits) this.kept();
    return this;
  }

  kept(): void {
    const sent = committed(collabOf(this.state), 'c');
    if (sent.inFlight === null) return;
    this.state = this.state.apply(withState(this.state, sent));
    this.take(receiveAck(collabOf(this.state), this.state.doc, sent.inFlight.groups.map(allSteps), sent.version + 1));
  }

  hears(make: (tr: Transform) => unknown): this {
    const collab = collabOf(this.state);
    const tr = new Transform(collab.confirmed);
    make(tr);
    this.take(receiveTheirs(collab, this.state.doc, [tr.steps], collab.version + 1));
    return this;
  }

  private take(change: Parameters<typeof takings>[0]): void {
    this.state = takenIn(this.state, takings(change)).state;
  }
}
