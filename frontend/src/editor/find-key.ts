import { isMac } from './mac';

/** Control-F, or Command-F on a Mac. */
export function opensFind(event: KeyboardEvent): boolean {
  const held = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return held && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'f';
}
