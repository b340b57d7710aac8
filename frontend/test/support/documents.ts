import type { Node } from 'prosemirror-model';
import { documentSchema } from 'Frontend/editor/schema';
import sample from './sample.json';

/** The schema of our texts, as both sides read it. */
export const schema = documentSchema;

/** A small text: a title, a heading, provisions with parts, a list, a quote. */
export function sampleDocument(): Node {
  return schema.nodeFromJSON(sample);
}

/** A text of plain paragraphs. */
export function paragraphs(...texts: readonly string[]): Node {
  const title = schema.node('title', { id: 't' }, schema.text('Guidance'));
  const blocks = texts.map((text, i) => schema.node('paragraph', { id: `p${i}` }, text ? schema.text(text) : []));
  return schema.node('doc', null, [title, ...blocks]);
}
