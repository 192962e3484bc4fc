import { Workbox } from 'workbox-window';

const kCheck_ms = 60 * 60_000;

/** Registers /m/sw.js. `onReady` is told when a new version waits, and how to let it in. */
export function registerServiceWorker(onReady: (update: () => void) => void): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const workbox = new Workbox('/m/sw.js', { scope: '/m/', updateViaCache: 'none' });
  workbox.addEventListener('waiting', () =>
    onReady(() => {
      workbox.addEventListener('controlling', () => window.location.reload());
      workbox.messageSkipWaiting();
    }),
  );
  void workbox
    .register()
    .then(() => setInterval(() => void workbox.update().catch(() => undefined), kCheck_ms))
    .catch(() => undefined);
}
