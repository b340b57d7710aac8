import { chainCommands, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import { bracketed, wordingHere } from './brackets';
import { mayInsert } from './citing';
import { imagePlace, selectedImage } from './images';
import { isMac } from './mac';
import { noteAt } from './notes';
import type { PanelName } from './panel';
import { indent } from './parts';
import { countedHere } from './restart';
import { spellingIsChecked, toggleSpelling } from './spelling';
import { insertTable } from './tables';
import { markOf, typeOf } from './types';
import { unagreedIn } from './unagreed';

/** Control with Alt is how Spanish, French or Polish keyboards write @, # and letters; the Mac takes screenshots with the other. */
const DIGIT_KEYS = isMac ? 'Mod-Alt' : 'Mod-Shift';

/** Turns suggesting on and off. */
export const SUGGEST_KEY = 'Mod-Shift-x';

/** A panel that the toolbar opens; its name is `tool.` and that of the panel. */
export interface Opener {
  readonly panel: PanelName;
  readonly key: string;
  readonly usable: (state: EditorState) => boolean;
  readonly pressed: ((state: EditorState) => boolean) | null;
  /** How many there are of what it leads to. */
  readonly count?: (state: EditorState) => number;
}

const linked = (state: EditorState): boolean => hasMark(state, 'link');

/** Those beside bold and italics. Control-K is the portal's search. */
export const openers: readonly Opener[] = [
  { panel: 'link', key: 'Mod-Shift-l', usable: (state) => linked(state) || !state.selection.empty, pressed: linked },
  { panel: 'citation', key: 'Mod-Shift-e', usable: (state) => mayInsert(state, 'citation'), pressed: null },
  { panel: 'reference', key: 'Mod-Shift-f', usable: (state) => mayInsert(state, 'reference'), pressed: null },
  { panel: 'numbering', key: 'Mod-Shift-s', usable: (state) => countedHere(state) !== null, pressed: (state) => countedHere(state)?.node.attrs.restart != null },
  { panel: 'bracket', key: 'Mod-Shift-b', usable: (state) => wordingHere(state) !== null || bracketed('')(state), pressed: (state) => wordingHere(state) !== null },
  { panel: 'footnote', key: `${DIGIT_KEYS}-0`, usable: (state) => noteAt(state) !== null || mayInsert(state, 'footnote'), pressed: null },
  { panel: 'sign', key: 'Mod-Shift-y', usable: ({ selection }) => selection.$from.parent.inlineContent, pressed: null },
  { panel: 'image', key: `${DIGIT_KEYS}-5`, usable: (state) => imagePlace(state) !== null || selectedImage(state) !== null, pressed: null },
  { panel: 'table', key: `${DIGIT_KEYS}-4`, usable: insertTable({ rows: 1, columns: 1, header: false }), pressed: null },
  { panel: 'suggestions', key: 'Mod-Shift-g', usable: () => true, pressed: null },
  { panel: 'find', key: 'Mod-f', usable: () => true, pressed: null },
  { panel: 'outline', key: 'Mod-Shift-o', usable: () => true, pressed: null },
  { panel: 'unagreed', key: 'Mod-Shift-h', usable: () => true, pressed: null, count: ({ doc }) => unagreedIn(doc).length },
  { panel: 'changes', key: 'F4', usable: () => true, pressed: null },
  { panel: 'telling', key: 'Shift-F2', usable: () => true, pressed: null },
  { panel: 'keys', key: 'Mod-/', usable: () => true, pressed: null },
];

/** A deed that the toolbar offers. `label` is the key of its name. */
export interface Tool {
  readonly label: string;
  readonly face: string;
  /** As a key map writes it; shown in the title. */
  readonly key: string | null;
  readonly run: Command;
  readonly pressed: ((state: EditorState) => boolean) | null;
}

/** Whether the whole selection, or what is typed next, has a mark. */
export function hasMark(state: EditorState, name: string): boolean {
  const type = markOf(name);
  const { from, $from, to, empty } = state.selection;
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}

/** Whether the selection stands in a node of this name. */
export function isIn(state: EditorState, name: string, level?: number): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type.name === name && (level === undefined || node.attrs.level === level)) return true;
  }
  return false;
}

function mark(name: string, face: string, key: string): Tool {
  return { label: `tool.${name}`, face, key, run: toggleMark(markOf(name)), pressed: (state) => hasMark(state, name) };
}

function heading(level: number): Tool {
  const on = setBlockType(typeOf('heading'), { level });
  const off = setBlockType(typeOf('paragraph'));
  const pressed = (state: EditorState): boolean => isIn(state, 'heading', level);
  const run: Command = (state, dispatch) => (pressed(state) ? off : on)(state, dispatch);
  return { label: `tool.heading${level}`, face: `H${level}`, key: `${DIGIT_KEYS}-${level}`, run, pressed };
}

/** Puts the selection into a wrapping node, or takes it out of one. */
function wrapper(name: string, face: string, key: string, on: Command, off: Command): Tool {
  const pressed = (state: EditorState): boolean => isIn(state, name);
  const run: Command = (state, dispatch) => (pressed(state) ? off : on)(state, dispatch);
  return { label: `tool.${name}`, face, key, run, pressed };
}

/** Within a provision a part hangs below its text; elsewhere the block itself becomes a part. */
const parts = chainCommands(wrapInList(typeOf('sub_provisions')), indent);
const bullets = wrapInList(typeOf('bullet_list'));

/** Nothing in the text changes; whoever shows it looks anew. */
const spelling: Command = (state, dispatch) => {
  if (dispatch) toggleSpelling();
  dispatch?.(state.tr.setMeta('addToHistory', false));
  return true;
};

/** The toolbar, group by group. */
export const tools: readonly (readonly Tool[])[] = [
  [
    mark('strong', 'B', 'Mod-b'), mark('em', 'I', 'Mod-i'), mark('underline', 'U', 'Mod-u'),
    mark('superscript', 'x²', 'Mod-.'), mark('subscript', 'x₂', 'Mod-,'),
  ],
  [heading(1), heading(2), heading(3)],
  [
    wrapper('provision', '1.', 'Mod-Shift-7', wrapIn(typeOf('provision')), lift),
    wrapper('sub_provision', '(a)', 'Mod-Shift-6', parts, liftListItem(typeOf('sub_provision'))),
    wrapper('list_item', '•', 'Mod-Shift-8', bullets, liftListItem(typeOf('list_item'))),
    wrapper('quote', '“', 'Mod-Shift-9', wrapIn(typeOf('quote')), lift),
  ],
  [
    { label: 'tool.undo', face: '↶', key: 'Mod-z', run: undo, pressed: null },
    { label: 'tool.redo', face: '↷', key: 'Mod-Shift-z', run: redo, pressed: null },
    { label: 'tool.spelling', face: 'abc', key: null, run: spelling, pressed: spellingIsChecked },
  ],
];
