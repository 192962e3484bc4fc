// The same points and tiles for supercluster + vt-pbf: node peer.mjs FOLDER ROUNDS
import { readFileSync } from 'node:fs';
import Supercluster from 'supercluster';
import vtpbf from 'vt-pbf';

const [folder, rounds] = [process.argv[2], Number(process.argv[3])];
const numbers = new Float64Array(readFileSync(`${folder}/points.bin`).buffer.slice(0));
const points = [];
for (let i = 0; i < numbers.length; i += 2)
  points.push({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates: [numbers[i], numbers[i + 1]] },
  });
const tiles = readFileSync(`${folder}/tiles.txt`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));

const build = () => new Supercluster({ radius: 32, extent: 512, maxZoom: 16, minPoints: 2 }).load(points);
let start = performance.now();
const index = build();
console.log(`fact\tpeer_build_ms\t${(performance.now() - start).toFixed(0)}`);
global.gc?.();
console.log(`fact\tpeer_rss_mb\t${(process.memoryUsage().rss / 1e6).toFixed(0)}`);

const best = tiles.map(() => Number.POSITIVE_INFINITY);
for (let round = 0; round < rounds; round += 1)
  tiles.forEach(([z, x, y], i) => {
    start = performance.now();
    const tile = index.getTile(z, x, y);
    if (tile) vtpbf.fromGeojsonVt({ cases: tile }, { version: 2, extent: 512 });
    best[i] = Math.min(best[i], performance.now() - start);
  });
for (const z of new Set(tiles.map(([zoom]) => zoom))) {
  const of_zoom = best.filter((_, i) => tiles[i][0] === z).sort((a, b) => a - b);
  console.log(
    `tile\tsupercluster + vt-pbf, every case\t${z}\t${of_zoom[Math.floor(of_zoom.length / 2)].toFixed(4)}\t${of_zoom.at(-1).toFixed(4)}`,
  );
}
