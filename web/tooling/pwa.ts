import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { firstLoad } from './closure.mjs';

const root = process.env.JINGWEI_DIST ?? fileURLToPath(new URL('../dist', import.meta.url));
const dist = (path: string) => `${root}/${path}`;

/** The phone face's service worker: /m/sw.js with scope /m/. It precaches exactly what m/index.html reaches,
 *  taken from Vite's manifest, because a list written by hand once blanked the page when reloaded offline. */
export function phonePwa(): PluginOption[] {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/offline',
    filename: 'sw.ts',
    injectRegister: false,
    registerType: 'prompt',
    manifest: false,
    scope: '/m/',
    outDir: dist('m'),
    injectManifest: {
      globDirectory: dist(''),
      globPatterns: ['**/*.{js,mjs,css,html,svg,png,webmanifest}'],
      maximumFileSizeToCacheInBytes: 8_000_000,
      manifestTransforms: [
        async (entries) => {
          const manifest = JSON.parse(readFileSync(dist('.vite/manifest.json'), 'utf8'));
          const wanted = new Set(firstLoad(manifest, 'm/index.html', { dynamic: true }));
          const own = (url: string) => url.startsWith('m/') && url !== 'm/sw.js';
          const kept = entries.filter(({ url }) => wanted.has(url) || own(url));
          return { manifest: kept.map((entry) => ({ ...entry, url: `/${entry.url}` })), warnings: [] };
        },
      ],
    },
  });
}
