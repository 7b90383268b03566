// What an `add` did, counted: what was kept when it is on the disk, what was met when it is met; and the same in words.

import type { Keeping } from '../case/index.ts';
import type { Problem } from '../nouns/index.ts';
import type { Step } from './adding.ts';
import type { FilesIn } from './files-in.ts';
import { tally } from './print.ts';

interface Sums {
  readonly inputs: number;
  /** Inputs of which something new was kept. */
  readonly added: number;
  /** Inputs of which nothing is new. */
  readonly known: number;
  /** Of these, addresses that were not asked for again. */
  readonly held: number;
  /** Inputs that gave nothing but a Problem. */
  readonly failed: number;
  readonly captures: number;
  readonly reports: number;
  readonly claims: number;
}

export interface Count {
  kept(keepings: readonly Keeping[]): void;
  see(step: Step): void;
  /** More inputs than were known in the beginning. */
  expect(inputs: number): void;
  say(problem: Problem): void;
  /** Inputs that came to their end. */
  ended(): number;
  done(): number;
  of(): number;
  sums(): Sums & { readonly problems: readonly Problem[] };
}

export function counting(inputs: number, before: readonly Problem[]): Count {
  const problems: Problem[] = [...before];
  const wrong = new Set<string>();
  const news = new Set<string>();
  const sums = { captures: 0, reports: 0, claims: 0 };
  const ended = { all: 0, added: 0, known: 0, held: 0, failed: 0 };
  let of = inputs;
  let done = 0;
  /** Whether the input that is in work has had a report. */
  let hasRead = false;
  const end = (input: string, isHeld: boolean): void => {
    ended.all++;
    if (!hasRead) done++;
    hasRead = false;
    if (news.delete(input)) ended.added++;
    else if (wrong.has(input)) ended.failed++;
    else {
      ended.known++;
      if (isHeld) ended.held++;
    }
    wrong.delete(input);
  };
  return {
    kept(keepings) {
      for (const { draft } of keepings) {
        if (draft.kind === 'capture') sums.captures += draft.body.failed === undefined ? 1 : 0;
        else if (draft.kind === 'reading') sums.reports += draft.body.report === null ? 0 : 1;
        else if (draft.kind === 'run') sums.claims += draft.body.count;
      }
    },
    see(step) {
      const { input } = step;
      if ('keep' in step) {
        if (step.isNoNews) uncount(step.keep);
        else news.add(input);
      } else if ('problem' in step) {
        problems.push(step.problem);
        wrong.add(input);
      } else if ('more' in step) of += step.more;
      else if ('isRead' in step) {
        done++;
        hasRead = true;
      } else if ('isEnded' in step) end(input, step.isHeld === true);
    },
    expect(more) {
      of += more;
    },
    say: (problem) => void problems.push(problem),
    ended: () => ended.all,
    done: () => done,
    of: () => of,
    sums() {
      const { all, ...rest } = ended;
      return { inputs: all, ...rest, ...sums, problems };
    },
  };

  /** A report that was read before is none that was added. */
  function uncount({ draft }: Keeping): void {
    if (draft.kind === 'reading' && draft.body.report !== null) sums.reports--;
  }
}

interface Words extends Sums {
  /** Inputs that there were to be. */
  readonly of: number;
  readonly skipped: FilesIn['skipped'];
  readonly head: string;
  readonly isCut: boolean;
}

export function countInWords(words: Words): string {
  const { inputs, added, known, held, failed, captures, reports, claims, of, head, isCut } = words;
  const { hidden, links, others } = words.skipped;
  const skipped = [
    hidden > 0 && `${hidden} hidden`,
    links > 0 && tally(links, 'symbolic link'),
    others > 0 && `${others} that ${others === 1 ? 'is' : 'are'} no file, or the case itself`,
  ].filter((part) => part !== false);
  return [
    isCut
      ? `Ended early, after ${tally(inputs, 'input')} of ${of}; run it again to go on. ${added} added`
      : `${added} of ${tally(inputs, 'input')} added`,
    `: ${tally(captures, 'capture')}, ${tally(reports, 'report')}, ${tally(claims, 'claim')} suggested by a machine.\n`,
    known > 0 ? `  ${known} known already${heldInWords(held)}\n` : '',
    failed > 0 ? `  ${failed} not added: see the Problems\n` : '',
    skipped.length > 0 ? `  skipped: ${skipped.join(', ')}\n` : '',
    `  head  ${head}\n`,
  ].join('');
}

function heldInWords(held: number): string {
  if (held === 0) return '';
  return `, ${tally(held, 'address', 'addresses')} of them not asked for: their pages are held (--again fetches them anew)`;
}
