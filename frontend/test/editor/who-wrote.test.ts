// @vitest-environment jsdom
import { EditorState, type Transaction } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { expect, test, vi } from 'vitest';
import type { Since } from 'Frontend/collab/bearings';
import { loaded } from 'Frontend/collab/model';
import { collabPlugin } from 'Frontend/collab/plugin';
import { attributionPlugin } from 'Frontend/editor/attribution';
import type { Writer } from 'Frontend/editor/tint';
import { WhoWrote } from 'Frontend/editor/who-wrote';
import type { Whole } from 'Frontend/editor/whole';
import { writerWords } from 'Frontend/editor/writer-words';
import { paragraphs } from '../support/documents';
import { englishLabels } from '../support/labels';

const start = paragraphs('Fees', 'Agencies');
const FEES = 11;
const self = { clientId: 'c', memberId: 'me', name: 'Ama', initials: 'A', affiliation: 'workers', capacity: 'titular' } as const;
const ada: Writer = { member: 'ada', name: 'Ada', affiliation: 'employers', capacity: 'spokesperson', organization: 'League', at: '2026-03-12T10:00:00Z', imported: false };
const secretary: Writer = { member: 'sec', name: 'Sven', affiliation: 'secretariat', capacity: 'secretary', organization: null, at: '2026-03-01T10:00:00Z', imported: true };

/** The secretary brought it in; Ada wrote "ee". */
const whole: Whole = { version: 3, writers: [secretary, ada], stretches: [FEES + 1, 0, 2, 1, start.content.size - FEES - 3, 0] };

class Text {
  told = 0;
  readonly attribution = attributionPlugin((writer) => {
    this.told++;
    return writerWords(englishLabels, writer);
  });
  state = EditorState.create({ doc: start, plugins: [collabPlugin(loaded(start, 3)), this.attribution] });
  missed = vi.fn<() => void>();
  asked = 0;
  present: (version: number) => Since | null = () => ({ others: [], own: [] });
  readonly client = { bearings: { since: (_state: unknown, version: number): Since | null => this.since(version) } };
  readonly wrote = new WhoWrote(this, () => this.answer(), () => this.missed(), 0);
  answer = (): Promise<Whole> => Promise.resolve(whole);

  since(version: number): Since | null {
    this.asked++;
    return this.present(version);
  }

  tell(make: (state: EditorState) => Transaction): void {
    this.state = this.state.apply(make(this.state));
  }

  get tints(): readonly (readonly string[])[] {
    const set = this.attribution.props.decorations?.call(this.attribution, this.state) as DecorationSet;
    const stretches = set.find().filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
    return stretches.map((one) => [this.state.doc.textBetween(one.from, one.to), (one as unknown as { type: { attrs: { title: string } } }).type.attrs.title]);
  }
}

test('the whole text shows who wrote it, block by block, with capacity, organization and day', async () => {
  const text = new Text();
  text.wrote.show(true);
  await vi.waitFor(() => expect(text.tints).toHaveLength(5));
  const sven = 'brought in by Sven, secretariat, secretary, March 1, 2026';
  expect(text.tints.filter(([words]) => words !== '').slice(-4)).toEqual([
    ['F', sven], ['ee', 'Ada, employers, spokesperson, League, March 12, 2026'], ['s', sven], ['Agencies', sven],
  ]);
});

test('what was written since lies over what was written before, under its own author', async () => {
  const text = new Text();
  text.wrote.welcomed(self);
  text.tell((state) => state.tr.insertText('x', FEES + 2));
  const own = text.state.tr.setMeta('none', true);
  expect(own.docChanged).toBe(false);
  const [map] = EditorState.create({ doc: start }).tr.insertText('x', FEES + 2).mapping.maps;
  if (!map) throw new Error('nothing was written');
  text.present = () => ({ others: [], own: [map] });
  text.wrote.show(true);
  await vi.waitFor(() => expect(text.tints.length).toBeGreaterThan(1));
  const [before, mine, after] = ['e', 'x', 'e'].map((words, i) => text.tints.filter(([one]) => one === words)[i === 2 ? 1 : 0]?.[1]?.split(',')[0]);
  expect([before, mine, after]).toEqual(['Ada', 'Ama', 'Ada']);
});

test('it waits until the text here has come to what the server speaks of, and says so where it cannot be found out', async () => {
  const text = new Text();
  text.present = () => (text.asked < 3 ? null : { others: [], own: [] });
  text.wrote.show(true);
  await vi.waitFor(() => expect(text.tints.length).toBeGreaterThan(1));
  expect(text.missed).not.toHaveBeenCalled();
  const other = new Text();
  other.answer = () => Promise.reject(new Error('away'));
  expect(await other.wrote.at(() => FEES)).toBeUndefined();
  expect(other.missed).toHaveBeenCalledOnce();
});

test('at the cursor the author of the letter behind it is told, also while nothing is shown', async () => {
  const text = new Text();
  expect((await text.wrote.at(() => FEES + 1))?.name).toBe('Ada');
  expect((await text.wrote.at(() => FEES + 3))?.name).toBe('Sven');
  expect(text.tints).toEqual([]);
});

test('a text of 2,000 provisions that changes hands 20,000 times is looked at in few places while it is written in', async () => {
  const words = Array.from({ length: 2_000 }, () => 'aabbccddeeffgghhiijj');
  const doc = paragraphs(...words);
  const text = new Text();
  text.state = EditorState.create({ doc, plugins: [collabPlugin(loaded(doc, 3)), text.attribution] });
  const stretches = Array.from({ length: Math.floor(doc.content.size / 2) }, (_, i) => [2, i % 2]).flat();
  text.answer = () => Promise.resolve({ ...whole, stretches });
  text.wrote.show(true);
  await vi.waitFor(() => expect(text.tints.length).toBeGreaterThan(20_000));
  text.told = 0;
  for (let i = 0; i < 20; i++) text.tell((state) => state.tr.insertText('x', 30 + i));
  expect(text.told / 20).toBeLessThan(50);
});
