// gold/wikinews/ as the checks see it, and the texts that it labels, where they are at hand.
//
// HEARSAY_DATA names the folder of data; else ../shared/data beside the project's folder is looked into.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OTHERS, textsOfOthers } from '../../src/cli/gold-folder.ts';
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

/** By their address; null where the data are not at hand. */
export const textsAtHand = (): ReadonlyMap<string, string> | null => textsOfOthers(data);

/** Why checks of texts are skipped. */
export const NO_TEXTS = `no ${OTHERS} under ${data}: HEARSAY_DATA may name another folder`;
