// What speakers are called, by their ids: as the last pass over their report found them, or as a person does.

import type { Correct } from '../nouns/index.ts';
import { type Db, isAny } from './sql/bulk.ts';

/** An id that nobody named is left out. */
export async function namesOfSpeakers(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  if (ids.length === 0) return names;
  for (const { id, name } of await namedByPeople(db, ids)) names.set(id, name);
  const found = await db
    .selectFrom('speakers')
    .select(['speaker', 'name'])
    .where(isAny('speaker', [...new Set(ids)]))
    .orderBy('seq')
    .execute();
  for (const { speaker, name } of found) names.set(speaker, JSON.parse(name) as string);
  return names;
}

/** Names that people gave with a correction that counts. The last one stands last. */
async function namedByPeople(
  db: Db,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const rows = await db
    .selectFrom('concerns')
    .innerJoin('entries', 'entries.seq', 'concerns.seq')
    .select('entries.body')
    .where('concerns.thing', '=', 'speaker')
    .where('concerns.role', '=', 'of')
    .where('entries.kind', '=', 'correct')
    .where('entries.withdrawn_by', 'is', null)
    .where(isAny('concerns.id', [...new Set(ids)]))
    .orderBy('entries.seq')
    .execute();
  return rows.flatMap(({ body }) => {
    const { speaker } = JSON.parse(body!) as Correct;
    return speaker?.name === undefined ? [] : [{ id: speaker.id, name: speaker.name }];
  });
}
