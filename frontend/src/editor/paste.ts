import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { foreignLeft, mentionsIn } from './foreign';
import { markOf } from './types';

/** Keeps pasted and dropped text clean: no foreign styles, no ids that belong elsewhere, no one else's suggestions. */
export function pastePlugin(): Plugin {
  const own = new Set<string>();
  return new Plugin({
    props: {
      transformPastedHTML: cleanHtml,
      transformCopied: (slice) => {
        mentionsIn(slice.content).forEach((member) => own.add(member));
        return slice;
      },
      transformPasted: (slice, view) => foreignLeft(fresh(slice), view.dom.closest('trialogue-editor')?.textId ?? '', own),
    },
  });
}

/** Drops what word processors add: comments, styles, their own elements, empty anchors, list signs written as text. */
export function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(html.replace(/<!--[\s\S]*?-->/gu, ''), 'text/html');
  page.querySelectorAll('style, script, meta, link, title, xml, o\\:p, [style*="mso-list:Ignore"]').forEach((el) => el.remove());
  for (const block of page.querySelectorAll(BLOCKS_IN_CELLS)) asParagraph(block);
  for (const element of page.body.querySelectorAll<HTMLElement>('*')) bare(element);
  return page.body.innerHTML;
}

/** A cell holds paragraphs and nothing else: a list there would tear the table apart. */
const BLOCKS_IN_CELLS = ':is(td, th) :is(li, h1, h2, h3, h4, h5, h6, blockquote):not(:has(p, li))';

function asParagraph(block: Element): void {
  const paragraph = block.ownerDocument.createElement('p');
  paragraph.append(...block.childNodes);
  const list = block.closest('ul, ol');
  if (list && block.matches('li')) list.before(paragraph);
  else block.before(paragraph);
  block.remove();
  if (list?.children.length === 0) list.remove();
}

/** Only bold, italics and underline survive of a style, and none where the whole paragraph is not normal. */
function bare(element: HTMLElement): void {
  const { fontWeight, fontStyle, textDecoration } = element.style;
  element.removeAttribute('style');
  element.removeAttribute('class');
  element.removeAttribute('id');
  if (element.matches('p, div, li, td, th, b, i, u, h1, h2, h3, h4, h5, h6')) return;
  if (/^(?:bold|[6-9]00)$/u.test(fontWeight)) element.style.fontWeight = 'bold';
  if (fontStyle === 'italic') element.style.fontStyle = 'italic';
  if (textDecoration.includes('underline') && !element.matches('a')) element.style.textDecoration = 'underline';
}

/** The same slice without ids and suggestions. */
export function fresh(slice: Slice): Slice {
  return new Slice(freshFragment(slice.content), slice.openStart, slice.openEnd);
}

function freshFragment(fragment: Fragment): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => nodes.push(freshNode(node)));
  return Fragment.from(nodes);
}

function freshNode(node: Node): Node {
  const marks = node.marks.filter(({ type }) => type !== markOf('insertion') && type !== markOf('deletion'));
  if (node.isText) return node.mark(marks);
  const attrs = 'id' in node.attrs ? { ...node.attrs, id: null } : node.attrs;
  return node.type.create(attrs, freshFragment(node.content), marks);
}
