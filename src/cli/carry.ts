// `hearsay carry`: judgements on an earlier version of a page, proposed for the newer one, for a person to take.
//
// Nothing is carried by itself. `--take all` takes those whose whole sentences are the same; where the words stand but something
// around them changed, each must be taken by its id, because a "not" put in between turns a claim into its opposite.

import {
  type Case,
  type Holdings,
  headLine,
  holdingsOf,
  type Index,
  type IndexedClaim,
  indexOfCase,
  isProblem,
  knownEntry,
  reportOfText,
} from '../case/index.ts';
import { type Entry, type EntryDraft, Fault, type Report } from '../nouns/index.ts';
import { canBeTaken, draftsOf, type Proposal, proposals, type Versions } from './carrying.ts';
import { type CarriedLabel, goes, type Placing, placingSeqs } from './carrying-labels.ts';
import { entryInWords } from './entry-words.ts';
import { heldId } from './find.ts';
import { personOf } from './person.ts';
import { type Form, print, short, tally } from './print.ts';
import { withCase } from './with-case.ts';

export interface CarryOptions {
  /** The earlier report, where it is not the one that the log names. */
  readonly from?: string;
  /** Ids of judged claims, with commas between them, or `all`. */
  readonly take?: string;
  readonly why?: string;
  readonly by?: string;
  readonly format?: Form;
}

interface Pair {
  readonly versions: Versions;
  readonly proposals: readonly Proposal[];
}

export async function carry(folder: string, report: string | undefined, options: CarryOptions): Promise<0> {
  const { take, why } = options;
  if (take !== undefined && !why?.trim())
    throw new Fault('use/missing-option', '--take needs --why: your own words for it.', 'See `hearsay carry --help`.');
  const by = take === undefined ? null : { person: await personOf(options.by) };
  return withCase<0>(folder, {}, async (open) => {
    const held = await holdingsOf(open.log);
    const index = await indexOfCase(open);
    try {
      const pairs: Pair[] = [];
      for (const [before, after] of await pairsOf(open, { held, index, report, from: options.from })) {
        const old = await sideOf(before, { open, held, index });
        const versions = {
          before: { ...old, placings: await placingsIn(open, placingSeqs(old.claims)) },
          after: await sideOf(after, { open, held, index }),
        };
        pairs.push({ versions, proposals: proposals(versions) });
      }
      const drafts: EntryDraft[] = [];
      for (const [pair, proposal] of by ? taken(pairs, take!) : []) {
        const history = await index.claim(proposal.claim.id);
        drafts.push(...draftsOf(proposal, { by: by!, why: why!, history, versions: pair.versions }));
      }
      const entries = drafts.length > 0 ? await kept(open, drafts) : [];
      const head = headLine(await open.log.head());
      await print(
        options.format === 'json'
          ? inJson(folder, { pairs, entries, head })
          : inWords(folder, { pairs, entries, head, isTaking: by !== null }),
      );
    } finally {
      await index.close();
    }
    return 0;
  });
}

interface Where {
  readonly open: Case;
  readonly held: Holdings;
  readonly index: Index;
}

/** Earlier and newer reports: the one that was named, or all that have an earlier version with judgements. */
async function pairsOf(
  open: Case,
  {
    held,
    index,
    report,
    from,
  }: Omit<Where, 'open'> & { readonly report?: string | undefined; readonly from?: string | undefined },
): Promise<readonly (readonly [before: string, after: string])[]> {
  const previous = new Map<string, string>();
  for await (const entry of open.log.read()) {
    const known = knownEntry(entry);
    if (isProblem(known) || known.kind !== 'reading' || known.body.report === null) continue;
    if (known.body.previous !== undefined) previous.set(known.body.report, known.body.previous);
  }
  if (report !== undefined) {
    const after = heldId(held.reports.keys(), { id: report, what: 'report' });
    const before =
      from === undefined ? await judgedBefore(after) : heldId(held.reports.keys(), { id: from, what: 'report' });
    if (before !== undefined) return [[before, after]];
    throw new Fault(
      'carry/no-earlier-version',
      `No earlier version of report ${short(after)} has judgements.`,
      'Name the earlier report with --from, if it came from another address.',
    );
  }
  const pairs: (readonly [string, string])[] = [];
  for (const after of previous.keys()) {
    const before = held.reports.has(after) ? await judgedBefore(after) : undefined;
    if (before !== undefined) pairs.push([before, after]);
  }
  return pairs;

  /** The nearest earlier version that somebody judged. */
  async function judgedBefore(after: string): Promise<string | undefined> {
    const met = new Set([after]);
    for (let at = previous.get(after); at !== undefined && !met.has(at); at = previous.get(at)) {
      met.add(at);
      const { accepted, rejected } = await index.tally({
        report: at,
        states: ['accepted', 'rejected'],
        standings: ANY,
      });
      if (held.reports.has(at) && accepted + rejected > 0) return at;
    }
    return undefined;
  }
}

const ANY = ['stands', 'alternative', 'superseded'] as const;
const STATES = ['suggested', 'accepted', 'rejected', 'corrected', 'withdrawn'] as const;

async function sideOf(id: string, { open, held, index }: Where): Promise<Versions['after']> {
  const report: Report = reportOfText(await open.store.texts.get(held.reports.get(id)!.text));
  const claims: IndexedClaim[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const filter = { report: id, states: STATES, standings: ANY };
    const page = await index.claims(filter, { limit: 500, ...(after !== undefined && { after }) });
    claims.push(...page.rows);
    after = page.next;
  }
  return { report, claims };
}

async function placingsIn(open: Case, seqs: ReadonlySet<number>): Promise<ReadonlyMap<number, Placing>> {
  const placings = new Map<number, Placing>();
  if (seqs.size === 0) return placings;
  for await (const entry of open.log.read(Math.min(...seqs))) {
    const known = seqs.has(entry.seq) ? knownEntry(entry) : null;
    if (known && !isProblem(known) && (known.kind === 'place' || known.kind === 'time')) placings.set(entry.seq, known);
    if (placings.size === seqs.size) break;
  }
  return placings;
}

/** What is to be taken. Throws `carry/no-such-claim`, `carry/cannot-be-taken`. */
function taken(pairs: readonly Pair[], take: string): readonly (readonly [Pair, Proposal])[] {
  const every = pairs.flatMap((pair) => pair.proposals.map((proposal) => [pair, proposal] as const));
  if (take === 'all') return every.filter(([, { how }]) => how === 'same');
  return take.split(',').map((id) => {
    const whole = heldId(
      every.map(([, { claim }]) => claim.id),
      { id: id.trim(), what: 'claim' },
    );
    const one = every.find(([, { claim }]) => claim.id === whole)!;
    if (canBeTaken(one[1])) return one;
    throw new Fault(
      'carry/cannot-be-taken',
      `The judgement on claim ${short(whole)} cannot be carried over: ${HOW[one[1].how]}.`,
      'Look at the newer report, and judge the claim there: `hearsay claims` lists its suggestions.',
    );
  });
}

async function kept(open: Case, drafts: readonly EntryDraft[]): Promise<readonly Entry[]> {
  const seqs = await open.log.append(drafts);
  const entries: Entry[] = [];
  for await (const entry of open.log.read(seqs[0]!)) entries.push(entry);
  return entries;
}

/** What a person reads beside each. */
const HOW: Readonly<Record<Proposal['how'], string>> = {
  same: 'stands in the same sentence',
  changed: 'its words stand, but something around them changed',
  several: 'its words stand in several places',
  gone: 'its words are gone',
  done: 'the claim there was judged already',
  unasked: 'rejected, and nobody suggests it there',
};

interface Result {
  readonly pairs: readonly Pair[];
  readonly entries: readonly Entry[];
  readonly head: string;
}

function inJson(folder: string, { pairs, entries, head }: Result): string {
  const reports = pairs.map(({ versions, proposals: all }) => ({
    report: versions.after.report.id,
    previous: versions.before.report.id,
    claims: all.map(({ claim, how, to, isSuggested, near, labels, diff }) => ({
      claim: claim.id,
      state: claim.state,
      words: claim.words,
      how,
      to,
      suggested: isSuggested,
      near,
      labels: labels.map(({ label, how: found }) => ({ label, how: found })),
      diff,
    })),
  }));
  return `${JSON.stringify({ case: folder, reports, taken: entries, head })}\n`;
}

function inWords(folder: string, { pairs, entries, head, isTaking }: Result & { readonly isTaking: boolean }): string {
  if (isTaking)
    return `${entries.map((entry) => `${entryInWords(entry)}\n`).join('')}${tally(entries.length, 'entry', 'entries')}\n  head  ${head}\n`;
  const lines = pairs.flatMap(({ versions: { before, after }, proposals: all }) => [
    `Report ${short(after.report.id)} is a newer version of ${short(before.report.id)}${after.report.url ? `, ${after.report.url}` : ''}`,
    ...all.flatMap(proposalInWords),
  ]);
  const count = pairs.flatMap((pair) => pair.proposals).filter(({ how }) => how === 'same').length;
  const end =
    pairs.length === 0
      ? 'No report has an earlier version with judgements.'
      : `${tally(count, 'judgement')} on the same sentences: \`hearsay carry ${folder} --take all --why …\` takes ${count === 1 ? 'it' : 'them'}; --take ID takes one.`;
  return `${[...lines, end].join('\n')}\n`;
}

function proposalInWords(proposal: Proposal): readonly string[] {
  const { claim, how, to, isSuggested, near, labels, diff } = proposal;
  const { source, cue, content } = claim.words ?? { source: null, cue: '', content: [] };
  const words = `${source === null ? '' : `<${source}> `}[${cue}] ${content.map((part) => `{${part}}`).join(' … ')}`;
  const where = to && how !== 'unasked' ? ` → ${short(to.claim)}${isSuggested ? ', suggested there' : ''}` : '';
  const others = near.length > 0 ? `; beside ${near.map(short).join(', ')}` : '';
  return [
    `  ${short(claim.id)}  ${claim.state}  ${words.replace(/\s+/g, ' ')}`,
    `      ${HOW[how]}${where}${others}`,
    ...(to && canBeTaken(proposal) && labels.length > 0 ? [`      ${labelsInWords(proposal)}`] : []),
    ...diff.map((line) => `      ${line.in === 'old' ? '-' : '+'} ${line.words.replace(/\s+/g, ' ')}`),
  ];
}

/** `with its act and ground; without its place: its words are gone` */
function labelsInWords(proposal: Proposal): string {
  const nameOf = ({ label }: CarriedLabel): string => (label === 'basis' ? 'ground' : label);
  const [going, staying] = [true, false].map((is) => proposal.labels.filter((one) => goes(one, proposal) === is));
  return [
    ...(going!.length > 0 ? [`with its ${going!.map(nameOf).join(', ')}`] : []),
    ...staying!.map(
      (one) => `without its ${nameOf(one)}: ${one.how === 'done' ? 'a person decided it there' : HOW[one.how]}`,
    ),
  ].join('; ');
}
