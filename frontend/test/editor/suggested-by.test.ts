// @vitest-environment jsdom
import type { Mark } from 'prosemirror-model';
import { EditorView } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { type Hosting, hosting } from 'Frontend/editor/hosting';
import { suggestedByPlugin } from 'Frontend/editor/suggested-by';
import { stateOf } from '../support/desk';
import { schema } from '../support/documents';
import { allLabels, englishLabels } from '../support/labels';

const by = (kind: string, member: string, group: string): Mark => schema.mark(kind, { id: `${kind}-${member}`, member, group, at: '' });

function hosted(language: string, names: Readonly<Record<string, string>>): (mark: Mark) => string {
  const element = { labels: () => allLabels[language] ?? englishLabels, nameOf: (member: string) => names[member] ?? '' } as unknown as Hosting;
  return hosting(element).suggestedBy;
}

test('suggested words and blocks say who suggests them for which group, over bold letters as one, and bear its sign', () => {
  const ama = by('insertion', 'ama', 'workers');
  const bo = by('deletion', 'bo', 'employers');
  const words = [schema.text('live '), schema.text('new ', [ama]), schema.text('bold ', [ama, schema.mark('strong')]), schema.text('both', [ama, bo])];
  const block = schema.node('paragraph', { id: 'q' }, schema.text('begun')).mark([ama]);
  const doc = schema.node('doc', null, [schema.node('title', { id: 't' }), schema.node('paragraph', { id: 'p' }, words), block]);
  const state = stateOf(doc);
  const view = new EditorView(document.createElement('div'), { state: state.reconfigure({ plugins: [suggestedByPlugin(hosted('en', { ama: 'Ama Mensah' }))] }) });
  const said = [...view.dom.querySelectorAll('[title]')].map((element) => [element.textContent, element.getAttribute('title')]);
  expect(said).toEqual([
    ['new ', 'Added by Ama Mensah, workers'], ['bold ', 'Added by Ama Mensah, workers'],
    ['both', 'Added by Ama Mensah, workers; Struck out by Someone, employers'], ['begun', 'Added by Ama Mensah, workers'],
  ]);
  for (const element of view.dom.querySelectorAll('[title]')) expect(element.getAttribute('aria-description')).toBe(element.getAttribute('title'));
  expect([...view.dom.querySelectorAll('ins')].every(({ className }) => className.includes('tri-of-workers'))).toBe(true);
});

test('it is said in the language of the reader', () => {
  expect(['fr', 'es'].map((language) => hosted(language, { ama: 'Ama' })(by('deletion', 'ama', 'workers')))).toEqual([
    'Barré par Ama, travailleurs', 'Tachado por Ama, trabajadores',
  ]);
});
