// The list of formats: what `hearsay read --format` offers. To add one: a file here, a line in this list.

import type { Extraction, Problem } from '../nouns/index.ts';
import { brat } from './brat.ts';
import { citron, citronProblems } from './citron.ts';
import { csv, csvHeader } from './csv.ts';
import { html } from './html.ts';
import { type JsonOptions, json, jsonl } from './json.ts';
import { marked } from './marked.ts';

/** One way to write an extraction. */
export interface Format {
  /** Options that a format has no use for are ignored. */
  readonly write: (extraction: Extraction, options?: JsonOptions) => string;
  /** Of its files, without a dot. */
  readonly extension: string;
  /** Whether one file holds one report only. Otherwise what `write` gave for several may be joined. */
  readonly perReport: boolean;
  /** What stands once before all that is joined. */
  readonly header?: string;
  /** What it cannot hold of an extraction, said beside it. */
  readonly problems?: (extraction: Extraction) => readonly Problem[];
  /** Files that belong beside it, by their extension. */
  readonly beside?: Readonly<Record<string, (extraction: Extraction) => string>>;
}

const list = {
  json: { write: json, extension: 'json', perReport: false },
  jsonl: { write: jsonl, extension: 'jsonl', perReport: false },
  csv: { write: csv, extension: 'csv', perReport: false, header: csvHeader },
  html: { write: html, extension: 'html', perReport: true },
  marked: { write: marked, extension: 'txt', perReport: true },
  brat: {
    write: (extraction) => brat(extraction).ann,
    extension: 'ann',
    perReport: true,
    beside: { txt: (extraction) => brat(extraction).txt },
  },
  citron: { write: citron, extension: 'citron.json', perReport: true, problems: citronProblems },
} satisfies Record<string, Format>;

/** Every format by its name. It inherits nothing, so that no name but these is found in it. */
export const formats: Readonly<Record<string, Format>> = Object.freeze(Object.assign(Object.create(null), list));
