/** How a list counts: provisions in numbers, their parts in letters, or not at all. */
type Counting = 'numbers' | 'letters' | 'bullets';

interface Item {
  readonly block: HTMLElement;
  /** From 1, as word processors count. */
  readonly level: number;
  readonly counting: Counting;
}

/** Word writes the items of a list as paragraphs, or each as a list of its own: they become lists within lists. */
export function nestWordLists(body: HTMLElement): void {
  const items = [...body.querySelectorAll<HTMLElement>('p[style*="mso-list" i], li[data-aria-level]')].flatMap(itemOf);
  let open: readonly Item[] = [];
  for (const item of items) {
    if (open.length > 0 && !follows(open, item)) {
      nest(open);
      open = [];
    }
    open = [...open, item];
  }
  nest(open);
  body.querySelectorAll('.ListContainerWrapper, :is(ol, ul):not(:has(li))').forEach((list) => {
    if (list.children.length === 0) list.remove();
  });
}

function itemOf(block: HTMLElement): readonly Item[] {
  if (block.closest('td, th')) return [];
  const online = Number(block.dataset.ariaLevel);
  if (block.localName === 'li') return [{ block, level: Number.isInteger(online) ? online : 1, counting: countingOf(block.closest('ol, ul'), block) }];
  const [, level] = /mso-list:\s*\S+\s+level(\d)/iu.exec(block.getAttribute('style') ?? '') ?? [];
  const sign = block.querySelector(SIGN);
  const counting = sign && countingBy(signOf(sign));
  return level === undefined || !counting ? [] : [{ block, level: Number(level), counting }];
}

const SIGN = '[style*="mso-list:Ignore" i]';

function signOf(element: Element): string {
  return element.textContent.trim();
}

/** What a list shows by itself goes; a number in words stays as words. */
export function leaveWordSigns(body: HTMLElement): void {
  for (const element of body.querySelectorAll(SIGN)) {
    const sign = signOf(element);
    if (sign === '' || countingBy(sign) !== null) element.remove();
    else element.textContent = `${sign} `;
  }
}

/** "1." and "2.1)" count in numbers, "(a)" and "iv." in letters; "o", "·" and "–" are bullets. Of "Article 1" or "First" nothing counts by itself. */
function countingBy(sign: string): Counting | null {
  if (/^\(?\d+(?:\.\d+)*[.)]?$/u.test(sign)) return 'numbers';
  if (/^\(?(?:[a-z]{1,2}|[ivxlcdm]+)[.)]$/iu.test(sign)) return 'letters';
  return /^(?:o|[^\p{L}\p{N}]{1,2})$/u.test(sign) ? 'bullets' : null;
}

function countingOf(list: Element | null, item: HTMLElement | null): Counting {
  if (list?.localName === 'ul') return 'bullets';
  const style = `${list?.getAttribute('style') ?? ''} ${item?.getAttribute('style') ?? ''}`;
  const lettered = /list-style-type:\s*(?:lower|upper)-(?:alpha|latin|roman)/iu.test(style) || /^[ai]$/iu.test(list?.getAttribute('type') ?? '');
  return lettered ? 'letters' : 'numbers';
}

/** Whether nothing stands between the items. */
function follows(open: readonly Item[], { block }: Item): boolean {
  const before = open.at(-1)?.block;
  if (before === undefined) return false;
  const [last, next] = [standing(before), standing(block)];
  return next === last || next.previousElementSibling === last;
}

/** The element that stands among paragraphs. */
function standing(block: HTMLElement): Element {
  return block.closest('.ListContainerWrapper') ?? (block.localName === 'li' ? (block.closest('ol, ul') ?? block) : block);
}

interface Level {
  readonly level: number;
  readonly list: HTMLElement;
}

/** What is lettered or has a bullet beside a number hangs below it, as when a file is brought in. */
function nest(items: readonly Item[]): void {
  const [first] = items;
  if (!first) return;
  const place = first.block.ownerDocument.createElement('div');
  standing(first.block).before(place);
  let levels: readonly Level[] = [];
  for (const { block, level, counting } of items) {
    const beside = levels[0]?.level === level && levels[0].list.dataset.counting === 'numbers' && counting !== 'numbers';
    levels = put(place, levels, itemElement(block), beside ? level + 0.5 : level, counting);
  }
  place.replaceWith(...place.childNodes);
}

function put(place: HTMLElement, levels: readonly Level[], item: HTMLElement, level: number, counting: Counting): readonly Level[] {
  const around = levels.filter((one) => one.level <= level);
  const last = around.at(-1);
  if (last?.level === level && last.list.dataset.counting === counting) {
    last.list.append(item);
    return around;
  }
  const outer = around.filter((one) => one.level < level);
  const list = place.ownerDocument.createElement(counting === 'bullets' ? 'ul' : 'ol');
  list.dataset.counting = counting;
  list.append(item);
  (outer.at(-1)?.list.lastElementChild ?? place).append(list);
  return [...outer, { level, list }];
}

function itemElement(block: HTMLElement): HTMLElement {
  if (block.localName === 'li') return block;
  const item = block.ownerDocument.createElement('li');
  block.before(item);
  item.append(block);
  return item;
}

/** Lists that stand alone and count in numbers are provisions, as when a file is brought in. */
export function numberLists(body: HTMLElement): void {
  for (const nested of body.querySelectorAll(':is(ol, ul) > :is(ol, ul)')) nested.previousElementSibling?.append(nested);
  for (const list of body.querySelectorAll<HTMLElement>(ALONE)) {
    const [item] = list.querySelectorAll('li');
    const counting = list.dataset.counting ?? countingOf(list, item ?? null);
    if (counting === 'numbers') list.replaceWith(...[...list.children].map(provision));
  }
}

const ALONE = 'ol:not([data-tri], :is(li, td, th, blockquote) ol)';

function provision(item: Element): HTMLElement {
  const element = item.ownerDocument.createElement('div');
  element.dataset.tri = 'provision';
  element.append(...item.childNodes);
  for (const heading of element.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const paragraph = item.ownerDocument.createElement('p');
    paragraph.append(...heading.childNodes);
    heading.replaceWith(paragraph);
  }
  return element;
}
