import { type MarkSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model';
import { canonicalJson, type LaterAttribute, sha256 } from '../collab/hash';
import described from '../document-schema.json';
import { markDom, nodeDom } from './dom';

interface Named {
  readonly name: string;
  readonly attrs?: Readonly<Record<string, LaterAttribute>>;
}

/** What the commands for tables know the nodes by. */
const tableRoles: Readonly<Record<string, string>> = {
  table: 'table',
  table_row: 'row',
  table_cell: 'cell',
  table_header: 'header_cell',
};

/** The schema of our texts. Content and attributes come from the file that the server reads too. */
export const documentSchema: Schema = new Schema({
  topNode: described.topNode,
  nodes: specs(described.nodes as readonly Named[], nodeDom),
  marks: specs(described.marks as readonly Named[], markDom),
});

function specs<T extends NodeSpec | MarkSpec>(list: readonly Named[], dom: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(list.map((spec) => [spec.name, specOf(spec, dom[spec.name])]));
}

function specOf<T>({ name, attrs, ...rest }: Named, dom: T | undefined): T {
  const values = Object.entries(attrs ?? {}).map(([key, attr]): [string, LaterAttribute] => [
    key,
    'default' in attr ? { default: attr.default as unknown, omitted: attr.omitted === true } : {},
  ]);
  return { ...rest, attrs: Object.fromEntries(values), ...dom, tableRole: tableRoles[name] } as T;
}

/** SHA-256 of the file, as the server computes it; null where the page may not compute it. */
export function schemaHash(): Promise<string | null> {
  return sha256(canonicalJson(described));
}

/** A text in which nothing stands yet. */
export function emptyText(): Node {
  const empty = documentSchema.topNodeType.createAndFill();
  if (!empty) throw new RangeError('An empty text is a text');
  return empty;
}
