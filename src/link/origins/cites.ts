// Where a report names another as where it has something from.
//
// In:  a report with its claims; the outlets of the case, and their reports.
// Out: edges `cites`, to the report that is meant, or to none where the case holds none that fits.
//
//     A Guard source told PNB that …          he told Radio Nestani …          according to the Iloilo Lantern, …
//     In communiqué 61 the Council stated …   your communiqué on Friday …      (documents.ts)
//
// To name an outlet is not yet to cite it ("Will El Totoral name its source?"): a verb of telling stands behind it, or words such as
// "told" and "according to" before it, or a claim has it as its source. An outlet's own name cites only an earlier report of its own.

import type { OriginEdge } from '../../nouns/origin.ts';
import { overlaps, type Span, span } from '../../nouns/span.ts';
import { documentsNamedIn, foldedWords } from './documents.ts';
import { lengthOf } from './evidence.ts';
import { type Found, joined } from './found.ts';
import type { CaseReport, Held } from './held.ts';
import { type Asked, couldHave, meantBy, saysDay } from './meant.ts';
import { SURE_FIRST_WORDS, SURE_LAST_WORDS } from './outlet-words.ts';
import type { Mention } from './outlets.ts';
import { stemsOf } from './stems.ts';
import { foldedWord, type Reading, type Sentence } from './words.ts';

const BEFORE =
  /(?:according to|told|tells|telling|given|gave|(?:quoted|reported|published|printed|carried|alleged|claimed|said|stated|wrote|read) (?:by|in)|seen by|cit(?:ed|es|ing)(?: by)?|quot(?:ed|es|ing)|(?:version|account|report|story) (?:of|in|by)|interview (?:with|in)|^in|[,;:.”"’)] in)\s+(?:(?:the|an?|yesterday['’]s|today['’]s|last|\p{Lu}\p{L}+['’]s|agency|news|daily|newspaper|paper|broadcaster|station|magazine|website|site)\s+)*$/iu;
const AFTER =
  /^(?:['’]s)?(?:\s+(?:news|agency|newspaper|paper|daily|website|radio|reporter|correspondent))?(?:,[^,]{1,40},)?\s+(?:(?:is|are|was|has|have|had|also|now|then|first|later|earlier|yesterday|meanwhile)\s+)*(?:report|quot|wrote|writes|writing|said|says|saying|cit(?:e|es|ed|ing)\b|publish|reveal|broke|learn|understand|claim|note[sd]?\b|describe|tells?\b|confirm|carri)/iu;
/** Of an outlet's own name: a report that it sent before. */
const OWN_AFTER = /^\s+(?:had\s+)?(?:reported|wrote)\s+(?:that|on)\b/iu;

/** Sentences before the one that names it that tell what is meant. */
const AROUND = 2;
/** "4." before a point of a list is no sentence. */
const A_NUMBER = 2;
/** Words of a quotation that can be found again. */
const LEAST_QUOTED = 5;
const CITED = 0.9;
const NAMED_ONLY = 0.8;

/** What citing is resolved against. */
interface Cited {
  readonly reportsOf: (outlet: string) => readonly Held[];
  readonly documents: readonly Held[];
  readonly isIssuer: (outlet: string) => boolean;
  /** A report that was added before, as it is compared. */
  readonly readingOf: (held: Held) => Reading | undefined;
  readonly nameOf: (outlet: string) => string;
}

interface Citing {
  readonly one: Held;
  readonly reading: Reading;
  readonly cited: Cited;
  readonly mentions: readonly Mention[];
}

export function citesOf({ claims }: Pick<CaseReport, 'claims'>, citing: Citing): readonly Found[] {
  const sources = claims.flatMap(({ source }) => source ?? []);
  return joined([
    ...citing.mentions.flatMap((mention) => citeOutlet(mention, sources, citing)),
    ...unknownOutlets(citing),
    ...citing.reading.sentences.flatMap((_, at) => citeDocuments(at, citing)),
  ]);
}

function citeOutlet(mention: Mention, sources: readonly Span[], citing: Citing): readonly Found[] {
  const { one, reading, cited } = citing;
  const sentence = reading.sentences[mention.sentence]!;
  const before = reading.text.slice(sentence.from, mention.from);
  const after = reading.text.slice(mention.to, sentence.to);
  const isOwn = mention.outlet === one.outlet;
  if (isOwn && !OWN_AFTER.test(after)) return [];
  const isSource = sources.some((source) => overlaps(source, mention));
  if (!(isOwn || isSource || BEFORE.test(before) || AFTER.test(after))) return [];
  if (cited.isIssuer(mention.outlet)) return quotedDocument(mention, citing);
  const asked = askedAt(mention.sentence, mention, citing);
  const meant = meantBy(asked, cited.reportsOf(mention.outlet));
  if (isOwn && meant === null) return [];
  const edge = edgeTo(meant, cited.nameOf(mention.outlet), {
    at: mention,
    sentence,
    one,
    rule: isSource ? 'outlet/source' : 'outlet/named',
  });
  return [{ edge, fits: (held) => meantBy(asked, [held]) !== null }];
}

/**
 * Who issues documents is a speaker like any other, and may have said it to everybody. Where words in quotation marks are the voice of
 * a document of theirs, that is where they come from.
 */
function quotedDocument(mention: Mention, { one, reading, cited }: Citing): readonly Found[] {
  const sentence = reading.sentences[mention.sentence]!;
  const runs = quotedRuns(reading, sentence);
  if (runs.length === 0) return [];
  for (const held of cited.reportsOf(mention.outlet)) {
    const document = couldHave(one, held) ? cited.readingOf(held) : undefined;
    if (document && runs.some((run) => standsUnquoted(run, document)))
      return [
        sure(edgeTo(held, cited.nameOf(mention.outlet), { at: mention, sentence, one, rule: 'document/quoted' })),
      ];
  }
  return [];
}

function quotedRuns({ words, quoted }: Reading, { first, end }: Sentence): readonly Int32Array[] {
  const runs: Int32Array[] = [];
  for (let i = first; i < end; i++) {
    let to = i;
    while (to < end && quoted[to]) to++;
    if (to - i >= LEAST_QUOTED) runs.push(words.subarray(i, to));
    i = Math.max(i, to);
  }
  return runs;
}

function standsUnquoted(run: Int32Array, { words, quoted }: Reading): boolean {
  for (let at = words.indexOf(run[0]!); at >= 0; at = words.indexOf(run[0]!, at + 1))
    if (!quoted[at] && run.every((word, n) => words[at + n] === word)) return true;
  return false;
}

/** What the sentence speaks of besides the outlet that it names. */
function askedAt(at: number, but: Span, { one, reading }: Citing): Asked {
  const { first, end, from, to } = reading.sentences[at]!;
  let begin = at;
  for (let left = AROUND; left > 0 && begin > 0; begin--)
    if (lengthOf(reading.sentences[begin - 1]!) > A_NUMBER) left--;
  return {
    stems: stemsOf(reading, { first, end, but }),
    around: stemsOf(reading, { first: reading.sentences[begin]!.first, end, but }),
    words: reading.text.slice(from, to),
    published: one.published,
    at: one.at,
  };
}

function edgeTo(
  meant: Held | null,
  named: string,
  {
    at,
    sentence,
    one,
    rule,
  }: { readonly at: Span; readonly sentence: Sentence; readonly one: Held; readonly rule: string },
): OriginEdge {
  return {
    report: one.id,
    from: meant?.id ?? null,
    named,
    kind: 'cites',
    score: meant === null ? NAMED_ONLY : CITED,
    reasons: [
      { rule, from: [span(at.from, at.to)], to: [] },
      { rule: 'sentence/citing', from: [span(sentence.from, sentence.to)], to: [] },
    ],
  };
}

function sure(edge: OriginEdge): Found {
  return { edge, fits: () => false };
}

/** Outlets that the case has nothing of: "told Radio Tri Reke". */
const UNKNOWN =
  /(?:[Aa]ccording to|[Tt]old|[Rr]eported by|[Qq]uoted by|[Cc]iting|[Qq]uoting)\s+(?:the\s+)?((?:\p{Lu}[\p{L}'’-]*)(?:\s+(?:of\s+)?\p{Lu}[\p{L}'’-]*){0,4})/gu;

function unknownOutlets(citing: Citing): readonly Found[] {
  const { one, reading } = citing;
  return reading.sentences.flatMap((sentence, number) => {
    const words = reading.text.slice(sentence.from, sentence.to);
    return [...words.matchAll(UNKNOWN)].flatMap(({ 0: whole, 1: name, index }) => {
      const parts = name!.split(/\s+/);
      const [first, last] = [foldedWord(parts[0]!), foldedWord(parts.at(-1)!.replace(/['’]s$/u, ''))];
      const isOutlet = parts.length > 1 && (SURE_LAST_WORDS.has(last) || SURE_FIRST_WORDS.has(first));
      const from = sentence.from + index + whole.length - name!.length;
      const at = { from, to: from + name!.length };
      if (!isOutlet || citing.mentions.some((mention) => overlaps(mention, at))) return [];
      const asked = askedAt(number, at, citing);
      return [
        {
          edge: edgeTo(null, name!, { at, sentence, one, rule: 'outlet/named' }),
          fits: (held: Held) => meantBy(asked, [held]) !== null,
        },
      ];
    });
  });
}

function citeDocuments(at: number, citing: Citing): readonly Found[] {
  const { one, reading, cited } = citing;
  const sentence = reading.sentences[at]!;
  const words = reading.text.slice(sentence.from, sentence.to);
  return documentsNamedIn(words).flatMap((named) => {
    const here = foldedWords(words);
    const fitting = cited.documents.filter((held) => {
      const { document, outlet } = held;
      if (document === null || outlet === one.outlet || document.kind !== named.kind) return false;
      if (!couldHave(one, held)) return false;
      if (named.number !== null) return document.number === named.number;
      const isDay = saysDay({ words, published: one.published }, held.published);
      const isSender = (outlet ?? '').split(' ').some((word) => word.length > 3 && here.includes(word));
      return named.kind === 'statement' ? isDay && isSender : isDay || isSender;
    });
    const meant = fitting.at(-1);
    if (meant === undefined) return [];
    const where = { from: sentence.from + named.from, to: sentence.from + named.to };
    return [
      sure(edgeTo(meant, words.slice(named.from, named.to), { at: where, sentence, one, rule: 'document/named' })),
    ];
  });
}
