// The shape `hearsay/1`, as zod schema; docs/schema/hearsay-1.json is generated from it.
//
// Idea: later versions only add fields, so every object accepts keys that it does not know, and what is required today
// stays required. A file written once stays valid for ever: test/fixtures/dossier/schema-1.json is such a file.
// To regenerate the JSON Schema after adding a field: `npx vitest run test/dossier/schema-1.test.ts -u`.
//
// JSON Schema cannot say that `from` lies below `to` or that content is in order; `readJson` checks that too.

import { z } from 'zod';
import { hows, speakerKinds } from '../nouns/index.ts';
import { whereAndWhen } from './schema-where-and-when.ts';

const offset = z.int().min(0).describe('UTF-16 units');
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('64 lower-case hex digits');
const score = z.number().min(0).max(1);

const spanSchema = z
  .looseObject({ from: offset, to: offset })
  .refine(({ from, to }) => from < to, 'a span holds from < to')
  .describe('Half-open range of the text, in UTF-16 units.');

const quotedSpanSchema = z
  .looseObject({ from: offset, to: offset, words: z.string().optional().describe('Present when the text is.') })
  .refine(({ from, to }) => from < to, 'a span holds from < to')
  .describe('Half-open range of the text, in UTF-16 units.');

const bytesSchema = z
  .looseObject({ from: z.int().min(0), to: z.int().min(0) })
  .describe('Half-open range of bytes of the capture.');

const boxSchema = z
  .looseObject({
    from: offset,
    to: offset,
    page: z.int().min(1),
    left: z.number(),
    bottom: z.number(),
    right: z.number(),
    top: z.number(),
  })
  .describe("One line on a page, in PDF points of the page's own coordinates: origin bottom left, y upwards.");

const blockSchema = z.looseObject({
  kind: z.enum([
    'headline',
    'byline',
    'dateline',
    'paragraph',
    'heading',
    'list item',
    'block quotation',
    'caption',
    'boilerplate',
  ]),
  from: offset,
  to: offset,
  bytes: bytesSchema,
  page: z.int().min(1).optional().describe('The page that it begins on, where there are pages.'),
  boxes: z.array(boxSchema).optional().describe('Its lines in order, over all pages that it stands on.'),
});

const dateSchema = z.looseObject({
  of: z.enum(['published', 'modified']),
  edtf: z.string().describe('EDTF (ISO 8601-2), as precise as what was written and no more.'),
  written: z.string(),
  where: z.string().describe('Where it stood, such as `json-ld datePublished`.'),
  bytes: bytesSchema.optional(),
});

const refersToSchema = z.looseObject({
  how: z.enum(['taken from', 'answers']),
  name: z.string().optional().describe('Whose text, as written.'),
  url: z.string().optional(),
  part: z.string().optional().describe('Its name among the reports of the same capture.'),
  where: z.string().describe('Where it stood, such as `rss source`.'),
});

const timeSchema = z.looseObject({
  from: offset,
  to: offset,
  fromMs: z.number().min(0).describe('Milliseconds from the beginning of the recording.'),
  toMs: z.number().min(0),
});

const reportSchema = z.looseObject({
  id: hash.describe('Hash of capture, part, text hash and reader.'),
  capture: hash.describe('SHA-256 of the bytes that were read.'),
  part: z.string().describe('Which part of the capture; empty when the whole.'),
  textSha256: hash.describe('SHA-256 of the canonical text as UTF-8.'),
  reader: z.looseObject({
    name: z.string(),
    version: z.string(),
    options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  }),
  language: z.looseObject({ code: z.string(), decidedBy: z.enum(['declared', 'words', 'none']) }),
  charset: z.looseObject({
    label: z.string(),
    decidedBy: z.enum(['bom', 'http', 'meta', 'detection', 'default', 'given']),
  }),
  dates: z.array(dateSchema).describe('Candidates, in order; none is chosen.'),
  title: z
    .string()
    .optional()
    .describe('What a container calls it (the subject of a mail), where the text has no headline.'),
  outlet: z.string().optional().describe('Publisher, as the capture names it.'),
  authors: z.array(z.string()),
  url: z.string().optional().describe('The address that the page says is its own.'),
  credit: z.string().optional().describe('A line that credits another outlet or agency.'),
  refersTo: z.array(refersToSchema).optional().describe('Texts that this one was taken from or answers, as it says.'),
  times: z.array(timeSchema).optional().describe('When the words of a transcript were spoken, in text order.'),
  blocks: z.array(blockSchema).describe('In order, not overlapping.'),
});

const reasonSchema = z.looseObject({ rule: z.string(), spans: z.array(spanSchema) });

const resolvedSchema = z.looseObject({
  speaker: hash.nullable().describe('Id of one of `speakers`; null where it is unknown or ambiguous.'),
  how: z.enum(hows).describe('How the source leads to the speaker.'),
  candidates: z
    .array(z.looseObject({ speaker: hash, score, reasons: z.array(reasonSchema) }))
    .describe('Whom the source may mean, best first.'),
});

const speakerSchema = z.looseObject({
  id: hash.describe('Hash of the report id and the span of the first mention.'),
  kind: z.enum(speakerKinds),
  name: quotedSpanSchema.describe('The fullest mention.'),
  mentions: z.array(quotedSpanSchema).min(1),
  of: hash.nullable().describe('Id of the speaker that this one belongs to.'),
  number: z.int().min(0).nullable().describe('How many they are, where it is said.'),
  role: quotedSpanSchema.nullable().describe('Words that say the office.'),
  affiliation: quotedSpanSchema.nullable().describe('Words that say the body.'),
});

const shownSchema = (...values: [string, ...string[]]) =>
  z.looseObject({
    value: z.enum(values),
    at: z.array(quotedSpanSchema).describe('The words that show it; may be none.'),
  });

const basisSchema = z.looseObject({
  kind: z.string().describe('Such as `saw`, `told`, `document`; the list may grow.'),
  at: quotedSpanSchema,
});

const mediumSchema = z.looseObject({
  kind: z.string().describe('Such as `statement`, `interview`; the list may grow.'),
  at: quotedSpanSchema.nullable().describe('Null where the form of the text says it.'),
});

const claimSchema = z.looseObject({
  id: hash.describe('Hash of the report id and the spans.'),
  state: z.enum(['suggested', 'accepted', 'rejected', 'corrected', 'withdrawn']).describe('Who decided: see the run.'),
  source: quotedSpanSchema.nullable().describe('Who is quoted, as written; null where the text names nobody.'),
  cue: quotedSpanSchema.describe('The words that attribute.'),
  content: z
    .array(quotedSpanSchema)
    .min(1)
    .refine((spans) => spans.every((span, i) => i === 0 || spans[i - 1]!.to <= span.from), 'content is in order')
    .describe('What is attributed: in order, not overlapping.'),
  manner: z.enum(['direct', 'mixed', 'indirect']),
  score: score.describe('Calibrated probability that a person would mark this claim too.'),
  reasons: z.array(z.looseObject({ rule: z.string(), spans: z.array(spanSchema) })),
  foreign: z.boolean().describe('The text is in a language that the model was not trained for.'),
  speaker: resolvedSchema.optional().describe('Whom the source means.'),
  within: hash.nullable().optional().describe('Id of the innermost claim whose content holds this one.'),
  act: z.string().optional().describe('What the cue does, such as `say`, `deny`; the list may grow.'),
  polarity: shownSchema('for', 'against', 'open')
    .optional()
    .describe('What the speaker is said to hold of the content as marked.'),
  modality: shownSchema('plain', 'probable', 'possible', 'conditional')
    .optional()
    .describe('How sure the speaker puts the content.'),
  basis: z.array(basisSchema).optional().describe('The ground that the text states; nobody checked it.'),
  addressee: quotedSpanSchema.nullable().optional().describe('Who was told, as written.'),
  medium: mediumSchema.nullable().optional().describe('Through what it was said.'),
  ...whereAndWhen,
});

const problemSchema = z.looseObject({
  code: z.string(),
  message: z.string(),
  value: z.string().optional(),
  limit: z.string().optional(),
  fix: z.string(),
  input: z.string().optional(),
  line: z.int().min(1).optional(),
});

const runSchema = z.looseObject({
  model: z.string(),
  modelSha256: hash,
  runtime: z.string(),
  version: z.string().describe('Version of Hearsay.'),
});

/** The published shape of one extraction. */
export const extractionSchema = z
  .looseObject({
    schema: z.literal('hearsay/1'),
    key: z.string().optional().describe("The caller's own name for the input."),
    report: reportSchema.nullable().describe('Null when nothing could be read.'),
    text: z.string().optional().describe('The canonical text, where it was asked for.'),
    claims: z.array(claimSchema),
    speakers: z.array(speakerSchema).optional().describe('Who stands behind the sources, in order.'),
    problems: z.array(problemSchema),
    run: runSchema.nullable().describe('Null when no model ran.'),
  })
  .meta({
    title: 'Hearsay extraction, shape 1',
    description: 'Who is said to have said what in one report. Suggestions of a machine; no claim is rated.',
  });

/** One extraction in the published shape; keys that are not known yet are kept. */
export type Published = z.infer<typeof extractionSchema>;
