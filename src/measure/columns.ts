// Rows of words and numbers -> an aligned table of plain text.

/** A cell; numbers are given as the words to print. */
export type Cell = string;

/** Columns are as wide as their widest cell; the first `left` of them stand to the left, the others to the right. */
export function columns(rows: readonly (readonly Cell[])[], left = 1): string {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  const line = (row: readonly Cell[]) =>
    row.map((cell, i) => (i < left ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ');
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}

/** A share from 0 to 1 in per cent, one digit; a dash where there is none. */
export function percent(share: number | null): string {
  return share === null ? '–' : (100 * share).toFixed(1);
}
