// Entries -> rows that say what they say; and what they touch.
//
// In:  entries in order; the texts and what runs yielded.
// Out: rows for the tables of facts. Nothing is concluded here: how claims stand after them is settled later, for the reports
//      that were touched.
//
// What a pass found counts only for reports whose text is at hand: a claim that cannot be pointed at is none. What is forgotten
// later may be at hand or not by now: folding its `forget` removes what it left, so that the rows are the same.

import type { Entry, KnownEntry, Manner, Report } from '../nouns/index.ts';
import { concernsOf, labelOf, SETTLING } from './fold-concerns.ts';
import { labelColumns, speakerRows } from './fold-labels.ts';
import type { Spans } from './fold-overlap.ts';
import { pointsInto } from './fold-points.ts';
import type { FoldFrom, Yield } from './index-shape.ts';
import { isProblem, knownEntry } from './line.ts';
import { well } from './sql/bulk.ts';
import type { Tables } from './sql/tables.ts';

type FactTable =
  | 'entries'
  | 'concerns'
  | 'captures'
  | 'receipts'
  | 'readings'
  | 'problems'
  | 'runs'
  | 'run_reports'
  | 'found'
  | 'speakers';

export interface Facts {
  readonly rows: { readonly [T in FactTable]: Tables[T][] };
  readonly touched: Touched;
  readonly withdrawals: { readonly seq: number; readonly entry: number }[];
}

/** Whose claims may now stand otherwise. */
export interface Touched {
  readonly reports: Set<string>;
  readonly captures: Set<string>;
  readonly claims: Set<string>;
}

export interface FactsFrom extends Pick<FoldFrom, 'run'> {
  /** The report in a file of `texts/`; null when it was forgotten. */
  text(sha256: string): Promise<Report | null>;
  /** The file of a report that earlier entries read; null when none is at hand. */
  fileOf(report: string): string | null;
}

interface Gathering extends Facts, FactsFrom {
  /** Of the entries so far: captures and files of reports by their ids, problems by what they say. */
  readonly captures: Map<string, Tables['captures']>;
  readonly problems: Map<string, Tables['problems']>;
  readonly files: Map<string, string>;
}

type Of<K extends KnownEntry['kind']> = Extract<KnownEntry, { kind: K }>;

export async function factsOf(entries: readonly Entry[], from: FactsFrom): Promise<Facts> {
  const gathering: Gathering = {
    ...from,
    rows: {
      entries: [],
      concerns: [],
      captures: [],
      receipts: [],
      readings: [],
      problems: [],
      runs: [],
      run_reports: [],
      found: [],
      speakers: [],
    },
    touched: { reports: new Set(), captures: new Set(), claims: new Set() },
    withdrawals: [],
    captures: new Map(),
    problems: new Map(),
    files: new Map(),
  };
  for (const entry of entries) await gather(gathering, entry);
  const { rows, touched, withdrawals, captures, problems } = gathering;
  rows.captures.push(...captures.values());
  rows.problems.push(...problems.values());
  return { rows, touched, withdrawals };
}

async function gather(gathering: Gathering, entry: Entry): Promise<void> {
  const { rows } = gathering;
  const { seq, time, by, kind, body } = entry;
  const found = knownEntry(entry);
  const known = isProblem(found) ? null : found;
  const label = known && labelOf(known);
  rows.entries.push({
    seq,
    time: well(time),
    by: JSON.stringify(by),
    kind: well(kind),
    label: label && well(label),
    body: known && OWN_TABLES.includes(kind) ? null : JSON.stringify(body),
    is_known: known !== null,
    withdraws: null,
    withdrawn_by: null,
  });
  if (!known) return;
  for (const { role, thing, id } of concernsOf(known)) rows.concerns.push({ seq, role, thing, id: well(id) });
  if (known.kind === 'capture') capture(gathering, known);
  else if (known.kind === 'reading') await reading(gathering, known);
  else if (known.kind === 'run') await pass(gathering, known);
  else if (known.kind === 'withdraw') gathering.withdrawals.push({ seq, entry: known.body.entry });
  else await judgement(gathering, known);
}

/** Kinds whose bodies tables of their own hold. */
const OWN_TABLES: readonly string[] = ['capture', 'reading', 'run'];

function capture({ rows, captures }: Gathering, { seq, body }: Of<'capture'>): void {
  const { capture: id, size, receipt } = body;
  if (!captures.has(id)) captures.set(id, { capture: id, size, seq, forgotten: null });
  rows.receipts.push({ seq, capture: id, receipt: JSON.stringify(receipt) });
}

async function reading(gathering: Gathering, { seq, body }: Of<'reading'>): Promise<void> {
  const { capture: id, part, report, text, previous = null } = body;
  const gone = text !== null && (await gathering.text(text)) === null;
  gathering.rows.readings.push({ seq, capture: id, part: well(part), report, text, previous, gone });
  for (const code of body.problems) problem(gathering, { seq, code });
  if (report === null) return;
  if (text !== null && !gone) gathering.files.set(report, text);
  gathering.touched.reports.add(report);
}

async function pass(gathering: Gathering, { seq, body }: Of<'run'>): Promise<void> {
  const { rows, touched } = gathering;
  const { yields, output, count } = body;
  const yielded: Yield | null = yields === 'claims' ? await gathering.run(output) : null;
  const gone = yields === 'claims' && yielded === null;
  rows.runs.push({ seq, yields: well(yields), output, model: yielded && well(yielded.run.model), count, gone });
  const texts = new Map<string, string | null>();
  for (const report of new Set(body.reports)) {
    rows.run_reports.push({ seq, report });
    texts.set(report, yielded && (await textOf(gathering, report)));
    touched.reports.add(report);
  }
  if (!yielded) return;
  // What is said of one report alone goes when its text goes.
  const report = texts.size === 1 ? body.reports[0]! : '';
  if (texts.get(report) === null) return;
  for (const { code } of yielded.problems) problem(gathering, { seq, code, report });
  const met = new Set<string>();
  for (const claim of yielded.claims) {
    if (texts.get(claim.report) === null || met.has(claim.id)) continue;
    met.add(claim.id);
    const text = texts.get(claim.report);
    const code = text === undefined ? 'case/claim-elsewhere' : isSound(claim, text) ? null : 'case/claim-off-text';
    if (code)
      problem(gathering, { seq, code, report: text === undefined ? report : claim.report, claim: String(claim.id) });
    else {
      const { columns, isWhole } = labelColumns(claim, text!);
      rows.found.push({ ...foundRow(seq, claim), ...columns });
      if (!isWhole) problem(gathering, { seq, code: OFF_TEXT, report: claim.report, claim: claim.id });
    }
  }
  for (const [of, text] of texts) {
    const found = yielded.speakers?.filter((speaker) => speaker.report === of) ?? [];
    if (text === null || found.length === 0) continue;
    const { rows: speakers, isWhole } = speakerRows(found, { seq, report: of, text });
    rows.speakers.push(...speakers);
    if (!isWhole) problem(gathering, { seq, code: OFF_TEXT, report: of });
  }
}

/** A label, or a speaker, that points outside its text. */
const OFF_TEXT = 'case/label-off-text';

type YieldedClaim = Yield['claims'][number];

/** A pass of other hands may have written anything. */
function isSound(claim: YieldedClaim, text: string | null): boolean {
  return (
    /^[0-9a-f]{64}$/.test(claim.id) &&
    Number.isFinite(claim.score) &&
    typeof claim.manner === 'string' &&
    Array.isArray(claim.content) &&
    pointsInto(text, claim)
  );
}

type BareFound = Omit<Tables['found'], 'within' | 'speaker' | 'act' | 'labels' | 'places'>;

function foundRow(seq: number, claim: YieldedClaim): BareFound {
  const { id, report, score, foreign, reasons } = claim;
  return {
    seq,
    claim: id,
    report,
    ...spanColumns(claim),
    score,
    foreign: foreign === true,
    reasons: JSON.stringify(reasons ?? []),
  };
}

/** Spans as columns hold them. */
export function spanColumns({ source, cue, content, manner }: Spans & { readonly manner: Manner }) {
  return {
    source_from: source?.from ?? null,
    source_to: source?.to ?? null,
    cue_from: cue.from,
    cue_to: cue.to,
    content: content.flatMap(({ from, to }) => [from, to]),
    manner,
  };
}

async function judgement(gathering: Gathering, entry: KnownEntry): Promise<void> {
  const { kind, body, seq } = entry;
  if (SETTLING.includes(kind))
    for (const { thing, id } of concernsOf(entry)) {
      if (thing === 'claim') gathering.touched.claims.add(id);
      else if (thing === 'report') gathering.touched.reports.add(id);
      else if (thing === 'capture') gathering.touched.captures.add(id);
    }
  const marked = kind === 'add' ? body : kind === 'correct' ? body.to : null;
  if (!marked || pointsInto(await textOf(gathering, marked.report), marked)) return;
  problem(gathering, { seq, code: 'case/claim-off-text', report: marked.report, claim: marked.claim });
}

async function textOf({ files, fileOf, text }: Gathering, report: string): Promise<string | null> {
  const file = files.get(report) ?? fileOf(report);
  return file === null ? null : ((await text(file))?.text ?? null);
}

function problem(
  { problems }: Gathering,
  met: { readonly seq: number; readonly code: string; readonly report?: string; readonly claim?: string },
): void {
  const { seq, code, report = '', claim = '' } = met;
  const row = { seq, code: well(code), report, claim: well(claim) };
  const key = JSON.stringify(row);
  problems.set(key, { ...row, times: (problems.get(key)?.times ?? 0) + 1 });
}
