import type { MarkType, NodeType } from 'prosemirror-model';
import { documentSchema } from './schema';

/** A node type of our texts, by name. */
export function typeOf(name: string): NodeType {
  const type = documentSchema.nodes[name];
  if (!type) throw new RangeError(`The document schema has no ${name}`);
  return type;
}

/** A mark type of our texts, by name. */
export function markOf(name: string): MarkType {
  const type = documentSchema.marks[name];
  if (!type) throw new RangeError(`The document schema has no mark ${name}`);
  return type;
}
