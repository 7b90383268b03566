// The index of a case, as everything outside sees it: a fold of the log that can be asked.
//
// Idea: the log is the truth; the index holds nothing that is not in the log, the texts or what runs yielded, and may be thrown
// away at any time. `index-open.ts` opens one; test/case/index-contract.test.ts says what holds of every one of them, on PGlite
// and on PostgreSQL.

import type { By, Claim, Entry, Manner, Problem, Reason, Receipt, Report, Span, Speaker } from '../nouns/index.ts';
import type { ClaimState } from './fold-decide.ts';
import type { Finding, Standing } from './fold-settle.ts';
import type { ClaimLabels } from './index-labels.ts';
import type { CasePlace, CaseSpeakers, SameSpeakers } from './index-speakers.ts';

export type { ClaimState } from './fold-decide.ts';
export type { Standing } from './fold-settle.ts';

/** Raised when the tables, or what is written into them, change: an index of another format is made anew. */
export const FORMAT = 4;

/** What the fold needs besides entries. */
export interface FoldFrom {
  /** The report in a file of `texts/`; null when it was forgotten. */
  text(sha256: string): Report | null | Promise<Report | null>;
  /** What a file of `runs/` holds; null when it was forgotten. */
  run(sha256: string): Yield | null | Promise<Yield | null>;
}

/** What a pass may say of a claim besides its spans. */
type Labels = Pick<
  Claim,
  'within' | 'speaker' | 'act' | 'polarity' | 'modality' | 'basis' | 'addressee' | 'medium' | 'places' | 'times'
>;

/** What a machine pass yielded. */
export interface Yield {
  readonly run: { readonly model: string };
  readonly claims: readonly (Finding & Labels & { readonly id: string; readonly report: string })[];
  /** Missing where the version that ran did not say. */
  readonly speakers?: readonly Speaker[];
  readonly problems: readonly Problem[];
}

/** A claim as it stands. */
export interface IndexedClaim extends ClaimLabels {
  readonly id: string;
  readonly report: string;
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly manner: Manner;
  readonly state: ClaimState;
  readonly standing: Standing;
  /** The judged claim that it is another reading of. */
  readonly alternativeOf: string | null;
  /** The claim that a person corrected it into. */
  readonly correctedTo: string | null;
  /** Seq of the pass that no longer found it. */
  readonly supersededBy: number | null;
  /** By the last pass that found it; null when a person marked it and no pass found it. */
  readonly score: number | null;
  /** Rules that took part; empty when the model alone decided. */
  readonly reasons: readonly Reason[];
  readonly foreign: boolean;
  /** The last pass that found it; null when none did. */
  readonly foundBy: Author | null;
  /** The entry that decided its state; null while nobody has. */
  readonly decidedBy: Author | null;
  /** Its own, those of the claims that it corrects or is another reading of, of its report and its capture; sorted. */
  readonly flags: readonly string[];
  /** As written; null when the text was forgotten. */
  readonly words: { readonly source: string | null; readonly cue: string; readonly content: readonly string[] } | null;
}

/** Who wrote an entry. */
export interface Author {
  /** Seq of the entry. */
  readonly entry: number;
  readonly kind: string;
  readonly time: string;
  readonly by: By;
}

/** What a listing of claims is narrowed to. All that is given must hold. */
export interface ClaimFilter {
  /** `suggested` and `accepted` when none are given. */
  readonly states?: readonly ClaimState[];
  /** `stands` when none are given. */
  readonly standings?: readonly Standing[];
  readonly report?: string;
  readonly capture?: string;
  /** Words of the source: see docs/index-of-a-case.md for what may be written here. */
  readonly source?: string;
  /** Words of source, cue or content. */
  readonly search?: string;
  /** 0 to 1. A claim that no pass found has no score, and is left out by either. */
  readonly minScore?: number;
  readonly maxScore?: number;
  /** Each of them. */
  readonly flags?: readonly string[];
  /** Each of them, on the claim itself. */
  readonly tags?: readonly string[];
  /** Of any of these speakers, by the ids that claims have. */
  readonly speakers?: readonly string[];
  /** A record such as `geonames:680963`; or a name, as the report or the record has it. */
  readonly place?: string;
}

/** `text`: as reports came in, then as they are read. `score`: highest first. `judged`: latest judged first. */
export type ClaimOrder = 'text' | 'score' | 'judged';

export interface PageOptions {
  /** 1 to 1,000; 50 when none is given. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

/** Some of a listing, in its order. */
export interface Page<T> {
  readonly rows: readonly T[];
  /** Give it as `after` for what follows; null when nothing does. */
  readonly next: string | null;
}

/** How many claims are in each state. */
export type StateTally = Readonly<Record<ClaimState, number>>;

/** An entry that concerns something, in the order of the log. */
export interface History extends Author {
  /** What it has to do with it, such as `target`, `corrected`, `made`, `withdrawn`. */
  readonly roles: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
  /** Seq of the entry that took it back; null while it counts. */
  readonly withdrawnBy: number | null;
}

/** A claim and all that was ever said of it. */
export interface ClaimHistory {
  readonly id: string;
  /** Null when only judgements about it are left: what found it was forgotten. */
  readonly claim: IndexedClaim | null;
  /** Each pass that found it, with the score that it gave. */
  readonly found: readonly (Author & { readonly model: string | null; readonly score: number })[];
  /** Judgements, superseded and withdrawn ones too, and what withdrew them. */
  readonly entries: readonly History[];
}

/** A report of the case. */
export interface IndexedReport {
  readonly report: string;
  readonly capture: string;
  readonly part: string;
  /** Seq of its first reading. */
  readonly entry: number;
  /** Null when its text was forgotten. */
  readonly about: {
    readonly headline: string | null;
    /** What its container calls it, where it has no headline. */
    readonly title: string | null;
    readonly outlet: string | null;
    readonly authors: readonly string[];
    readonly url: string | null;
    readonly credit: string | null;
    readonly language: Report['language'];
    readonly dates: Report['dates'];
    /** Length of its text, in UTF-16 units. */
    readonly units: number;
  } | null;
  /** How its capture was first received; null when it was forgotten. */
  readonly receipt: Receipt | null;
  /** How often reading it and passes over it met a problem, by its code. */
  readonly problems: Readonly<Record<string, number>>;
  /** Claims that stand by themselves. */
  readonly claims: StateTally;
  /** The report that was read, from the same address, of an earlier capture with other bytes. */
  readonly previous: string | null;
}

export interface ReportFilter {
  readonly search?: string;
  readonly outlet?: string;
  /** ISO 639-1, or `und`. */
  readonly language?: string;
  readonly capture?: string;
}

/** What a case holds. */
export interface Status {
  /** Seq of the last entry that was folded. */
  readonly seq: number;
  /** Claims that stand by themselves. */
  readonly claims: StateTally;
  readonly alternatives: number;
  readonly superseded: number;
  readonly captures: number;
  readonly forgotten: number;
  readonly reports: number;
  readonly runs: number;
  /** How often each problem was met, by its code. */
  readonly problems: Readonly<Record<string, number>>;
  /** How many entries of each kind that is not known. */
  readonly unknown: Readonly<Record<string, number>>;
}

/** An entry that a later version of Hearsay may understand. */
export interface UnknownEntry extends Author {
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Index {
  /** Folds entries that follow what is folded; those that are folded already are passed over. Throws `case/index-gap`. */
  apply(entries: readonly Entry[]): Promise<void>;
  /** Seq of the last entry that was folded; 0 when none was. */
  seq(): Promise<number>;
  /** Throws `case/bad-cursor`, `case/bad-limit`. */
  claims(filter?: ClaimFilter, page?: PageOptions & { readonly order?: ClaimOrder }): Promise<Page<IndexedClaim>>;
  /** How many claims the filter leaves, in each state. */
  tally(filter?: ClaimFilter): Promise<StateTally>;
  /** Null when nothing is known of it. */
  claim(id: string): Promise<ClaimHistory | null>;
  /** Other readings of a judged claim, which nobody has judged. */
  alternatives(id: string): Promise<readonly IndexedClaim[]>;
  reports(filter?: ReportFilter, page?: PageOptions): Promise<Page<IndexedReport>>;
  /** Who speaks in the case; who is one across reports by rule, `same` says. */
  speakers(same: SameSpeakers): Promise<CaseSpeakers>;
  /** Ids of speakers that begin so, at most three: of those that runs found and those that judgements name. */
  speakerIds(begins: string): Promise<readonly string[]>;
  /** What people decided about any of these speakers, superseded and withdrawn judgements too. */
  speakerHistory(ids: readonly string[]): Promise<readonly History[]>;
  /** Where claims are said to be about. */
  places(): Promise<readonly CasePlace[]>;
  status(): Promise<Status>;
  /** Entries of kinds that are not known, in the order of the log. */
  unknown(page?: PageOptions): Promise<Page<UnknownEntry>>;
  /** Every row as a line of JSON, in an order and with bytes that depend on the log alone. */
  dump(): AsyncIterable<string>;
  close(): Promise<void>;
}
