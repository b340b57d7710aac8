import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, type PluginSpec, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import {
  addRowAfter, CellSelection, goToNextCell, isInTable, mergeCells, selectedRect, tableEditing,
} from 'prosemirror-tables';
import { arrival } from '../collab/plugin';
import { typeOf } from './types';

/** How large a table is to be. */
export interface TableSize {
  readonly rows: number;
  readonly columns: number;
  readonly header: boolean;
}

/** Selecting cells, moving between them, pasting into them. Only our own changes are mended: each page mends its own once. */
export function tablePlugin(): Plugin {
  const spec: PluginSpec<unknown> = tableEditing().spec;
  return new Plugin({
    ...spec,
    appendTransaction(trs, before, state) {
      return trs.every((tr) => arrival(tr) === null) ? spec.appendTransaction?.call(this, trs, before, state) : null;
    },
  });
}

/** Puts an empty table behind the block of the cursor, or in its place where it is empty; there are no tables in tables. */
export function insertTable(size: TableSize): Command {
  return (state, dispatch) => {
    const place = isInTable(state) ? null : placeFor(state);
    if (place === null) return false;
    dispatch?.(withTable(state, place, tableOf(size)));
    return true;
  };
}

/** The next cell; behind the last one a new row begins. */
export const nextCell: Command = (state, dispatch) => {
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!isInTable(state)) return false;
  return addRowAfter(state, dispatch && ((tr) => dispatch(onward(state, tr))));
};

/** The cell before. */
export const previousCell: Command = (state, dispatch) => goToNextCell(-1)(state, dispatch) || isInTable(state);

/** Makes one cell of those selected, unless a row would be left without any. */
export const merge: Command = (state, dispatch) => !emptiesRow(state) && mergeCells(state, dispatch);

/** Whether the first row of the table has headers. */
export function hasHeaderRow(state: EditorState): boolean {
  if (!isInTable(state)) return false;
  const { table } = selectedRect(state);
  return table.firstChild?.children.every(({ type }) => type.name === 'table_header') ?? false;
}

function tableOf({ rows, columns, header }: TableSize): Node {
  const cell = (row: number): Node => {
    const type = typeOf(header && row === 0 ? 'table_header' : 'table_cell');
    return type.create(null, typeOf('paragraph').create());
  };
  const row = (n: number): Node => typeOf('table_row').create(null, Array.from({ length: columns }, () => cell(n)));
  return typeOf('table').create(null, Array.from({ length: rows }, (_none, n) => row(n)));
}

/** The innermost block around the cursor that a table may follow or replace. */
function placeFor({ selection: { $from } }: EditorState): { readonly from: number; readonly to: number } | null {
  const empty = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  for (let depth = $from.depth; depth > 0; depth--) {
    const [parent, index] = [$from.node(depth - 1), $from.index(depth - 1)];
    const innermost = depth === $from.depth;
    if (innermost && empty && parent.canReplaceWith(index, index + 1, typeOf('table'))) {
      return { from: $from.before(depth), to: $from.after(depth) };
    }
    if (parent.canReplaceWith(index + 1, index + 1, typeOf('table'))) return { from: $from.after(depth), to: $from.after(depth) };
  }
  return null;
}

/** A table at the end of a text is followed by a paragraph, for words to come. */
function withTable(state: EditorState, { from, to }: { readonly from: number; readonly to: number }, table: Node): Transaction {
  const { tr } = state;
  const last = to === state.doc.content.size;
  tr.replaceWith(from, to, last ? [table, typeOf('paragraph').create()] : table);
  return tr.setSelection(Selection.near(tr.doc.resolve(from + 1))).scrollIntoView();
}

function onward(state: EditorState, tr: Transaction): Transaction {
  goToNextCell(1)(state.apply(tr), ({ selection: { anchor, head } }) => {
    tr.setSelection(TextSelection.create(tr.doc, anchor, head));
  });
  return tr.scrollIntoView();
}

function emptiesRow(state: EditorState): boolean {
  if (!(state.selection instanceof CellSelection)) return false;
  const { map, table, top, bottom, left, right } = selectedRect(state);
  const merged = new Set(map.cellsInRect({ top, bottom, left, right }));
  let pos = 0;
  return table.children.some((row, n) => {
    let at = pos + 1;
    pos += row.nodeSize;
    const stays = row.children.some((cell) => {
      at += cell.nodeSize;
      return !merged.has(at - cell.nodeSize);
    });
    return n > top && n < bottom && !stays;
  });
}
