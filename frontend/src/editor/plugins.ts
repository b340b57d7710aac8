import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import type { Mark } from 'prosemirror-model';
import type { CollabState } from '../collab/model';
import { collabPlugin } from '../collab/plugin';
import { textOf } from '../collab/work';
import { attributionPlugin } from './attribution';
import { bracketsPlugin } from './brackets-plugin';
import { commentsPlugin } from './comments';
import { cursorsPlugin } from './cursors';
import { findPlugin } from './find';
import { idsPlugin } from './ids';
import { imagesPlugin } from './images';
import { inputRulesPlugin, keyPlugins } from './keys';
import type { LabelKey } from './labels';
import { leftPicturesPlugin } from './left-pictures';
import { lockedPlugin } from './locked';
import type { Moving } from './moving';
import { namedPlugin } from './named';
import { notesPlugin } from './notes-plugin';
import { type BesideNumber, numberingPlugin } from './numbering';
import type { PanelName } from './panel';
import { pastePlugin } from './paste';
import { practicesPlugin } from './practices-plugin';
import { referencesPlugin, type ReferenceWords } from './references-plugin';
import { sizePlugin } from './size';
import { type Stated, stancesPlugin } from './stances';
import { suggestedByPlugin } from './suggested-by';
import { tablePlugin } from './tables';
import type { Writer } from './tint';

/** What the plugins ask of the page. */
export interface Hosted {
  readonly open: (panel: PanelName) => boolean;
  /** An edit was not taken, and why. */
  readonly refused: (why: LabelKey) => void;
  /** The name of a footnote of this number. */
  readonly called: (number: number) => string;
  /** What is said of an agreed provision. */
  readonly agreed: () => string;
  /** Writing and suggesting change places. */
  readonly changeWay: () => boolean;
  /** Whether what is written is only suggested. */
  readonly suggests: () => boolean;
  readonly references: ReferenceWords;
  /** Whether the text is adopted. */
  readonly settled: () => boolean;
  /** Where those stand whose positions the reader may see. */
  readonly stated: () => readonly Stated[];
  /** What is said beside a number. */
  readonly besideNumber: BesideNumber;
  /** Who wrote something, for which group, in which capacity, and on which day. */
  readonly writtenBy: (writer: Writer) => string;
  /** Who holds a wording in brackets. */
  readonly heldBy: (holder: string) => string;
  /** Who suggested something, and what. */
  readonly suggestedBy: (mark: Mark) => string;
  /** A picture was pasted or dropped; false where none may come in. */
  readonly brought: (file: File) => boolean;
  /** What is said of words that are commented on. */
  readonly commented: () => string;
  /** A thread of comments was chosen in the text. */
  readonly chosen: (thread: string) => void;
}

/** A text as it is edited in a page, with everything that listens to it; what is being moved outlasts it. */
export function editorState(collab: CollabState, host: Hosted, moving: Moving): EditorState {
  const { open, refused, called, agreed, chosen, changeWay, references, brought } = host;
  const plugins = [
    collabPlugin(collab), history(), idsPlugin(), numberingPlugin(host.besideNumber), inputRulesPlugin(),
    bracketsPlugin(host.heldBy), notesPlugin(() => open('footnote'), called),
    referencesPlugin(references), practicesPlugin(host.settled), imagesPlugin(brought),
    ...keyPlugins(open, changeWay),
    pastePlugin(moving), leftPicturesPlugin(() => refused('image.left')), cursorsPlugin(), attributionPlugin(host.writtenBy), suggestedByPlugin(host.suggestedBy), lockedPlugin(() => refused('editor.locked'), agreed),
    sizePlugin(() => refused('editor.tooMuch')), namedPlugin(), commentsPlugin(chosen, host.commented),
    findPlugin(), tablePlugin(), stancesPlugin(host.stated),
    dropCursor({ class: 'tri-drop', color: false }), gapCursor(),
  ];
  return EditorState.create({ doc: textOf(collab), plugins });
}
