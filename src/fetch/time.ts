// Time limits of a fetch, on the clock that nobody sets (performance.now).

import type { Problem } from '../nouns/index.ts';

/** When the whole fetch has to be done. */
export interface Deadline {
  readonly at: number;
  readonly totalMs: number;
}

export function deadlineAfter(totalMs: number): Deadline {
  return { at: performance.now() + totalMs, totalMs };
}

/** What is left of one step's limit, or of the whole if that is less; and the limit in words. */
export function timeLeft(limitMs: number, { at, totalMs }: Deadline): { withinMs: number; limit: string } {
  const leftMs = Math.max(0, at - performance.now());
  return leftMs < limitMs
    ? { withinMs: leftMs, limit: `${totalMs / 1000} s in all` }
    : { withinMs: limitMs, limit: `${limitMs / 1000} s` };
}

export function timeout(value: string, limit: string): Problem {
  return {
    code: 'fetch/timeout',
    message: 'The answer did not come in time.',
    value,
    limit,
    fix: 'Try again later, or save the page with a browser and read the file.',
  };
}
