// `hearsay status`: what a case holds, where its log ends, and who has it open. From the log and the files alone.

import { type Holdings, headLine, holdingsOf, ownerOf } from '../case/index.ts';
import { judgements as kinds } from '../nouns/index.ts';
import { bytesInWords, type Form, print, tally } from './print.ts';
import { withCase } from './with-case.ts';

export interface StatusOptions {
  readonly format?: Form;
}

export function status(folder: string, options: StatusOptions): Promise<0> {
  return withCase<0>(folder, { toRead: true }, async (open) => {
    const held = await holdingsOf(open.log);
    const head = await open.log.head();
    const owner = ownerOf(folder);
    const sums = sumsOf(held);
    const { name, id, created, format } = open.about;
    await print(
      options.format === 'json'
        ? `${JSON.stringify({ case: folder, name, id, created, format, entries: head.seq, ...sums, head: headLine(head), owner, problems: open.problems })}\n`
        : [
            `${name}, begun ${created.slice(0, 10)}\n`,
            row('entries', tally(head.seq, 'entry', 'entries')),
            row('captures', `${tally(sums.captures, 'capture')}, ${bytesInWords(sums.bytes)}`),
            sums.forgotten > 0 ? row('forgotten', tally(sums.forgotten, 'capture')) : '',
            row(
              'reports',
              `${tally(sums.reports, 'report')}${sums.unread > 0 ? `; ${tally(sums.unread, 'reading')} gave none` : ''}`,
            ),
            row(
              'runs',
              `${tally(sums.runs, 'run')}, ${tally(sums.claims, 'claim')} suggested in the last of each report`,
            ),
            sums.withoutRun > 0
              ? row('to do', `${tally(sums.withoutRun, 'report')} without a run: hearsay extract ${folder}`)
              : '',
            row('judgements', judged(sums)),
            row('head', headLine(head)),
            row(
              'open',
              owner === null
                ? 'by nobody'
                : owner === 'unreadable'
                  ? 'its lock cannot be read'
                  : `${owner.command}, process ${owner.pid} on ${owner.host.split(' ')[0]}, since ${owner.since}`,
            ),
          ].join(''),
    );
    return 0;
  });
}

function sumsOf(held: Holdings) {
  const runs = [...held.runs.values()];
  const judgements = Object.fromEntries(
    kinds.flatMap((kind) => (held.kinds.has(kind) ? [[kind, held.kinds.get(kind)!]] : [])),
  );
  return {
    captures: held.captures.size,
    bytes: [...held.captures.values()].reduce((sum, size) => sum + size, 0),
    forgotten: held.forgotten.size,
    reports: held.reports.size,
    unread: held.unread.size,
    runs: runs.reduce((sum, { length }) => sum + length, 0),
    claims: runs.reduce((sum, of) => sum + of.at(-1)!.count, 0),
    withoutRun: [...held.reports.keys()].filter((report) => !held.runs.has(report)).length,
    judgements: judgements as Readonly<Record<string, number>>,
  };
}

function judged({ judgements }: { readonly judgements: Readonly<Record<string, number>> }): string {
  const each = Object.entries(judgements).map(([kind, n]) => `${kind} ${n}`);
  const sum = Object.values(judgements).reduce((all, n) => all + n, 0);
  return `${tally(sum, 'judgement')}${each.length > 0 ? ` (${each.join(', ')})` : ''}`;
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(12)}${value}\n`;
}
