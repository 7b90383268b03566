// gold/wikinews/ as the checks see it, and the texts that it labels, where they are at hand.
//
// HEARSAY_DATA names the folder of data; else ../shared/data beside the project's folder is looked into.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OffsetFile } from '../../src/measure/offset-gold.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const data = process.env['HEARSAY_DATA'] ?? join(root, '../shared/data');

export interface WrittenOffsets {
  /** The file's name without `.json`. */
  readonly name: string;
  /** As it stands in its file. */
  readonly written: string;
  readonly file: OffsetFile;
}

export function offsetFiles(folder: string): readonly WrittenOffsets[] {
  return readdirSync(folder)
    .sort()
    .map((entry) => {
      const name = /^(GUM_news_[a-z0-9]+)\.json$/.exec(entry)?.[1];
      if (name === undefined) throw new Error(`${entry} is no file of labels`);
      const written = readFileSync(join(folder, entry), 'utf8');
      return { name, written, file: JSON.parse(written) as OffsetFile };
    });
}

/** Texts by their address (`gum/train.jsonl#GUM_news_…`); null where the data are not at hand. */
export function textsOfOthers(): ReadonlyMap<string, string> | null {
  const path = join(data, 'gum/train.jsonl');
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const rows = lines.map((line) => JSON.parse(line) as { readonly id: string; readonly text: string });
  return new Map(rows.map(({ id, text }) => [`gum/train.jsonl#${id}`, text]));
}

/** Why checks of texts are skipped. */
export const NO_TEXTS = `no gum/train.jsonl under ${data}: HEARSAY_DATA may name another folder`;
