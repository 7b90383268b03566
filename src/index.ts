// Hearsay: who is said to have said what, on whose word. A table of contents.

export { formats, marked, type Published, readMarked } from './dossier/index.ts';
export { extractionSchema } from './dossier/read-json.ts';
export { type Extracted, extract, type Tagger } from './extract/index.ts';
export {
  archivedOf,
  type Fetched,
  type FetchLimits,
  type FetchOptions,
  fetchUrl,
  type ListedUrl,
  type NotFetched,
  type UrlList,
  urlsOf,
} from './fetch/index.ts';
export { type Hearsay, type Options, openHearsay, version } from './hearsay.ts';
export {
  type Archived,
  type Block,
  type BlockKind,
  type Box,
  type ByteMap,
  boxesOf,
  bytesOf,
  type Capture,
  type Claim,
  type DateCandidate,
  type Extraction,
  Fault,
  type Manner,
  type Problem,
  type Reason,
  type Receipt,
  type RefersTo,
  type Report,
  type Run,
  type Span,
  type TimeRow,
  timeOf,
} from './nouns/index.ts';
export { type About, type Reading, readCapture, readEach, readJsonLine } from './read/index.ts';
export { openThreads, type ThreadOptions, type Threads } from './threads.ts';
