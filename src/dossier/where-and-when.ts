// Places and times of a claim as they are published: in JSON, and as cells of a table.
//
// In:  a claim; how a span is shown.
// Out: fields, present only where the claim has them: a run of an earlier version did not look.

import type { Claim, Span, TimeKind, TimeReading } from '../nouns/index.ts';
import type { Published } from './schema-1.ts';

type PublishedClaim = Published['claims'][number];
type ShownSpan = PublishedClaim['cue'];

export function publishedWhereAndWhen(
  { places, times }: Claim,
  shown: (span: Span) => ShownSpan,
): Pick<PublishedClaim, 'places' | 'times'> {
  const reading = ({ edtf, at, where }: TimeReading) => ({
    edtf,
    at: at && shown(at),
    ...(where !== undefined && { where }),
  });
  return {
    ...(places && {
      places: places.map(({ at, precision, gazetteer, candidates }) => ({
        at: shown(at),
        precision,
        gazetteer,
        candidates: candidates.map((one) => ({
          ...one,
          reasons: one.reasons.map(({ rule, spans }) => ({ rule, spans: spans.map(({ from, to }) => ({ from, to })) })),
        })),
      })),
    }),
    ...(times && { times: times.map((time) => ({ of: time.of, ...reading(time), others: time.others.map(reading) })) }),
  };
}

/** `gazetteer` has an entry for each of `places`: a record, `?` where several may be meant, `-` where none is known. */
export function whereAndWhenCells(
  { places = [], times = [] }: Claim,
  words: (span: Span) => string,
): { places: string; gazetteer: string; happened: string; said: string } {
  const edtf = (kind: TimeKind): string => times.find(({ of }) => of === kind)?.edtf ?? '';
  return {
    places: places.map(({ at }) => words(at)).join('; '),
    gazetteer: places.map(({ gazetteer, candidates }) => gazetteer ?? (candidates.length > 0 ? '?' : '-')).join('; '),
    happened: edtf('happened'),
    said: edtf('said'),
  };
}
