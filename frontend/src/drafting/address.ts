import '../editor/trialogue-editor';

/** Shows the provision that the page's address names, once the text is there and whenever the address changes. */
let shownFor = '';

function show(): void {
  const { hash, href } = globalThis.location;
  const id = decodeURIComponent(hash.slice(1));
  if (id === '' || href === shownFor) return;
  const editor = document.querySelector('trialogue-editor');
  if (editor?.show(id) !== true) return;
  shownFor = href;
  editor.querySelector(`[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'center' });
}

document.addEventListener('trialogue-status', show);
globalThis.addEventListener('hashchange', () => {
  shownFor = '';
  show();
});
