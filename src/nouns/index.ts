// The nouns: who reads this folder knows the system.

export { boxesOf } from './boxes.ts';
export { type ByteMap, type ByteRow, bytesOf } from './byte-map.ts';
export type { Capture, Receipt } from './capture.ts';
export type { Claim, Manner, Reason } from './claim.ts';
export type { Extraction } from './extraction.ts';
export { Fault, type Problem } from './problem.ts';
export type { Block, BlockKind, Box, Charset, DateCandidate, Language, Reader, Report } from './report.ts';
export type { Run } from './run.ts';
export { holds, overlaps, type Span, sliceOf, span } from './span.ts';
