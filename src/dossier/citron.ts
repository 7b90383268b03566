// Citron JSON: the shape of BBC R&D's quotation extractor (https://github.com/bbc/citron).
//
// Offsets count code points, because Citron is written in Python; `end` is exclusive. A claim whose source is not named
// has an empty `sources`. The shape cannot say that one claim stands in another: only outermost claims are written, and a Problem says
// how many were left out. Claims without a score of their own do not exist here, so `confidence` is always there.

import { type Extraction, isOutermost, type Problem, type Report, type Span } from '../nouns/index.ts';
import { codePointsOf } from '../text/code-points.ts';

/** One extraction as Citron JSON, ending in a line feed; an empty text when nothing was read. */
export function citron({ report, claims }: Extraction): string {
  const spanOf = citronSpanOf(report);
  const quotes = claims.filter(isOutermost).map(({ source, cue, content, score }) => ({
    cue: spanOf(cue),
    sources: source ? [spanOf(source)] : [],
    contents: content.map(spanOf),
    confidence: score,
  }));
  return `${JSON.stringify({ text: report?.text ?? '', quotes }, null, 2)}\n`;
}

/** What the shape cannot hold of an extraction. */
export function citronProblems({ claims }: Extraction): readonly Problem[] {
  const left = claims.filter((claim) => !isOutermost(claim)).length;
  if (left === 0) return [];
  const problem: Problem = {
    code: 'citron/nested-left-out',
    message: `Citron's format has no place for a claim within a claim; ${left} ${left === 1 ? 'is' : 'are'} left out.`,
    value: String(left),
    fix: 'Use the format json, brat or marked to have them.',
  };
  return [Object.freeze(problem)];
}

function citronSpanOf(report: Report | null): (span: Span) => { start: number; end: number; text: string } {
  const text = report?.text ?? '';
  const at = codePointsOf(text).toCodePoint;
  return ({ from, to }) => ({ start: at(from), end: at(to), text: text.slice(from, to) });
}
