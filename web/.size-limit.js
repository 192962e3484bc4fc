// First load, gzip, of each face (performance.md P10). Maps and charts load later and do not count.
import { readFileSync } from 'node:fs';
import { firstLoad } from './tooling/closure.mjs';

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const face = (name, entry, limit) => ({
  name,
  path: [`dist/${entry}`, ...firstLoad(manifest, entry).map((file) => `dist/${file}`)],
  gzip: true,
  limit,
});

export default [
  face('public', 'index.html', '150 kB'),
  face('phone', 'm/index.html', '180 kB'),
  face('console', 'console/index.html', '450 kB'),
];
