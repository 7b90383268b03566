// What an archive held besides what was read, and how often each problem was met.
//
// In:  skipped things by kind, problems by code.
// Out: one line that names the kinds, and at the end the number of problems that were not told one by one.

import type { Problem } from '../nouns/index.ts';

/** More of one kind tell nothing new; an archive may have a hundred thousand. */
const MOST_OF_EACH = 5;

/** Kinds that the line names. */
const MOST_KINDS = 6;

export interface Tally {
  /** One part was given. */
  given(): void;
  hasGiven(): boolean;
  skipped(kind: string): void;
  /** The problem itself, while it is one of the first of its code. */
  met(problem: Problem): readonly Problem[];
  /** One problem for each code that was met more often. */
  rest(): readonly Problem[];
  /** Such as `12 image, 3 redirect, 1 status 404`. */
  line(): string;
}

export function tally(): Tally {
  const kinds = new Map<string, number>();
  const problems = new Map<string, { readonly first: Problem; count: number }>();
  let parts = 0;
  return {
    given() {
      parts++;
    },
    hasGiven: () => parts > 0,
    skipped(kind) {
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    },
    met(problem) {
      const known = problems.get(problem.code);
      if (known) known.count++;
      else problems.set(problem.code, { first: problem, count: 1 });
      return (known?.count ?? 1) <= MOST_OF_EACH ? [problem] : [];
    },
    rest: () =>
      [...problems.values()]
        .filter(({ count }) => count > MOST_OF_EACH)
        .map(({ first, count }) => ({
          code: first.code,
          message: 'The same was met more often than is told one by one.',
          value: `${count - MOST_OF_EACH} more`,
          fix: first.fix,
        })),
    line() {
      const most = [...kinds].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
      const named = most.slice(0, MOST_KINDS).map(([kind, count]) => `${count} ${kind}`);
      const others = most.slice(MOST_KINDS).reduce((sum, [, count]) => sum + count, 0);
      return [...named, ...(others > 0 ? [`${others} other`] : [])].join(', ') || 'nothing at all';
    },
  };
}
