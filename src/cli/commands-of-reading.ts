// Commands that need no case.

import { Option } from 'commander';
import type { CommandRow } from './command-row.ts';
import { modelOption, runtimeOption, workersOption } from './options.ts';

export const READING: readonly CommandRow[] = [
  {
    name: 'read',
    does: 'read reports and print who is said to have said what',
    arguments: {
      '[inputs...]': 'files: text, HTML, PDF, DOCX, feeds, web archives, mail, transcripts …; - for standard input',
    },
    options: [
      new Option('--format <name>', 'text, json, jsonl, marked, brat, citron, csv or html').default('text'),
      new Option('--jsonl', 'a filter: JSON lines {key?, text | html, url?, published?} in, JSON lines out'),
      new Option('--out <path>', 'write to a file; to a folder where each report needs a file of its own'),
      new Option('--no-text', 'leave the report’s text out of json and jsonl'),
      workersOption(),
      runtimeOption(),
      modelOption(),
    ],
    examples: [
      'hearsay read report.html                                  claims on the terminal',
      'hearsay read --format html --out report.html page.txt     one page with the claims marked',
      'hearsay read --format csv reports/*.html > claims.csv     a table of many reports',
      'hearsay read --jsonl < reports.jsonl > claims.jsonl       a filter for pipes',
    ],
    run: async (inputs: string[], options) => (await import('./read.ts')).read(inputs, options),
  },
];
