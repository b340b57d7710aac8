import { type Labels, say } from './labels';
import type { Writer } from './tint';

/** A writer as a reader is told: name, group, capacity, organization and day, as far as they are known. */
export function writerWords(labels: Labels, writer: Writer): string {
  const { name, affiliation, capacity, organization, at, imported } = writer;
  const called = imported === true ? say(labels, 'attribution.imported', name) : name;
  return [called, say(labels, `group.${affiliation}`), capacity, organization, dayOf(at)].filter((part) => (part ?? '') !== '').join(', ');
}

const days = new Map<string, Intl.DateTimeFormat>();

function dayOf(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return '';
  const language = document.documentElement.lang;
  const known = days.get(language) ?? new Intl.DateTimeFormat(language || undefined, { dateStyle: 'long' });
  days.set(language, known);
  return known.format(moment);
}
