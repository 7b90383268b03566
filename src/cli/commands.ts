// Every command, in the order in which `hearsay --help` lists them.

import type { CommandRow } from './command-row.ts';
import { CASE } from './commands-of-a-case.ts';
import { CUSTODY } from './commands-of-custody.ts';
import { MEASURE } from './commands-of-measure.ts';
import { PEOPLE } from './commands-of-people.ts';
import { READING } from './commands-of-reading.ts';

export const COMMANDS: readonly CommandRow[] = [...READING, ...CASE, ...PEOPLE, ...CUSTODY, ...MEASURE];
