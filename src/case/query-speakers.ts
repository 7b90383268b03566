// Who speaks in a case, and what people decided about one of them.

import { sql } from 'kysely';
import type { By, Flag } from '../nouns/index.ts';
import { gatherSpeakers, type Said, type SpeakerJudgement, type Speaking } from './gather-speakers.ts';
import type { Author, History } from './index-shape.ts';
import type { CaseSpeakers, SameSpeakers } from './index-speakers.ts';
import { historyOf } from './query-claim.ts';
import { type Db, well } from './sql/bulk.ts';
import type { Tables } from './sql/tables.ts';

export async function speakers(db: Db, same: SameSpeakers): Promise<CaseSpeakers> {
  const said = await saidOf(db);
  const judgements = await judgementsOf(db);
  const speaking = await speakingOf(db);
  const { rows } = await sql<{ unknown: number }>`
    select count(*) as unknown from claims where speaker is null and ${STANDING}`.execute(db);
  return Object.freeze({ speakers: gatherSpeakers({ speaking, said, judgements }, same), unknown: rows[0]!.unknown });
}

/** Judgements about any of these ids, and what took them back. */
export async function speakerHistory(db: Db, ids: readonly string[]): Promise<readonly History[]> {
  const met = new Map<number, History>();
  for (const id of ids) for (const one of await historyOf(db, { thing: 'speaker', id })) met.set(one.entry, one);
  return [...met.values()].sort((a, b) => a.entry - b.entry);
}

/** Ids of speakers that begin so: of those that runs found, and those that people named. At most three. */
export async function speakerIds(db: Db, begins: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select speaker as id from speakers where starts_with(speaker, ${well(begins)})
    union select id from concerns where thing = 'speaker' and starts_with(id, ${well(begins)})
    order by id limit 3`.execute(db);
  return rows.map(({ id }) => id);
}

/** Claims that are listed when nothing else is asked for. */
export const STANDING = sql<boolean>`claims.standing = 'stands' and claims.state in ('suggested', 'accepted')`;

async function saidOf(db: Db): Promise<readonly Said[]> {
  const { rows } = await sql<Said>`
    select speaker, report, act, count(*) as count from claims
    where speaker is not null and ${STANDING}
    group by speaker, report, act, report_seq order by report_seq, report, speaker, act`.execute(db);
  return rows;
}

/** Those that claims or judgements name; each as the last pass that found it says. */
async function speakingOf(db: Db): Promise<readonly Speaking[]> {
  type Row = Pick<
    Tables['speakers'],
    'speaker' | 'report' | 'kind' | 'name' | 'names' | 'role' | 'affiliation' | 'number'
  >;
  const { rows } = await sql<Row>`
    with last as (
      select distinct on (speaker, report) * from speakers
      where speaker in (select speaker from claims union select id from concerns where thing = 'speaker')
      order by speaker, report, seq desc
    )
    select last.speaker, last.report, last.kind, last.name, last.names, last.role, last.affiliation, last.number
    from last join reports using (report) order by reports.seq, reports.report, last.at, last.speaker`.execute(db);
  const met = new Set<string>();
  const said = (json: string | null): string | null => (json === null ? null : (JSON.parse(json) as string));
  return rows.flatMap((row): readonly Speaking[] => {
    // An id is of one report; a pass of other hands may say otherwise.
    if (met.has(row.speaker)) return [];
    met.add(row.speaker);
    return [
      {
        id: row.speaker,
        report: row.report,
        kind: row.kind as Speaking['kind'],
        number: row.number,
        names: [said(row.name)!, ...(JSON.parse(row.names) as string[])],
        role: said(row.role),
        affiliation: said(row.affiliation),
      },
    ];
  });
}

async function judgementsOf(db: Db): Promise<readonly SpeakerJudgement[]> {
  const rows = await db
    .selectFrom('entries')
    .select(['seq', 'kind', 'time', 'by', 'body'])
    .where('kind', 'in', ['merge', 'split', 'attribute', 'flag', 'correct'])
    .where('is_known', '=', true)
    .where('withdrawn_by', 'is', null)
    .where(sql<boolean>`exists (select from concerns where concerns.seq = entries.seq and concerns.thing = 'speaker')`)
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ seq, kind, time, by, body: json }): readonly SpeakerJudgement[] => {
    const author: Author = { entry: seq, kind, time, by: JSON.parse(by) as By };
    const body = JSON.parse(json!);
    if (kind === 'merge' || kind === 'split' || kind === 'attribute') return [{ kind, author, body }];
    if (kind === 'flag') {
      const { target, flag } = body as Flag;
      return [{ kind, author, body: { speaker: target.id, flag } }];
    }
    const { id, name } = body.speaker;
    return name === undefined ? [] : [{ kind: 'named', author, body: { speaker: id, name } }];
  });
}
