// `hearsay speakers`: who speaks in a case. One line a speaker: what it is and is called, how many claims, of which acts, who is one
// with it and by whose word, who may be. With `--id`, one of them and what people decided about it.

import {
  type CaseSpeaker,
  type CaseSpeakers,
  type History,
  holdingsOf,
  type Index,
  type SpeakerAttribute,
  type SpeakerMember,
} from '../case/index.ts';
import { Fault, speakerKinds } from '../nouns/index.ts';
import { calledBesides } from '../resolve/speakers/index.ts';
import { byInWords, entryInWords } from './entry-words.ts';
import { heldId } from './find.ts';
import { areWordsOf, nameKey, shortId, speakersMeant, speakersOf } from './find-speaker.ts';
import { type ListOptions, list, refuseTerminal } from './listing.ts';
import { print, tally } from './print.ts';
import { withIndex } from './with-index.ts';

export interface SpeakersOptions extends ListOptions {
  /** Words of a name, a role or an affiliation, or how they begin. */
  readonly text?: string;
  /** Kinds, with commas between them. */
  readonly kind?: string;
  /** Id of a report, or as much of it as tells it apart. */
  readonly report?: string;
  readonly id?: string;
}

/** Rows written at once. */
const PAGE = 500;

export function speakers(folder: string, options: SpeakersOptions): Promise<0 | 1> {
  const kinds = kindsOf(options.kind);
  refuseTerminal(options);
  return withIndex<0 | 1>(folder, async (index, open) => {
    if (options.id !== undefined) return one(index, options.id, options);
    const { report: begins, text } = options;
    const report =
      begins === undefined ? null : heldId((await holdingsOf(open.log)).reports.keys(), { id: begins, what: 'report' });
    const all = await speakersOf(index);
    const rows = all.speakers
      .filter(({ kind }) => !kinds || (kind !== null && kinds.includes(kind)))
      .filter(({ members }) => report === null || members.some((member) => member.report === report))
      .filter((speaker) => text === undefined || holds(speaker, text))
      .map(toShow);
    return list<CaseSpeaker>(
      {
        name: 'speakers',
        columns: COLUMNS.map(([column]) => column),
        pages: () => inPages(rows),
        inWords,
        ends: (count) => endOf(folder, count, all),
        cells: (speaker) => COLUMNS.map(([, cell]) => cell(speaker)),
      },
      options,
    );
  });
}

function kindsOf(kind: string | undefined): readonly string[] | null {
  const kinds = kind?.split(',').map((one) => one.trim());
  const unknown = kinds?.find((one) => !speakerKinds.includes(one as (typeof speakerKinds)[number]));
  if (unknown === undefined) return kinds ?? null;
  throw new Fault('use/unknown-kind', `No speaker is of kind ${unknown}.`, `Choose of ${speakerKinds.join(', ')}.`);
}

/** Pronouns are no names, and a name that differs in case alone is one. */
function toShow(speaker: CaseSpeaker): CaseSpeaker {
  return { ...speaker, names: calledBesides(speaker.name ?? '', speaker.names) };
}

function holds({ name, names, attributes }: CaseSpeaker, text: string): boolean {
  return areWordsOf([name ?? '', ...names, ...attributes.map(({ value }) => value)], text);
}

async function* inPages<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let at = 0; at < rows.length; at += PAGE) yield rows.slice(at, at + PAGE);
}

type CellOf = (speaker: CaseSpeaker) => string | number | null;

/** The columns of a table; docs/speakers.md says what each holds. */
const COLUMNS: readonly (readonly [name: string, cell: CellOf])[] = [
  ['speaker', ({ id }) => id],
  ['name', ({ name }) => name],
  ['kind', ({ kind }) => kind],
  ['role', (speaker) => attributeIn(speaker, 'role')],
  ['affiliation', (speaker) => attributeIn(speaker, 'affiliation')],
  ['number', ({ number }) => number],
  ['also called', ({ names }) => names.join('; ')],
  ['claims', ({ claims }) => claims],
  ['reports', ({ reports }) => reports],
  ['acts', ({ acts }) => actsInWords(acts)],
  ['one by rule', ({ members }) => members.filter(({ joinedBy }) => joinedBy === 'rule').length],
  ['merged by a person', ({ members }) => mergedIn(members).join('; ')],
  ['may be', ({ mayBe }) => mayBe.map(({ id, name, reasons }) => `${name ?? id}: ${reasons.join(', ')}`).join('; ')],
  ['may be, ids', ({ mayBe }) => mayBe.map(({ id }) => id).join('; ')],
  [
    'about it, by a person',
    ({ attributes }) =>
      attributes
        .filter(({ by }) => by)
        .map(attributeInWords)
        .join('; '),
  ],
  ['flags', ({ flags }) => flags.join(', ')],
  ['members', ({ members }) => members.map(({ id }) => id).join('; ')],
];

function attributeIn({ attributes }: CaseSpeaker, name: string): string {
  return [...new Set(attributes.filter((one) => one.name === name).map(({ value }) => value))].join('; ');
}

function attributeInWords({ name, value, by, since, until }: SpeakerAttribute): string {
  const when = since === null && until === null ? '' : `, ${since ?? '..'}/${until ?? '..'}`;
  return `${name} ${value}${when}${by ? ` (${byInWords(by.by)})` : ''}`;
}

function actsInWords(acts: CaseSpeaker['acts']): string {
  return Object.entries(acts)
    .map(([act, count]) => `${act} ${count}`)
    .join(', ');
}

function mergedIn(members: readonly SpeakerMember[]): readonly string[] {
  return members.flatMap(({ id, name, joinedBy }) =>
    joinedBy === null || joinedBy === 'rule' ? [] : [`${name ?? shortId(id)} (${byInWords(joinedBy.by)})`],
  );
}

/**
 *     0f98bb67f3d4  person  Anna Ruiz, harbour master, Port Vela
 *                   6 claims in 3 reports: say 4, deny 2; also called Ms Ruiz
 *                   one by the full name: 2; merged: the harbour master (Ines Calder)
 *                   may be 78fb001c23b9 A. Ruiz (name/part)
 */
function inWords(speaker: CaseSpeaker): string {
  const { id, kind, name, names, claims, reports, acts, members, mayBe, attributes, flags } = speaker;
  const first = ['role', 'affiliation'].flatMap((one) => attributes.find((a) => a.name === one && !a.by)?.value ?? []);
  const besides = first.filter((value) => !` ${nameKey(name ?? '')} `.includes(` ${nameKey(value)} `));
  const byRule = members.filter(({ joinedBy }) => joinedBy === 'rule').length;
  const merged = mergedIn(members);
  const lines = [
    `${tally(claims, 'claim')} in ${tally(reports, 'report')}${claims > 0 ? `: ${actsInWords(acts) || 'no act'}` : ''}`,
    [
      ...(names.length > 0
        ? [`also called ${names.slice(0, MOST_NAMES).join(', ')}${names.length > MOST_NAMES ? ' …' : ''}`]
        : []),
      ...attributes.filter(({ by }) => by).map(attributeInWords),
      ...(flags.length > 0 ? [`flagged ${flags.join(', ')}`] : []),
    ].join('; '),
    [
      ...(byRule > 0 ? [`the same full name in ${tally(byRule + 1, 'report')}`] : []),
      ...(merged.length > 0 ? [`merged: ${merged.join(', ')}`] : []),
    ].join('; '),
    ...mayBe
      .slice(0, MOST_NAMES)
      .map((other) => `may be ${shortId(other.id)} ${other.name ?? '(no name)'} (${other.reasons.join(', ')})`),
    ...(mayBe.length > MOST_NAMES ? [`may be ${mayBe.length - MOST_NAMES} more`] : []),
  ].filter((line) => line !== '');
  const head = [name ?? '(no name)', ...besides].join(', ');
  return [`${shortId(id)}  ${(kind ?? 'named').padEnd(8)}  ${head}`, ...lines.map((line) => `${MARGIN}${line}`)]
    .map((line) => line.replace(/\s*\n\s*/g, ' '))
    .join('\n');
}

const MARGIN = ' '.repeat(14);

/** On one line; the table has all. */
const MOST_NAMES = 8;

function endOf(folder: string, count: number, { unknown }: CaseSpeakers): string {
  return [
    `${tally(count, 'speaker')}. ${tally(unknown, 'claim')} without one: nobody is named, or it is open who is meant.`,
    'Reports are counted as they came: which of them copy another is not known.',
    `\`hearsay speakers ${folder} --id ID\` shows one; \`hearsay judge ${folder} ID merge --into ID\` says that two are one.\n`,
  ].join('\n');
}

/** One speaker, its members, and every judgement about any of them. */
async function one(index: Index, id: string, { format }: SpeakersOptions): Promise<0> {
  const meant = await speakersMeant(index, id);
  const all: { readonly speaker: CaseSpeaker; readonly history: readonly History[] }[] = [];
  for (const speaker of meant)
    all.push({
      speaker: toShow(speaker),
      history: await index.speakerHistory(speaker.members.map((member) => member.id)),
    });
  if (format === 'json') await print(`${JSON.stringify(all)}\n`);
  else await print(all.map(({ speaker, history }) => `${inWords(speaker)}\n${details(speaker, history)}`).join('\n'));
  return 0;
}

function details({ members }: CaseSpeaker, history: readonly History[]): string {
  const lines = members.map(({ id, report, name, joinedBy }) => {
    const by = joinedBy === null ? '' : joinedBy === 'rule' ? ', by the full name' : `, by ${byInWords(joinedBy.by)}`;
    return `  ${shortId(id)}  ${report === null ? 'named by a person' : `report ${shortId(report)}`}  ${name ?? ''}${by}`;
  });
  const judged = history.map(
    (one) =>
      `${entryInWords({ ...one, seq: one.entry })}${one.withdrawnBy === null ? '' : `  (withdrawn by ${one.withdrawnBy})`}`,
  );
  return [...lines, ...judged, ''].join('\n');
}
