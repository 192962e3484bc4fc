import { deflateSync } from 'node:zlib';

// Photos for the browser tests, drawn here so that none is checked in: a wall, a pavement, and before the work is
// done a heap of bags. Every shot has a light of its own, as two shots of one place do.

type Colour = readonly [number, number, number];
const kWidth = 800;
const kHeight = 600;
let shots = 0;

const kTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc(bytes: Buffer): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (kTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
}

function png(at: (x: number, y: number) => Colour): Buffer {
  const rows = Buffer.alloc(kHeight * (1 + kWidth * 3));
  let next = 0;
  for (let y = 0; y < kHeight; y += 1) {
    rows[next++] = 0;
    for (let x = 0; x < kWidth; x += 1) for (const part of at(x, y)) rows[next++] = part;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(kWidth, 0);
  head.writeUInt32BE(kHeight, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const end = chunk('IEND', Buffer.alloc(0));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), end]);
}

const kBags: readonly { x: number; y: number; r: number; colour: Colour }[] = [
  { x: 250, y: 430, r: 78, colour: [38, 42, 48] },
  { x: 360, y: 455, r: 92, colour: [28, 31, 36] },
  { x: 470, y: 440, r: 70, colour: [58, 86, 62] },
  { x: 405, y: 375, r: 62, colour: [46, 50, 57] },
  { x: 545, y: 485, r: 46, colour: [176, 134, 84] },
];

function bagAt(x: number, y: number, light: number): Colour | undefined {
  const bag = kBags.find(({ x: cx, y: cy, r }) => (x - cx) ** 2 + (y - cy) ** 2 < r * r);
  if (!bag) return undefined;
  const shine = x - bag.x + (y - bag.y) < -bag.r * 0.7 ? 40 + light : light;
  return [bag.colour[0] + shine, bag.colour[1] + shine, bag.colour[2] + shine];
}

function ground(x: number, y: number, light: number): Colour {
  if (y < 330) {
    const joint = y % 44 < 3 || (x + (Math.floor(y / 44) % 2) * 55) % 110 < 3;
    return joint ? [168, 150, 138] : [186 + light, 120 + light, 98 + light];
  }
  const slab = (y - 330) % 90 < 3 || (x + y) % 160 < 3;
  return slab ? [142, 144, 146] : [186 + light, 188 + light, 190 + light];
}

/** A file as the file chooser gives it: the place with rubbish, or cleared. */
export function photo(when: 'before' | 'after') {
  shots += 1;
  const light = (shots * 7) % 18;
  const buffer = png((x, y) => (when === 'before' && bagAt(x, y, light)) || ground(x, y, light));
  return { name: `${when}.png`, mimeType: 'image/png', buffer };
}
