import type { Affiliation } from '../collab/protocol';

/** Each group has a sign, as colour alone tells nobody enough. */
export const signs: Readonly<Record<Affiliation, string>> = {
  government: '●',
  employers: '■',
  workers: '▲',
  secretariat: '◆',
  partners: '✚',
};

/** The sign of a group in its colour; the name of the group is said, not the sign. */
export function signElement(affiliation: Affiliation): HTMLElement {
  const element = document.createElement('span');
  element.className = `tri-sign tri-of-${affiliation}`;
  element.setAttribute('aria-hidden', 'true');
  element.textContent = signs[affiliation];
  return element;
}
