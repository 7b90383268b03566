// Figures of the own gold as lines for a terminal.

import type { GoldFigure } from './gold-figures.ts';

export function goldTable(figures: readonly GoldFigure[]): string {
  const rows = figures.map(({ name, asked, isError, of, interval: { value, from, to } }) => [
    name,
    value === null ? '–' : value.toFixed(1),
    from === null || to === null ? '' : `${from.toFixed(1)}–${to.toFixed(1)}`,
    String(of),
    asked === null ? '' : `${isError ? '≤' : '≥'} ${asked}`,
  ]);
  const all = [['per cent', 'value', '95 % interval', 'n', 'asked'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
    .concat('\n');
}
