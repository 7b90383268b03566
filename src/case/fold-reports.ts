// Settles reports: their rows, the words to search in them, and how their claims stand.
//
// In:  ids of reports that were touched.
// Out: rows of `reports`, `report_words` and `claims` that are as all facts of the index make them. What is as it was is not
//      written again; a text is read only where words are missing.

import { setImmediate } from 'node:timers/promises';
import type { Report } from '../nouns/index.ts';
import { spanColumns } from './fold-facts.ts';
import { type Loaded, load, OLD, type OldClaim } from './fold-load.ts';
import type { Spans } from './fold-overlap.ts';
import { placeRow } from './fold-places.ts';
import { pointsInto } from './fold-points.ts';
import { type Settled, settle } from './fold-settle.ts';
import type { Texts } from './fold-texts.ts';
import { searchWords, vectorOf, vectorsOf } from './fold-words.ts';
import { type Db, insert, isAny, update, well } from './sql/bulk.ts';
import { TABLES, type Tables } from './sql/tables.ts';

/** Reports whose facts are in memory at once; twice as many while the next ones are looked up. A batch of a fold is some of these. */
const AT_ONCE = 25;

interface Changes {
  readonly reports: Tables['reports'][];
  readonly reportWords: Tables['report_words'][];
  readonly oldReports: string[];
  readonly claims: Tables['claims'][];
  readonly changedClaims: OldColumns[];
  readonly oldClaims: string[];
  readonly places: Tables['places'][];
  /** Claims whose rows of places are to go. */
  readonly oldPlaces: string[];
}

type OldColumns = Omit<OldClaim, 'has_words'>;

/** While some are settled the database looks up what is known of the next ones, which nothing written for these changes. */
export async function settleReports(db: Db, reports: readonly string[], texts: Texts): Promise<void> {
  if (reports.length === 0) return;
  const loading = (from: number): ReturnType<typeof load> => {
    const loaded = load(db, reports.slice(from, from + AT_ONCE));
    loaded.catch(() => {}); // told where it is waited for
    return loaded;
  };
  let next = loading(0);
  try {
    for (let from = 0; from < reports.length; from += AT_ONCE) {
      const loaded = await next;
      if (from + AT_ONCE < reports.length) next = loading(from + AT_ONCE);
      await write(db, await changesIn(loaded, texts));
    }
  } finally {
    await next.catch(() => {}); // nothing is asked of a transaction that has ended
  }
}

async function changesIn(all: ReadonlyMap<string, Loaded>, texts: Texts): Promise<Changes> {
  const changes: Changes = {
    reports: [],
    reportWords: [],
    oldReports: [],
    claims: [],
    changedClaims: [],
    oldClaims: [],
    places: [],
    oldPlaces: [],
  };
  for (const [report, loaded] of all) {
    const file = loaded.reading?.text ?? null;
    const textOf = (): Promise<Report | null> | null => (file === null ? null : texts.of(file));
    if (loaded.reading) await settleReport({ report, loaded, textOf, changes });
    await settleClaims({ report, loaded, textOf, changes });
    await setImmediate(); // the database may have answered
  }
  return changes;
}

interface Settling {
  readonly report: string;
  readonly loaded: Loaded;
  /** Null when the text was forgotten. */
  textOf(): Promise<Report | null> | null;
  readonly changes: Changes;
}

async function settleReport({ report, loaded: { reading, oldReport }, textOf, changes }: Settling): Promise<void> {
  const { seq, capture, part, text, previous } = reading!;
  if (oldReport && (['seq', 'capture', 'part', 'text', 'previous'] as const).every((c) => oldReport[c] === reading![c]))
    return;
  if (oldReport) changes.oldReports.push(report);
  const read = await textOf();
  changes.reports.push({ report, seq, capture, part, text, previous, ...aboutColumns(read) });
  if (read) changes.reportWords.push(...vectorsOf(reportWords(read)).map((words, n) => ({ report, n, words })));
}

function aboutColumns(
  read: Report | null,
): Pick<Tables['reports'], 'units' | 'outlet' | 'language' | 'published' | 'about'> {
  if (!read) return { units: null, outlet: null, language: null, published: null, about: null };
  const { title = null, outlet = null, authors, url = null, credit = null, language, dates, text, blocks } = read;
  const headline = blocks.find(({ kind }) => kind === 'headline');
  return {
    units: text.length,
    outlet: outlet && well(outlet),
    language: well(language.code),
    published: dates.find((date) => date.of === 'published')?.edtf ?? null,
    about: JSON.stringify({
      headline: headline ? text.slice(headline.from, headline.to) : null,
      title,
      outlet,
      authors,
      url,
      credit,
      language,
      dates,
      units: text.length,
    }),
  };
}

/** What the report itself says: no menus and adverts. */
function reportWords({ outlet, authors, text, blocks }: Report): readonly string[] {
  const own = blocks.filter(({ kind }) => kind !== 'boilerplate').map(({ from, to }) => text.slice(from, to));
  return [...(outlet ? [outlet] : []), ...authors, ...own].flatMap(searchWords);
}

async function settleClaims({ report, loaded, textOf, changes }: Settling): Promise<void> {
  const { facts, reading, oldClaims, oldPlaces } = loaded;
  if (facts.passes.length === 0 && facts.marks.length === 0 && oldClaims.length === 0) return;
  const old = new Map(oldClaims.map((row) => [row.id, row]));
  const hasText = reading?.text !== null && reading !== null;
  const marksText = facts.marks.length > 0 ? ((await textOf())?.text ?? null) : null;
  const marks = facts.marks.filter((mark) => pointsInto(marksText, mark));
  for (const claim of settle({ ...facts, marks })) {
    const before = old.get(claim.id);
    old.delete(claim.id);
    const columns = claimColumns(claim, report, reading?.seq ?? 0);
    settlePlaces(claim, { report, changes, old: oldPlaces.get(claim.id) ?? [] });
    if (before && before.has_words === hasText) {
      if (OLD.some((column) => !isSame(before[column], columns[column]))) changes.changedClaims.push(columns);
      continue;
    }
    if (before) changes.oldClaims.push(claim.id);
    const text = (await textOf())?.text ?? null;
    changes.claims.push({ ...columns, ...wordColumns(claim, text) });
  }
  changes.oldClaims.push(...old.keys());
  changes.oldPlaces.push(...[...old.keys()].filter((id) => oldPlaces.has(id)));
}

/** Of a column: a list is the same when what is in it is. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

function settlePlaces(
  { id: claim, places }: Settled,
  { report, changes, old }: Pick<Settling, 'report' | 'changes'> & { readonly old: readonly Tables['places'][] },
): void {
  const rows = places.map((place, n) => placeRow(place, { claim, n, report }));
  const columns = Object.keys(TABLES.places.columns) as (keyof Tables['places'])[];
  const isAsItWas = (row: Tables['places'], n: number): boolean =>
    columns.every((column) => isSame(old[n]?.[column], row[column]));
  if (rows.length === old.length && rows.every(isAsItWas)) return;
  if (old.length > 0) changes.oldPlaces.push(claim);
  changes.places.push(...rows);
}

function claimColumns(claim: Settled, report: string, report_seq: number): OldColumns {
  const { source, cue, content, score } = claim;
  return {
    id: claim.id,
    report,
    report_seq,
    at: Math.min(source?.from ?? cue.from, cue.from, content[0]!.from),
    ...spanColumns(claim),
    score,
    rank: score === null ? 1 : -score,
    foreign: claim.foreign,
    reasons: JSON.stringify(claim.reasons),
    found_first: claim.foundFirst,
    found_last: claim.foundLast,
    marked_by: claim.markedBy,
    state: claim.state,
    decided_by: claim.decidedBy,
    corrected_to: claim.correctedTo,
    standing: claim.standing,
    alternative_of: claim.alternativeOf,
    superseded_by: claim.supersededBy,
    flags: [...claim.flags],
    said_of: claim.said?.of ?? null,
    said_by: claim.said?.by ?? null,
    within: claim.within,
    speaker: claim.speaker && well(claim.speaker),
    act: claim.act,
    relabelled: Object.keys(claim.relabelledBy).length === 0 ? null : JSON.stringify(claim.relabelledBy),
  };
}

function wordColumns({ source, cue, content }: Spans, text: string | null): Pick<Tables['claims'], 'words' | 'search'> {
  if (text === null) return { words: null, search: null };
  const words = {
    source: source && text.slice(source.from, source.to),
    cue: text.slice(cue.from, cue.to),
    content: content.map(({ from, to }) => text.slice(from, to)),
  };
  const search = vectorOf([
    { words: searchWords(words.source ?? ''), weight: 'A' },
    { words: searchWords(words.cue), weight: 'B' },
    ...words.content.map((part) => ({ words: searchWords(part), weight: 'C' as const })),
  ]);
  return { words: JSON.stringify(words), search };
}

async function write(db: Db, changes: Changes): Promise<void> {
  const { reports, reportWords, oldReports, claims, changedClaims, oldClaims, places, oldPlaces } = changes;
  if (oldReports.length > 0) {
    await db.deleteFrom('reports').where(isAny('report', oldReports)).execute();
    await db.deleteFrom('report_words').where(isAny('report', oldReports)).execute();
  }
  await insert(db, 'reports', reports);
  await insert(db, 'report_words', reportWords);
  if (oldClaims.length > 0) await db.deleteFrom('claims').where(isAny('id', oldClaims)).execute();
  await insert(db, 'claims', claims);
  await update(db, 'claims', { columns: OLD, rows: changedClaims });
  if (oldPlaces.length > 0) await db.deleteFrom('places').where(isAny('claim', oldPlaces)).execute();
  await insert(db, 'places', places);
}
