// A case: its index. The only room that writes to a case.

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
