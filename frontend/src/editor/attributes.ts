import { spoken } from './key-names';
import { type Labels, say } from './labels';
import { spellingIsChecked } from './spelling';

/** What the text says of itself to assistive technology, in a page and in its language. */
export function textAttributes(labels: Labels, mayWrite: boolean, language: string): Record<string, string> {
  return {
    class: 'tri-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': say(labels, 'editor.label'),
    'aria-readonly': String(!mayWrite),
    'aria-description': `${say(labels, mayWrite ? 'editor.keys' : 'editor.readOnly')} ${say(labels, 'editor.review', spoken('Mod-/'))}`,
    tabindex: '0',
    style: `--tri-untitled: ${JSON.stringify(say(labels, 'editor.untitled'))}`,
    translate: 'no',
    spellcheck: String(mayWrite && spellingIsChecked()),
    ...(language ? { lang: language } : {}),
  };
}
