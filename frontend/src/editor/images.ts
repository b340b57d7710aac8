import { type EditorState, NodeSelection, Plugin, Selection, type Transaction } from 'prosemirror-state';
import { insertPoint } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { freshId } from '../collab/random-id';
import { pictureIn } from './image-file';
import { typeOf } from './types';

/** Where a picture may stand at the selection: before the paragraph at its start, else behind it; null for nowhere. */
export function imagePlace({ doc, selection: { $to } }: EditorState): number | null {
  return insertPoint(doc, $to.pos, typeOf('image')) ?? insertPoint(doc, $to.end(), typeOf('image'));
}

/** The transaction that puts a picture there; null where it cannot stand. */
export function withImage(state: EditorState, src: string, alt: string): Transaction | null {
  const at = imagePlace(state);
  if (at === null) return null;
  const tr = state.tr.insert(at, typeOf('image').create({ id: freshId(), src, alt }));
  return tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView();
}

/** The picture that is selected: its words can be put better. */
export function selectedImage({ selection }: EditorState): { readonly pos: number; readonly alt: string } | null {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'image') return null;
  return { pos: selection.from, alt: String(selection.node.attrs.alt) };
}

/** Pictures come in by paste and drop too; each is asked for its words first. */
export function imagesPlugin(brought: (file: File) => boolean): Plugin {
  return new Plugin({
    props: {
      handlePaste: (_view, event, slice) => slice.content.textBetween(0, slice.content.size) === '' && takes(event.clipboardData, brought),
      handleDrop: (view, event, _slice, moved) => !moved && takes(event.dataTransfer, brought, () => dropPlace(view, event)),
    },
  });
}

function takes(data: DataTransfer | null, brought: (file: File) => boolean, before: () => void = () => undefined): boolean {
  const file = pictureIn(data?.files);
  if (file === null) return false;
  before();
  return brought(file);
}

function dropPlace(view: EditorView, { clientX, clientY }: DragEvent): void {
  const at = view.posAtCoords({ left: clientX, top: clientY });
  if (at) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
}
