import { clearKeptText, countKeptText } from '../collab/store';
import { clearLeftWords, countLeftWords } from '../platform/left-words';

/** What this browser keeps of a member's unsent words, in texts and in fields: counted and cleared when they sign out. */
const trialogueKept = {
  count: async (member: string): Promise<number> => (await countKeptText(member)) + countLeftWords(member),
  clear: async (member: string): Promise<void> => {
    clearLeftWords(member);
    await clearKeptText(member);
  },
} as const;

declare global {
  interface Window {
    trialogueKept: typeof trialogueKept;
  }
}

globalThis.window.trialogueKept = trialogueKept;
