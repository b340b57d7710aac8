import { splitBlock } from 'prosemirror-commands';
import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { composingUnclaimed, unclaimed } from 'Frontend/suggest/unclaimed';
import { paragraphs, schema } from '../support/documents';

const mark = schema.mark('deletion', { id: 'c', member: 'm', group: 'workers', at: '' });
const [START, INSIDE, END] = [11, 15, 25];
/** Who types. */
const SELF = 'self';

function struckText(): EditorState {
  const state = EditorState.create({ doc: paragraphs('Fees are borne'), plugins: [history()] });
  const marked = state.apply(state.tr.addMark(START, END, mark));
  return marked.apply(marked.tr.setSelection(TextSelection.create(marked.doc, INSIDE)));
}

function struck({ doc }: EditorState): readonly string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.isText && mark.isInSet(node.marks)) found.push(node.text ?? '');
  });
  return found;
}

test('words typed into a passage that someone suggests to delete are not deleted with it', () => {
  const state = struckText();
  const written = state.apply(unclaimed(state.tr.insertText(' now'), SELF));
  expect(written.doc.textBetween(START, END + 4)).toBe('Fees now are borne');
  expect(struck(written)).toEqual(['Fees', ' are borne']);
});

test('bold on such a passage, and undoing what was deleted in it, leave the suggestion as it is', () => {
  const state = struckText();
  const bold = state.apply(unclaimed(state.tr.addMark(START, END, schema.mark('strong')), SELF));
  expect(struck(bold)).toEqual(['Fees are borne']);
  let gone = state.apply(unclaimed(state.tr.delete(INSIDE, END), SELF));
  expect(struck(gone)).toEqual(['Fees']);
  undo(gone, (tr) => {
    gone = gone.apply(unclaimed(tr, SELF));
  });
  expect(struck(gone).join('')).toBe('Fees are borne');
});

test('an input method writes into such a passage without its mark from the first letter', () => {
  const state = struckText();
  const ready = composingUnclaimed(state, SELF);
  expect(ready?.storedMarks).toEqual([]);
  const elsewhere = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 3)));
  expect(composingUnclaimed(elsewhere, SELF)).toBeNull();
});

function suggestedText(member: string): EditorState {
  const state = EditorState.create({ doc: paragraphs('Fees are borne'), plugins: [history()] });
  return state.apply(state.tr.addMark(START, END, schema.mark('insertion', { id: 'c', member, group: 'workers', at: '' })));
}

function proposedWords({ doc }: EditorState): string {
  let words = '';
  doc.descendants((node) => {
    if (node.marks.some(({ type }) => type.name === 'insertion')) words += node.text ?? '¶';
  });
  return words;
}

test('words typed into what another member suggests to put in are no part of that, and those typed into one\'s own are', () => {
  const others = suggestedText('m');
  expect(proposedWords(others.apply(unclaimed(others.tr.insertText(' now', INSIDE), SELF)))).toBe('Fees are borne');
  expect(proposedWords(others.apply(unclaimed(others.tr.insertText('Costs', START + 1, INSIDE), SELF)))).toBe('F are borne');
  const broken = others.tr.setSelection(TextSelection.create(others.doc, INSIDE)).replaceSelectionWith(schema.node('hard_break'));
  expect(proposedWords(others.apply(unclaimed(broken, SELF)))).toBe('Fees are borne');
  const own = suggestedText(SELF);
  expect(proposedWords(own.apply(unclaimed(own.tr.insertText(' now', INSIDE), SELF)))).toBe('Fees now are borne');
});

test('an input method writes into it without its mark, too', () => {
  const state = suggestedText('m');
  const inside = state.apply(state.tr.setSelection(TextSelection.create(state.doc, INSIDE)));
  expect(composingUnclaimed(inside, SELF)?.storedMarks).toEqual([]);
  expect(composingUnclaimed(inside, 'm')).toBeNull();
});

test('a block that begins where another member suggests one is no part of that', () => {
  const mark = schema.mark('insertion', { id: 'c', member: 'm', group: 'workers', at: '' });
  const start = EditorState.create({ doc: paragraphs('Fees', 'Agencies'), plugins: [history()] });
  const marked = start.apply(start.tr.addNodeMark(16, mark));
  const state = marked.apply(marked.tr.setSelection(TextSelection.create(marked.doc, 20)));
  let split = state;
  splitBlock(state, (tr) => (split = state.apply(unclaimed(tr, SELF))));
  expect(split.doc.children.map(({ textContent, marks }) => [textContent, marks.length])).toEqual([['Guidance', 0], ['Fees', 0], ['Age', 1], ['ncies', 0]]);
  undo(split, (tr) => (split = split.apply(unclaimed(tr, SELF))));
  expect(split.doc.eq(state.doc)).toBe(true);
});
