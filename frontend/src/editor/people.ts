import type { Person, ServerMessage, Welcome } from '../collab/protocol';

/** Who is at the text besides us, in the order of their coming. */
export type People = readonly Person[];

/** Those whom a welcome names, without ourselves. */
export function peopleOf({ present, self }: Welcome): People {
  return present.filter(({ clientId }) => clientId !== self.clientId);
}

/** Who is there after a message, and who came or went with it. */
export function after(
  people: People,
  message: ServerMessage,
  self: string,
): { readonly people: People; readonly joined?: Person; readonly left?: Person } {
  if (message.type === 'left') {
    const left = people.find(({ clientId }) => clientId === message.clientId);
    return left ? { people: people.filter((person) => person !== left), left } : { people };
  }
  if (message.type !== 'presence' || message.clientId === self) return { people };
  if (people.some(({ clientId }) => clientId === message.clientId)) return { people };
  return { people: [...people, message], joined: message };
}
