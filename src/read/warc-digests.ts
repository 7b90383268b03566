// Whether a record's bytes are the ones whose digest it carries.
//
// The standard wants the payload's digest over the body without its transfer coding. Writers have taken it over the body as
// received, and over the decoded body too: a digest that fits one of them holds. A digest of an unknown kind says nothing.

import type { Problem } from '../nouns/index.ts';
import { hasDigest } from '../text/digests.ts';
import { nameOf, type WarcRecord } from './warc-records.ts';

export function digestProblems(
  record: WarcRecord,
  { block, payloads }: { readonly block: Uint8Array; readonly payloads: readonly Uint8Array[] },
): readonly Problem[] {
  const differs = (field: string, candidates: readonly Uint8Array[]): boolean => {
    const written = record.fields.get(field);
    return written !== undefined && candidates.every((bytes) => hasDigest(bytes, written) === false);
  };
  const what = [
    ...(differs('WARC-Block-Digest', [block]) ? ['record'] : []),
    ...(differs('WARC-Payload-Digest', payloads) ? ['payload'] : []),
  ];
  if (what.length === 0) return [];
  return [
    {
      code: 'warc/digest',
      message: `The ${what.join(' and the ')} has another digest than the archive says: it was changed or damaged since.`,
      value: nameOf(record),
      fix: 'Do not rely on this capture: compare it with another copy of the archive.',
    },
  ];
}
