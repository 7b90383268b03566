// Citron JSON: the shape of BBC R&D's quotation extractor (https://github.com/bbc/citron).
//
// Offsets count code points, because Citron is written in Python; `end` is exclusive. A claim whose source is not named
// has an empty `sources`. Claims without a score of their own do not exist here, so `confidence` is always there.

import type { Extraction, Report, Span } from '../nouns/index.ts';
import { codePointsOf } from '../text/code-points.ts';

/** One extraction as Citron JSON, ending in a line feed; an empty text when nothing was read. */
export function citron({ report, claims }: Extraction): string {
  const spanOf = citronSpanOf(report);
  const quotes = claims.map(({ source, cue, content, score }) => ({
    cue: spanOf(cue),
    sources: source ? [spanOf(source)] : [],
    contents: content.map(spanOf),
    confidence: score,
  }));
  return `${JSON.stringify({ text: report?.text ?? '', quotes }, null, 2)}\n`;
}

function citronSpanOf(report: Report | null): (span: Span) => { start: number; end: number; text: string } {
  const text = report?.text ?? '';
  const at = codePointsOf(text).toCodePoint;
  return ({ from, to }) => ({ start: at(from), end: at(to), text: text.slice(from, to) });
}
