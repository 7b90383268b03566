// A case: its log, its store, and whether they are what they were. The only room that writes to a case.

export { type Case, type NewCaseOptions, newCase, type OpenCaseOptions, openCase } from './case.ts';
export type { CaseFile } from './case-file.ts';
export { type ForgottenCapture, forget } from './forget.ts';
export type { Gate, Writable } from './gate.ts';
export { isProblem, knownEntry } from './line.ts';
export type { Head, Log } from './log.ts';
export { headLine, headOf } from './log-head.ts';
export { recordCapture, recordReading, recordRun } from './record.ts';
export { type RunOutput, runBytes, runOutputOf } from './runs.ts';
export type { Shelf, Store } from './store.ts';
export { reportOfText, textBytes } from './texts.ts';
export { type Verified, type VerifyOptions, verify } from './verify.ts';
