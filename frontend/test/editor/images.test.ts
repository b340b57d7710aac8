// @vitest-environment jsdom
import { html, render } from 'lit';
import { Fragment, Slice } from 'prosemirror-model';
import { NodeSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, expect, test, vi } from 'vitest';
import { pictureIn, sendPicture } from 'Frontend/editor/image-file';
import { ImagePanel } from 'Frontend/editor/image-panel';
import { imagePlace, imagesPlugin, selectedImage, withImage } from 'Frontend/editor/images';
import type { PanelHost } from 'Frontend/editor/panel';
import { at, shape, stateOf } from '../support/desk';
import { paragraphs, sampleDocument, schema } from '../support/documents';
import { englishLabels } from '../support/labels';

const SRC = '/texts/t/images/i';

afterEach(() => vi.unstubAllGlobals());

function file(name: string, type: string): File {
  return new File(['x'], name, { type });
}

/** The form as a member sees it, and what became of it. */
function form(panel: ImagePanel): { view: EditorView; page: HTMLElement; closed: () => boolean; submit: (alt: string) => Promise<void> } {
  const view = new EditorView(null, { state: at(stateOf(paragraphs('Fees', 'Wages')), 'Fees') });
  const page = document.createElement('div');
  const close = vi.fn();
  const host: PanelHost = { labels: englishLabels, view, mayWrite: true, mayEdit: true, self: '', nameOf: () => '', update: () => show(), say: () => undefined, close };
  const show = (): void => {
    render(html`${panel.template(host)}`, page);
  };
  panel.open(view);
  show();
  const submit = async (alt: string): Promise<void> => {
    const field = page.querySelector<HTMLInputElement>('[name=alt]');
    if (field) field.value = alt;
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await new Promise((done) => setTimeout(done, 20));
  };
  return { view, page, closed: () => close.mock.calls.length > 0, submit };
}

test('a picture stands behind the paragraph in which the cursor is', () => {
  const state = at(stateOf(paragraphs('Fees', 'Wages')), 'Fees');
  const tr = withImage(state, SRC, 'A ship');
  const after = tr ? state.apply(tr) : state;
  expect(shape(after.doc)).toBe('doc(title("Guidance") "Fees" image() "Wages")');
  expect(selectedImage(after)).toMatchObject({ alt: 'A ship' });
});

test('within a provision it stands in the provision, and no list is torn apart', () => {
  const state = at(stateOf(sampleDocument()), 'licensed');
  expect(imagePlace(state)).not.toBeNull();
});

test('only a picture among pasted files is taken', () => {
  const list = (...files: File[]): FileList => Object.assign([...files], { item: (i: number) => files[i] ?? null });
  expect(pictureIn(list(file('a.txt', 'text/plain'), file('b.png', 'image/png')))?.name).toBe('b.png');
  expect([pictureIn(list(file('a.txt', 'text/plain'))), pictureIn(undefined)]).toEqual([null, null]);
});

test('without words no picture is sent, and the form says what to do', async () => {
  const fetched = vi.fn();
  vi.stubGlobal('fetch', fetched);
  const panel = new ImagePanel(() => 't');
  panel.bring(file('ship.png', 'image/png'));
  const { page, submit } = form(panel);
  await submit('   ');
  expect(fetched).not.toHaveBeenCalled();
  expect(page.querySelector('[role=alert]')?.textContent).toBe(englishLabels['image.altMissing']);
});

test('a picture with words is sent and then stands in the text', async () => {
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(Response.json({ src: SRC }, { status: 201 }))));
  const panel = new ImagePanel(() => 't');
  panel.bring(file('ship.png', 'image/png'));
  const { view, closed, submit } = form(panel);
  await submit('A ship');
  expect(closed()).toBe(true);
  expect(view.state.doc.child(2).attrs).toMatchObject({ src: SRC, alt: 'A ship' });
});

test('why the server takes no picture is said in its words, and no picture is left behind', async () => {
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(Response.json({ message: 'Save it as PNG.' }, { status: 422 }))));
  const panel = new ImagePanel(() => 't');
  panel.bring(file('ship.svg', 'image/svg+xml'));
  const { view, page, submit } = form(panel);
  await submit('A ship');
  expect(page.querySelector('[role=alert]')?.textContent).toBe('Save it as PNG.');
  expect(shape(view.state.doc)).not.toContain('image');
});

test('a broken connection is told apart from a refusal', async () => {
  vi.stubGlobal('fetch', vi.fn(() => Promise.reject(new TypeError('offline'))));
  expect(await sendPicture('t', file('a.png', 'image/png'))).toEqual({ message: null });
});

test('the words of a picture that is selected can be put better', async () => {
  const panel = new ImagePanel(() => 't');
  const { view, page, submit } = form(panel);
  const tr = withImage(view.state, SRC, 'A ship');
  if (tr) view.dispatch(tr);
  expect(view.state.selection).toBeInstanceOf(NodeSelection);
  panel.open(view);
  render(html`${panel.template({ labels: englishLabels, view, mayWrite: true, mayEdit: true, self: '', nameOf: () => '', update: () => undefined, say: () => undefined, close: () => undefined })}`, page);
  expect(page.querySelector('input[type=file]')).toBeNull();
  await submit('A ship in port');
  expect(view.state.doc.child(2).attrs.alt).toBe('A ship in port');
});

test('a picture that is pasted alone is asked for its words; beside pasted words it is left', () => {
  const brought = vi.fn(() => true);
  const paste = imagesPlugin(brought).props.handlePaste;
  const view = new EditorView(null, { state: stateOf(paragraphs('Fees')) });
  const event = { clipboardData: { files: [file('a.png', 'image/png')] } } as unknown as ClipboardEvent;
  const words = new Slice(Fragment.from(schema.text('Fees')), 0, 0);
  const pasted = (slice: Slice): unknown => paste?.call(imagesPlugin(brought), view, event, slice);
  expect([pasted(words), brought.mock.calls.length]).toEqual([false, 0]);
  expect([pasted(Slice.empty), brought.mock.calls.length]).toEqual([true, 1]);
});
