import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Labels } from 'Frontend/editor/labels';

const FOLDER = join(import.meta.dirname, '../../../src/main/resources/vaadin-i18n');
const EDITOR = 'drafting.editor.';
const SOCKET = /^drafting\.(socket\.)/u;

/** The editor's texts as the portal's translations have them. */
export const englishLabels = labelsIn('drafting.properties');

/** The same in every language, by file. */
export const allLabels: Readonly<Record<string, Labels>> = {
  en: englishLabels,
  fr: labelsIn('drafting_fr.properties'),
  es: labelsIn('drafting_es.properties'),
};

function labelsIn(file: string): Labels {
  const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n');
  return Object.fromEntries(lines.flatMap(entry));
}

function entry(line: string): readonly (readonly [string, string])[] {
  const [, name = '', text = ''] = /^([^#=]+?)\s*=\s*(.*)$/u.exec(line) ?? [];
  const key = name.startsWith(EDITOR) ? name.slice(EDITOR.length) : name.replace(SOCKET, '$1');
  return key === name ? [] : [[key, text.replaceAll("''", "'")]];
}
