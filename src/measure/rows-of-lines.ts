// JSON lines -> rows; a line that is none is a Problem, and the rest goes on.

import type { Problem } from '../nouns/problem.ts';

export interface RowsOfLines<Row> {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/** What a line should be, where it is not. */
export type NoRow = Pick<Problem, 'code' | 'message' | 'fix'>;

type Fields = Readonly<Record<string, unknown>>;

/** `rowOf` is handed the object of a line, and gives null where it is no row. */
export function rowsOfLines<Row>(
  jsonl: string,
  { input, noRow, rowOf }: { input: string; noRow: NoRow; rowOf: (fields: Fields) => Row | null },
): RowsOfLines<Row> {
  const rows: Row[] = [];
  const problems: Problem[] = [];
  for (const [at, line] of jsonl.split('\n').entries()) {
    if (line.trim() === '') continue;
    const fields = objectOf(line);
    const row = fields && rowOf(fields);
    if (row) rows.push(row);
    else problems.push(Object.freeze({ ...noRow, value: line.slice(0, 80), input, line: at + 1 }));
  }
  return { rows, problems };
}

function objectOf(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Fields) : null;
  } catch {
    return null;
  }
}
