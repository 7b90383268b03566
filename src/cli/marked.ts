// A claim as a person names its spans: by offsets, or by the exact words.
//
// In:  a report; the claim that is to have other spans, if there is one; what the person names.
// Out: the claim as it should be, with the id that its spans give it; or a Fault that says what cannot be pointed at.
//
//     text    The mayor has denied it. "No," the mayor said.
//                       ----------                              --cue-words "has denied"  =  --cue 10-20
//
// Words are looked for in the blocks that the claim stands in (of one that is new: its cue), then in the whole report, and must
// stand in one place there.

import { Fault, type MarkedClaim, overlaps, type Report, type Span } from '../nouns/index.ts';
import { claimId } from '../text/claim-id.ts';
import { mannerOf } from '../text/manner.ts';
import { quotationsOf } from '../text/quotations.ts';

export interface Marking {
  /** `FROM-TO`; false: nobody is named. */
  readonly source?: string | false;
  readonly cue?: string;
  /** `FROM-TO,FROM-TO`, in order. */
  readonly content?: string;
  readonly sourceWords?: string;
  readonly cueWords?: string;
  /** One for each part, in order. */
  readonly contentWords?: readonly string[];
}

type Spans = Pick<MarkedClaim, 'source' | 'cue' | 'content'>;

/** A claim with other spans. Throws `judge/bad-span`, `judge/no-such-words`, `judge/words-in-several-places`, `judge/nothing-changed`. */
export function corrected(claim: MarkedClaim, report: Report, to: Marking): MarkedClaim {
  const near = [...(claim.source ? [claim.source] : []), claim.cue, ...claim.content];
  const { source, cue, content } = named(to, { report, near });
  const found = checked(
    {
      source: source === undefined ? claim.source : source,
      cue: cue ?? claim.cue,
      content: content ?? claim.content,
    },
    report,
  );
  if (found.claim !== claim.claim) return found;
  throw new Fault(
    'judge/nothing-changed',
    'The claim already has these spans.',
    'Give --source, --cue or --content that differ; or accept it as it is.',
  );
}

/** A claim that nobody found. Throws as `corrected`, and `use/missing-option`. */
export function added(report: Report, to: Marking): MarkedClaim {
  const { cue } = named(
    { ...(to.cue !== undefined && { cue: to.cue }), ...(to.cueWords !== undefined && { cueWords: to.cueWords }) },
    { report, near: [] },
  );
  if (!cue) throw missing('--cue-words or --cue', 'the words that attribute');
  const { source, content } = named(to, { report, near: [cue] });
  if (!content) throw missing('--content-words or --content', 'what is attributed');
  if (source === undefined) throw missing('--source-words, --source or --no-source', 'who is quoted');
  return checked({ source, cue, content }, report);
}

/** A span by offsets or by words. Throws as `corrected`; undefined when neither is given. */
export function spanNamed(
  { at, words }: { readonly at: string | undefined; readonly words: string | undefined },
  { report, near }: { readonly report: Report; readonly near: readonly Span[] },
): Span | undefined {
  const span = at !== undefined ? one(at) : words !== undefined ? placeOf(words, { near, report }) : undefined;
  if (span) mustPoint(span, report);
  return span;
}

/** What of a claim a person named: undefined is what they did not. */
function named(
  to: Marking,
  where: { readonly report: Report; readonly near: readonly Span[] },
): {
  readonly source: Span | null | undefined;
  readonly cue: Span | undefined;
  readonly content: readonly Span[] | undefined;
} {
  return {
    source: to.source === false ? null : spanNamed({ at: to.source, words: to.sourceWords }, where),
    cue: spanNamed({ at: to.cue, words: to.cueWords }, where),
    content:
      to.content !== undefined
        ? to.content.split(',').map(one)
        : to.contentWords?.map((words) => placeOf(words, where)),
  };
}

/** The claim that these spans make. */
function checked({ source, cue, content }: Spans, report: Report): MarkedClaim {
  for (const span of [...(source ? [source] : []), cue, ...content]) mustPoint(span, report);
  const late = content.findIndex(({ from }, n) => n > 0 && from < content[n - 1]!.to);
  if (late > 0)
    throw badSpan(
      written(content[late]!),
      'begins before the part of the content before it ends',
      'Give the parts in order.',
    );
  const blocks = report.blocks.filter(({ kind }) => kind !== 'boilerplate');
  const manner = mannerOf(report.text, content, quotationsOf(report.text, blocks));
  return { claim: claimId(report.id, { source, cue, content }), report: report.id, source, cue, content, manner };
}

function one(text: string): Span {
  const found = /^\s*(\d{1,9})-(\d{1,9})\s*$/.exec(text);
  if (found) return { from: Number(found[1]), to: Number(found[2]) };
  throw badSpan(
    text,
    'is no span',
    'Give it as FROM-TO, such as 120-134: UTF-16 units of the text of the report, the end excluded.',
  );
}

/** A span stands inside one block and cuts no character. */
function mustPoint(span: Span, { text, blocks }: Report): void {
  const { from, to } = span;
  if (!(from < to && to <= text.length))
    throw badSpan(written(span), `is not inside the text of ${text.length} units`, 'Check both ends.');
  if (isLow(text, from) || isLow(text, to))
    throw badSpan(written(span), 'cuts a character in two', 'Move that end by one.');
  if (!blocks.some((block) => block.from <= from && to <= block.to))
    throw badSpan(written(span), 'is not inside one paragraph', 'Give a part of the content for each paragraph.');
}

function isLow(text: string, at: number): boolean {
  return at > 0 && at < text.length && /[\uDC00-\uDFFF]/.test(text[at]!) && /[\uD800-\uDBFF]/.test(text[at - 1]!);
}

function placeOf(words: string, { near, report }: { near: readonly Span[]; report: Report }): Span {
  const blocks = report.blocks.filter((block) => near.some((span) => overlaps(block, span)));
  const all = placesIn(report.text, words);
  const here = all.filter(({ from, to }) => blocks.some((block) => block.from <= from && to <= block.to));
  const found = here.length > 0 ? here : all;
  const [first, second] = found;
  if (!first)
    throw new Fault(
      'judge/no-such-words',
      `The report does not hold the words ${JSON.stringify(words)}.`,
      'Give them exactly as they stand there, or give offsets: --cue FROM-TO.',
    );
  if (second)
    throw new Fault(
      'judge/words-in-several-places',
      `The words ${JSON.stringify(words)} stand in ${found.length} places: ${found.slice(0, 5).map(written).join(', ')}${found.length > 5 ? ' …' : ''}`,
      'Give more of the words around them where these belong to it, or give offsets: --cue FROM-TO.',
    );
  return first;
}

function placesIn(text: string, words: string): readonly Span[] {
  const places: Span[] = [];
  if (words === '') return places;
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1))
    places.push({ from, to: from + words.length });
  return places;
}

function written({ from, to }: Span): string {
  return `${from}-${to}`;
}

function missing(option: string, what: string): Fault {
  return new Fault(
    'use/missing-option',
    `A claim that is added needs ${option}: ${what}.`,
    'See `hearsay judge --help`.',
  );
}

function badSpan(span: string, what: string, fix: string): Fault {
  return new Fault('judge/bad-span', `The span ${JSON.stringify(span)} ${what}.`, fix);
}
