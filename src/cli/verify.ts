// `hearsay verify`: is everything in a case what it was when it was kept? Changes nothing; needs no lock.

import { fingerprintOf, type Head, headLine, headOf, type Vouched, verify as verified } from '../case/index.ts';
import { Fault } from '../nouns/index.ts';
import { type Form, print, say, short, tally } from './print.ts';
import { openProgress } from './progress.ts';
import { publicKeyIn } from './signing-key.ts';

export interface VerifyOptions {
  /** A head that was kept outside: `12 9f3c…`. */
  readonly head?: string;
  /** File of a public key that checkpoints are expected to be signed with. */
  readonly key?: string;
  /** False: the index is not compared with a fresh fold of the log. */
  readonly index?: boolean;
  readonly format?: Form;
}

/** 1 when something is wrong. */
export async function verify(folder: string, options: VerifyOptions): Promise<0 | 1> {
  const head = headGiven(options.head);
  const key = options.key === undefined ? undefined : await publicKeyIn(options.key);
  const progress = openProgress('files');
  const folding = openProgress('entries folded');
  const found = await verified(folder, {
    ...(head && { head }),
    ...(key !== undefined && { key }),
    index: options.index !== false,
    onProgress: progress.at,
    onIndex: ({ seq, of }) => {
      progress.stop();
      folding.at(seq, of ?? seq);
    },
  }).finally(() => {
    progress.stop();
    folding.stop();
  });
  const { wrong, besides, files, rows } = found;
  if (options.format === 'json')
    await print(`${JSON.stringify({ case: folder, ...found, head: headLine(found.head) })}\n`);
  else {
    for (const problem of [...wrong, ...besides]) say(problem);
    const right = `${tally(files.captures, 'capture')}, ${tally(files.texts, 'text')} and ${tally(files.runs, 'run')} are what they were`;
    const what = wrong.length > 0 ? `${tally(wrong.length, 'thing')} wrong; ${right}` : `Nothing is wrong: ${right}`;
    const more = besides.length > 0 ? `; ${tally(besides.length, 'thing')} besides that no entry vouches for` : '';
    const index = rows === null ? '' : `  index ${tally(rows, 'row')} held against a fresh fold of the log\n`;
    await print(
      `${what}${more}.\n${index}  head  ${headLine(found.head)}${head ? '' : '  (keep it outside, and give it with --head the next time)'}\n${vouchedInWords(found.checkpoints, key)}`,
    );
  }
  return wrong.length > 0 ? 1 : 0;
}

/** Who vouches up to where: the last checkpoint of each key, and the last time stamp. */
function vouchedInWords(checkpoints: readonly Vouched[], expected: string | undefined): string {
  const keys = new Map(checkpoints.flatMap((one) => (one.key === null ? [] : [[one.key, one] as const])));
  const given = expected === undefined ? null : fingerprintOf(expected);
  const signed = [...keys].map(([key, { entry, upTo }]) => {
    const whose = given === null ? '' : key === given ? ', the key that you gave' : ', not the key that you gave';
    return `  signed up to entry ${upTo} (entry ${entry}) by key ${short(key)}${whose}\n`;
  });
  const stamp = checkpoints.findLast(({ stampedAt }) => stampedAt !== null);
  const stamped = stamp
    ? `  stamped up to entry ${stamp.upTo} (entry ${stamp.entry}), as of ${stamp.stampedAt}; openssl says whether to believe it\n`
    : '';
  return `${signed.join('')}${stamped}`;
}

export function headGiven(text: string | undefined): Head | null {
  if (text === undefined) return null;
  const head = headOf(text);
  if (head) return head;
  throw new Fault(
    'use/bad-head',
    `${JSON.stringify(text).slice(0, 100)} is no head.`,
    'Give number and hash as `hearsay status` prints them: --head "12 9f3c…".',
  );
}
