/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

const kPhotoCache = 'jingwei.photos';
const kPhotosKept = 200;

// The list comes from the build: exactly what m/index.html reaches.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/m/index.html'), { allowlist: [/^\/m(\/|$)/] }));

/** Photos never change under their id: what was seen once can be seen offline, the newest 200 of them. */
async function photo(request: Request): Promise<Response> {
  const cache = await caches.open(kPhotoCache);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
    const keys = await cache.keys();
    for (const old of keys.slice(0, Math.max(0, keys.length - kPhotosKept))) await cache.delete(old);
  }
  return answer;
}
registerRoute(
  ({ url }) => url.origin === self.location.origin && url.pathname.startsWith('/api/v1/photos/'),
  ({ request }) => photo(request),
);

// A new version waits until the person agrees; a reload in the middle of a report would be rude.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
