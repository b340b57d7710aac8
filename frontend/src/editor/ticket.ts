import { NoEntry } from '../collab/socket';

/** Asks the page's server for a ticket, which is good for one connection of the signed-in member. */
export async function fetchTicket(url: string): Promise<string> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { Accept: 'application/json', ...csrfHeader() },
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'manual',
  });
  if (answer.type === 'opaqueredirect' || [401, 403].includes(answer.status)) throw new NoEntry('not-signed-in');
  if (answer.status === 404) throw new NoEntry('not-allowed');
  if (!answer.ok) throw new Error(`Ticket: ${answer.status}`);
  const body: unknown = await answer.json();
  if (typeof body !== 'object' || body === null || !('ticket' in body) || typeof body.ticket !== 'string') {
    throw new Error('Ticket: unreadable answer');
  }
  return body.ticket;
}

/** The page names its token against forged requests in two meta elements. */
export function csrfHeader(): Readonly<Record<string, string>> {
  const meta = (name: string): string => document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
  const [header, token] = [meta('_csrf_header'), meta('_csrf')];
  return header && token ? { [header]: token } : {};
}

/** The address of the editing socket, from one relative to the page. */
export function socketAddress(url: string): string {
  const address = new URL(url, document.baseURI);
  address.protocol = address.protocol.replace('http', 'ws');
  return address.href;
}
