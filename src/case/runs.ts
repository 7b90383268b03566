// What a machine pass yielded over one report <-> its file in `runs/`.
//
// In:  claims with their spans, their speakers, the problems met, the run.
// Out: bytes that depend on these alone. Reading them back gives an equal value, frozen.

import { type Claim, Fault, type Problem, type Run, type Span, type Speaker } from '../nouns/index.ts';
import { frozen } from './line.ts';
import { count, edtf, listOf, name, orNull, shape } from './shape.ts';
import { sortedJson } from './sorted-json.ts';
import { parsed } from './texts.ts';

/** What one pass yielded over one report. */
export interface RunOutput {
  /** Id of the report. */
  readonly report: string;
  readonly run: Run;
  /** Each of this report. */
  readonly claims: readonly Claim[];
  /** Who stands behind the sources; missing where the version that ran did not say. */
  readonly speakers?: readonly Speaker[];
  readonly problems: readonly Problem[];
}

const span = shape<Span>({ from: count, to: count }, {});
/** Labels of a claim; a file of a version that did not know them has none. Their names are checked nowhere: lists may grow. */
interface KeptSense {
  readonly act?: string;
  readonly polarity?: KeptShown;
  readonly modality?: KeptShown;
  readonly basis?: readonly { readonly kind: string; readonly at: Span }[];
  readonly addressee?: Span | null;
  readonly medium?: { readonly kind: string; readonly at: Span | null } | null;
}
interface KeptShown {
  readonly value: string;
  readonly at: readonly Span[];
}

const shown = shape<KeptShown>({ value: name, at: listOf(span) }, {});
/** Where and when, as far as they point into the text; a file of a version that did not look for them has neither. */
interface KeptPlace {
  readonly at: Span;
  readonly gazetteer: string | null;
}
interface KeptTime {
  readonly of: string;
  readonly edtf: string;
  readonly at: Span | null;
}

const place = shape<KeptPlace>({ at: span, gazetteer: orNull(name) }, {});
const time = shape<KeptTime>({ of: name, edtf, at: orNull(span) }, {});
const pointing = shape<
  Pick<Claim, 'id' | 'source' | 'cue' | 'content' | 'within'> &
    KeptSense & {
      readonly places?: readonly KeptPlace[];
      readonly times?: readonly KeptTime[];
    }
>(
  { id: name, source: orNull(span), cue: span, content: listOf(span, { atLeast: 1 }) },
  {
    within: orNull(name),
    act: name,
    polarity: shown,
    modality: shown,
    basis: listOf(shape<{ kind: string; at: Span }>({ kind: name, at: span }, {})),
    addressee: orNull(span),
    medium: orNull(shape<{ kind: string; at: Span | null }>({ kind: name, at: orNull(span) }, {})),
    places: listOf(place),
    times: listOf(time),
  },
);
const output = shape<Pick<RunOutput, 'report'> & { readonly claims: readonly Pick<Claim, 'id'>[] }>(
  { report: name, claims: listOf(pointing) },
  {},
);

/** Raised when the shape changes; files of every version stay readable. */
const FORMAT = 'hearsay/run/1';

export function runBytes({ report, run, claims, speakers, problems }: RunOutput): Uint8Array {
  const stray = claims.find((claim) => claim.report !== report);
  if (stray) throw new Error(`claim ${stray.id} is not of report ${report}; this is a bug in Hearsay`);
  return sortedJson({
    format: FORMAT,
    report,
    run,
    claims: claims.map(({ report: _report, ...claim }) => claim),
    ...(speakers && { speakers: speakers.map(({ report: _report, ...speaker }) => speaker) }),
    problems,
  });
}

/** Throws `case/bad-run` when they are not such bytes. */
export function runOutputOf(bytes: Uint8Array): RunOutput {
  const value = parsed(bytes);
  const { format, report, run, claims, speakers, problems } = value as RunOutput & { readonly format?: unknown };
  if (format !== FORMAT || output(value, false) !== null || !run || !Array.isArray(problems))
    throw new Fault('case/bad-run', `a file in runs/ is not of the form ${FORMAT}`, 'Run the model again.');
  return frozen({
    report,
    run,
    claims: claims.map((claim) => ({ ...claim, report })),
    ...(speakers && { speakers: speakers.map((speaker) => ({ ...speaker, report })) }),
    problems,
  });
}
