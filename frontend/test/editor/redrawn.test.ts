import type { Mark, Node } from 'prosemirror-model';
import { EditorState, type Plugin, Selection, type Transaction } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { beforeEach, expect, test, vi } from 'vitest';
import { attributionPlugin, withTint } from 'Frontend/editor/attribution';
import { lockedPlugin, withLocked } from 'Frontend/editor/locked';
import { sayAnew } from 'Frontend/editor/redrawn';
import { suggestedByPlugin } from 'Frontend/editor/suggested-by';
import { schema } from '../support/documents';
import { by } from '../support/pasting';

const self = { clientId: 'c', memberId: 'm', name: 'Ama', initials: 'A', affiliation: 'workers', capacity: 'titular' } as const;
let words = 'old';
const said = vi.fn((mark: Mark) => `${words} ${String(mark.attrs.member)}`);
const suggestedBy = suggestedByPlugin(said);
const attribution = attributionPlugin(({ name }) => `${words} ${name}`);
const locked = lockedPlugin(() => undefined, () => `${words} agreed`);
const plugins: readonly Plugin[] = [suggestedBy, attribution, locked];

beforeEach(() => {
  words = 'old';
});

function paragraph(id: string, member: string): Node {
  return schema.node('paragraph', { id }, [schema.text('live '), schema.text('new', [by('insertion', member)])]);
}

/** Four blocks with a suggestion each, the last of them agreed and in a provision; what is written is tinted. */
function state(): EditorState {
  const begun = schema.node('provision', { id: 'd' }, paragraph('e', 'dan')).mark([by('insertion', 'dan')]);
  const doc = schema.node('doc', null, [schema.node('title', { id: 't' }), paragraph('a', 'ama'), paragraph('b', 'bo'), paragraph('c', 'cy'), begun]);
  const made = EditorState.create({ doc, plugins });
  const open = made.apply(withTint(made, { self, on: true }));
  return open.apply(withLocked(open, ['d']));
}

const sets = (of: EditorState): DecorationSet[] => plugins.map((plugin) => plugin.props.decorations?.call(plugin, of) as DecorationSet);

interface Drawn {
  readonly from: number;
  readonly to: number;
  readonly type: { readonly attrs?: { readonly title: string } };
}

const drawn = (of: EditorState): string[][] =>
  sets(of).map((set) => set.find().map((one) => one as unknown as Drawn).map(({ from, to, type }) => `${from}-${to} ${type.attrs?.title ?? ''}`).sort());

test('what is drawn stays the same while only the cursor moves', () => {
  const before = state();
  const after = before.apply(before.tr.setSelection(Selection.atEnd(before.doc)));
  sets(after).forEach((set, i) => expect(set).toBe(sets(before)[i]));
  expect(drawn(before).map((found) => found.length)).toEqual([5, 0, 2]);
});

test('a letter is told to nobody but the block that it is typed in', () => {
  const before = state();
  said.mockClear();
  const after = before.apply(before.tr.insertText('x', 5));
  expect(said.mock.calls.map(([mark]) => mark.attrs.member as string)).toEqual(['ama']);
  expect(drawn(after)[1]).toEqual(['5-5 ', '5-6 old Ama']);
});

/** Where the second block below the title begins. */
const second = ({ doc }: Transaction): number => doc.child(0).nodeSize + doc.child(1).nodeSize;

const changes: Readonly<Record<string, (tr: Transaction) => Transaction>> = {
  'a block is split': (tr) => tr.split(13),
  'two are joined': (tr) => tr.join(second(tr)),
  'one is deleted': (tr) => tr.delete(2, second(tr)),
  'one is put in twice': (tr) => tr.insert(2, [tr.doc.child(2), tr.doc.child(2)]),
  'all is replaced by itself': (tr) => tr.replaceWith(0, tr.doc.content.size, tr.doc.content),
  'a suggestion is taken off': (tr) => tr.removeMark(second(tr), tr.doc.content.size, schema.marks.insertion),
  'words are put in before the suggested ones': (tr) => tr.insertText('ab', 8),
};

test.each(Object.entries(changes))('after a change what is drawn is as if drawn at once: %s', (_name, change) => {
  let written = state();
  for (const at of [3, 14, 24]) written = written.apply(written.tr.insertText('mine', at));
  const after = written.apply(change(written.tr));
  expect(drawn(after)).toEqual(drawn(after.apply(sayAnew(after))));
});

test('names that came to be known, or another language, change what is said of all', () => {
  const before = state().apply(state().tr.insertText('x', 5));
  words = 'new';
  const titles = drawn(before.apply(sayAnew(before))).flat().join();
  expect(titles).not.toContain('old');
  expect(titles.match(/new (?:ama|bo|cy|dan|Ama|agreed)/gu)).toHaveLength(7);
});
