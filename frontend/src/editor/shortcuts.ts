import { commentShortcuts } from './comment-keys';
import { openers, SUGGEST_KEY, tools } from './commands';
import type { LabelKey } from './labels';
import { reviewShortcuts } from './review-keys';
import { tellingShortcuts } from './telling-keys';

/** A key and what it does. */
export interface Shortcut {
  readonly key: string;
  readonly name: LabelKey;
}

/** The keys that the toolbar does not show. */
const OTHERS: readonly Shortcut[] = [
  { key: SUGGEST_KEY, name: 'keys.suggest' },
  { key: 'Mod-y', name: 'tool.redo' },
  ...commentShortcuts,
  ...reviewShortcuts,
  ...tellingShortcuts,
  { key: '@', name: 'keys.call' },
  { key: '#', name: 'keys.refer' },
  { key: 'Enter', name: 'keys.enter' },
  { key: 'Shift-Enter', name: 'keys.break' },
  { key: 'Mod-Enter', name: 'keys.break' },
  { key: 'Backspace', name: 'keys.backspace' },
  { key: 'Tab', name: 'keys.indent' },
  { key: 'Shift-Tab', name: 'keys.outdent' },
  { key: 'Escape Tab', name: 'keys.leave' },
  // The page has it, and no other key of the editor is it.
  { key: 'Mod-k', name: 'keys.palette' },
];

/** Every key of the editor, those of the toolbar first, in its order. */
export function shortcuts(): readonly Shortcut[] {
  const deeds = tools.flat().flatMap(({ key, label }) => (key ? [{ key, name: label as LabelKey }] : []));
  const panels = openers.map(({ key, panel }) => ({ key, name: `tool.${panel}` as const }));
  return [...deeds, ...panels, ...OTHERS];
}
