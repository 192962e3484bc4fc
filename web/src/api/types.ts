import type { components } from './schema';

/** Every JSON shape of the contract, by the schema name the server prints. */
export type Schemas = components['schemas'];
export type Localized = Schemas['Localized'];
export type Position = Schemas['Position'];
export type AreaRef = Schemas['AreaRef'];
export type AreaShapes = Schemas['AreaShapes'];
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
