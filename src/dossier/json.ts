// The published shape of an extraction, `hearsay/1`: what other programs read.
//
// In:  an extraction.
// Out: JSON. read-json.ts reads it back.
//
// Spans are half-open, in UTF-16 units of `text`. The text itself is left out unless asked for: it is often someone's
// property, and its hash says which text is meant. With the text, every span of a claim carries its words, so that a
// reader in a language that counts otherwise can check its slices. Fields are only ever added: see schema-1.ts.

import type { Claim, Extraction, Reason, Report, ResolvedSpeaker, Span, Speaker } from '../nouns/index.ts';
import type { Published } from './schema-1.ts';
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

type PublishedClaim = Published['claims'][number];

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
