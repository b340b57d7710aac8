import { leaveWordSigns, nestWordLists, numberLists } from './pasted-lists';

/** Drops what word processors add: comments, styles, their own elements, empty anchors, what they track as deleted. */
export function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(html.replace(/<!--[\s\S]*?-->/gu, ''), 'text/html');
  page.querySelectorAll(LEFT).forEach((el) => el.remove());
  page.querySelectorAll<HTMLElement>(WEIGHTLESS).forEach(unwrapUnlessMeant);
  nestWordLists(page.body);
  leaveWordSigns(page.body);
  for (const block of page.querySelectorAll(BLOCKS_IN_CELLS)) asParagraph(block);
  numberLists(page.body);
  for (const element of page.body.querySelectorAll<HTMLElement>('*')) bare(element);
  return page.body.innerHTML;
}

/** Words that are struck by a suggestion of ours are told by that; all others that a page says are deleted are no part of it. */
const LEFT = 'style, script, meta, link, title, xml, o\\:p, del:not([data-suggestion]), .EOP, [class*="TrackChangeTextDeletion"]';

/** Google Docs wraps all that is copied in bold that is none. */
const WEIGHTLESS = ':is(b, strong, i, em, u)[style]';

function unwrapUnlessMeant(element: HTMLElement): void {
  const { fontWeight, fontStyle, textDecoration } = element.style;
  const not = { b: isNormal(fontWeight), strong: isNormal(fontWeight), i: fontStyle === 'normal', em: fontStyle === 'normal', u: textDecoration === 'none' };
  if (not[element.localName as keyof typeof not]) element.replaceWith(...element.childNodes);
}

function isNormal(weight: string): boolean {
  return /^(?:normal|[1-5]00)$/u.test(weight);
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

/** Of a style only bold, italics, underline and the height of letters survive, and none where the whole paragraph is not normal. */
function bare(element: HTMLElement): void {
  const { fontWeight, fontStyle, textDecoration, verticalAlign } = element.style;
  for (const name of ['style', 'class', 'id']) element.removeAttribute(name);
  if (element.matches('p, div, li, td, th, b, i, u, h1, h2, h3, h4, h5, h6')) return;
  if (/^(?:bold|[6-9]00)$/u.test(fontWeight)) element.style.fontWeight = 'bold';
  if (fontStyle === 'italic') element.style.fontStyle = 'italic';
  if (textDecoration.includes('underline') && !element.matches('a')) element.style.textDecoration = 'underline';
  if (verticalAlign === 'super' || verticalAlign === 'sub') raised(element, verticalAlign === 'super' ? 'sup' : 'sub');
}

function raised(element: HTMLElement, tag: 'sup' | 'sub'): void {
  if (element.matches('sup, sub')) return;
  const letters = element.ownerDocument.createElement(tag);
  letters.append(...element.childNodes);
  element.append(letters);
}
