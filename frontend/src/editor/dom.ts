import type { Attrs, DOMOutputSpec, Mark, MarkSpec, Node, NodeSpec, TagParseRule } from 'prosemirror-model';
import { practiceWords } from './practice-names';
import { citationWords } from './spoken';

/** How the nodes and marks of the document schema stand in a page, and how a page's HTML becomes them again. */
type NodeDom = Pick<NodeSpec, 'toDOM' | 'parseDOM'>;
type MarkDom = Pick<MarkSpec, 'toDOM' | 'parseDOM'>;

/** The same as the patterns of the document schema. */
const SAFE_LINK = /^(?:https?:\/\/|mailto:|#|\/(?![/\\]))/u;
const SAFE_IMAGE = /^\/(?![/\\])/u;
const PRACTICE_KEY = /^[a-z0-9][a-z0-9-]*$/u;

function text(attrs: Attrs, name: string): string {
  const value: unknown = attrs[name];
  return typeof value === 'string' ? value : '';
}

function data(name: string, node: Node, more: Record<string, string> = {}): Record<string, string> {
  const id = text(node.attrs, 'id');
  return { 'data-tri': name, class: `tri-${name}`, ...(id ? { 'data-id': id } : {}), ...more };
}

function block(tag: string, name: string, foreign: readonly TagParseRule[] = [], textblock = false): NodeDom {
  return {
    toDOM: (node): DOMOutputSpec => [tag, data(name, node, textblock ? { dir: 'auto' } : {}), 0],
    parseDOM: [{ tag: `${tag}[data-tri=${name}]` }, ...foreign],
  };
}

const heading: NodeDom = {
  toDOM: (node) => {
    const level = Number(node.attrs.level);
    return [`h${level + 2}`, data('heading', node, { dir: 'auto', 'data-level': `${level}` }), 0];
  },
  parseDOM: [
    { tag: '[data-tri=heading]', getAttrs: (dom) => ({ level: Number(dom.dataset.level ?? 1) }) },
    ...[1, 2, 3, 4, 5, 6].map((n) => ({ tag: `h${n}`, attrs: { level: Math.min(n, 3) } })),
  ],
};

function cell(tag: 'td' | 'th', name: string): NodeDom {
  return {
    toDOM: (node) => {
      const { colspan, rowspan } = node.attrs as { colspan: number; rowspan: number };
      return [tag, data(name, node, { colspan: `${colspan}`, rowspan: `${rowspan}` }), 0];
    },
    parseDOM: [
      { tag, getAttrs: (dom) => ({ colspan: span(dom, 'colspan'), rowspan: span(dom, 'rowspan') }) },
    ],
  };
}

function span(dom: HTMLElement, name: string): number {
  const size = Number(dom.getAttribute(name));
  return Number.isInteger(size) && size > 0 && size < 100 ? size : 1;
}

const image: NodeDom = {
  toDOM: (node) => {
    const src = text(node.attrs, 'src');
    return ['img', data('image', node, { src: SAFE_IMAGE.test(src) ? src : '', alt: text(node.attrs, 'alt') })];
  },
  parseDOM: [
    {
      tag: 'img[src][alt]',
      getAttrs: (dom) => {
        const [src, alt] = [dom.getAttribute('src') ?? '', dom.getAttribute('alt') ?? ''];
        return SAFE_IMAGE.test(src) && alt !== '' ? { src, alt } : false;
      },
    },
  ],
};

function inlineAtom(name: string, label: (attrs: Attrs) => string, attrs: readonly string[]): NodeDom {
  return {
    toDOM: (node) => {
      const kept = attrs.map((attr): [string, string] => [`data-${attr}`, text(node.attrs, attr)]);
      return ['span', data(name, node, Object.fromEntries(kept.filter(([, value]) => value !== ''))), label(node.attrs)];
    },
    parseDOM: [
      {
        tag: `span[data-tri=${name}]`,
        getAttrs: (dom) => Object.fromEntries(attrs.map((attr) => [attr, dom.getAttribute(`data-${attr}`)])),
      },
    ],
  };
}

/** A chip that leads to the instrument's page; a link of ours, not one in the text. */
const citation: NodeDom = {
  toDOM: (node) => {
    const [code, ref] = [text(node.attrs, 'code'), text(node.attrs, 'ref')];
    const link = { href: `standards/${encodeURIComponent(code)}`, target: '_blank', rel: 'noopener', 'data-code': code };
    return ['a', data('citation', node, ref ? { ...link, 'data-ref': ref } : link), citationWords(node.attrs)];
  },
  parseDOM: [
    {
      tag: '[data-tri=citation]',
      priority: 60,
      getAttrs: (dom) => ({ code: dom.dataset.code ?? '', ref: dom.dataset.ref ?? null }),
    },
  ],
};

/** The same for a practice; what is shown of it says the editor, what is copied says what it is called. */
const practice: NodeDom = {
  toDOM: (node) => {
    const [key, label] = [text(node.attrs, 'key'), text(node.attrs, 'label')];
    const link = { href: `practices/${encodeURIComponent(key)}`, target: '_blank', rel: 'noopener', 'data-key': key, 'data-label': label };
    return ['a', data('practice', node, link), practiceWords(node.attrs)];
  },
  parseDOM: [
    {
      tag: '[data-tri=practice]',
      priority: 60,
      getAttrs: (dom) => {
        const key = dom.dataset.key ?? '';
        return PRACTICE_KEY.test(key) ? { key, label: dom.dataset.label ?? '' } : false;
      },
    },
  ],
};

const wording: NodeDom = {
  toDOM: (node) => ['div', data('wording', node, { 'data-holder': text(node.attrs, 'holder') }), 0],
  parseDOM: [{ tag: 'div[data-tri=wording]', getAttrs: (dom) => ({ holder: dom.dataset.holder ?? '' }) }],
};

/** By node name; a name without an entry has no form of its own in a page. */
export const nodeDom: Readonly<Record<string, NodeDom>> = {
  title: block('h2', 'title', [], true),
  heading,
  paragraph: block('p', 'paragraph', [{ tag: 'p' }], true),
  provision: block('div', 'provision'),
  sub_provisions: block('ol', 'sub_provisions', [{ tag: 'ol' }]),
  sub_provision: block('li', 'sub_provision', [{ tag: 'li', context: 'sub_provisions/' }]),
  bullet_list: block('ul', 'bullet_list', [{ tag: 'ul' }]),
  list_item: block('li', 'list_item', [{ tag: 'li' }]),
  table: {
    toDOM: (node) => ['table', data('table', node), ['tbody', 0]],
    parseDOM: [{ tag: 'table' }],
  },
  table_row: block('tr', 'table_row', [{ tag: 'tr' }]),
  table_cell: cell('td', 'table_cell'),
  table_header: cell('th', 'table_header'),
  quote: block('blockquote', 'quote', [{ tag: 'blockquote' }]),
  image,
  bracket: block('div', 'bracket'),
  wording,
  hard_break: { toDOM: () => ['br'], parseDOM: [{ tag: 'br' }] },
  footnote: block('span', 'footnote'),
  citation,
  practice,
  reference: inlineAtom('reference', () => '#', ['block']),
  mention: inlineAtom('mention', (attrs) => `@${text(attrs, 'label')}`, ['member', 'label']),
};

const link: MarkDom = {
  toDOM: (mark) => {
    const [href, title] = [text(mark.attrs, 'href'), text(mark.attrs, 'title')];
    const safe = SAFE_LINK.test(href) ? { href, rel: 'noopener noreferrer', target: '_blank' } : {};
    return ['a', { ...safe, ...(title ? { title } : {}) }, 0];
  },
  parseDOM: [
    {
      tag: 'a[href]',
      getAttrs: (dom) => {
        const href = dom.getAttribute('href') ?? '';
        return SAFE_LINK.test(href) ? { href, title: dom.getAttribute('title') } : false;
      },
    },
  ],
};

function suggestion(tag: 'ins' | 'del'): MarkDom {
  return {
    toDOM: ({ type, attrs }: Mark) => [tag, { class: `tri-${type.name} tri-of-${text(attrs, 'group')}`, 'data-suggestion': text(attrs, 'id') }, 0],
  };
}

function plain(tag: string, ...more: readonly string[]): MarkDom {
  const rules = [tag, ...more].map((name) => (name.includes('=') ? { style: name } : { tag: name }));
  return { toDOM: () => [tag, 0], parseDOM: rules };
}

/** By mark name. Suggestions are never read from a page: they belong to whoever made them. */
export const markDom: Readonly<Record<string, MarkDom>> = {
  link,
  insertion: suggestion('ins'),
  deletion: suggestion('del'),
  strong: plain('strong', 'b', 'font-weight=bold', 'font-weight=700'),
  em: plain('em', 'i', 'font-style=italic'),
  underline: plain('u', 'text-decoration=underline'),
  superscript: plain('sup'),
  subscript: plain('sub'),
};
