// What a person corrects of a claim besides its spans: whose it is, what its cue does, on what ground, where and when.
//
//     judge CASE CLAIM correct speaker --to "Anna Ruiz"      an entry `correct` with the spans as they are: the claim is taken
//     judge CASE CLAIM correct place --to geonames:680963    an entry `place`, as `judge … place` writes it
//
// What the run had said stays where it stands. A correction is withdrawn as every judgement is.

import { randomUUID } from 'node:crypto';
import { type Index, type IndexedClaim, indexOfCase } from '../case/index.ts';
import {
  acts,
  type BasisNamed,
  bases,
  Fault,
  type MarkedClaim,
  overlaps,
  type Relabelled,
  type Span,
  type SpeakerNamed,
} from '../nouns/index.ts';
import { claimOf } from './find.ts';
import { calledSo, isHash, speakerId, speakerInShort, speakersOf } from './find-speaker.ts';
import { dateOf, type Judged, type Judging, needed, reportOf, timeKindOf, whyOf } from './judging.ts';
import { spanNamed } from './marked.ts';

const WHATS = ['speaker', 'act', 'basis', 'place', 'time'] as const;

export async function correctLabel(judging: Judging, what: string): Promise<Judged> {
  const { open, held, options } = judging;
  const label = WHATS.find((one) => one === what);
  if (!label)
    throw new Fault(
      'use/unknown-label',
      `Nothing of a claim is called ${what}.`,
      `Choose one of ${WHATS.join(', ')}; without it, its spans are corrected.`,
    );
  const to = needed(options.to, '--to', WHAT_TO[label]);
  const marked = await claimOf(open, held, options.id);
  const index = await indexOfCase(open);
  try {
    const claim = (await index.claim(marked.claim))?.claim ?? null;
    if (claim?.state === 'corrected')
      throw new Fault(
        'judge/was-corrected',
        `A person corrected this claim: ${claim.correctedTo!.slice(0, 12)} stands for it.`,
        'Correct that one.',
      );
    const one: Correcting = { judging, index, marked, claim, to };
    if (label === 'place') return await place(one);
    if (label === 'time') return time(one);
    const relabelled =
      label === 'speaker'
        ? { speaker: await speakerNamed(one) }
        : label === 'act'
          ? { act: actNamed(one) }
          : { basis: await basisNamed(one) };
    return taken(one, relabelled);
  } finally {
    await index.close();
  }
}

const WHAT_TO: Readonly<Record<(typeof WHATS)[number], string>> = {
  speaker: 'a name, the id of a speaker, or unknown',
  act: 'such as deny',
  basis: `${bases.join(', ')}, or none`,
  place: 'a record such as geonames:680963, or none',
  time: 'a date such as 2031-03-05, or none',
};

interface Correcting {
  readonly judging: Judging;
  readonly index: Index;
  readonly marked: MarkedClaim;
  /** As it stands; null where the index has none. */
  readonly claim: IndexedClaim | null;
  readonly to: string;
}

/** The claim is taken with the spans that it has. */
function taken({ judging: { by, options }, marked, claim }: Correcting, relabelled: Relabelled): Judged {
  const { speaker, act } = relabelled;
  if ((act !== undefined && act === claim?.act) || (speaker && speaker.id === claim?.speaker.id))
    throw new Fault('judge/nothing-changed', 'That is what stands there.', 'Accept the claim as it is.');
  const body = { claim: marked.claim, to: marked, ...relabelled, ...whyOf(options) };
  return { drafts: [{ by, kind: 'correct', body }], shown: [marked] };
}

async function speakerNamed({ index, to }: Correcting): Promise<SpeakerNamed | null> {
  if (to === 'unknown') return null;
  if (isHash(to)) return { id: await speakerId(index, to) };
  if ((await index.speakerIds(to)).includes(to)) return { id: to };
  const [one, ...more] = calledSo(await speakersOf(index), to);
  if (!one) return { id: `speaker-${randomUUID()}`, name: to.trim() };
  if (more.length === 0) return { id: one.id };
  throw new Fault(
    'judge/several-speakers',
    `${more.length + 1} speakers are called ${JSON.stringify(to)}: ${[one, ...more].slice(0, 5).map(speakerInShort).join('; ')}${more.length > 4 ? ' …' : ''}`,
    'Give the id of the one that you mean.',
  );
}

function actNamed({ to }: Correcting): Relabelled['act'] & string {
  const act = acts.find(({ name }) => name === to);
  if (act) return act.name;
  throw new Fault(
    'use/unknown-act',
    `There is no act ${to}.`,
    `Choose one of ${acts.map(({ name }) => name).join(', ')}.`,
  );
}

/** All grounds as they are to be: with words, the one that stands there is another, or goes; without, it is the only one. */
async function basisNamed(correcting: Correcting): Promise<readonly BasisNamed[]> {
  const { claim, to } = correcting;
  const kind = bases.find((one) => one === to);
  if (!kind && to !== 'none')
    throw new Fault('use/unknown-basis', `There is no ground ${to}.`, `Choose one of ${bases.join(', ')}, or none.`);
  const at = await wordsAt(correcting);
  const now = (claim?.basis ?? []).map(({ kind: of, at: span }) => ({ kind: of, at: span }) as BasisNamed);
  if (!at) return kind ? [{ kind, at: now.length === 1 ? now[0]!.at : null }] : [];
  const others = now.filter((one) => !one.at || !overlaps(one.at, at));
  return kind ? [...others, { kind, at }].sort((a, b) => (a.at?.from ?? 0) - (b.at?.from ?? 0)) : others;
}

async function place(correcting: Correcting): Promise<Judged> {
  const { judging, claim, marked, to } = correcting;
  const { by, options } = judging;
  const places = claim?.places ?? [];
  const at = (await wordsAt(correcting)) ?? (places.length === 1 ? places[0]!.at : null);
  if (to !== 'none' && !at && places.length > 1)
    throw new Fault(
      'judge/several-places',
      `The claim has ${places.length} places: ${places.map(({ words }) => words).join(', ')}.`,
      'Say which one, with --at-words.',
    );
  const body = {
    target: { of: 'claim' as const, id: marked.claim },
    ...(at && { at: { report: marked.report, from: at.from, to: at.to } }),
    place: to === 'none' ? null : await recordNamed(correcting),
    ...whyOf(options),
  };
  return { drafts: [{ by, kind: 'place', body }], shown: [marked] };
}

/** A record that some words of the case may mean. */
async function recordNamed({ index, claim, to }: Correcting) {
  const id = /^\d+$/.test(to) ? `geonames:${to}` : to;
  const chosen = (await index.places()).flatMap(({ gazetteer, record }) => (record ? [{ gazetteer, ...record }] : []));
  const candidates = (await index.places()).flatMap((one) => one.candidates);
  const own = (claim?.places ?? []).flatMap((one) => one.candidates);
  const found = [...own, ...chosen, ...candidates].find(({ gazetteer }) => gazetteer === id);
  if (!found)
    throw new Fault(
      'judge/unknown-record',
      `No words of this case may mean ${id}.`,
      'Say where it is: hearsay judge CASE CLAIM place --place NAME --gazetteer ID --coordinates=LATITUDE,LONGITUDE',
    );
  const { name, latitude, longitude } = found;
  return {
    name,
    gazetteer: id,
    ...(latitude !== null && longitude !== null && { latitude, longitude }),
  };
}

/** Where the words of a reading stand is kept with it, when a person chooses that one. */
function time({ judging: { by, options }, marked, claim, to }: Correcting): Judged {
  const of = timeKindOf(options);
  const edtf = to === 'none' ? null : dateOf(to, '--to none where it is not known');
  const now = claim?.times.find((one) => one.of === of);
  const at = edtf !== null && now && [now.edtf, ...now.others].includes(edtf) ? now.at : null;
  const body = {
    target: { of: 'claim' as const, id: marked.claim },
    of,
    edtf,
    ...(at && { at: { report: marked.report, from: at.from, to: at.to } }),
    ...whyOf(options),
  };
  return { drafts: [{ by, kind: 'time', body }], shown: [marked] };
}

async function wordsAt({ judging, marked }: Correcting): Promise<Span | null> {
  const { at, atWords: words } = judging.options;
  if (at === undefined && words === undefined) return null;
  const near = [...(marked.source ? [marked.source] : []), marked.cue, ...marked.content];
  return spanNamed({ at, words }, { report: await reportOf(marked.report, judging), near }) ?? null;
}
