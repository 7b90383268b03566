// An entry as a person reads it: who, when, what. Ids are cut short; `--format json` has all of them.

import { fingerprintOf, isProblem, knownEntry } from '../case/index.ts';
import type { Bodies, By, Entry, Kind, KnownEntry, MarkedClaim, Relabelled, Span, Target } from '../nouns/index.ts';
import { bytesInWords, short, tally } from './print.ts';

/** One line, without a line feed: notes and reasons may hold some. */
export function entryInWords(entry: Omit<Entry, 'prev'>): string {
  const known = knownEntry(entry);
  const what = isProblem(known) ? `${entry.kind} (not understood by this Hearsay)` : wordsOf(known);
  const time = entry.time.replace('T', ' ').replace(/(\.\d+)?Z$/, 'Z');
  return `${String(entry.seq).padStart(5)}  ${time}  ${byInWords(entry.by)}  ${what}`.replace(/\s*\n\s*/g, ' ⏎ ');
}

export function byInWords(by: By): string {
  if ('person' in by) return by.person;
  return 'run' in by ? `model ${by.run.slice(0, 8)}` : `import ${by.import}`;
}

const WORDS: { readonly [K in Kind]: (body: Bodies[K]) => string } = {
  case: () => 'began the case',
  capture(body) {
    const { from, url, within, followed } = body.receipt;
    const where = within ? ` in ${short(within.capture)}` : followed ? `, to which ${short(followed.capture)} led` : '';
    if (body.failed !== undefined)
      return `kept ${short(body.capture)}, what had come of ${url ?? from ?? 'an address'} (${body.failed})`;
    return `kept ${short(body.capture)}, ${bytesInWords(body.size)}, from ${url ?? from ?? 'somewhere unknown'}${where}`;
  },
  reading(body) {
    const part = body.part === '' ? '' : `, part ${body.part}`;
    const met = body.problems.length > 0 ? ` (${body.problems.join(', ')})` : '';
    const gave = body.report === null ? 'no report' : `report ${short(body.report)}`;
    const before = body.previous === undefined ? '' : `, a newer version of ${short(body.previous)}`;
    return `read ${short(body.capture)}${part}: ${gave}${before}${met}`;
  },
  run: (body) =>
    `yielded ${tally(body.count, body.yields.replace(/s$/, ''), body.yields)} over ${listed(body.reports)}`,
  import: (body) => `began import ${body.import} from ${body.from} (${body.format})`,
  member: (body) => (body.role === null ? `${body.name} left` : `${body.name} is ${body.role}`),
  question: (body) => `question ${body.question}${body.text === undefined ? '' : `: ${body.text}`}${changed(body)}`,
  side: (body) => `side ${body.side}${body.name === undefined ? '' : `: ${body.name}`}${changed(body)}`,
  publication: (body) => `published ${body.dossier}, version ${body.version}, SHA-256 ${short(body.sha256)}`,
  forget: (body) => `forgot ${short(body.capture)}: ${body.why}`,
  checkpoint({ seq, where, signature, timestamp }) {
    const signed = signature ? [`signed by key ${short(fingerprintOf(signature.key))}`] : [];
    const stamped = timestamp ? [`stamped by ${timestamp.server}`] : [];
    const kept = where === '' ? [] : [`kept outside: ${where}`];
    return `checkpoint of entry ${seq}: ${[...signed, ...stamped, ...kept].join(', ')}`;
  },
  add: (body) => `added ${marked(body)}${carriedFrom(body)}${because(body)}`,
  accept: (body) => `accepted ${targeted(body.target)}${carriedFrom(body)}${because(body)}`,
  reject: (body) => `rejected ${targeted(body.target)}${carriedFrom(body)}${because(body)}`,
  correct(body) {
    const spans = body.to.claim === body.claim ? [] : [marked(body.to)];
    return `corrected claim ${short(body.claim)} to ${[...spans, ...relabelled(body)].join(', ') || 'what it is'}${carriedFrom(body)}${because(body)}`;
  },
  merge: (body) => `merged ${body.speakers.map(shortOf).join(', ')} into ${shortOf(body.into)}${because(body)}`,
  split: (body) =>
    `split ${listed(body.claims)} of ${shortOf(body.speaker)} off to ${shortOf(body.into)}${because(body)}`,
  flag: (body) => `flagged ${targeted(body.target)} as ${body.flag}${carriedFrom(body)}${because(body)}`,
  note: (body) => `noted on ${targeted(body.target)}${carriedFrom(body)}: ${body.text}`,
  tag: (body) => `tagged ${targeted(body.target)} ${body.tag}${carriedFrom(body)}`,
  withdraw: (body) => `withdrew entry ${body.entry}${because(body)}`,
  link: (body) => `linked ${short(body.from)} to ${short(body.to)}: ${body.relation}${because(body)}`,
  place: (body) =>
    `placed ${targeted(body.target)}: ${body.place?.name ?? 'not known'}${carriedFrom(body)}${because(body)}`,
  time: (body) =>
    `dated ${targeted(body.target)}, ${body.of}: ${body.edtf ?? 'not known'}${carriedFrom(body)}${because(body)}`,
  attribute: (body) => `${shortOf(body.speaker)}: ${body.name} ${body.value}${because(body)}`,
};

function wordsOf({ kind, body }: KnownEntry): string {
  return (WORDS[kind] as (of: typeof body) => string)(body);
}

function because({ why }: { readonly why?: string }): string {
  return why === undefined ? '' : `: ${why}`;
}

function carriedFrom({ carried }: { readonly carried?: { readonly claim: string } }): string {
  return carried ? `, carried over from ${short(carried.claim)}` : '';
}

function changed({ add, remove }: { readonly add?: readonly string[]; readonly remove?: readonly string[] }): string {
  return `${add?.length ? `, with ${listed(add)}` : ''}${remove?.length ? `, without ${listed(remove)}` : ''}`;
}

/** What of a claim a person corrected besides its spans. */
function relabelled({ speaker, act, basis }: Relabelled): readonly string[] {
  const grounds = basis?.map(({ kind, at }) => (at ? `${kind} (${at.from}-${at.to})` : kind)).join(' and ') || 'none';
  return [
    ...(speaker === undefined ? [] : [`speaker ${speaker ? (speaker.name ?? shortOf(speaker.id)) : 'not known'}`]),
    ...(act === undefined ? [] : [`act ${act}`]),
    ...(basis === undefined ? [] : [`ground ${grounds}`]),
  ];
}

/** Ids that are hashes are cut short; others stand as they were given. */
function shortOf(id: string): string {
  return /^[0-9a-f]{64}$/.test(id) ? short(id) : id;
}

function listed(ids: readonly string[]): string {
  const [first, ...more] = ids;
  return `${first === undefined ? 'nothing' : short(first)}${more.length > 0 ? ` and ${more.length} more` : ''}`;
}

function targeted({ of, id }: Target): string {
  return of === 'case' ? 'the case' : `${of} ${shortOf(id)}`;
}

function marked({ claim, source, cue, content }: MarkedClaim): string {
  const at = ({ from, to }: Span): string => `${from}-${to}`;
  return `claim ${short(claim)} (source ${source ? at(source) : 'none'}, cue ${at(cue)}, content ${content.map(at).join(',')})`;
}
