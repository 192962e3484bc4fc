// An invented district: five offices, their villages and grid cells, as jittered polygons that share edges.
import type { AreaRef, AreaShapes, Localized, Position } from '@/api/types';

const kColumns = 12;
const kRows = 10;
const kWest = 111.86;
const kSouth = 35.04;
const kStep = 0.011;

export const both = (zh: string, en: string): Localized => ({ 'zh-CN': zh, en });

/** A small generator with a seed, so that every run shows the same district. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

interface Area extends AreaRef {
  parent_id: string | null;
  ring: [number, number][] | null;
}

const kOffices = [
  both('文昌办', 'Wenchang Sub-district'),
  both('清河办', 'Qinghe Sub-district'),
  both('幸福办', 'Xingfu Sub-district'),
  both('永安镇', "Yong'an Town"),
  both('柳林镇', 'Liulin Town'),
];
const kVillages = [
  '春晖',
  '新民',
  '东关',
  '和顺',
  '康宁',
  '枣园',
  '学府',
  '柿园',
  '北桥',
  '兴华',
  '石桥',
  '南湾',
  '泉上',
  '高庄',
  '河堤',
];
const kVillagesEn = [
  'Chunhui',
  'Xinmin',
  'Dongguan',
  'Heshun',
  'Kangning',
  'Zaoyuan',
  'Xuefu',
  'Shiyuan',
  'Beiqiao',
  'Xinghua',
  'Shiqiao',
  'Nanwan',
  'Quanshang',
  'Gaozhuang',
  'Hedi',
];
export const kLevels = [
  both('区', 'District'),
  both('办(镇)', 'Office'),
  both('村(居)', 'Village'),
  both('网格', 'Grid'),
];

const jitter = random(7);
const corner: [number, number][][] = Array.from({ length: kRows + 1 }, (_, row) =>
  Array.from({ length: kColumns + 1 }, (_, column) => [
    kWest + (column + (jitter() - 0.5) * 0.5) * kStep * 1.15,
    kSouth + (row + (jitter() - 0.5) * 0.5) * kStep,
  ]),
);

function inside(column: number, row: number): boolean {
  const x = (column + 0.5 - kColumns / 2) / (kColumns / 2);
  const y = (row + 0.5 - kRows / 2) / (kRows / 2);
  return x * x + y * y < 1.02;
}

function officeOf(column: number, row: number): number {
  const [x, y] = [column + 0.5 - kColumns / 2, row + 0.5 - kRows / 2];
  if (Math.hypot(x * 0.9, y) < 2.6) return 2;
  if (y > 0) return x < 0 ? 0 : 1;
  return x < 0 ? 3 : 4;
}

type Cell = { column: number; row: number; office: number };
const cells: Cell[] = [];
for (let row = 0; row < kRows; row += 1)
  for (let column = 0; column < kColumns; column += 1)
    if (inside(column, row)) cells.push({ column, row, office: officeOf(column, row) });

const at = (column: number, row: number) => corner[row]?.[column] ?? [kWest, kSouth];

/** The outline of a set of cells: edges used once, chained. */
function outline(set: Cell[]): [number, number][] {
  const next = new Map<string, [number, number]>();
  const has = new Set(set.map(({ column, row }) => `${column},${row}`));
  for (const { column: c, row: r } of set) {
    const sides: [[number, number], [number, number], string][] = [
      [[c, r], [c + 1, r], `${c},${r - 1}`],
      [[c + 1, r], [c + 1, r + 1], `${c + 1},${r}`],
      [[c + 1, r + 1], [c, r + 1], `${c},${r + 1}`],
      [[c, r + 1], [c, r], `${c - 1},${r}`],
    ];
    for (const [from, to, other] of sides) if (!has.has(other)) next.set(from.join(), to);
  }
  const start = [...next.keys()][0] ?? '0,0';
  const ring: [number, number][] = [];
  let key = start;
  do {
    const [column, row] = key.split(',').map(Number) as [number, number];
    ring.push(at(column, row) as [number, number]);
    key = (next.get(key) ?? [0, 0]).join();
  } while (key !== start && ring.length < 400);
  return [...ring, ring[0] as [number, number]];
}

function area(
  id: string,
  name: Localized,
  depth: number,
  parent_id: string | null,
  ring: Area['ring'],
): Area {
  return {
    id,
    code: id.toUpperCase(),
    name,
    depth,
    level_name: kLevels[depth] as Localized,
    parent_id,
    ring,
  };
}

export const areas: Area[] = [area('d', both('经开区', 'Development District'), 0, null, outline(cells))];
const cellAreas: (Cell & { id: string })[] = [];
kOffices.forEach((office, index) => {
  const own = cells
    .filter((cell) => cell.office === index)
    .sort((a, b) => a.column - b.column || a.row - b.row);
  areas.push(area(`o${index}`, office, 1, 'd', outline(own)));
  for (let part = 0; part < 3; part += 1) {
    const village = index * 3 + part;
    const name = both(`${kVillages[village]}社区`, `${kVillagesEn[village]} Community`);
    areas.push(area(`v${village}`, name, 2, `o${index}`, null));
    own
      .slice(Math.floor((own.length * part) / 3), Math.floor((own.length * (part + 1)) / 3))
      .forEach((cell, number) => {
        const id = `g${village}-${number + 1}`;
        const grid = both(
          `${kVillages[village]}${'一二三四五六七八九十'[number]}网格`,
          `${kVillagesEn[village]} Grid ${number + 1}`,
        );
        areas.push(area(id, grid, 3, `v${village}`, outline([cell])));
        cellAreas.push({ ...cell, id });
      });
  }
});

const byId = new Map(areas.map((one) => [one.id, one]));

export function chain(id: string): AreaRef[] {
  const found = byId.get(id);
  if (!found) return [];
  const { parent_id, ring: _ring, ...ref } = found;
  return [...(parent_id ? chain(parent_id) : []), ref];
}

export const isWithin = (id: string | undefined, ancestor: string) =>
  !!id && chain(id).some((one) => one.id === ancestor);

export function shapes(depth: number): AreaShapes {
  const features = areas
    .filter((one) => one.depth === depth && one.ring)
    .map((one) => ({
      type: 'Feature' as const,
      geometry: { type: 'Polygon', coordinates: [one.ring] },
      properties: {
        id: one.id,
        code: one.code,
        name_zh_cn: one.name['zh-CN'],
        name_en: one.name.en,
        depth,
        parent_id: one.parent_id,
      },
    }));
  return { type: 'FeatureCollection', features };
}

/** A cell and a point inside it. */
export function somewhere(next: () => number): { area_id: string; position: Position } {
  const cell = cellAreas[Math.floor(next() * cellAreas.length)] ?? cellAreas[0];
  if (!cell) throw new Error('no cells');
  const [lon, lat] = at(cell.column, cell.row);
  return {
    area_id: cell.id,
    position: {
      lon: (lon ?? 0) + kStep * (0.35 + next() * 0.4),
      lat: (lat ?? 0) + kStep * (0.3 + next() * 0.4),
    },
  };
}

export const kBounds = [kWest, kSouth, kWest + kColumns * kStep * 1.15, kSouth + kRows * kStep];
