/* Where a text cannot be loaded, the page stands that the text left in this browser when it was last open here. */
const UNREACHED = [502, 503, 504];

async function reached(request) {
  const answer = await fetch(request);
  if (UNREACHED.includes(answer.status)) throw new Error(`Not reached: ${answer.status}`);
  return answer;
}

async function awayPage(failure) {
  const page = await caches.match('texts/away');
  if (page === undefined) throw failure;
  return page;
}

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isText = request.mode === 'navigate' && request.method === 'GET' && /\/texts\/[^/]+$/u.test(new URL(request.url).pathname);
  if (isText) event.respondWith(reached(request).catch(awayPage));
});
