// What reports and claims have to do with each other.

export { type Filed, inMemory } from './claims/candidates.ts';
export { type Linker, openLinker } from './claims/linker.ts';
export type { Reported, Told } from './claims/told.ts';
export type { Judged, LinkWeights, RelationWeights } from './claims/weights.ts';
