// Extraction → what is published or shown: one file per format.

export { brat, bratConfiguration } from './brat.ts';
export { citron } from './citron.ts';
export { csv, csvHeader } from './csv.ts';
export { formats } from './formats.ts';
export { html } from './html.ts';
export { contentInCell, publishedInCell, spansInCell } from './in-cells.ts';
export { json, jsonl } from './json.ts';
export { type MarkedClaim, marked, writeMarked } from './marked.ts';
export { claimsOf, readMarked } from './read-marked.ts';
export type { Published } from './schema-1.ts';
export { csvHeaderOf, csvRows, type Row } from './table.ts';
export { terminal } from './terminal.ts';
export { terminalProblem } from './terminal-problem.ts';
export { visible } from './visible.ts';
export { type CutCell, refuseRows, xlsx } from './xlsx.ts';
