// What reports and claims have to do with each other. Pure: whatever is kept or read is handed in.

export { type Bands, bandsInMemory, MOST_HOLDERS } from './origins/bands.ts';
export { type DiffRow, diffOf } from './origins/diff.ts';
export type { CaseReport } from './origins/held.ts';
export { type Origins, type OriginsOptions, openOrigins } from './origins/open-origins.ts';
export { type AskedReport, type OriginGroup, type OriginTally, originsOf } from './origins/origins-of.ts';
export type { Key } from './origins/signature.ts';
