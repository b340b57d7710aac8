import { Fragment, type Node, Slice } from 'prosemirror-model';

/** The members mentioned in a piece of text. */
export function mentionsIn(fragment: Fragment): readonly string[] {
  const found: string[] = [];
  fragment.descendants((node) => {
    if (node.type.name === 'mention') found.push(String(node.attrs.member));
  });
  return found;
}

/** The same slice without what belongs to other texts: their pictures are left, mentions become words unless copied from here. */
export function foreignLeft(slice: Slice, textId: string, own: ReadonlySet<string>): Slice {
  return new Slice(left(slice.content, `/texts/${textId}/`, own), slice.openStart, slice.openEnd);
}

function left(fragment: Fragment, place: string, own: ReadonlySet<string>): Fragment {
  return Fragment.from(fragment.content.flatMap((node) => ours(node, place, own)));
}

function ours(node: Node, place: string, own: ReadonlySet<string>): readonly Node[] {
  const { type, attrs, marks } = node;
  if (type.name === 'image') return String(attrs.src).startsWith(place) ? [node] : [];
  if (type.name === 'mention' && !own.has(String(attrs.member))) return [type.schema.text(`@${String(attrs.label)}`, marks)];
  return [node.isText ? node : node.copy(left(node.content, place, own))];
}
