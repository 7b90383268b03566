// Whether the reports of an incident hold together: speakers, places, links and origins.
//
// In:  an incident whose reports were checked one by one.
// Out: one sentence for each thing that is wrong.

import { kindsOf } from '../../src/measure/kinds.ts';
import {
  ABOUTS,
  type GoldLink,
  type GoldSpeaker,
  type Incident,
  type LabelledIncident,
  type LabelledReport,
  LINK_KINDS,
  ORIGIN_HOWS,
  PARTS,
} from '../../src/measure/own-gold.ts';
import { type Span, sliceOf, speakerKinds } from '../../src/nouns/index.ts';
import { firstDifference, wrongIn } from './check-labels.ts';
import { layOut } from './layout.ts';
import type { GoldIncident } from './own-gold-files.ts';

const isText = (v: unknown): boolean => typeof v === 'string' && v.trim() !== '';
const isId = (v: unknown): boolean => typeof v === 'string' && /^[a-z0-9-]+$/.test(v);
const isList = (v: unknown): boolean => Array.isArray(v);
const idOrNull = (v: unknown): boolean => v === null || isId(v);
const countOrNull = (v: unknown): boolean => v === null || (Number.isInteger(v) && (v as number) > 0);
const oneOf =
  (list: readonly string[]) =>
  (v: unknown): boolean =>
    list.includes(v as string);

const SPEAKER = {
  id: isId,
  kind: oneOf(speakerKinds),
  name: isText,
  aliases: (v: unknown) => isList(v) && (v as unknown[]).every(isText),
  of: idOrNull,
  number: countOrNull,
};
const PLACE = { id: isId, name: isText, geonames: countOrNull, within: idOrNull };
const LINK = { kind: oneOf(LINK_KINDS), from: isText, to: isText };
const ORIGIN = { report: isText, from: isText, how: oneOf(ORIGIN_HOWS), words: isText };

export function checkIncident(gold: GoldIncident): readonly string[] {
  const { id, incident, written } = gold;
  const shape = [
    ...wrongIn(id, incident, {
      about: isText,
      part: oneOf(PARTS),
      outlets: isList,
      speakers: isList,
      places: isList,
      links: isList,
      origins: isList,
    }),
    ...incident.outlets.flatMap((o) => wrongIn(`${id} outlet`, o, { id: isId, name: isText })),
    ...incident.speakers.flatMap((s) => wrongIn(`${id} speaker ${s.id}`, s, SPEAKER)),
    ...incident.places.flatMap((p) => wrongIn(`${id} place ${p.id}`, p, PLACE)),
    ...incident.links.flatMap((l) => wrongIn(`${id} link ${l.from}`, l, LINK, { about: oneOf(ABOUTS), why: isText })),
    ...incident.origins.flatMap((o) => wrongIn(`${id} origin ${o.report}`, o, ORIGIN)),
  ];
  if (shape.length > 0) return shape;
  if (written !== layOut({ ...incident }))
    return [`${id}: not laid out one line a row: ${firstDifference(written, layOut({ ...incident }))}`];
  return checkTogether(gold);
}

/** What holds wherever the words are kept, too. */
export function checkTogether(gold: LabelledIncident): readonly string[] {
  const ids = checkIds(gold);
  return ids.length > 0 ? ids : [...checkSpeakers(gold), ...checkLinks(gold), ...checkOrigins(gold)];
}

function checkIds({ id, incident, reports }: LabelledIncident): string[] {
  const ids = (rows: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(rows.map((r) => r.id));
  const [outlets, speakers, places] = [ids(incident.outlets), ids(incident.speakers), ids(incident.places)];
  const out: string[] = [];
  if (
    outlets.size + speakers.size + places.size !==
    [incident.outlets, incident.speakers, incident.places].flat().length
  )
    out.push(`${id}: an id stands twice`);
  const need = (set: ReadonlySet<string>, wanted: string | null, where: string): void => {
    if (wanted !== null && !set.has(wanted)) out.push(`${where}: no such id as ${wanted}`);
  };
  for (const s of incident.speakers) need(speakers, s.of, `${id} speaker ${s.id}`);
  for (const p of incident.places) need(places, p.within, `${id} place ${p.id}`);
  for (const { id: report, sidecar } of reports) {
    need(outlets, sidecar.outlet, report);
    for (const [number, claim] of Object.entries(sidecar.claims)) {
      need(speakers, claim.speaker, `${report}#${number}`);
      for (const [place] of claim.place) need(places, place, `${report}#${number}`);
    }
  }
  const used = new Set(reports.flatMap((r) => Object.values(r.sidecar.claims).flatMap((c) => c.place.map(([p]) => p))));
  for (const p of incident.places)
    if (!used.has(p.id) && !incident.places.some((q) => q.within === p.id))
      out.push(`${id}: nobody uses place ${p.id}`);
  return out;
}

const forms = ({ name, aliases }: GoldSpeaker): readonly string[] => [name, ...aliases];
const isName = (form: string, { kind, name }: GoldSpeaker): boolean =>
  /^[\p{Lu}\p{N}]/u.test(form) || (form === name && (kind === 'person' || kind === 'body'));

function checkSpeakers({ id, incident, reports }: LabelledIncident): string[] {
  const out: string[] = [];
  const speakers = new Map(incident.speakers.map((s) => [s.id, s]));
  for (const report of reports)
    for (const [number, { speaker, how }] of Object.entries(report.sidecar.claims)) {
      const claim = report.claims[Number(number) - 1]!;
      const words = claim.source && report.text.slice(claim.source.from, claim.source.to);
      const wrong = howIsWrong(how, words, speaker === null ? null : speakers.get(speaker)!, () =>
        isPronoun(report.text, claim.source!),
      );
      if (wrong) out.push(`${report.id}#${number}: ${wrong}`);
    }
  const texts = reports.map((r) => r.text.toLowerCase());
  for (const speaker of incident.speakers) {
    const missing = forms(speaker).filter((form) => !texts.some((text) => text.includes(form.toLowerCase())));
    if (speaker.kind === 'unnamed' || speaker.kind === 'group' || speaker.kind === 'document') {
      if (missing.length === forms(speaker).length) out.push(`${id}: ${speaker.id} is mentioned nowhere`);
    } else if (missing.length > 0) out.push(`${id}: ${speaker.id} is nowhere written ${missing.join(', ')}`);
    const speaks = reports.filter((r) => Object.values(r.sidecar.claims).some((c) => c.speaker === speaker.id));
    if (speaks.length === 0 && !incident.speakers.some((s) => s.of === speaker.id))
      out.push(`${id}: ${speaker.id} says nothing`);
    if (speaker.kind === 'unnamed' && !areCopies(speaks, incident.origins))
      out.push(`${id}: ${speaker.id} is unnamed and speaks in reports that do not copy one another`);
  }
  return out;
}

/** "All" and "both" count people in a source of their own; after a pronoun they belong to it ("they all"). */
function isPronoun(text: string, source: Span): boolean {
  const [, alone = ''] = /^(.*?)(?: (?:all|both))?$/i.exec(sliceOf(text, source))!;
  const span = { from: source.from, to: source.from + alone.length };
  return kindsOf(text, [], { source: [span], cue: [], content: [] }).includes('pronoun');
}

function howIsWrong(
  how: string,
  words: string | null,
  speaker: GoldSpeaker | null,
  isPronoun: () => boolean,
): string | null {
  if (how === 'none')
    return words === null && speaker === null ? null : 'how is none, and there is a source or a speaker';
  if (how === 'context') return words === null && speaker ? null : 'how is context: wants a speaker and no source';
  if (words === null) return `how is ${how}, and there is no source`;
  if (how === 'pronoun') return isPronoun() ? null : `“${words}” is no pronoun`;
  if (isPronoun()) return `“${words}” is a pronoun`;
  if (speaker === null) return how === 'description' ? null : `how is ${how}, and there is no speaker`;
  const found = forms(speaker).filter((form) => words.toLowerCase().includes(form.toLowerCase()));
  if (found.length === 0) return `“${words}” has no name or alias of ${speaker.id}`;
  if (how !== 'description' && !found.some((form) => isName(form, speaker)))
    return `“${words}” has no name of ${speaker.id}, how is ${how}`;
  return null;
}

/** Whether all of them go back to one of them. */
function areCopies(reports: readonly LabelledReport[], origins: Incident['origins']): boolean {
  const from = (report: string): ReadonlySet<string> => {
    const seen = new Set([report]);
    for (const one of seen) for (const o of origins) if (o.report === one) seen.add(o.from);
    return seen;
  };
  return reports.length < 2 || reports.some((first) => reports.every((r) => from(r.id).has(first.id)));
}

function checkLinks({ id, incident, reports }: LabelledIncident): string[] {
  const byId = new Map(reports.map((r) => [r.id, r]));
  const speakers = new Map(incident.speakers.map((s) => [s.id, s]));
  const seen = new Set<string>();
  return incident.links.flatMap((link) => {
    const where = `${id}: ${link.kind} ${link.from} ${link.to}`;
    const [from, to] = [end(byId, link.from), end(byId, link.to)];
    if (!from || !to) return [`${where}: no such claim`];
    const both = [link.from, link.to].sort().join(' ');
    const key = `${link.kind} ${link.about ?? ''} ${both}`;
    if (link.from === link.to || seen.has(key)) return [`${where}: stands twice, or joins a claim to itself`];
    seen.add(key);
    const voice = (e: End): readonly (string | null)[] => [e.speaker, speakers.get(e.speaker ?? '')?.of ?? null];
    const share = voice(from).some((id) => id !== null && voice(to).includes(id));
    return linkIsWrong(link, from, to, share).map((wrong) => `${where}: ${wrong}`);
  });
}

interface End {
  readonly report: LabelledReport;
  readonly number: number;
  readonly speaker: string | null;
}

function end(reports: ReadonlyMap<string, LabelledReport>, written: string): End | null {
  const [report = '', number = ''] = written.split('#');
  const found = reports.get(report);
  const claim = found?.sidecar.claims[number];
  return found && claim ? { report: found, number: Number(number), speaker: claim.speaker } : null;
}

/** `share`: they are one speaker, or belong to one body, or one to the other. */
function linkIsWrong({ kind, about }: GoldLink, from: End, to: End, share: boolean): string[] {
  const out: string[] = [];
  const isOneSpeaker = from.speaker !== null && from.speaker === to.speaker;
  const order = (e: End): string => `${e.report.id} ${String(e.number).padStart(4, '0')}`;
  if ((kind === 'contradicts') !== (about !== undefined))
    out.push('only a contradiction is about something, and it must be');
  if (kind === 'contradicts' && isOneSpeaker) out.push('one speaker’s later word updates, it does not contradict');
  if ((kind === 'same' || kind === 'contradicts') && order(from) > order(to))
    out.push('the earlier claim stands first');
  if (kind === 'updates' && order(from) < order(to)) out.push('the later claim updates the earlier one');
  if (kind === 'same' && !share && from.speaker !== null && to.speaker !== null) out.push('two speakers say it');
  return out;
}

function checkOrigins({ id, incident, reports }: LabelledIncident): string[] {
  const byId = new Map(reports.map((r) => [r.id, r]));
  return incident.origins.flatMap(({ report, from, words }) => {
    const where = `${id}: origin ${report} from ${from}`;
    if (!byId.has(report)) return [`${where}: no such report`];
    if (!byId.has(from) && !incident.outlets.some((o) => o.id === from)) return [`${where}: no such report or outlet`];
    if (report === from || incident.origins.some((o) => o.report === from && o.from === report))
      return [`${where}: turns in a circle`];
    return byId.get(report)!.text.includes(words) ? [] : [`${where}: “${words}” does not stand in it`];
  });
}
