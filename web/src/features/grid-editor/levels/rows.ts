import type { Schemas } from '@/api/types';
import { type Area, type Command, type DraftAreas, kTerritory } from '../draft';

type Localized = Schemas['Localized'];
type SetLevels = Extract<Command, { kind: 'set_levels' }>;
type SetOverlays = Extract<Command, { kind: 'set_overlays' }>;

/** A level or an overlay in its form. `known`: the word it has on the server; those with areas keep it. */
export interface Row {
  key: string;
  known: string | undefined;
  code: string;
  name: Localized;
  digits: number;
}

export const kMostDigits = 9;
const kNewDigits = 3;

export const levelRows = ({ levels }: DraftAreas): Row[] =>
  levels.map(({ code, name, code_digits }) => ({ key: code, known: code, code, name, digits: code_digits }));

export const overlayRows = ({ overlays }: DraftAreas): Row[] =>
  overlays.map(({ layer, name }) => ({ key: layer, known: layer, code: layer, name, digits: 0 }));

const tidy = ({ 'zh-CN': zh, en }: Localized): Localized => ({ 'zh-CN': zh.trim(), en: en.trim() });

export const levelsCommand = (rows: readonly Row[], seen: readonly Row[], recode: boolean): SetLevels => {
  const words = ({ code, name, digits }: Row) => ({
    code: code.trim(),
    name: tidy(name),
    code_digits: digits,
  });
  return { kind: 'set_levels', levels: rows.map(words), seen: seen.map(words), recode: recode || undefined };
};

export const overlaysCommand = (rows: readonly Row[], seen: readonly Row[]): SetOverlays => {
  const words = ({ code, name }: Row) => ({ layer: code.trim(), name: tidy(name) });
  return { kind: 'set_overlays', overlays: rows.map(words), seen: seen.map(words) };
};

const said = (rows: readonly Row[]) =>
  JSON.stringify(rows.map(({ code, name, digits }) => [code, tidy(name), digits]));
export const differ = (a: readonly Row[], b: readonly Row[]) => said(a) !== said(b);

/** A word nobody else has. */
function freeWord(rows: readonly Row[], stem: string, from: number): string {
  const taken = new Set(rows.map(({ code }) => code));
  let number = from;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

function blank(rows: readonly Row[], stem: string, from: number, digits: number): Row {
  const code = freeWord(rows, stem, from);
  return { key: `new ${code}`, known: undefined, code, name: { 'zh-CN': '', en: '' }, digits };
}

export const withNewLevel = (rows: readonly Row[]): Row[] => [
  ...rows,
  blank(rows, 'level', rows.length, kNewDigits),
];
export const withNewOverlay = (rows: readonly Row[]): Row[] => [...rows, blank(rows, 'overlay', 1, 0)];
export const withNamed = (rows: readonly Row[], layer: string): Row[] => [
  ...rows,
  { ...blank(rows, 'overlay', 1, 0), key: layer, code: layer, known: layer },
];

/** The categories most districts use; those that are there already are left as they are. */
const kUsual: readonly [string, Localized][] = [
  ['streets', { 'zh-CN': '街巷网格', en: 'Streets and lanes' }],
  ['quarters', { 'zh-CN': '小区网格', en: 'Residential quarters' }],
  ['markets', { 'zh-CN': '商户市场网格', en: 'Shops and markets' }],
  ['windows', { 'zh-CN': '单位窗口网格', en: 'Units and service windows' }],
  ['fringe', { 'zh-CN': '村庄与城乡结合部网格', en: 'Villages and urban fringe' }],
];
export const withUsual = (rows: readonly Row[]): Row[] => [
  ...rows,
  ...kUsual
    .filter(([code]) => !rows.some((row) => row.code === code))
    .map(([code, name]) => ({ key: code, known: undefined, code, name, digits: 0 })),
];

export const replaced = (rows: readonly Row[], key: string, part: Partial<Row>): Row[] =>
  rows.map((row) => (row.key === key ? { ...row, ...part } : row));
export const without = (rows: readonly Row[], key: string): Row[] => rows.filter((row) => row.key !== key);

export function moved(rows: readonly Row[], index: number, by: -1 | 1): Row[] {
  const next = [...rows];
  const [row] = next.splice(index, 1);
  if (row) next.splice(index + by, 0, row);
  return next;
}

export const areasOfLevel = (areas: readonly Area[], depth: number) =>
  areas.filter((area) => area.layer === kTerritory && area.depth === depth).length;
export const areasOfLayer = (areas: readonly Area[], layer: string) =>
  areas.filter((area) => area.layer === layer).length;

/** Layers that have areas and no name yet. */
export const undeclared = (areas: readonly Area[], rows: readonly Row[]): string[] => [
  ...new Set(
    areas
      .map(({ layer }) => layer)
      .filter((layer) => layer !== kTerritory && !rows.some(({ code }) => code === layer)),
  ),
];

/** What a code of the level looks like, from areas that are there: "410190001 001". */
export function sampleOf(rows: readonly Row[], depth: number, areas: readonly Area[]): string {
  const row = rows[depth];
  const own = areas.find((area) => area.layer === kTerritory && area.depth === depth);
  if (!row || row.digits === 0) return own?.code ?? '…';
  const above = areas.find(({ id }) => id === own?.parent_id)?.code;
  const prefix = depth === 0 ? '' : (above ?? sampleOf(rows, depth - 1, areas));
  return `${prefix} ${'1'.padStart(row.digits, '0')}`.trim();
}
