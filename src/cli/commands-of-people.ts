// Commands by which a person decides.

import { Option } from 'commander';
import type { CommandRow } from './command-row.ts';
import { JUDGE_EXAMPLES, judgeOptions } from './judge-options.ts';
import { byOption, formOption } from './options.ts';

export const PEOPLE: readonly CommandRow[] = [
  {
    name: 'judge',
    does: 'decide about a claim, a speaker or an entry; the decision is kept with your name and reason',
    arguments: {
      '<case>': 'folder of the case',
      '<id>': 'a claim; a report for add; a speaker for merge, split and attribute; an entry, or last, for withdraw',
      '<verb>': 'accept, reject, correct, add, merge, split, flag, note, tag, place, time, link, attribute or withdraw',
      '[what]': 'correct: speaker, act, basis, place or time; by default its spans',
    },
    options: [byOption(), formOption(), ...judgeOptions()],
    examples: JUDGE_EXAMPLES,
    run: async (folder: string, id: string, verb: string, what: string | undefined, options) =>
      (await import('./judge.ts')).judge(folder, { ...options, id, verb, ...(what !== undefined && { what }) }),
  },
  {
    name: 'carry',
    does: 'propose judgements on an earlier version of a page for the newer one, and take them',
    arguments: {
      '<case>': 'folder of the case',
      '[report]': 'id of the newer report; by default every one that has an earlier version',
    },
    options: [
      new Option('--from <report>', 'the earlier report, where the log does not name it'),
      new Option(
        '--take <ids>',
        'judged claims whose judgement is carried over, with commas between them; all: those in the same sentences',
      ),
      new Option('--why <reason>', 'take: why, in your own words'),
      byOption(),
      formOption(),
    ],
    examples: [
      'hearsay carry port-vela                                              what could be carried over',
      'hearsay carry port-vela --take all --why "same words in the update"  what stands in the same sentences',
    ],
    run: async (folder: string, report: string | undefined, options) =>
      (await import('./carry.ts')).carry(folder, report, options),
  },
  {
    name: 'forget',
    does: 'remove a capture and all that was read from it, for good, and say so in the log',
    arguments: { '<case>': 'folder of the case', '<capture>': 'id of the capture' },
    options: [
      new Option('--why <reason>', 'why, in your own words; it stays in the log').makeOptionMandatory(),
      new Option('--yes', 'do not ask'),
      byOption(),
      formOption(),
    ],
    examples: ['hearsay forget port-vela 005137e20bf1 --why "The witness asked for it."'],
    run: async (folder: string, capture: string, options) =>
      (await import('./forget.ts')).forget(folder, capture, options),
  },
];
