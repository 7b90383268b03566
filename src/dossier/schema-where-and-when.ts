// Places and times of a claim, in the shape `hearsay/1`: fields that an earlier file does not have.

import { z } from 'zod';
import { precisions, timeKinds } from '../nouns/index.ts';

const offset = z.int().min(0);
const span = z
  .looseObject({ from: offset, to: offset, words: z.string().optional() })
  .refine(({ from, to }) => from < to, 'a span holds from < to');

const candidate = z.looseObject({
  gazetteer: z.string().describe('`geonames:…`, `iso3166:…` for a country, `region:…` for a region of our own list.'),
  name: z.string(),
  country: z.string().describe('ISO 3166-1 alpha-2.'),
  latitude: z.number().min(-90).max(90).describe('Degrees north, WGS 84.'),
  longitude: z.number().min(-180).max(180).describe('Degrees east, WGS 84.'),
  score: z.number().min(0).max(1),
  reasons: z.array(
    z.looseObject({ rule: z.string(), spans: z.array(z.looseObject({ from: z.int().min(0), to: z.int().min(0) })) }),
  ),
});

const reading = {
  edtf: z.string().describe('EDTF (ISO 8601-2), as precise as the words and no more.'),
  at: span.nullable().describe('The words that say it; null where a tag or the receipt does.'),
  where: z.string().optional().describe('What said it, where no words do.'),
};

export const whereAndWhen = {
  places: z
    .array(
      z.looseObject({
        at: span,
        precision: z.enum(precisions),
        gazetteer: z.string().nullable().describe('The record meant; null where none fits or several do.'),
        candidates: z.array(candidate).describe('Best first; several where it is ambiguous.'),
      }),
    )
    .optional()
    .describe('Where the main thing of the content is said to have happened.'),
  times: z
    .array(z.looseObject({ of: z.enum(timeKinds), ...reading, others: z.array(z.looseObject(reading)) }))
    .optional()
    .describe('At most one of each kind. `others`: other readings of the same words.'),
};
