// The published shape of an extraction, `hearsay/1`: what other programs read.
//
// In:  an extraction; or a text in the published shape.
// Out: JSON; or the published shape, checked.
//
// Spans are half-open, in UTF-16 units of `text`. The text itself is left out unless asked for: it is often someone's
// property, and its hash says which text is meant. With the text, every span of a claim carries its words, so that a
// reader in a language that counts otherwise can check its slices. Fields are only ever added: see schema-1.ts.

import {
  type Claim,
  type Extraction,
  Fault,
  type Reason,
  type Report,
  type ResolvedSpeaker,
  type Span,
  type Speaker,
} from '../nouns/index.ts';
import { extractionSchema, type Published } from './schema-1.ts';
import { publishedWhereAndWhen } from './where-and-when.ts';

/** What the published shape may carry besides. */
export interface JsonOptions {
  /** Include the canonical text, and the words of every span of a claim. */
  readonly text?: boolean;
}

/** One extraction as indented JSON, ending in a line feed. */
export function json(extraction: Extraction, options: JsonOptions = {}): string {
  return `${JSON.stringify(published(extraction, options), null, 2)}\n`;
}

/** One extraction as one line of JSON, ending in a line feed. */
export function jsonl(extraction: Extraction, options: JsonOptions = {}): string {
  return `${JSON.stringify(published(extraction, options))}\n`;
}

/** An extraction in the published shape. */
function published({ key, report, claims, speakers, problems, run }: Extraction, options: JsonOptions = {}): Published {
  const text = options.text && report ? report.text : undefined;
  return {
    schema: 'hearsay/1',
    ...(key !== undefined && { key }),
    report: report && publishedReport(report),
    ...(text !== undefined && { text }),
    claims: claims.map((claim) => publishedClaim(claim, text)),
    ...(speakers && { speakers: speakers.map((speaker) => publishedSpeaker(speaker, text)) }),
    problems: problems.map((problem) => ({ ...problem })),
    run: run && { ...run },
  };
}

/**
 * The published shape back from JSON, checked against the schema, and its words against its text.
 * Throws `dossier/not-json`, `dossier/not-hearsay`, `dossier/other-words`.
 */
export function readJson(text: string): Published {
  const read = extractionSchema.safeParse(parsed(text));
  if (!read.success) {
    const issue = read.error.issues[0]!;
    const where = issue.path.join('.') || 'the top level';
    const rest = read.error.issues.length - 1;
    throw new Fault(
      'dossier/not-hearsay',
      `this JSON is not in the shape hearsay/1: at ${where}: ${issue.message}${rest ? ` (and ${rest} more)` : ''}`,
      'give what `hearsay read --format json` wrote; the shape is in docs/schema/hearsay-1.json',
    );
  }
  for (const claim of read.data.claims) checkWords(claim, read.data.text);
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = (error as Error).message;
    throw new Fault('dossier/not-json', `this is not JSON: ${reason}`, 'give one JSON object, whole');
  }
}

function checkWords(claim: PublishedClaim, text: string | undefined): void {
  for (const span of spansOf(claim)) {
    if (!span || span.words === undefined || text === undefined) continue;
    const found = text.slice(span.from, span.to);
    if (found !== span.words)
      throw new Fault(
        'dossier/other-words',
        `claim ${claim.id.slice(0, 12)}: the text at ${span.from}..${span.to} is ${JSON.stringify(found)}, ` +
          `not ${JSON.stringify(span.words)}`,
        'offsets count UTF-16 units of the text as hashed; take text and claims from the same export',
      );
  }
}

type PublishedClaim = Published['claims'][number];

function spansOf({ source, cue, content, polarity, modality, basis, addressee, medium }: PublishedClaim) {
  const shown = [...(polarity?.at ?? []), ...(modality?.at ?? []), ...(basis ?? []).map(({ at }) => at)];
  return [source, cue, ...content, ...shown, addressee, medium?.at];
}

function publishedReport(report: Report): NonNullable<Published['report']> {
  const { text: _text, bytes: _bytes, blocks, refersTo, times, ...rest } = report;
  return {
    ...rest,
    charset: { ...rest.charset },
    language: { ...rest.language },
    reader: { ...rest.reader, options: { ...rest.reader.options } },
    dates: rest.dates.map((date) => ({ ...date })),
    authors: [...rest.authors],
    ...(refersTo && { refersTo: refersTo.map((text) => ({ ...text })) }),
    ...(times && { times: times.map((row) => ({ ...row })) }),
    blocks: blocks.map(({ kind, from, to, bytes, page, boxes }) => ({
      kind,
      from,
      to,
      bytes: { ...bytes },
      ...(page !== undefined && { page }),
      ...(boxes && { boxes: boxes.map((box) => ({ ...box })) }),
    })),
  };
}

function publishedClaim(claim: Claim, text: string | undefined): PublishedClaim {
  const withWords = ({ from, to }: Span) => ({ from, to, ...(text !== undefined && { words: text.slice(from, to) }) });
  return {
    id: claim.id,
    state: 'suggested',
    source: claim.source && withWords(claim.source),
    cue: withWords(claim.cue),
    content: claim.content.map(withWords),
    manner: claim.manner,
    score: claim.score,
    reasons: claim.reasons.map(publishedReason),
    foreign: claim.foreign,
    ...(claim.speaker && { speaker: publishedResolved(claim.speaker) }),
    ...(claim.within !== undefined && { within: claim.within }),
    ...publishedSense(claim, withWords),
    ...publishedWhereAndWhen(claim, withWords),
  };
}

function publishedResolved({ speaker, how, candidates }: ResolvedSpeaker) {
  return {
    speaker,
    how,
    candidates: candidates.map(({ reasons, ...candidate }) => ({
      ...candidate,
      reasons: reasons.map(publishedReason),
    })),
  };
}

function publishedReason({ rule, spans }: Reason) {
  return { rule, spans: spans.map(({ from, to }) => ({ from, to })) };
}

function publishedSpeaker(speaker: Speaker, text: string | undefined) {
  const withWords = (span: Span) => ({ ...span, ...(text !== undefined && { words: text.slice(span.from, span.to) }) });
  const { report: _report, ...rest } = speaker;
  return {
    ...rest,
    name: withWords(speaker.name),
    mentions: speaker.mentions.map(withWords),
    role: speaker.role && withWords(speaker.role),
    affiliation: speaker.affiliation && withWords(speaker.affiliation),
  };
}

/** Fields that the version which found the claim did not know stay away. */
function publishedSense(
  { act, polarity, modality, basis, addressee, medium }: Claim,
  withWords: (at: Span) => { from: number; to: number; words?: string },
): Partial<PublishedClaim> {
  return {
    ...(act !== undefined && { act }),
    ...(polarity && { polarity: { value: polarity.value, at: polarity.at.map(withWords) } }),
    ...(modality && { modality: { value: modality.value, at: modality.at.map(withWords) } }),
    ...(basis && { basis: basis.map(({ kind, at }) => ({ kind, at: withWords(at) })) }),
    ...(addressee !== undefined && { addressee: addressee && withWords(addressee) }),
    ...(medium !== undefined && { medium: medium && { kind: medium.kind, at: medium.at && withWords(medium.at) } }),
  };
}
