import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { composingUnclaimed, unclaimed } from 'Frontend/suggest/unclaimed';
import { paragraphs, schema } from '../support/documents';

const mark = schema.mark('deletion', { id: 'c', member: 'm', group: 'workers', at: '' });
const [START, INSIDE, END] = [11, 15, 25];

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
  const written = state.apply(unclaimed(state.tr.insertText(' now')));
  expect(written.doc.textBetween(START, END + 4)).toBe('Fees now are borne');
  expect(struck(written)).toEqual(['Fees', ' are borne']);
});

test('bold on such a passage, and undoing what was deleted in it, leave the suggestion as it is', () => {
  const state = struckText();
  const bold = state.apply(unclaimed(state.tr.addMark(START, END, schema.mark('strong'))));
  expect(struck(bold)).toEqual(['Fees are borne']);
  let gone = state.apply(unclaimed(state.tr.delete(INSIDE, END)));
  expect(struck(gone)).toEqual(['Fees']);
  undo(gone, (tr) => {
    gone = gone.apply(unclaimed(tr));
  });
  expect(struck(gone).join('')).toBe('Fees are borne');
});

test('an input method writes into such a passage without its mark from the first letter', () => {
  const state = struckText();
  const ready = composingUnclaimed(state);
  expect(ready?.storedMarks).toEqual([]);
  const elsewhere = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 3)));
  expect(composingUnclaimed(elsewhere)).toBeNull();
});
