import { html, type TemplateResult } from 'lit';
import type { PanelName } from './panel';
import type { TableToolName } from './table-tools';

function drawn(path: string): TemplateResult {
  return html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"><path d=${path} /></svg>`;
}

/** The signs of the panels in the toolbar. */
export const panelFaces: Readonly<Record<PanelName, TemplateResult>> = {
  link: drawn('M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.4-2.4a2.6 2.6 0 0 0-3.7-3.7l-1 1M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.1 9.2a2.6 2.6 0 0 0 3.7 3.7l1-1'),
  outline: drawn('M2.5 3.5h11M5.5 8h8M5.5 12.5h8M2.5 8h.1M2.5 12.5h.1'),
  unagreed: drawn('M4.5 2.5h-2v11h2M11.5 2.5h2v11h-2M5.8 5.5h4.4M5.8 8h4.4M5.8 10.5h4.4'),
  citation: drawn('M3 2.5h8.5a1.5 1.5 0 0 1 1.5 1.5v9.5H4.5A1.5 1.5 0 0 1 3 12zM3 12a1.5 1.5 0 0 1 1.5-1.5H13M6 5.5h4'),
  footnote: drawn('M2.5 13L6 4l3.5 9M3.7 10h4.6M11.5 4.2L13 3v5.5'),
  sign: drawn('M3 13h3.2v-1.6A4.8 4.8 0 1 1 9.8 11.4V13H13'),
  reference: drawn('M6 2.5L4.5 13.5M11.5 2.5L10 13.5M3 6h10.5M2.5 10h10.5'),
  numbering: drawn('M2.2 4l1.5-1v4.5M2.2 12.2a1.3 1.3 0 1 1 2.4.7L2.2 15h2.6M8 5h6M8 9h3.5M13 7.5v5M11.2 10.8L13 12.6l1.8-1.8'),
  bracket: drawn('M5.5 2.5H3.5v11h2M10.5 2.5h2v11h-2M6.5 8h3'),
  image: drawn('M2.5 3h11v10h-11zM2.5 11l3.4-3.4l2.6 2.6l2-2l3 3M10.3 5.7h.1'),
  keys: drawn('M5.8 6a2.2 2.2 0 1 1 3.4 1.9c-.8.5-1.2.9-1.2 1.8M8 12.4v.1'),
  table: drawn('M2.5 3h11v10h-11zM2.5 6.5h11M6.2 3v10M9.9 3v10'),
  suggestions: drawn('M2.5 4.5h11M2.5 8h4.5M2.5 11.5h3M9 12l1.8 1.8l3.2-4.3'),
  changes: drawn('M8 2.5a5.5 5.5 0 1 1-5.2 3.7M2.5 2.8v3.6h3.6M8 5.2V8.2l2.2 1.4'),
  telling: drawn('M2.5 6v4h2.4L8.5 13V3L4.9 6zM10.8 6a2.8 2.8 0 0 1 0 4M12.4 4.2a5.4 5.4 0 0 1 0 7.6'),
  find: drawn('M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9M10.4 10.4L14 14'),
};

/** A person, and the lines that one wrote. */
export const whoFace = drawn('M4.8 8a2 2 0 1 0 0-4a2 2 0 0 0 0 4M1.5 13.2c0-1.9 1.4-3.2 3.3-3.2s3.3 1.3 3.3 3.2M10 5h4M10 8.5h4M10.5 12h3.5');

/** The signs of the deeds within a table. */
export const tableFaces: Readonly<Record<`table.${TableToolName}`, TemplateResult>> = {
  'table.rowBefore': drawn('M2.5 8.5h11v5h-11zM8 2v4M6 4h4'),
  'table.rowAfter': drawn('M2.5 2.5h11v5h-11zM8 10v4M6 12h4'),
  'table.rowRemove': drawn('M2.5 2.5h11v5h-11zM6.5 10.5l3 3M9.5 10.5l-3 3'),
  'table.columnBefore': drawn('M8.5 2.5h5v11h-5zM4 6v4M2 8h4'),
  'table.columnAfter': drawn('M2.5 2.5h5v11h-5zM12 6v4M10 8h4'),
  'table.columnRemove': drawn('M2.5 2.5h5v11h-5zM10.5 6.5l3 3M13.5 6.5l-3 3'),
  'table.headerRow': drawn('M2.5 2.5h11v11h-11zM2.5 6.5h11M3 3.5h10M3 4.5h10M3 5.5h10'),
  'table.merge': drawn('M2.5 4.5h11v7h-11zM4.5 8h2.2M9.3 8h2.2M5.7 6.9l1.1 1.1l-1.1 1.1M10.3 6.9l-1.1 1.1l1.1 1.1'),
  'table.split': drawn('M2.5 4.5h11v7h-11zM8 4.5v7'),
  'table.remove': drawn('M2.5 2.5h11v11h-11zM5.5 5.5l5 5M10.5 5.5l-5 5'),
};
