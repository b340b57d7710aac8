/** Brings the provision that the page's address names into view, once the text is there and whenever the address changes. */

function named(): Element | null {
  const id = decodeURIComponent(globalThis.location.hash.slice(1));
  return id === '' ? null : document.querySelector(`trialogue-editor [data-id="${CSS.escape(id)}"]`);
}

function show(): boolean {
  const provision = named();
  provision?.scrollIntoView({ block: 'center' });
  return provision !== null;
}

let shownFor = '';

document.addEventListener('trialogue-status', () => {
  const { href } = globalThis.location;
  if (href !== shownFor && show()) shownFor = href;
});
globalThis.addEventListener('hashchange', show);
