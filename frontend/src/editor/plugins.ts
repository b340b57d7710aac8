import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import type { CollabState } from '../collab/model';
import { collabPlugin } from '../collab/plugin';
import { textOf } from '../collab/work';
import { attributionPlugin } from './attribution';
import { commentsPlugin } from './comments';
import { cursorsPlugin } from './cursors';
import { findPlugin } from './find';
import { idsPlugin } from './ids';
import { inputRulesPlugin, keyPlugins } from './keys';
import { lockedPlugin } from './locked';
import { namedPlugin } from './named';
import { numberingPlugin } from './numbering';
import type { PanelName } from './panel';
import { pastePlugin } from './paste';
import { tablePlugin } from './tables';

/** A text as it is edited in a page, with everything that listens to it. */
export function editorState(
  collab: CollabState,
  open: (panel: PanelName) => boolean,
  refused: () => void,
  chosen: (thread: string) => void,
): EditorState {
  const plugins = [
    collabPlugin(collab), history(), idsPlugin(), numberingPlugin(), inputRulesPlugin(),
    ...keyPlugins(open),
    pastePlugin(), cursorsPlugin(), attributionPlugin(), lockedPlugin(refused), namedPlugin(), commentsPlugin(chosen),
    findPlugin(), tablePlugin(),
    dropCursor({ class: 'tri-drop', color: false }), gapCursor(),
  ];
  return EditorState.create({ doc: textOf(collab), plugins });
}
