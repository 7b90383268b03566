// What an entry of each kind of format 1 must hold. A new kind: its noun, a line here, a line in docs/log.md.
//
// Writing is strict: a field that is not known is refused, because the log keeps it for ever. Reading is not: a later
// version may add fields, and they are kept.

import type {
  Accept,
  Add,
  Archived,
  Attribute,
  BasisNamed,
  Bodies,
  By,
  CaptureKept,
  CaseBegun,
  Checkpoint,
  Correct,
  DossierPublished,
  Flag,
  Forgotten,
  HandMadeLink,
  ImportBegun,
  KeySignature,
  Kind,
  MarkedClaim,
  MemberChanged,
  Merge,
  Note,
  PlaceJudgement,
  QuestionChanged,
  ReadingKept,
  Receipt,
  Reject,
  RunKept,
  SideChanged,
  Span,
  SpanOfReport,
  SpeakerNamed,
  Split,
  Tag,
  Target,
  TimeJudgement,
  TimeStamp,
  Withdraw,
} from '../nouns/index.ts';
import { acts, bases, relations, timeKinds } from '../nouns/index.ts';
import {
  base64,
  type Check,
  count,
  edtf,
  either,
  hash,
  instant,
  listOf,
  name,
  number,
  oneOf,
  ordinal,
  orNull,
  shape,
  text,
} from './shape.ts';

const inOrder = ({ from, to }: Span): string | null => (from < to ? null : `to: ${to} is not above ${from}`);
const span = shape<Span>({ from: count, to: count }, {}, inOrder);
const spanOfReport = shape<SpanOfReport>({ report: hash, from: count, to: count }, {}, inOrder);

const target = shape<Target>(
  { of: oneOf('claim', 'speaker', 'link', 'report', 'capture', 'question', 'side', 'case'), id: name },
  {},
);

const marked = {
  claim: hash,
  report: hash,
  source: orNull(span),
  cue: span,
  content: listOf(span, { atLeast: 1 }),
  manner: oneOf('direct', 'mixed', 'indirect'),
} as const;

function partsInOrder({ content }: MarkedClaim): string | null {
  const late = content.findIndex(({ from }, i) => i > 0 && from < content[i - 1]!.to);
  return late < 0 ? null : `content[${late}].from: ${content[late]!.from} lies before the end of the part before it`;
}

/** A name of a list that grows: a later version may write one that is not in it yet. */
function listed<T extends string>(...values: readonly T[]): Check<T> {
  const known = oneOf(...values);
  return (value, strict) => (strict ? known(value, strict) : name(value, strict));
}

const relabelled = {
  speaker: orNull(shape<SpeakerNamed>({ id: name }, { name })),
  act: listed(...acts.map((act) => act.name)),
  basis: listOf(shape<BasisNamed>({ kind: listed(...bases), at: orNull(span) }, {})),
} as const;

const header: Check<readonly [string, string]> = (value, strict) =>
  listOf(text)(value, strict) ?? ((value as string[]).length === 2 ? null : 'is not a name and a value');

const receipt = shape<Receipt>(
  {},
  {
    from: text,
    at: text,
    url: text,
    status: count,
    headers: listOf(header),
    redirects: listOf(text),
    archived: shape<Archived>({ archive: text }, { original: text, at: text }),
    tool: text,
    within: shape<NonNullable<Receipt['within']>>({ capture: hash, part: text }, {}),
    followed: shape<NonNullable<Receipt['followed']>>({ capture: hash, part: text }, {}),
  },
);

const why = { why: text };

const carried = { carried: shape<NonNullable<Accept['carried']>>({ claim: hash, entry: ordinal }, {}) };

export const BY: Check<By> = either(
  shape<Extract<By, { person: string }>>({ person: name }, {}),
  either(
    shape<Extract<By, { run: string }>>({ run: hash, runtime: name, version: name }, {}),
    shape<Extract<By, { import: string }>>({ import: name }, {}),
  ),
);

export const TIME: Check<string> = instant;

export const KINDS: { readonly [K in Kind]: Check<Bodies[K]> } = {
  case: shape<CaseBegun>({ sha256: hash }, {}),
  capture: shape<CaptureKept>({ capture: hash, size: count, receipt }, { warc: hash, failed: name }),
  reading: shape<ReadingKept>(
    { capture: hash, part: text, report: orNull(hash), text: orNull(hash), problems: listOf(name) },
    { previous: hash, whole: shape<NonNullable<ReadingKept['whole']>>({ capture: hash, as: text }, {}) },
    (body) => ((body.report === null) === (body.text === null) ? null : 'text: there is one exactly where a report is'),
  ),
  run: shape<RunKept>({ yields: name, reports: listOf(hash, { atLeast: 1 }), output: hash, count }, {}),
  import: shape<ImportBegun>({ import: name, from: text, format: name }, {}),
  member: shape<MemberChanged>({ member: name, name, role: orNull(name) }, {}),
  question: shape<QuestionChanged>({ question: name }, { text, add: listOf(hash), remove: listOf(hash) }),
  side: shape<SideChanged>({ side: name }, { name, add: listOf(name), remove: listOf(name) }),
  publication: shape<DossierPublished>(
    { dossier: name, version: ordinal, sha256: hash, corrections: listOf(text) },
    {},
  ),
  forget: shape<Forgotten>(
    { capture: hash, texts: listOf(hash), runs: listOf(hash), why: text },
    { warcs: listOf(hash) },
  ),
  checkpoint: shape<Checkpoint>(
    { seq: ordinal, hash, where: text },
    {
      signature: shape<KeySignature>({ key: base64, value: base64 }, {}),
      timestamp: shape<TimeStamp>({ server: text, token: base64 }, {}),
    },
  ),

  add: shape<Add>(marked, { ...why, ...carried }, partsInOrder),
  accept: shape<Accept>({ target }, { ...why, ...carried }),
  reject: shape<Reject>({ target }, { ...why, ...carried }),
  correct: shape<Correct>(
    { claim: hash, to: shape<MarkedClaim>(marked, {}, partsInOrder) },
    { ...relabelled, ...why, ...carried },
  ),
  merge: shape<Merge>({ speakers: listOf(name, { atLeast: 1 }), into: name }, why),
  split: shape<Split>({ speaker: name, claims: listOf(hash, { atLeast: 1 }), into: name }, why),
  flag: shape<Flag>({ target, flag: name }, { ...why, ...carried }),
  note: shape<Note>({ target, text }, carried),
  tag: shape<Tag>({ target, tag: name }, carried),
  withdraw: shape<Withdraw>({ entry: ordinal }, why),
  link: shape<HandMadeLink>(
    {
      link: name,
      relation: oneOf(...relations),
      from: hash,
      to: hash,
    },
    why,
  ),
  place: shape<PlaceJudgement>(
    {
      target,
      place: orNull(
        shape<NonNullable<PlaceJudgement['place']>>({ name }, { gazetteer: name, latitude: number, longitude: number }),
      ),
    },
    { at: spanOfReport, ...why, ...carried },
  ),
  time: shape<TimeJudgement>(
    { target, of: oneOf(...timeKinds), edtf: orNull(edtf) },
    { at: spanOfReport, ...why, ...carried },
  ),
  attribute: shape<Attribute>(
    {
      speaker: name,
      name,
      value: text,
      cites: either(spanOfReport, shape<{ readonly url: string }>({ url: text }, {})),
    },
    { since: edtf, until: edtf, ...why },
  ),
};
