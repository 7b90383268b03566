// The published shape back from JSON, held against the schema.
//
// In:  a text in the shape `hearsay/1`.
// Out: the published shape, checked.
//
// A file of its own, outside of index.ts: whoever only writes need not load the schema's library (a third of what loading
// this folder takes).

import { Fault } from '../nouns/index.ts';
import { extractionSchema, type Published } from './schema-1.ts';

export { extractionSchema };

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
