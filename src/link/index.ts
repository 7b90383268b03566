// What reports and claims have to do with each other. Pure: whatever is kept or read is handed in.

export { type Filed, inMemory } from './claims/candidates.ts';
export { type Linker, openLinker } from './claims/linker.ts';
export type { Reported } from './claims/told.ts';
export type { LinkWeights } from './claims/weights.ts';
export { type Bands, bandsInMemory, MOST_HOLDERS } from './origins/bands.ts';
export { type DiffRow, diffOf } from './origins/diff.ts';
export type { CaseReport } from './origins/held.ts';
export { type Origins, type OriginsOptions, openOrigins } from './origins/open-origins.ts';
export { type AskedReport, type OriginGroup, type OriginTally, originsOf, settled } from './origins/origins-of.ts';
export type { Key } from './origins/signature.ts';
