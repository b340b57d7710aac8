import type { Node } from 'prosemirror-model';

/** What stands in a text for a node that is no text: a citation's code, a mentioned name, a space for a line break. */
export function spokenAs({ type, attrs }: Node): string {
  const said: unknown = type.name === 'citation' ? attrs.code : type.name === 'mention' ? attrs.label : ' ';
  return typeof said === 'string' ? said : ' ';
}

/** The words of a block without those of its footnotes. */
export function wordsIn(block: Node): string {
  return block.children.map((child) => (child.inlineContent ? '' : (child.text ?? spokenAs(child)))).join('');
}
