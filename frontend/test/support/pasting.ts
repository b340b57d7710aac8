import type { Mark } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { Moving } from 'Frontend/editor/moving';
import { pastePlugin } from 'Frontend/editor/paste';
import { unclaimed } from 'Frontend/suggest/unclaimed';
import { stateOf } from './desk';
import { schema } from './documents';

/** What a browser says when something is pasted. */
export const PASTE = new Event('paste') as ClipboardEvent;

/** A text in a page, with all that is pasted into it or taken out of it. */
export function desk(state: EditorState, suggests = false, moving = new Moving(() => suggests)): EditorView {
  const place = document.body.appendChild(document.createElement('div'));
  const view: EditorView = new EditorView(place, {
    state: state.reconfigure({ plugins: [...state.plugins, pastePlugin(moving)] }),
    dispatchTransaction: (tr) => view.updateState(view.state.apply(unclaimed(tr, null))),
  });
  return view;
}

/** A suggestion that somebody else made. */
export const by = (kind: string, member: string): Mark => schema.mark(kind, { id: `s-${member}`, member, group: 'workers', at: '' });

/** A text with words that are suggested to come and others that are suggested to go. */
export const tracked = (): EditorState => {
  const words = [schema.text('live '), schema.text('new ', [by('insertion', 'ama')]), schema.text('old ', [by('deletion', 'bo')]), schema.text('end')];
  return stateOf(schema.node('doc', null, [
    schema.node('title', { id: 't' }), schema.node('paragraph', { id: 'p' }, words), schema.node('paragraph', { id: 'q' }, schema.text('after')),
  ]));
};

/** The clipboard of a page that has none. */
export function clipboard(): DataTransfer {
  const held = new Map<string, string>();
  const data = { files: [], clearData: () => held.clear(), setData: (type: string, text: string) => held.set(type, text), getData: (type: string) => held.get(type) ?? '' };
  return data as unknown as DataTransfer;
}
