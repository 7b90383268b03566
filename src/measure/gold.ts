// Lines of JSON that say what somebody found in articles -> marks with UTF-16 spans, and back.
//
// In:  the text of a file: {"id", "annotator"?, "text", "attributions": [{"source"?, "cue"?, "content": [[from, to] …]}]}
//      a line, offsets in Unicode code points, half-open. A line of predictions has no text: it takes the gold's.
// Out: one Marked per good line, and a Problem per line or attribution that could not be taken.
//
// Offsets are converted here, once, and nowhere else in this folder. A role that is missing has no spans.

import type { Problem } from '../nouns/problem.ts';
import { type Span, span } from '../nouns/span.ts';
import { type CodePoints, codePointsOf } from '../text/code-points.ts';

/** One attribution as a person or a machine marked it: each role a list of spans, in the order given. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Probability, 0 to 1, where the machine gave one. */
  readonly score?: number;
}

/** What one person or one machine marked in one article. */
export interface Marked {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

export interface ReadMarks {
  readonly marked: readonly Marked[];
  readonly problems: readonly Problem[];
}

export const ROLES = ['source', 'cue', 'content'] as const;
export type Role = (typeof ROLES)[number];

const FORMAT = 'See docs/eval.md for the format of a line.';

/** Reads gold, or predictions where `texts` (text by article id) is given. `input` names the file in Problems. */
export function readMarks(jsonl: string, input: string, texts?: ReadonlyMap<string, string>): ReadMarks {
  const marked: Marked[] = [];
  const problems: Problem[] = [];
  for (const [at, line] of jsonl.split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = { input, line: at + 1 };
    const row = parsed(line);
    const id = row?.['id'];
    const attributions = row?.['attributions'];
    const text = typeof id === 'string' && texts ? texts.get(id) : row?.['text'];
    if (row === null)
      problems.push(
        problem(place, 'measure/not-json', 'This line is no JSON object.', line, `Mend the line. ${FORMAT}`),
      );
    else if (typeof id !== 'string' || id === '')
      problems.push(problem(place, 'measure/no-id', 'This line has no "id".', line, `Give it one. ${FORMAT}`));
    else if (!Array.isArray(attributions))
      problems.push(problem(place, 'measure/no-attributions', 'No list "attributions".', line, `Add one. ${FORMAT}`));
    else if (typeof text !== 'string' && texts)
      problems.push(
        problem(
          place,
          'measure/unknown-id',
          'The gold has no article of this id.',
          id,
          'Use the ids of the gold file.',
        ),
      );
    else if (typeof text !== 'string')
      problems.push(problem(place, 'measure/no-text', 'This line has no "text".', line, `Add the text. ${FORMAT}`));
    else {
      const points = codePointsOf(text);
      const good = attributions.flatMap((raw: unknown) => {
        const read = attributionOf(raw, points);
        if (read !== null) return [read];
        const fix = 'Give code points, half-open, first below last; a score from 0 to 1.';
        const limit = `0 to ${points.length} code points`;
        const what = 'An attribution holds an impossible offset or score, and is left out.';
        problems.push({ ...problem(place, 'measure/bad-attribution', what, JSON.stringify(raw) ?? '', fix), limit });
        return [];
      });
      marked.push(Object.freeze({ id, text, attributions: Object.freeze(good) }));
    }
  }
  return { marked, problems };
}

/** One line of predictions, without its line break, in the gold's format with `score` added. */
export function writeMarks({ id, text, attributions }: Marked): string {
  const points = codePointsOf(text);
  const pairs = (spans: readonly Span[]) => spans.map((s) => [points.toCodePoint(s.from), points.toCodePoint(s.to)]);
  const rows = attributions.map(({ source, cue, content, score }) => ({
    ...(source.length > 0 && { source: pairs(source) }),
    ...(cue.length > 0 && { cue: pairs(cue) }),
    content: pairs(content),
    ...(score !== undefined && { score }),
  }));
  return JSON.stringify({ id, attributions: rows });
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Null when any part of it is not as it should be. */
function attributionOf(raw: unknown, points: CodePoints): Attribution | null {
  if (!isObject(raw)) return null;
  const [source, cue, content] = ROLES.map((role) => spansOf(raw[role] ?? [], points));
  const score = raw['score'] ?? undefined;
  if (!(source && cue && content)) return null;
  if (score === undefined) return Object.freeze({ source, cue, content });
  if (typeof score !== 'number' || !(score >= 0 && score <= 1)) return null;
  return Object.freeze({ source, cue, content, score });
}

function spansOf(raw: unknown, points: CodePoints): readonly Span[] | null {
  if (!Array.isArray(raw)) return null;
  const spans: Span[] = [];
  for (const pair of raw as unknown[]) {
    if (!Array.isArray(pair) || pair.length !== 2) return null;
    const [from, to] = pair as unknown[];
    if (!Number.isInteger(from) || !Number.isInteger(to)) return null;
    if (!(0 <= (from as number) && (from as number) < (to as number) && (to as number) <= points.length)) return null;
    spans.push(span(points.toUtf16(from as number), points.toUtf16(to as number)));
  }
  return Object.freeze(spans);
}

function problem(
  place: { readonly input: string; readonly line: number },
  code: string,
  message: string,
  value: string,
  fix: string,
): Problem {
  const shown = value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value;
  return Object.freeze({ code, message, value: shown, fix, ...place });
}

/** Enough of a bad line to find it, too little to flood a terminal. */
const MAX_SHOWN = 80;
