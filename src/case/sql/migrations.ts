// Changes of the index's tables, in the order of their names. A change after which rows of the log must be read again raises
// FORMAT in `index-shape.ts` instead: the index is then made anew.

import type { Migration } from 'kysely';
import { questions, tables } from './first.ts';

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-tables': tables,
  '002-questions': questions,
};

/** What the fold needs; what comes after it is for questions alone. */
export const FOR_THE_FOLD = '001-tables';
