// What several tables say in one cell: spans, and when a report was published.

import type { Claim, DateCandidate, Span } from '../nouns/index.ts';

/** `source 0..5; cue 6..10; content 11..32, 34..45`: two dots, because a spreadsheet takes 3-5 for a date. */
export function spansInCell({ source, cue, content }: Pick<Claim, 'source' | 'cue' | 'content'>): string {
  const range = ({ from, to }: Span): string => `${from}..${to}`;
  return [
    ...(source ? [`source ${range(source)}`] : []),
    `cue ${range(cue)}`,
    `content ${content.map(range).join(', ')}`,
  ].join('; ');
}

/** `2031-03-05`, or every candidate: `2031-03-05 or 2031-03-06`. Empty when there is none. */
export function publishedInCell(dates: readonly DateCandidate[]): string {
  const published = dates.filter((date) => date.of === 'published').map((date) => date.edtf);
  return [...new Set(published)].join(' or ');
}

/** Content in pieces: what stands between them is not content. */
export function contentInCell(pieces: readonly string[]): string {
  return pieces.join(' … ');
}
