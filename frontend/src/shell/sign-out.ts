import { clearKeptText, countKeptText } from '../collab/store';

/** What this browser keeps of a member's unsent words: counted and cleared when they sign out. */
const trialogueKept = { count: countKeptText, clear: clearKeptText } as const;

declare global {
  interface Window {
    trialogueKept: typeof trialogueKept;
  }
}

globalThis.window.trialogueKept = trialogueKept;
