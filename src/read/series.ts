// A capture that holds many reports, one at a time: the items of a feed, the messages of a channel.
//
// In:  what makes a draft of each, in order; the limits; what is to be said when all are read.
// Out: one reading a report. Memory holds one of them, and the names that were given out.
//
// No name is given out twice, so that two items of one guid are two reports. What is said of all of them together goes with
// the last reading, which is why each is held back until the next one is there.

import type { Problem } from '../nouns/index.ts';
import type { Draft, Source } from './draft.ts';
import type { Context } from './format-reader.ts';
import { placed, type Reading } from './read-capture.ts';
import { reportOf } from './report-of.ts';

export interface Piece {
  readonly draft: Draft;
  /** What its bytes were decoded by. */
  readonly charset: Source['charset'];
  /** Its name in the capture, such as a guid; without one it is called by its number. */
  readonly name: string | undefined;
}

export interface Series {
  /** What a piece is called, such as `item`. */
  readonly noun: string;
  /** Each is read only when its turn comes; undefined when there is nothing to read in it. */
  readonly pieces: Iterable<() => Piece | undefined>;
  /** Asked once, when all pieces were read: what is to be said of all of them. `left` were beyond the limit. */
  readonly closing: (count: { readonly read: number; readonly left: number }) => readonly Problem[];
}

/** A longer name is data; the number tells as much. */
const MAX_NAME = 1000;

/** More of one kind in one input tell nothing new. */
const MAX_OF_EACH = 5;

export async function* readSeries({ noun, pieces, closing }: Series, context: Context): AsyncGenerator<Reading> {
  const { capture, limits, about } = context;
  const names = new Set<string>();
  const counts = new Map<string, number>();
  const few = (problem: Problem): boolean => {
    const count = (counts.get(problem.code) ?? 0) + 1;
    counts.set(problem.code, count);
    return count <= MAX_OF_EACH;
  };
  // The address that the person gave is the feed's, so no item has it for its own.
  const given = { published: about.published, language: about.language };
  let held: Reading | undefined;
  let number = 0;
  let read = 0;
  let left = 0;
  for (const piece of pieces) {
    number++;
    if (number > limits.maxItems) {
      left++;
      continue;
    }
    const made = piece();
    if (!made) continue;
    const part = freeName(made.name, `${noun} ${number}`, names);
    const { report, problems } = reportOf(made.draft, { capture, part, source: sourceOf(made), given });
    read++;
    if (held) yield held;
    held = Object.freeze({
      capture,
      reports: Object.freeze([report]),
      problems: Object.freeze(problems.filter(few).map((problem) => placed(problem, capture.from))),
    });
  }
  const last = closing({ read, left }).map((problem) => placed(problem, capture.from));
  yield Object.freeze({
    capture,
    reports: held?.reports ?? Object.freeze([]),
    problems: Object.freeze([...(held?.problems ?? []), ...last]),
  });
}

function sourceOf({ draft, charset }: Piece): Source {
  return { text: draft.text, map: draft.map, charset };
}

function freeName(name: string | undefined, numbered: string, taken: Set<string>): string {
  const own = name !== undefined && name !== '' && name.length <= MAX_NAME ? name : numbered;
  const free = taken.has(own) ? `${own} (${numbered})` : own;
  taken.add(free);
  return free;
}

/** What stood beyond the limit, said once. */
export function leftOut(noun: string, left: number, maxItems: number): readonly Problem[] {
  if (left === 0) return [];
  return [
    {
      code: 'input/too-many',
      message: `Only the first ${maxItems} ${noun}s were read; ${left} were left out.`,
      value: `${maxItems + left} ${noun}s`,
      limit: `${maxItems} ${noun}s`,
      fix: 'Split the input, or read the rest with a higher limit (maxItems).',
    },
  ];
}
