import type { Attrs, Node } from 'prosemirror-model';
import { practiceWords } from './practice-names';

/** A citation as it is read: "C181", or "C181, art. 7" in each of our languages. */
export function citationWords({ code, ref }: Attrs): string {
  const [instrument, article] = [code, ref].map((value: unknown) => (typeof value === 'string' ? value : ''));
  return article ? `${instrument}, art. ${article}` : (instrument ?? '');
}

/** What stands in a text for a node that is no text: a citation, a mentioned name, a space for a line break. */
export function spokenAs({ type, attrs }: Node): string {
  if (type.name === 'citation') return citationWords(attrs);
  if (type.name === 'practice') return practiceWords(attrs);
  return type.name === 'mention' ? String(attrs.label) : ' ';
}

/** Whether a node is suggested to go. */
export function isStruck({ marks }: Node): boolean {
  return marks.some(({ type }) => type.name === 'deletion');
}

/** The words of a block without those of its footnotes, and without those that are suggested to go. */
export function wordsIn(block: Node): string {
  return block.children.filter((child) => !isStruck(child)).map((child) => (child.inlineContent ? '' : (child.text ?? spokenAs(child)))).join('');
}
