import { type Labels, say } from './labels';

/** What the text says of itself to assistive technology, in a page and in its language. */
export function textAttributes(labels: Labels, mayWrite: boolean): Record<string, string> {
  return {
    class: 'tri-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': say(labels, 'editor.label'),
    'aria-readonly': String(!mayWrite),
    'aria-description': say(labels, mayWrite ? 'editor.keys' : 'editor.readOnly'),
    tabindex: '0',
    translate: 'no',
  };
}
