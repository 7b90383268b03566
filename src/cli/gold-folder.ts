// The folder gold/ on the disk. Nothing is judged here: what cannot be parsed is thrown.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarked } from '../dossier/index.ts';
import type { Incident, LabelledIncident, LabelledReport, Sidecar } from '../measure/own-gold.ts';

/** Its id is `NN-genre`. */
export interface GoldReport extends LabelledReport {
  readonly notation: string;
  /** The sidecar as it stands in its file. */
  readonly written: string;
}

export interface GoldIncident extends LabelledIncident {
  /** The incident as it stands in its file. */
  readonly written: string;
  readonly reports: readonly GoldReport[];
}

export function goldReport(id: string, notation: string, written: string): GoldReport {
  return { id, notation, written, ...readMarked(notation), sidecar: JSON.parse(written) as Sidecar };
}

/** Every incident under `folder`. A report without its sidecar, or the other way round, is thrown. */
export function goldIncidents(folder: string): readonly GoldIncident[] {
  const ids = readdirSync(join(folder, 'incidents')).map((name) => name.replace(/\.json$/, ''));
  const folders = readdirSync(join(folder, 'reports'));
  const odd = [...ids.filter((id) => !folders.includes(id)), ...folders.filter((id) => !ids.includes(id))];
  if (odd.length > 0) throw new Error(`an incident without reports, or reports without an incident: ${odd.join(', ')}`);
  return ids.map((id) => {
    const written = readFileSync(join(folder, 'incidents', `${id}.json`), 'utf8');
    return { id, written, incident: JSON.parse(written) as Incident, reports: reportsIn(join(folder, 'reports', id)) };
  });
}

/** Where the texts of others stand under a folder of data. */
export const OTHERS = 'gum/train.jsonl';

/** Texts of others by their address, such as `gum/train.jsonl#GUM_news_crane`; null where the data are not at hand. */
export function textsOfOthers(data: string): ReadonlyMap<string, string> | null {
  const path = join(data, OTHERS);
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const rows = lines.map((line) => JSON.parse(line) as { readonly id: string; readonly text: string });
  return new Map(rows.map(({ id, text }) => [`${OTHERS}#${id}`, text]));
}

function reportsIn(folder: string): readonly GoldReport[] {
  return readdirSync(folder)
    .filter((name) => !(name.endsWith('.json') && existsSync(join(folder, name.replace(/json$/, 'marked')))))
    .sort()
    .map((name) => {
      if (!/^\d\d-[a-z-]+\.marked$/.test(name)) throw new Error(`${name} is neither a report nor the sidecar of one`);
      const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
      return goldReport(name.replace(/\.marked$/, ''), read(name), read(name.replace(/marked$/, 'json')));
    });
}
