import { type LabelKey, type Labels, say } from './labels';

const CACHE = 'trialogue-away';

/**
 * Says whether words of this text wait in the browser, of its reader alone, as others may use the same browser; and shows the text again as
 * soon as the portal answers.
 */
const SCRIPT = `
const text = location.pathname.split('/').pop();
const show = (id) => { document.getElementById(id).hidden = false; };
const opening = indexedDB.open('trialogue-collab');
opening.onupgradeneeded = () => opening.transaction.abort();
opening.onerror = () => show('none');
opening.onsuccess = () => {
  const keys = opening.result.transaction('work').objectStore('work').getAllKeys();
  const reader = document.body.dataset.reader;
  keys.onsuccess = () => show(keys.result.some((key) => key.startsWith(reader + '|' + text + '|')) ? 'waits' : 'none');
};
const again = () => location.reload();
const answers = (answer) => { if (answer.ok) again(); };
const look = () => fetch(document.body.dataset.sign, { cache: 'no-store', signal: AbortSignal.timeout(4000) });
addEventListener('online', again);
document.getElementById('again').addEventListener('click', again);
setInterval(() => { look().then(answers, () => {}); }, 5000);
`;

const STYLE = `
:root { color-scheme: light dark; --paper: #faf8f4; --ink: #1b1d22; --quiet: #5b5e66; }
@media (prefers-color-scheme: dark) { :root { --paper: #15171b; --ink: #e8e6e1; --quiet: #a9abb2; } }
body { margin: 0; padding: 15vh 24px 24px; background: var(--paper); color: var(--ink); font: 15px/1.5 'Source Sans 3', system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; }
h1 { margin: 0 0 16px; font: 600 28px/1.25 'Source Serif 4', Georgia, serif; }
#waits, #none { font-size: 18px; }
#tries { color: var(--quiet); }
button { min-height: 40px; padding: 0 16px; border: 1px solid var(--ink); border-radius: 6px; background: var(--ink); color: var(--paper); font: inherit; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
`;

/**
 * Leaves in the browser what stands where a text cannot be loaded: whether words of its reader wait, and that it tries again. A browser
 * that takes no such page shows its own.
 */
export async function leaveAwayPage(labels: Labels, reader: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    const cache = await caches.open(CACHE);
    await cache.put(addressOf('texts/away'), await answer(awayPage(labels, reader)));
    await navigator.serviceWorker.register(addressOf('away.js'), { scope: addressOf('texts/') });
  } catch (refused) {
    console.debug(refused);
  }
}

/** The page, in the language of the member that leaves it, and for that member alone. */
export function awayPage(labels: Labels, reader: string): string {
  const text = (key: LabelKey): string => escaped(say(labels, key));
  return `<!doctype html>
<html lang="${escaped(document.documentElement.lang)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text('away.title')}</title><style>${STYLE}</style></head>
<body data-sign="${escaped(addressOf('icons/trialogue.svg'))}" data-reader="${escaped(reader)}">
<main>
<h1>${text('away.title')}</h1>
<div role="status"><p id="waits" hidden>${text('away.waits')}</p><p id="none" hidden>${text('away.none')}</p></div>
<p id="tries">${text('away.tries')}</p>
<button type="button" id="again">${text('away.again')}</button>
</main>
<script>${SCRIPT}</script>
</body>
</html>`;
}

/** It runs its own script alone, and asks nobody but the portal. */
async function answer(page: string): Promise<Response> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(SCRIPT));
  const hash = btoa(String.fromCharCode(...new Uint8Array(sum)));
  const policy = `default-src 'none'; connect-src 'self'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'`;
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy } });
}

function addressOf(path: string): string {
  return new URL(path, document.baseURI).href;
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
