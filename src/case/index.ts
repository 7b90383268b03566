// A case: its log, its store, whether they are what they were, and its index. The only room that writes to a case.

export { type BackedUp, type BackupOptions, backup } from './backup.ts';
export { type Case, type NewCaseOptions, newCase, type OpenCaseOptions, openCase } from './case.ts';
export type { CaseFile } from './case-file.ts';
export { type CheckpointToKeep, fingerprintOf, recordCheckpoint } from './checkpoint.ts';
export { hashOfFile } from './files.ts';
export { withdrawn } from './fold-decide.ts';
export { searchWords } from './fold-words.ts';
export { type ForgottenCapture, forget } from './forget.ts';
export type { Gate, Writable } from './gate.ts';
export {
  failureKey,
  type HeldPage,
  type HeldReport,
  type HeldRun,
  type Holdings,
  holdingsOf,
  receiptKey,
  reportsBeneath,
  unreadKey,
} from './holdings.ts';
export { type Comparison, type Difference, differenceProblem } from './index-compare.ts';
export type {
  ClaimLabels,
  Label,
  LabelCorrection,
  LabelledBasis,
  LabelledPlace,
  LabelledSpeaker,
  LabelledTime,
  PlaceRecord,
  SpeakerChoice,
  StandingPlace,
} from './index-labels.ts';
export { type IndexOfCaseOptions, indexOfCase } from './index-of-case.ts';
export { type IndexProgress, type OpenIndexOptions, openIndex } from './index-open.ts';
export type {
  Author,
  ClaimFilter,
  ClaimHistory,
  ClaimOrder,
  ClaimState,
  FoldFrom,
  History,
  Index,
  IndexedClaim,
  IndexedReport,
  Page,
  PageOptions,
  ReportFilter,
  Standing,
  StateTally,
  Status,
  UnknownEntry,
  Yield,
} from './index-shape.ts';
export type {
  CasePlace,
  CaseSpeaker,
  CaseSpeakers,
  SameSpeakers,
  SpeakerAttribute,
  SpeakerMember,
} from './index-speakers.ts';
export { hashOf, isKind, isProblem, knownEntry } from './line.ts';
export { type LockRecord, ownerOf } from './lock.ts';
export type { Head, Log } from './log.ts';
export { headLine, headOf } from './log-head.ts';
export { type RebuildOptions, type Rebuilt, rebuild } from './rebuild.ts';
export {
  captureKeeping,
  failedKeeping,
  type Keeping,
  readingKeeping,
  recordCapture,
  recordReading,
  recordRun,
  runKeeping,
} from './record.ts';
export { openRecorder, type Recorder } from './recorder.ts';
export { type RestoreOptions, restore } from './restore.ts';
export { type RunOutput, runBytes, runOutputOf } from './runs.ts';
export { type Shelf, type Store, whereThere } from './store.ts';
export { reportOfText, textBytes } from './texts.ts';
export { timeStampRequest, tokenOf } from './time-stamp.ts';
export { type Upgraded, type UpgradeOptions, type UpgradeStep, upgrade } from './upgrade.ts';
export { type Verified, type VerifyOptions, verify } from './verify.ts';
export type { Vouched } from './verify-checkpoints.ts';
export { type Version, type Versions, versions } from './versions.ts';
