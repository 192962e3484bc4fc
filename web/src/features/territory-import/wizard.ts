import type { Localized, Schemas } from '@/api/types';

export type TerritoryFile = Schemas['TerritoryFile'];
export type FileProperty = Schemas['FileProperty'];
export type FileFinding = Schemas['FileFinding'];
export type ImportReport = Schemas['ImportReport'];
export type SheetReport = Schemas['SheetReport'];

export const kSteps = ['file', 'mapping', 'check', 'finish'] as const;
export type Step = (typeof kSteps)[number];

/** What a person says about the properties of a map file. Empty: none. */
export interface Mapping {
  code: string;
  code_digits: string;
  name: string;
  name_en: string;
  /** A depth, or empty when a property says it. */
  depth: string;
  level: string;
  parent: string;
  merge_same_code: boolean;
  /** Name of an overlay; empty: the territory. */
  layer: string;
  level_name: Localized;
}

/** A wizard under way. A map file is kept by the server under `file.id`; a sheet is sent whole each time. */
export interface Wizard {
  step: Step;
  file?: TerritoryFile;
  sheet?: File;
  coordinates: string;
  mapping: Mapping;
  /** The draft that takes it in; empty: what is in force is the ground. */
  base: string;
  /** Begun for the preview of a sheet; thrown away when the wizard is left without taking anything. */
  own_draft?: string;
  parent_id: string;
  skip_faulty: boolean;
  report?: ImportReport;
  sheet_report?: SheetReport;
  /** The sheet is in its draft already; only publishing is left. */
  taken?: Pick<SheetReport, 'added' | 'changed' | 'version'>;
  done?: Done;
}

export interface Done {
  added: number;
  changed: number;
  /** Where it went: a draft, or an edition from a moment on. */
  draft_id?: string;
  effective_from?: string;
  name: string;
  /** Of a sheet that was published: what became of its chiefs. */
  chiefs?: Schemas['ChiefReport'];
}

const kDefaultDigits = '3';
const kNoMapping: Mapping = {
  code: '',
  code_digits: kDefaultDigits,
  name: '',
  name_en: '',
  depth: '',
  level: '',
  parent: '',
  merge_same_code: false,
  layer: '',
  level_name: { 'zh-CN': '', en: '' },
};

export const kStart: Wizard = {
  step: 'file',
  coordinates: '',
  mapping: kNoMapping,
  base: '',
  parent_id: '',
  skip_faulty: false,
};

export const isSheet = (name: string) => /\.xls[xm]?$/i.test(name);

/** The name without its ending: what a draft or edition made of the file is called at first. */
export const stemOf = (name: string) => name.replace(/\.[^.]+$/, '').slice(0, 100);

/** What the server guesses; the level is left to the person unless a property names it. */
export function guessMapping(properties: readonly FileProperty[], deepest: number | undefined): Mapping {
  const guessed = (role: FileProperty['guess']) => properties.find(({ guess }) => guess === role)?.name ?? '';
  const level = guessed('level');
  return {
    ...kNoMapping,
    code: guessed('code'),
    name: guessed('name'),
    name_en: guessed('name_en'),
    parent: guessed('parent'),
    level,
    depth: level || deepest === undefined ? '' : String(deepest),
  };
}

/** As the server takes it: what is empty is left out. */
export function mappingBody(mapping: Mapping, levels: number): Schemas['FileMapping'] {
  const depth = mapping.depth === '' ? undefined : Number(mapping.depth);
  const made = depth === levels && (mapping.level_name['zh-CN'] || mapping.level_name.en);
  return {
    layer: mapping.layer || undefined,
    code_property: mapping.code || undefined,
    code_digits: mapping.code ? undefined : Number(mapping.code_digits) || undefined,
    name_property: mapping.name || undefined,
    name_en_property: mapping.name_en || undefined,
    level_property: depth === undefined ? mapping.level || undefined : undefined,
    depth,
    parent_property: mapping.parent || undefined,
    merge_same_code: mapping.merge_same_code || undefined,
    level_name: made ? mapping.level_name : undefined,
  };
}

/** Roles a property plays now, for the table of properties. */
export function rolesOf(
  mapping: Mapping,
  property: string,
): ('code' | 'name' | 'name_en' | 'level' | 'parent')[] {
  const roles = ['code', 'name', 'name_en', 'parent'] as const;
  const found: ReturnType<typeof rolesOf> = roles.filter((role) => mapping[role] === property);
  return mapping.depth === '' && mapping.level === property ? [...found, 'level'] : found;
}
