// What the index knows of some reports, as settling them needs it.
//
// In:  ids of reports.
// Out: their readings, passes and marks; the judgements and flags on their claims; the rows that they have now.

import { sql } from 'kysely';
import type { Add, Correct, Kind, MarkedClaim } from '../nouns/index.ts';
import { CARRIED, LABELLING, SETTLING } from './fold-concerns.ts';
import { type Decision, decide } from './fold-decide.ts';
import { type Relabel, relabelsOf } from './fold-relabel.ts';
import type { Finding, FoundLabels, Mark, Pass, ReportFacts } from './fold-settle.ts';
import { type Db, isAny } from './sql/bulk.ts';
import type { Tables } from './sql/tables.ts';

/** A claim's row as it is now, without its words. */
export type OldClaim = Omit<Tables['claims'], 'words' | 'search'> & { readonly has_words: boolean };

/** What its readings say of a report. */
type OfReading = Pick<Tables['reports'], 'seq' | 'capture' | 'part' | 'text' | 'previous'>;

export interface Loaded {
  readonly facts: ReportFacts;
  /** Its first reading, with the file of the last one that is at hand; null when it was never read. */
  readonly reading: OfReading | null;
  readonly oldReport: OfReading | null;
  readonly oldClaims: readonly OldClaim[];
  /** Rows of places that it has now, by their claims. */
  readonly oldPlaces: ReadonlyMap<string, readonly Tables['places'][]>;
}

export async function load(db: Db, reports: readonly string[]): Promise<ReadonlyMap<string, Loaded>> {
  const readings = by(
    'report',
    await db.selectFrom('readings').selectAll().where(isAny('report', reports)).orderBy('seq').execute(),
  );
  const passes = await passesOf(db, reports);
  const marks = await marksOf(db, reports);
  const oldReports = by(
    'report',
    await db
      .selectFrom('reports')
      .select(['report', 'seq', 'capture', 'part', 'text', 'previous'])
      .where(isAny('report', reports))
      .execute(),
  );
  const oldClaims = by(
    'report',
    (await db
      .selectFrom('claims')
      .select(OLD)
      .select(sql<boolean>`words is not null`.as('has_words'))
      .where(isAny('report', reports))
      .execute()) as readonly OldClaim[],
  );
  const oldPlaces = by(
    'report',
    await db.selectFrom('places').selectAll().where(isAny('report', reports)).orderBy('claim').orderBy('n').execute(),
  );
  const ids = new Set<string>();
  for (const list of passes.values()) for (const { found } of list) for (const id of found.keys()) ids.add(id);
  for (const list of marks.values()) for (const { claim } of list) ids.add(claim);
  const { decided, flags, relabels } = await judged(db, [...ids]);
  const captures = [...readings.values()].map(([first]) => first!.capture);
  const around = await flagsOn(db, [...reports, ...captures]);
  return new Map(
    reports.map((report) => {
      const read = readings.get(report) ?? [];
      const first = read[0] ?? null;
      const facts: ReportFacts = {
        passes: passes.get(report) ?? [],
        marks: marks.get(report) ?? [],
        decided,
        flags,
        relabels,
        around: [report, ...(first ? [first.capture] : [])].flatMap((id) => around.get(id) ?? []),
      };
      const reading = first && {
        seq: first.seq,
        capture: first.capture,
        part: first.part,
        text: read.findLast(({ gone }) => !gone)?.text ?? null,
        previous: read.findLast(({ previous }) => previous !== null)?.previous ?? null,
      };
      return [
        report,
        {
          facts,
          reading,
          oldReport: oldReports.get(report)?.[0] ?? null,
          oldClaims: oldClaims.get(report) ?? [],
          oldPlaces: by('claim', oldPlaces.get(report) ?? []),
        },
      ];
    }),
  );
}

/** The columns that settling may change, but for words. */
export const OLD = [
  ...(['id', 'report', 'report_seq', 'at', 'source_from', 'source_to', 'cue_from', 'cue_to', 'content'] as const),
  ...(['manner', 'score', 'rank', 'foreign', 'reasons', 'found_first', 'found_last', 'marked_by', 'state'] as const),
  ...(['decided_by', 'corrected_to', 'standing', 'alternative_of', 'superseded_by', 'flags'] as const),
  ...(['said_of', 'said_by', 'within', 'speaker', 'act', 'relabelled'] as const),
] as const;

/** Labels that no column is made of stay where they are. */
const FOUND = [
  ...(['report', 'seq', 'claim', 'source_from', 'source_to', 'cue_from', 'cue_to', 'content', 'manner'] as const),
  ...(['score', 'foreign', 'reasons', 'within', 'speaker', 'act', 'places'] as const),
] as const;

/** A pass that found nothing in a report is one too: it supersedes. */
async function passesOf(db: Db, reports: readonly string[]): Promise<Map<string, Pass[]>> {
  const runs = await db
    .selectFrom('run_reports')
    .innerJoin('runs', 'runs.seq', 'run_reports.seq')
    .select(['run_reports.report', 'run_reports.seq'])
    .where(isAny('run_reports.report', reports))
    .where('runs.yields', '=', 'claims')
    .where('runs.gone', '=', false)
    .orderBy('run_reports.seq')
    .execute();
  const found = new Map<string, Map<string, Finding & FoundLabels>>();
  for (const row of await db.selectFrom('found').select(FOUND).where(isAny('report', reports)).execute()) {
    const key = `${row.seq} ${row.report}`;
    const pass = found.get(key) ?? new Map<string, Finding & FoundLabels>();
    const { manner, score, foreign, reasons, within, speaker, act, places } = row;
    pass.set(row.claim, {
      ...spansOf(row),
      manner: manner as Finding['manner'],
      score,
      foreign,
      reasons: JSON.parse(reasons) as Finding['reasons'],
      within,
      speaker,
      act,
      places: places === null ? [] : (JSON.parse(places) as FoundLabels['places']),
    });
    found.set(key, pass);
  }
  const passes = new Map<string, Pass[]>();
  for (const { report, seq } of runs) {
    const list = passes.get(report) ?? [];
    list.push({ seq, found: found.get(`${seq} ${report}`) ?? new Map() });
    passes.set(report, list);
  }
  return passes;
}

/** Spans from the columns that hold them. */
export function spansOf(row: Pick<Tables['found'], 'source_from' | 'source_to' | 'cue_from' | 'cue_to' | 'content'>) {
  const { source_from, source_to, cue_from, cue_to, content } = row;
  const parts = Array.from({ length: content.length / 2 }, (_, i) => ({
    from: content[2 * i]!,
    to: content[2 * i + 1]!,
  }));
  return {
    source: source_from === null || source_to === null ? null : { from: source_from, to: source_to },
    cue: { from: cue_from, to: cue_to },
    content: parts,
  };
}

async function marksOf(db: Db, reports: readonly string[]): Promise<Map<string, Mark[]>> {
  const entries = await db
    .selectFrom('concerns')
    .innerJoin('entries', 'entries.seq', 'concerns.seq')
    .select(['entries.seq', 'entries.kind', 'entries.body'])
    .where('concerns.thing', '=', 'report')
    .where(isAny('concerns.id', reports))
    .where('concerns.role', '=', 'holds')
    .orderBy('entries.seq')
    .execute();
  const marks = new Map<string, Mark[]>();
  for (const { seq, kind, body } of entries) {
    const marked = markedOf(kind, body!)!;
    const { claim, source, cue, content, manner } = marked;
    const list = marks.get(marked.report) ?? [];
    list.push({ seq, claim, source, cue, content, manner });
    marks.set(marked.report, list);
  }
  return marks;
}

function markedOf(kind: string, body: string): MarkedClaim | null {
  if (kind === 'add') return JSON.parse(body) as Add;
  return kind === 'correct' ? (JSON.parse(body) as Correct).to : null;
}

/** Corrections tie claims of several reports to each other: they are followed to their ends. */
async function judged(db: Db, claims: readonly string[]): Promise<Pick<ReportFacts, 'decided' | 'flags' | 'relabels'>> {
  const relabels = new Map<string, Relabel[]>();
  const decisions = new Map<number, Decision>();
  const flags = new Map<string, string[]>();
  const met = new Set(claims);
  for (let ids = claims; ids.length > 0; ) {
    const rows = await db
      .selectFrom('concerns')
      .innerJoin('entries', 'entries.seq', 'concerns.seq')
      .select(['concerns.id', 'entries.seq', 'entries.kind', 'entries.label', 'entries.body'])
      .where('concerns.thing', '=', 'claim')
      .where('concerns.role', '!=', CARRIED)
      .where(isAny('concerns.id', ids))
      .where('entries.kind', 'in', SETTLING)
      .where('entries.withdrawn_by', 'is', null)
      .orderBy('entries.seq')
      .execute();
    const further: string[] = [];
    for (const { id, seq, kind, label, body } of rows) {
      if (kind === 'flag') {
        flags.set(id, [...(flags.get(id) ?? []), label!]);
        continue;
      }
      const to = markedOf(kind, body!)?.claim ?? null;
      const of = to ?? id;
      // A correction concerns two claims, or one twice: its labels are those of the claim that it makes.
      const labels = of === id ? relabelsOf(kind as Kind, { seq, body: JSON.parse(body!) }) : [];
      const known = relabels.get(of) ?? [];
      if (labels.length > 0 && known.at(-1)?.seq !== seq) relabels.set(of, [...known, ...labels]);
      if (LABELLING.includes(kind)) continue;
      const claim = kind === 'correct' ? (JSON.parse(body!) as Correct).claim : id;
      decisions.set(seq, { seq, kind: kind as Decision['kind'], claim, to });
      for (const end of [claim, to])
        if (end !== null && !met.has(end)) {
          met.add(end);
          further.push(end);
        }
    }
    ids = further;
  }
  return { decided: decide([...decisions.values()]), flags, relabels };
}

async function flagsOn(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('concerns')
    .innerJoin('entries', 'entries.seq', 'concerns.seq')
    .select(['concerns.id', 'entries.label'])
    .where('concerns.thing', 'in', ['report', 'capture'])
    .where(isAny('concerns.id', ids))
    .where('entries.kind', '=', 'flag')
    .where('entries.withdrawn_by', 'is', null)
    .execute();
  const flags = new Map<string, string[]>();
  for (const { id, label } of rows) flags.set(id, [...(flags.get(id) ?? []), label!]);
  return flags;
}

function by<K extends string, R extends { readonly [k in K]: string | null }>(
  key: K,
  rows: readonly R[],
): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(row[key]!);
    if (group) group.push(row);
    else groups.set(row[key]!, [row]);
  }
  return groups;
}
