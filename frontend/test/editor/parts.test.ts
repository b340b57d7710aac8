import type { Transaction } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { backspace, enter, indent, outdentHere } from 'Frontend/editor/parts';
import { schema } from '../support/documents';
import { at, ran, shape, stateOf } from '../support/desk';
import { NOON, settle, suggestsBy } from '../support/suggestions';

const paragraph = (text: string) => schema.node('paragraph', null, text ? schema.text(text) : []);
const provision = (text: string, ...parts: readonly string[]) => {
  const items = parts.map((part) => schema.node('sub_provision', null, paragraph(part)));
  return schema.node('provision', null, [paragraph(text), ...(items.length ? [schema.node('sub_provisions', null, items)] : [])]);
};
const text = (...provisions: readonly ReturnType<typeof provision>[]) =>
  stateOf(schema.node('doc', null, [schema.node('title', null, schema.text('T')), ...provisions]));
const body = (state: ReturnType<typeof text>) => shape(state.doc).replace(/^doc\(title\("T"\) |\)$/gu, '');

test('Enter within a provision makes two, and what follows goes with the second', () => {
  const state = ran(at(text(provision('one two', 'part')), 'one'), enter);
  expect(body(state)).toBe('provision("one") provision(" two" sub_provisions(sub_provision("part")))');
});

test('Enter in a part makes the next part', () => {
  const state = ran(at(text(provision('one', 'part')), 'part'), enter);
  expect(body(state)).toBe('provision("one" sub_provisions(sub_provision("part") sub_provision("")))');
});

test('Enter in an empty provision leaves the numbering', () => {
  const first = ran(at(text(provision('one')), 'one'), enter);
  expect(body(ran(first, enter))).toBe('provision("one") ""');
});

test('Backspace at the start of a provision takes its number away and keeps its parts', () => {
  const state = ran(at(text(provision('one', 'part')), 'one', 0), backspace);
  expect(body(state)).toBe('"one" sub_provisions(sub_provision("part"))');
});

test('Backspace within a text is left to the browser', () => {
  const state = at(text(provision('one')), 'one', 2);
  expect(ran(state, backspace)).toBe(state);
});

test('Tab makes a provision the last part of the one before', () => {
  const state = ran(at(text(provision('one', 'part'), provision('two')), 'two'), indent);
  expect(body(state)).toBe('provision("one" sub_provisions(sub_provision("part") sub_provision("two")))');
});

test('Tab opens the parts of a provision that has none', () => {
  const state = ran(at(text(provision('one'), provision('two', 'sub')), 'two'), indent);
  expect(body(state)).toBe(
    'provision("one" sub_provisions(sub_provision("two" sub_provisions(sub_provision("sub")))))',
  );
});

test('Tab in the first provision does nothing', () => {
  const state = at(text(provision('one')), 'one');
  expect(ran(state, indent)).toBe(state);
});

test('Shift-Tab makes the last part a provision again', () => {
  const state = ran(at(text(provision('one', 'part', 'last')), 'last'), outdentHere);
  expect(body(state)).toBe('provision("one" sub_provisions(sub_provision("part"))) provision("last")');
});

test('Shift-Tab lifts a part around its words: what points at them still does, and its ids stay', () => {
  const inner = schema.node('sub_provision', { id: 'inner' }, schema.node('paragraph', { id: 'innerp' }, schema.text('inner')));
  const part = (id: string) => schema.node('sub_provision', { id }, [schema.node('paragraph', { id: `${id}p` }, schema.text(id)), schema.node('sub_provisions', null, inner)]);
  for (const before of [[], [schema.node('sub_provision', null, paragraph('before'))]]) {
    const state = at(text(schema.node('provision', { id: 'v' }, [paragraph('one'), schema.node('sub_provisions', null, [...before, part('last')])])), 'last', 2);
    const made: Transaction[] = [];
    outdentHere(state, (tr) => made.push(tr));
    const [tr] = made;
    if (!tr) throw new Error('the part can be lifted');
    state.doc.descendants((node, pos) => {
      if (!node.isText) return;
      expect(tr.mapping.mapResult(pos)).toMatchObject({ deleted: false });
      expect(tr.doc.nodeAt(tr.mapping.map(pos))?.text).toBe(node.text);
    });
    tr.doc.check();
    const lifted = tr.doc.lastChild;
    expect([lifted?.type.name, lifted?.attrs.id, lifted?.firstChild?.attrs.id]).toEqual(['provision', 'last', 'lastp']);
    expect(tr.selection.$from.parentOffset).toBe(2);
    expect(tr.selection.$from.parent.textContent).toBe('last');
    expect(shape(tr.doc)).toContain(`provision("one"${before.length > 0 ? ' sub_provisions(sub_provision("before"))' : ''}) provision("last" sub_provisions`);
  }
});

test('a part that is suggested to become a provision does when that is accepted, and stays when it is not', () => {
  const state = at(text(provision('one', 'part', 'last')), 'last');
  const suggested = suggestsBy(state, outdentHere);
  expect(body(settle(suggested, 'accept'))).toBe('provision("one" sub_provisions(sub_provision("part"))) provision("last")');
  expect(body(settle(suggested, 'reject'))).toBe(body(state));
});

test('the only part of a list becomes a provision with what is suggested of the list', () => {
  const begun = schema.mark('insertion', { id: 's', member: 'tomasz', group: 'workers', at: NOON });
  const list = schema.node('sub_provisions', null, schema.node('sub_provision', null, paragraph('part'))).mark([begun]);
  const state = ran(at(text(schema.node('provision', null, [paragraph('one'), list])), 'part'), outdentHere);
  expect(state.doc.lastChild?.marks).toEqual([begun]);
  expect(body(settle(state, 'reject'))).toBe('provision("onepart")');
});

test('the text keeps its id when a block is split, whichever half it is in', () => {
  const doc = schema.node('doc', null, [schema.node('title', { id: 't' }), schema.node('paragraph', { id: 'p' }, schema.text('words'))]);
  const split = (offset: number) => {
    const state = at(stateOf(doc), 'words', offset);
    const after = state.applyTransaction(state.tr.split(state.selection.from)).state;
    return [after.doc.child(1).attrs.id === 'p', after.doc.child(2).attrs.id === 'p'];
  };
  expect(split(0)).toEqual([false, true]);
  expect(split(2)).toEqual([true, false]);
  expect(split(5)).toEqual([true, false]);
});
