// The nouns: who reads this folder knows the system.

export { type Act, type ActEntry, acts } from './act.ts';
export { boxesOf } from './boxes.ts';
export { type ByteMap, type ByteRow, bytesOf } from './byte-map.ts';
export { type Archived, type Capture, capturedAt, type Receipt } from './capture.ts';
export { type Claim, isOutermost, type Manner, type Reason } from './claim.ts';
export type {
  Bodies,
  By,
  CaptureKept,
  CaseBegun,
  Checkpoint,
  DossierPublished,
  Entry,
  EntryDraft,
  Forgotten,
  ImportBegun,
  KeySignature,
  Kind,
  KnownEntry,
  MemberChanged,
  QuestionChanged,
  ReadingKept,
  RunKept,
  SideChanged,
  TimeStamp,
} from './entry.ts';
export type { Extraction } from './extraction.ts';
export type {
  Accept,
  Add,
  Attribute,
  BasisNamed,
  Correct,
  Flag,
  HandMadeLink,
  Judgements,
  MarkedClaim,
  Merge,
  Note,
  PlaceJudgement,
  Reject,
  Relabelled,
  Relation,
  SpanOfReport,
  SpeakerNamed,
  Split,
  Tag,
  Target,
  TimeJudgement,
  Withdraw,
} from './judgement.ts';
export { judgements, relations } from './judgement.ts';
export type { Link, LinkReason } from './link.ts';
export { type OriginEdge, type OriginKind, originKinds } from './origin.ts';
export { type NamedPlace, type PlaceCandidate, type PlacePrecision, precisions } from './place.ts';
export { Fault, type Problem } from './problem.ts';
export type { Block, BlockKind, Box, Charset, DateCandidate, Language, Reader, RefersTo, Report } from './report.ts';
export type { Run } from './run.ts';
export {
  type Basis,
  type BasisKind,
  bases,
  type Medium,
  type MediumKind,
  type Modality,
  media,
  modalities,
  type Polarity,
  polarities,
  type Sense,
  type Shown,
} from './sense.ts';
export { firstEndingAfter, holds, overlaps, type Span, sliceOf, span } from './span.ts';
export {
  type How,
  hows,
  type NamedSpeaker,
  type ResolvedSpeaker,
  type Speaker,
  type SpeakerCandidate,
  type SpeakerKind,
  speakerKinds,
} from './speaker.ts';
export { type ClaimTime, type TimeKind, type TimeReading, timeKinds } from './time.ts';
export { type TimeRow, timeOf } from './time-map.ts';
