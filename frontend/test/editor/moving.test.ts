// @vitest-environment jsdom
import { undo } from 'prosemirror-history';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { withLocked } from 'Frontend/editor/locked';
import { Moving } from 'Frontend/editor/moving';
import { pastePlugin } from 'Frontend/editor/paste';
import { schema } from '../support/documents';
import { by, clipboard, desk, PASTE, tracked } from '../support/pasting';
import { body } from '../support/suggestions';

const ALL = 'p("live " +"new " -"old " "end")';
const MOVED = 'p() p("afterlive " +"new " -"old " "end")';

/** Takes the words from the first to the last of those that are tracked. */
function taken(view: EditorView, how: 'cut' | 'copy', type = 'text/html'): string {
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 3, 19)));
  const data = clipboard();
  view.dom.dispatchEvent(Object.assign(new Event(how, { bubbles: true, cancelable: true }), { clipboardData: data }));
  return data.getData(type);
}

function put(view: EditorView, html: string): string {
  view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)));
  view.pasteHTML(html, PASTE);
  return body(view.state);
}

const carry = (view: EditorView, how: 'cut' | 'copy'): string => put(view, taken(view, how));

test('a passage that is cut keeps the suggestions of others where it is put, once', () => {
  const view = desk(tracked());
  expect(carry(view, 'cut')).toBe('p() p("afterlive " +"new " -"old " "end")');
  view.pasteHTML('<p data-pm-slice="1 1 []"><ins data-suggestion="s-ama">again</ins></p>', PASTE);
  expect(body(view.state)).toBe('p() p("afterlive " +"new " -"old " "endagain")');
  expect(carry(desk(tracked(), true), 'cut')).toBe('p() p("afterlive new end")');
});

test('a passage that was cut keeps them after its pasting was undone or refused, and when the text was loaded anew', () => {
  const moving = new Moving(() => false);
  const view = desk(tracked(), false, moving);
  const html = taken(view, 'cut');
  expect(put(view, html)).toBe(MOVED);
  undo(view.state, view.dispatch);
  expect(put(view, html)).toBe(MOVED);
  undo(view.state, view.dispatch);
  view.dispatch(withLocked(view.state, ['q']));
  expect(put(view, html)).toBe('p() p("after")');
  view.dispatch(withLocked(view.state, []));
  view.updateState(view.state.reconfigure({ plugins: [...view.state.plugins.filter(({ props }) => !props.transformPasted), pastePlugin(moving)] }));
  expect(put(view, html)).toBe(MOVED);
  expect(put(view, html)).toBe('p() p("afterlive " +"new " -"old " "endlive new end")');
});

test('a passage whose cut was refused or undone stays with its suggestions, and what is put elsewhere has none', () => {
  const view = desk(tracked());
  view.dispatch(withLocked(view.state, ['p']));
  expect(carry(view, 'cut')).toBe(`${ALL} p("afterlive new end")`);
  const other = desk(tracked());
  const html = taken(other, 'cut');
  undo(other.state, other.dispatch);
  expect(put(other, html)).toBe(`${ALL} p("afterlive new end")`);
});

test('programs that read words alone get none that are struck, and citations and mentions as words', () => {
  const view = desk(tracked());
  expect(taken(view, 'copy', 'text/plain')).toBe('live new end');
  const { doc, tr } = view.state;
  view.dispatch(tr.replaceWith(2, 2 + doc.child(1).nodeSize, schema.node('paragraph', null, [
    schema.text('See '), schema.node('citation', { code: 'C181', ref: '7' }), schema.node('hard_break'), schema.node('mention', { member: 'm', label: 'Ama' }), schema.text(' and all.'),
  ])));
  expect(taken(view, 'copy', 'text/plain')).toBe('See C181, art. 7\n@Ama and all.');
  view.dispatch(view.state.tr.addMark(3, 19, by('deletion', 'bo')));
  expect(taken(view, 'copy', 'text/plain').trim()).toBe('');
});

test('of a passage that is copied the struck words stay behind', () => {
  expect(carry(desk(tracked()), 'copy')).toBe(`${ALL} p("afterlive new end")`);
});

test('a passage that is dragged keeps its suggestions, one that is dragged as a copy has none, nor has one that is only suggested', () => {
  const [moved, copied, suggested] = [{}, { ctrlKey: true }, {}].map((keys, i) => dropped(desk(tracked(), i === 2), keys));
  expect([moved, copied, suggested]).toEqual([MOVED, `${ALL} p("afterlive new end")`, 'p() p("afterlive new end")']);
});

/** The words that are tracked come down at the end of the text. */
function dropped(view: EditorView, keys: object): string {
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 3, 19)));
  view.dragging = { slice: view.state.selection.content(), move: true };
  view.posAtCoords = () => ({ pos: view.state.doc.content.size - 1, inside: -1 });
  view.dom.dispatchEvent(Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: clipboard(), altKey: false, ctrlKey: false, ...keys }));
  return body(view.state);
}
