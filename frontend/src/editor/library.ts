import type { Found } from './citing';

/** Asks the library for instruments; throws where it cannot be reached. */
export async function findInstruments(words: string, signal: AbortSignal): Promise<readonly Found[]> {
  const address = new URL('standards/find', document.baseURI);
  address.search = new URLSearchParams({ q: words, lang: document.documentElement.lang || 'en' }).toString();
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, redirect: 'manual', signal });
  if (!answer.ok) throw new Error(`Library: ${answer.status}`);
  return (await answer.json()) as readonly Found[];
}
