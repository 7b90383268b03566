// A role as the papers count it: per paragraph, every unbroken run of tokens with the role is one span.
//
//     “It    was   late    ,     ”     he     said   ,     “and   dark  .     ”
//     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~                        ~~~~~~~~~~~~~~~~~~~~~    two spans of content, one claim
//
// Taggers with one label a token cannot say that two runs belong together, nor that two claims touch. So runs of
// different claims that touch are one span here, punctuation counts, and a discontinuous content counts once per run.

import type { Role } from './gold.ts';
import type { Relations } from './relations.ts';

/** The runs of a role, as `first-last` token numbers, each once. */
export function runsOf({ tokens, relations }: Relations, role: Role): readonly string[] {
  const numbers = [...new Set(relations.flatMap((r) => r.raw[role]))].sort((a, b) => a - b);
  const runs: string[] = [];
  let first = numbers[0];
  for (const [at, number] of numbers.entries()) {
    const next = numbers[at + 1];
    const goesOn = next === number + 1 && tokens.paragraph[next] === tokens.paragraph[number];
    if (goesOn) continue;
    runs.push(`${first}-${number}`);
    first = next;
  }
  return runs;
}
