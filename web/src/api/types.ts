import type { components } from './schema';

/** Polygons of one level, as GET /public/areas answers (GeoJSON has no schema in the contract). */
export interface AreaShapes {
  type: 'FeatureCollection';
  features: {
    type: 'Feature';
    geometry: { type: string; coordinates: unknown[] };
    properties: {
      id: string;
      code: string;
      name_zh_cn: string;
      name_en: string;
      depth: number;
      parent_id?: string | null;
    };
  }[];
}

type FieldError = components['schemas']['Problem']['errors'][number];

/** Every JSON shape of the contract, by the schema name the server prints. */
export type Schemas = components['schemas'] & {
  AreaShapes: AreaShapes;
  ProblemError: Omit<FieldError, 'params'> & Partial<Pick<FieldError, 'params'>>;
};
export type Localized = Schemas['Localized'];
export type Position = Schemas['Position'];
export type AreaRef = Schemas['AreaRef'];
export type CaseSummary = Schemas['CaseSummary'];
export type CaseDetail = Schemas['CaseDetail'];
export type CaseState = Schemas['CaseState'];
export type PublicState = Schemas['PublicState'];
export type ClockState = Schemas['ClockState'];
export type CaseAction = Schemas['CaseAction'];
export type Group = Schemas['Group'];
export type Source = Schemas['Source'];
export type Session = Schemas['Session'];
export type Problem = Schemas['Problem'];
