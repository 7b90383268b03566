// `hearsay judge`: a person's decision, kept with who, when and why.
//
// A claim is looked up in the runs of the case, a capture and a report in its log, an entry by its number, a speaker in the index.
// Links are taken by the ids that they were given.

import { headLine, holdingsOf } from '../case/index.ts';
import { Fault, type Judgements, type MarkedClaim, sliceOf } from '../nouns/index.ts';
import { entryInWords } from './entry-words.ts';
import { entryAt } from './find.ts';
import { attribute, link, place, time } from './judge-about.ts';
import { add, correct, merge, split } from './judge-claim.ts';
import { acceptOrReject, flag, note, tag } from './judge-target.ts';
import { withdraw } from './judge-withdraw.ts';
import { type Judged, type JudgeOptions, type Judging, reportOf } from './judging.ts';
import { personOf } from './person.ts';
import { print } from './print.ts';
import { withCase } from './with-case.ts';

/** A verb for every kind of judgement: one that is missing here is an error of the compiler. */
const VERBS: { readonly [K in keyof Judgements]: (judging: Judging) => Promise<Judged> } = {
  accept: (judging) => acceptOrReject('accept', judging),
  reject: (judging) => acceptOrReject('reject', judging),
  correct,
  add,
  merge,
  split,
  flag,
  note,
  tag,
  place,
  time,
  link,
  attribute,
  withdraw,
};

export async function judge(folder: string, options: JudgeOptions): Promise<0> {
  const verb = Object.hasOwn(VERBS, options.verb) ? VERBS[options.verb as keyof Judgements] : undefined;
  if (!verb)
    throw new Fault(
      'use/unknown-verb',
      `${options.verb} is no judgement.`,
      `Choose one of ${Object.keys(VERBS).join(', ')}.`,
    );
  const by = { person: await personOf(options.by) };
  return withCase<0>(folder, {}, async (open) => {
    const judging = { open, held: await holdingsOf(open.log), by, options };
    const { drafts, shown } = await verb(judging);
    const words = await Promise.all(shown.map((claim) => inWords(claim, judging)));
    const seqs = await open.log.append(drafts);
    const entries = await Promise.all(seqs.map((seq) => entryAt(open, seq)));
    const head = headLine(await open.log.head());
    await print(
      options.format === 'json'
        ? `${JSON.stringify({ case: folder, entries, head })}\n`
        : `${[...entries.map(entryInWords), ...words.map((line) => `       ${line}`)].join('\n')}\n  head  ${head}\n`,
    );
    return 0;
  });
}

/** `<source> [cue] {content}`, in that order. */
async function inWords(claim: MarkedClaim, judging: Judging): Promise<string> {
  const { text } = await reportOf(claim.report, judging);
  const source = claim.source ? `<${sliceOf(text, claim.source)}>` : '<nobody named>';
  return `${source} [${sliceOf(text, claim.cue)}] ${claim.content.map((part) => `{${sliceOf(text, part)}}`).join(' … ')}`;
}
