// `hearsay judge`: a person's decision, kept with who, when and why.
//
// A claim is looked up in the runs of the case, a capture and a report in its log, an entry by its number. Speakers and links are
// taken by the ids that they were given.

import { type Case, type Holdings, headLine, holdingsOf, isProblem, knownEntry, reportOfText } from '../case/index.ts';
import {
  type By,
  type Entry,
  type EntryDraft,
  Fault,
  judgements,
  type MarkedClaim,
  type Report,
  sliceOf,
  type Target,
} from '../nouns/index.ts';
import { type Correction, corrected } from './corrected.ts';
import { entryInWords } from './entry-words.ts';
import { claimOf, heldId } from './find.ts';
import { personOf } from './person.ts';
import { type Form, print } from './print.ts';
import { withCase } from './with-case.ts';

export interface JudgeOptions extends Correction {
  /** Of a claim, a speaker, or the seq of an entry. */
  readonly id: string;
  readonly verb: string;
  readonly of: string;
  readonly why?: string;
  readonly text?: string;
  readonly flag?: string;
  readonly into?: string;
  /** Ids, with commas between them. */
  readonly claims?: string;
  readonly by?: string;
  readonly format?: Form;
}

interface Judging {
  readonly open: Case;
  readonly held: Holdings;
  readonly by: By;
  readonly options: JudgeOptions;
}

interface Judged {
  readonly draft: EntryDraft;
  /** The claim that it is about, as it was and as it is to be. */
  readonly shown: readonly MarkedClaim[];
}

const VERBS: Readonly<Record<string, (judging: Judging) => Promise<Judged>>> = {
  accept: (judging) => onTarget(judging, 'accept'),
  reject: (judging) => onTarget(judging, 'reject'),
  correct,
  merge,
  split,
  flag,
  note,
  withdraw,
};

export async function judge(folder: string, options: JudgeOptions): Promise<0> {
  const verb = Object.hasOwn(VERBS, options.verb) ? VERBS[options.verb] : undefined;
  if (!verb)
    throw new Fault(
      'use/unknown-verb',
      `${options.verb} is no judgement.`,
      `Choose one of ${Object.keys(VERBS).join(', ')}.`,
    );
  const by = { person: await personOf(options.by) };
  return withCase<0>(folder, {}, async (open) => {
    const held = await holdingsOf(open.log);
    const { draft, shown } = await verb({ open, held, by, options });
    const words = await Promise.all(shown.map((claim) => inWords(claim, { open, held })));
    const [seq] = await open.log.append([draft]);
    const entry = await entryAt(open, seq!);
    const head = headLine(await open.log.head());
    await print(
      options.format === 'json'
        ? `${JSON.stringify({ case: folder, entry, head })}\n`
        : `${[entryInWords(entry), ...words.map((line) => `       ${line}`)].join('\n')}\n  head  ${head}\n`,
    );
    return 0;
  });
}

async function onTarget({ open, held, by, options }: Judging, kind: 'accept' | 'reject'): Promise<Judged> {
  const { target, shown } = await targetOf({ open, held, options });
  return { draft: { by, kind, body: { target, ...whyOf(options) } }, shown };
}

async function correct({ open, held, by, options }: Judging): Promise<Judged> {
  const claim = await claimOf(open, held, options.id);
  const to = corrected(claim, await reportOf(claim, { open, held }), options);
  return { draft: { by, kind: 'correct', body: { claim: claim.claim, to, ...whyOf(options) } }, shown: [claim, to] };
}

async function merge({ by, options }: Judging): Promise<Judged> {
  const into = needed(options.into, '--into', 'the speaker that it goes to');
  if (into === options.id)
    throw new Fault('judge/same-speaker', 'A speaker cannot go into itself.', 'Name another with --into.');
  return { draft: { by, kind: 'merge', body: { speakers: [options.id], into, ...whyOf(options) } }, shown: [] };
}

async function split({ open, held, by, options }: Judging): Promise<Judged> {
  const into = needed(options.into, '--into', 'the speaker that they go to');
  const ids = needed(options.claims, '--claims', 'the claims that go to it').split(',');
  const claims: MarkedClaim[] = [];
  for (const id of ids) claims.push(await claimOf(open, held, id.trim()));
  const body = { speaker: options.id, claims: claims.map(({ claim }) => claim), into, ...whyOf(options) };
  return { draft: { by, kind: 'split', body }, shown: claims };
}

async function flag({ open, held, by, options }: Judging): Promise<Judged> {
  const { target, shown } = await targetOf({ open, held, options });
  const word = needed(options.flag, '--flag', 'what to be careful of, such as minor, victim, witness');
  return { draft: { by, kind: 'flag', body: { target, flag: word, ...whyOf(options) } }, shown };
}

async function note({ open, held, by, options }: Judging): Promise<Judged> {
  const { target, shown } = await targetOf({ open, held, options });
  const text = needed(options.text ?? options.why, '--text', 'the words of the note');
  return { draft: { by, kind: 'note', body: { target, text } }, shown };
}

async function withdraw({ open, by, options }: Judging): Promise<Judged> {
  const seq = /^[1-9]\d{0,14}$/.test(options.id) ? Number(options.id) : 0;
  const { seq: last } = await open.log.head();
  if (seq === 0 || seq > last)
    throw new Fault(
      'judge/no-such-entry',
      `There is no entry ${options.id}.`,
      `Give a number from 1 to ${last}; hearsay log prints them.`,
    );
  const entry = await entryAt(open, seq);
  if (!judgements.includes(entry.kind))
    throw new Fault(
      'judge/no-judgement',
      `Entry ${seq} is no judgement but of kind ${entry.kind}.`,
      'Only judgements are withdrawn.',
    );
  const withdrawals: (readonly [at: number, of: number])[] = [];
  for await (const later of open.log.read(seq + 1)) {
    const known = knownEntry(later);
    if (!isProblem(known) && known.kind === 'withdraw') withdrawals.push([later.seq, known.body.entry]);
  }
  // From the last one back: a withdrawal that was withdrawn does not count.
  const withdrawn = new Set<number>();
  for (const [at, of] of withdrawals.reverse()) if (!withdrawn.has(at)) withdrawn.add(of);
  if (withdrawn.has(seq))
    throw new Fault('judge/withdrawn-already', `Entry ${seq} is withdrawn already.`, 'Nothing is left to do.');
  return { draft: { by, kind: 'withdraw', body: { entry: seq, ...whyOf(options) } }, shown: [] };
}

const TARGETS = ['claim', 'speaker', 'link', 'report', 'capture', 'question', 'side', 'case'] as const;

async function targetOf({
  open,
  held,
  options: { of, id },
}: Omit<Judging, 'by'>): Promise<{ target: Target; shown: readonly MarkedClaim[] }> {
  const kind = TARGETS.find((target) => target === of);
  if (!kind)
    throw new Fault('use/unknown-target', `Nothing is of ${of}.`, `Choose one of ${TARGETS.join(', ')} for --of.`);
  if (kind === 'claim') {
    const claim = await claimOf(open, held, id);
    return { target: { of: kind, id: claim.claim }, shown: [claim] };
  }
  const whole =
    kind === 'capture'
      ? heldId(held.captures.keys(), { id, what: kind })
      : kind === 'report'
        ? heldId(held.reports.keys(), { id, what: kind })
        : kind === 'case'
          ? open.about.id
          : id;
  return { target: { of: kind, id: whole }, shown: [] };
}

function whyOf({ why }: JudgeOptions): { readonly why?: string } {
  return why === undefined ? {} : { why };
}

function needed(value: string | undefined, option: string, what: string): string {
  if (value !== undefined && value.trim() !== '') return value;
  throw new Fault('use/missing-option', `This judgement needs ${option}: ${what}.`, 'See `hearsay judge --help`.');
}

async function entryAt(open: Case, seq: number): Promise<Entry> {
  for await (const entry of open.log.read(seq)) return entry;
  throw new Error(`entry ${seq} was written and is not there; this is a bug in Hearsay`);
}

async function reportOf(claim: MarkedClaim, { open, held }: { open: Case; held: Holdings }): Promise<Report> {
  return reportOfText(await open.store.texts.get(held.reports.get(claim.report)!.text));
}

/** `<source> [cue] {content}`, in that order. */
async function inWords(claim: MarkedClaim, at: { open: Case; held: Holdings }): Promise<string> {
  const { text } = await reportOf(claim, at);
  const source = claim.source ? `<${sliceOf(text, claim.source)}>` : '<nobody named>';
  return `${source} [${sliceOf(text, claim.cue)}] ${claim.content.map((part) => `{${sliceOf(text, part)}}`).join(' … ')}`;
}
