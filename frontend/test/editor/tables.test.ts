// @vitest-environment jsdom
import { DOMParser as Reader, type Node } from 'prosemirror-model';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, CellSelection, deleteRow, splitCell, toggleHeader } from 'prosemirror-tables';
import { expect, test } from 'vitest';
import { cleanHtml } from 'Frontend/editor/clean-html';
import { hasHeaderRow, insertTable, merge, nextCell, previousCell, tablePlugin } from 'Frontend/editor/tables';
import { at, ran, shape, stateOf } from '../support/desk';
import { paragraphs, schema } from '../support/documents';

function desk(doc: Node = paragraphs('Fees')): EditorState {
  const plain = stateOf(doc);
  return EditorState.create({ doc, plugins: [...plain.plugins, tablePlugin()] });
}

function inTable(rows = 2, columns = 2, header = false): EditorState {
  return ran(at(desk(), 'Fees'), insertTable({ rows, columns, header }));
}

const typed = (text: string): Command => (state, dispatch) => {
  dispatch?.(state.tr.insertText(text));
  return true;
};
const table = (state: EditorState): string => shape(state.doc.child(2)).replaceAll('table_', '');
const run = (state: EditorState, ...commands: readonly Command[]): EditorState => commands.reduce(ran, state);

function selecting(from: number, to: number): Command {
  return (state, dispatch) => {
    const cells: number[] = [];
    state.doc.descendants((node, pos) => {
      if (/^table_(?:cell|header)$/u.test(node.type.name)) cells.push(pos);
    });
    dispatch?.(state.tr.setSelection(CellSelection.create(state.doc, cells[from] ?? 0, cells[to] ?? 0)));
    return true;
  };
}

test('a table stands behind the block of the cursor, and the cursor in its first cell', () => {
  const state = run(inTable(2, 2, true), typed('a'));
  expect(table(state)).toBe('table(row(header("a") header("")) row(cell("") cell("")))');
  expect(hasHeaderRow(state)).toBe(true);
  expect(shape(state.doc.child(3))).toBe('""');
  expect(insertTable({ rows: 1, columns: 1, header: false })(state)).toBe(false);
});

test('a table takes the place of an empty paragraph', () => {
  const start = desk(paragraphs('', 'End'));
  const within = start.apply(start.tr.setSelection(TextSelection.create(start.doc, 11)));
  const state = ran(within, insertTable({ rows: 1, columns: 1, header: false }));
  expect(shape(state.doc)).toBe('doc(title("Guidance") table(table_row(table_cell(""))) "End")');
});

test('Tab goes from cell to cell and begins a row behind the last', () => {
  const state = run(inTable(1, 2), typed('a'), nextCell, typed('b'), nextCell, typed('c'), previousCell, typed('d'));
  expect(table(state)).toBe('table(row(cell("a") cell("d")) row(cell("c") cell("")))');
});

test('rows, columns and headers come and go, and every block keeps an id of its own', () => {
  const state = run(inTable(1, 1), typed('a'), addRowAfter, addColumnAfter, toggleHeader('row'), nextCell, nextCell, deleteRow);
  expect(table(state)).toBe('table(row(header("a") header("")))');
  const ids: unknown[] = [];
  state.doc.descendants((node) => {
    if (node.isBlock) ids.push(node.attrs.id);
  });
  expect(ids.every((id) => typeof id === 'string')).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test('cells are merged and split, but no row is left without a cell', () => {
  const state = run(inTable(2, 2), typed('a'), nextCell, typed('b'));
  const merged = run(state, selecting(0, 1), merge);
  expect(table(merged)).toBe('table(row(cell("a" "b")) row(cell("") cell("")))');
  expect(merged.doc.child(2).firstChild?.firstChild?.attrs.colspan).toBe(2);
  expect(table(run(merged, splitCell))).toBe('table(row(cell("a" "b") cell("")) row(cell("") cell("")))');
  const all = run(state, selecting(0, 3));
  expect(merge(all)).toBe(false);
  expect(() => run(state, selecting(0, 2), merge).doc.check()).not.toThrow();
});

test("a table pasted from elsewhere is one that the text's schema accepts", () => {
  const page = document.createElement('div');
  page.innerHTML = cleanHtml('<table style="x"><thead><tr><th>a<th colspan="2">b</thead><tr><td rowspan=2><p>c</p><ul><li>d</ul><td>e<td>f<tr><td>g<td></table><p>end</p>');
  const [pasted] = Reader.fromSchema(schema).parseSlice(page).content.content;
  expect(() => pasted?.check()).not.toThrow();
  expect(pasted && shape(pasted).replaceAll('table_', '')).toBe(
    'table(row(header("a") header("b")) row(cell("c" "d") cell("e") cell("f")) row(cell("g") cell("")))',
  );
});
