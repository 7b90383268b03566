// Direct, mixed or indirect: how much of the content stands in double quotation marks.

import type { Manner } from '../nouns/claim.ts';
import type { Span } from '../nouns/span.ts';
import { lastFrom, type Quotation } from './quotations.ts';

/** `direct`: every letter and digit of the content is quoted; `indirect`: none is; `mixed`: some are. */
export function mannerOf(text: string, content: readonly Span[], quotations: readonly Quotation[]): Manner {
  let quoted = 0;
  let all = 0;
  for (const part of content) {
    for (const { index } of text.slice(part.from, part.to).matchAll(/[\p{L}\p{N}]+/gu)) {
      all++;
      const at = part.from + index;
      if (at < (quotations[lastFrom(quotations, at)]?.to ?? 0)) quoted++;
    }
  }
  return quoted === 0 ? 'indirect' : quoted === all ? 'direct' : 'mixed';
}
