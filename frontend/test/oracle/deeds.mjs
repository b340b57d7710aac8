// What an editor does, as transforms of prosemirror-transform. Positions are any numbers, taken modulo the document.
import { load } from "./schema.mjs";

const { Fragment, Slice } = await load("prosemirror-model");
const { Transform, canJoin, canSplit, findWrapping, insertPoint, joinPoint, liftTarget } = await load("prosemirror-transform");

const place = (doc, number) => number % (doc.content.size + 1);

const range = (doc, { from, to }) => {
  const ends = [place(doc, from), place(doc, to)].sort((a, b) => a - b);
  return { from: ends[0], to: ends[1] };
};

const textPlace = (doc, number) => {
  for (let pos = place(doc, number); pos <= doc.content.size; pos++)
    if (doc.resolve(pos).parent.inlineContent) return pos;
  return null;
};

const nodePlace = (doc, number) => {
  const found = [];
  doc.descendants((node, pos) => void (node.isText || found.push(pos)));
  return found[number % found.length];
};

const blockRange = (tr, deed) => {
  const { from, to } = range(tr.doc, deed);
  return tr.doc.resolve(from).blockRange(tr.doc.resolve(to));
};

const deeds = {
  type: (tr, { pos, text, marks }) => {
    const at = textPlace(tr.doc, pos);
    if (at !== null) tr.insert(at, tr.doc.type.schema.text(text, marks.map(tr.doc.type.schema.markFromJSON)));
  },
  delete: (tr, deed) => {
    const { from, to } = range(tr.doc, deed);
    tr.delete(from, to);
  },
  deleteRange: (tr, deed) => {
    const { from, to } = range(tr.doc, deed);
    tr.deleteRange(from, to);
  },
  copy: (tr, deed) => {
    const { from, to } = range(tr.doc, deed);
    const source = range(tr.doc, deed.source);
    tr.replace(from, to, tr.doc.slice(source.from, source.to));
  },
  paste: (tr, deed) => {
    const { from, to } = range(tr.doc, deed);
    const nodes = deed.nodes.map(tr.doc.type.schema.nodeFromJSON);
    tr.replaceRange(from, to, Slice.maxOpen(Fragment.from(nodes)));
  },
  move: (tr, deed) => {
    const { from, to } = range(tr.doc, deed);
    const slice = tr.doc.slice(from, to);
    tr.delete(from, to).replace(place(tr.doc, deed.pos), undefined, slice);
  },
  insert: (tr, { pos, node }) => {
    const made = tr.doc.type.schema.nodeFromJSON(node);
    const at = insertPoint(tr.doc, place(tr.doc, pos), made.type);
    if (at !== null) tr.insert(at, made);
  },
  split: (tr, { pos, depth }) => {
    const at = place(tr.doc, pos);
    if (canSplit(tr.doc, at, depth)) tr.split(at, depth);
  },
  join: (tr, { pos }) => {
    const at = joinPoint(tr.doc, place(tr.doc, pos));
    if (at !== undefined && canJoin(tr.doc, at)) tr.join(at);
  },
  lift: (tr, deed) => {
    const block = blockRange(tr, deed);
    const target = block && liftTarget(block);
    if (target !== null && target !== undefined) tr.lift(block, target);
  },
  wrap: (tr, deed) => {
    const block = blockRange(tr, deed);
    const wrapping = block && findWrapping(block, tr.doc.type.schema.nodes[deed.type]);
    if (wrapping) tr.wrap(block, wrapping);
  },
  blockType: (tr, deed) => {
    const { from, to } = range(tr.doc, deed);
    tr.setBlockType(from, to, tr.doc.type.schema.nodes[deed.type], deed.attrs);
  },
  markup: (tr, { pos, type, attrs }) => tr.setNodeMarkup(nodePlace(tr.doc, pos), tr.doc.type.schema.nodes[type], attrs),
  attribute: (tr, { pos, name, value }) => tr.setNodeAttribute(nodePlace(tr.doc, pos), name, value),
  mark: (tr, deed) => {
    const { from, to } = range(tr.doc, deed);
    tr.addMark(from, to, tr.doc.type.schema.markFromJSON(deed.mark));
  },
  unmark: (tr, deed) => {
    const { from, to } = range(tr.doc, deed);
    tr.removeMark(from, to, deed.mark && tr.doc.type.schema.markFromJSON(deed.mark));
  },
  nodeMark: (tr, { pos, mark }) => tr.addNodeMark(nodePlace(tr.doc, pos), tr.doc.type.schema.markFromJSON(mark)),
  nodeUnmark: (tr, { pos, mark }) => tr.removeNodeMark(nodePlace(tr.doc, pos), tr.doc.type.schema.markFromJSON(mark)),
};

/** The steps of a deed on a document; as many as there were, where it breaks off. */
export const stepsOf = (doc, deed) => {
  const tr = new Transform(doc);
  try {
    deeds[deed.do](tr, deed);
  } catch {
    // what cannot be done is not done
  }
  return tr.steps;
};
