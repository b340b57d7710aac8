import { history, redo, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { type Step, Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { sparingOthers } from 'Frontend/collab/among-others';
import { loaded } from 'Frontend/collab/model';
import { committed } from 'Frontend/collab/own';
import { collabOf, collabPlugin, takenIn, takings, withState } from 'Frontend/collab/plugin';
import { receiveAck, receiveTheirs } from 'Frontend/collab/receive';
import { paragraphs, schema } from '../support/documents';

const start = paragraphs('Fees are borne', 'Agencies');
/** Before "Fees", before "are", behind "borne", behind "Agencies". */
const [FEES, ARE, BORNE, AGENCIES] = [11, 16, 25, 35];

/** An editor in which its author writes at the end of the second paragraph, deletes the words of the first, and writes on. */
class Desk {
  state = EditorState.create({ doc: start, plugins: [collabPlugin(loaded(start, 0)), history({ newGroupDelay: 0 })] });

  constructor() {
    this.write(AGENCIES, ' report');
    this.state = this.state.apply(this.state.tr.delete(FEES, BORNE));
    this.write(28, '!');
  }

  get text(): string {
    return this.state.doc.textBetween(0, this.state.doc.content.size, '|');
  }

  write(at: number, words: string): void {
    this.state = this.state.apply(this.state.tr.insertText(words, at));
  }

  hears(at: number, words: string): void {
    const collab = collabOf(this.state);
    const { steps } = new Transform(collab.confirmed).insert(at, schema.text(words));
    this.take(receiveTheirs(collab, this.state.doc, [steps], collab.version + 1));
  }

  sends(): void {
    this.state = this.state.apply(withState(this.state, committed(collabOf(this.state), 'c')));
  }

  isAnswered(placed: readonly (readonly Step[])[]): void {
    this.take(receiveAck(collabOf(this.state), this.state.doc, placed, collabOf(this.state).version + 1));
  }

  take(change: Parameters<typeof takings>[0]): void {
    this.state = takenIn(this.state, takings(change)).state;
  }

  does(command: typeof undo): string {
    command(this.state, (tr) => (this.state = this.state.apply(sparingOthers(this.state, tr))));
    this.state.doc.check();
    return this.text;
  }
}

test('undo brings back what was deleted around the words of others, and each other deed from where it was done', () => {
  const desk = new Desk();
  desk.hears(ARE, 'never ');
  expect(desk.text).toBe('Guidance|never |Agencies report!');
  expect([desk.does(undo), desk.does(undo), desk.does(undo)]).toEqual([
    'Guidance|never |Agencies report', 'Guidance|Fees never are borne|Agencies report', 'Guidance|Fees never are borne|Agencies',
  ]);
  expect([desk.does(redo), desk.does(redo), desk.does(redo)]).toEqual([
    'Guidance|Fees never are borne|Agencies report', 'Guidance|never |Agencies report', 'Guidance|never |Agencies report!',
  ]);
});

test('undo finds its way after others wrote among the parts once more', () => {
  const desk = new Desk();
  desk.hears(ARE, 'never ');
  desk.hears(ARE, 'hardly ');
  desk.hears(FEES, 'All ');
  expect(desk.text).toBe('Guidance|All hardly never |Agencies report!');
  for (let i = 0; i < 3; i++) desk.does(undo);
  expect(desk.text).toBe('Guidance|All Fees hardly never are borne|Agencies');
});

test('undo brings back what the server deleted in parts', () => {
  const desk = new Desk();
  desk.sends();
  desk.write(29, '?');
  const ground = new Transform(start).insert(ARE, schema.text('never '));
  const theirs = [...ground.steps];
  const tr = new Transform(ground.doc).insert(41, schema.text(' report')).delete(22, 31).delete(FEES, ARE).insert(34, schema.text('!'));
  const [report = [], end = [], begin = [], mark = []] = tr.steps.map((step) => [step]);
  const collab = collabOf(desk.state);
  desk.take(receiveTheirs(collab, desk.state.doc, [theirs], 1));
  desk.isAnswered([report, [...end, ...begin], mark]);
  expect(desk.text).toBe('Guidance|never |Agencies report!?');
  expect(collabOf(desk.state).pending).toHaveLength(1);
  expect([desk.does(undo), desk.does(undo), desk.does(undo)]).toEqual([
    'Guidance|never |Agencies report', 'Guidance|Fees never are borne|Agencies report', 'Guidance|Fees never are borne|Agencies',
  ]);
});

test('the cursor stays among the words that are done anew', () => {
  const desk = new Desk();
  desk.write(29, 'abc');
  desk.state = desk.state.apply(desk.state.tr.setSelection(TextSelection.create(desk.state.doc, 31)));
  desk.hears(ARE, 'never ');
  const { $from } = desk.state.selection;
  expect($from.parent.textBetween(0, $from.parentOffset)).toBe('Agencies report!ab');
});

test('what was undone before others wrote in it stays undone, and may be done again', () => {
  const desk = new Desk();
  desk.does(undo);
  desk.does(undo);
  desk.hears(ARE, 'never ');
  expect(desk.text).toBe('Guidance|never Fees are borne|Agencies report');
  expect([desk.does(redo), desk.does(redo)]).toEqual(['Guidance|never |Agencies report', 'Guidance|never |Agencies report!']);
  expect([desk.does(undo), desk.does(undo), desk.does(undo)]).toEqual([
    'Guidance|never |Agencies report', 'Guidance|never Fees are borne|Agencies report', 'Guidance|never Fees are borne|Agencies',
  ]);
});

test('undo goes from what was written since to what was written before, past what was undone between', () => {
  const desk = new Desk();
  desk.does(undo);
  desk.does(undo);
  desk.write(42, '?');
  desk.hears(ARE, 'never ');
  expect(desk.text).toBe('Guidance|never Fees are borne|Agencies report?');
  expect([desk.does(undo), desk.does(undo)]).toEqual(['Guidance|never Fees are borne|Agencies report', 'Guidance|never Fees are borne|Agencies']);
  expect([desk.does(redo), desk.does(redo)]).toEqual(['Guidance|never Fees are borne|Agencies report', 'Guidance|never Fees are borne|Agencies report?']);
});

test('what was undone and done again is a deed as any other', () => {
  const desk = new Desk();
  desk.does(undo);
  desk.does(undo);
  desk.does(redo);
  desk.hears(ARE, 'never ');
  expect(desk.text).toBe('Guidance|never |Agencies report');
  expect([desk.does(undo), desk.does(undo)]).toEqual(['Guidance|never Fees are borne|Agencies report', 'Guidance|never Fees are borne|Agencies']);
});

test('what was undone is told from what was not, however often others wrote in it', () => {
  const desk = new Desk();
  desk.does(undo);
  desk.does(undo);
  desk.hears(ARE, 'never ');
  desk.does(undo);
  desk.hears(FEES + 2, '--');
  expect(desk.text).not.toContain('report');
  const { text } = desk;
  expect(desk.does(undo)).toBe(text);
  expect(desk.does(redo)).toBe(`${text} report`);
  expect(desk.does(redo)).toBe('Guidance|--never |Agencies report');
});
