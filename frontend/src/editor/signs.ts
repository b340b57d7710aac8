/** Signs that few keyboards have, by kind; a space that does not break is shown by its name. */
export const SIGNS: readonly (readonly string[])[] = [
  ['\u00a0', '\u202f', '–', '—', '…', '·'],
  ['“', '”', '‘', '’', '«', '»', '„'],
  ['§', '¶', '†', '‡', '°', '№', 'ª', 'º'],
  ['½', '¼', '¾', '⅓', '⅔', '×', '±', '≤', '≥', '%'],
  ['←', '→', '↑', '↓', '€', '£', '¿', '¡'],
];

const KEPT = 'trialogue-signs';
const MOST = 8;

/** The signs used last in this browser, newest first. */
export function recentSigns(): readonly string[] {
  try {
    const known = new Set(SIGNS.flat());
    return (localStorage.getItem(KEPT) ?? '').split('|').filter((sign) => known.has(sign));
  } catch {
    return [];
  }
}

/** Remembers that a sign was used. */
export function usedSign(sign: string): void {
  try {
    localStorage.setItem(KEPT, [sign, ...recentSigns().filter((one) => one !== sign)].slice(0, MOST).join('|'));
  } catch {
    // A browser that keeps nothing remembers nothing.
  }
}
