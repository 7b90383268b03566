// Whether a file of labels for a text of others holds a word of it.
//
// In:  the file, parsed.
// Out: every string and every key that is neither a label, an id, a time, a hash, the text's address nor a field's name.
//
// It asks nothing of the file's shape, so that what check-offsets.ts forgot to look at is looked at here.

import { REASONS } from '../../src/measure/offset-gold.ts';
import { GENRES, PARTS } from '../../src/measure/own-gold.ts';
import { acts, bases, hows, media, modalities, polarities, speakerKinds } from '../../src/nouns/index.ts';
import { isEdtf } from './edtf.ts';

const LABELS: ReadonlySet<string> = new Set<string>([
  ...PARTS,
  ...GENRES,
  ...hows,
  ...polarities,
  ...modalities,
  ...bases,
  ...media,
  ...speakerKinds,
  'direct',
  'mixed',
  'indirect',
  ...acts.map((a) => a.name),
  ...Object.keys(REASONS),
]);
const FIELDS: ReadonlySet<string> = new Set(
  (
    'text textSha256 part genre published unmarked speakers places claims kind named of number within source cue ' +
    'content speaker how act manner polarity modality basis to medium happened said place polarityAt modalityAt because'
  ).split(' '),
);
const MADE = /^(?:[sp][1-9]\d*|[0-9a-f]{64}|gum\/train\.jsonl#GUM_news_[a-z0-9]+)$/;

export function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return LABELS.has(value) || isEdtf(value) || MADE.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    ...(FIELDS.has(key) || /^[sp]?[1-9]\d*$/.test(key) ? [] : [key]),
    ...wordsIn(part),
  ]);
}
