import type { Command, EditorState } from 'prosemirror-state';
import {
  addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, splitCell, toggleHeader,
} from 'prosemirror-tables';
import type { Tool } from './commands';
import { hasHeaderRow, merge } from './tables';

function tool(name: TableToolName, run: Command, pressed: ((state: EditorState) => boolean) | null = null): Tool {
  return { label: `table.${name}`, face: '', key: null, run, pressed };
}

/** The deeds within a table. */
export type TableToolName =
  | 'rowBefore' | 'rowAfter' | 'rowRemove' | 'columnBefore' | 'columnAfter' | 'columnRemove' | 'headerRow' | 'merge' | 'split' | 'remove';

/** What the toolbar offers while the cursor stands in a table. */
export const tableTools: readonly (readonly Tool[])[] = [
  [tool('rowBefore', addRowBefore), tool('rowAfter', addRowAfter), tool('rowRemove', deleteRow)],
  [tool('columnBefore', addColumnBefore), tool('columnAfter', addColumnAfter), tool('columnRemove', deleteColumn)],
  [
    tool('headerRow', toggleHeader('row'), hasHeaderRow),
    tool('merge', merge), tool('split', splitCell),
    tool('remove', deleteTable),
  ],
];
