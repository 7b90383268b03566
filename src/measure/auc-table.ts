// Figures of how well scores part two things -> a table, or data.

import type { Interval } from './bootstrap.ts';
import { columns } from './columns.ts';

export interface AucFigure {
  readonly name: string;
  readonly interval: Interval;
  /** What is counted: pairs of reports, of claims. */
  readonly of: number;
  /** What is asked of it, 0 to 1; null where nothing is. */
  readonly asked: number | null;
}

/** Areas with their intervals, `n` in topics. */
export function aucTable(figures: readonly AucFigure[]): string {
  const digits = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
  return columns([
    ['area under the curve', 'value', 'from', 'to', 'topics', 'pairs', 'asked'],
    ...figures.map(({ name, interval, of, asked }) => [
      name,
      digits(interval.value),
      digits(interval.from),
      digits(interval.to),
      String(interval.n),
      of.toLocaleString('en'),
      asked === null ? '' : digits(asked),
    ]),
  ]);
}
