// Reports in the marked notation, as the linker takes them: all but the spans is read off the words.

import { readMarked } from '../../src/dossier/index.ts';
import { labelled } from '../../src/hearsay.ts';
import type { Reported } from '../../src/link/index.ts';
import { readCapture } from '../../src/read/index.ts';
import { claimId } from '../../src/text/claim-id.ts';
import { mannerOf } from '../../src/text/manner.ts';
import { quotationsOf } from '../../src/text/quotations.ts';

export async function reported(notation: string): Promise<Reported> {
  const { text, claims } = readMarked(notation);
  const [report] = readCapture(new TextEncoder().encode(text), { format: 'text' }).reports;
  const quotations = quotationsOf(text, report!.blocks);
  const marked = claims.map((claim) => ({
    ...claim,
    id: claimId(report!.id, claim),
    report: report!.id,
    manner: mannerOf(text, claim.content, quotations),
    score: 1,
    reasons: [],
    foreign: false,
    within: null,
  }));
  return { report: report!, ...(await labelled(report!, marked)) };
}
