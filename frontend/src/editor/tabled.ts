import { type Labels, say } from './labels';

/** The numbers that provisions and their parts had when amendments could be submitted, by their ids; null where they never could. */
export type Tabled = Readonly<Record<string, string>> | null;

/** What is said beside a number that is another than the one an amendment names: that one, or that there was none. */
export function besideNumber(labels: Labels, tabled: Tabled, id: string | null, label: string): string {
  if (tabled === null || id === null) return '';
  const then = tabled[id];
  if (then === undefined) return say(labels, 'number.new');
  return then === label ? '' : say(labels, 'number.tabled', then.replace(/\.$/u, ''));
}
