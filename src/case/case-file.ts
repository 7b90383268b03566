// `case.json`: what the case is called, and in which format its folder is. Written once, and once more by each upgrade; an entry
// `case` of the log holds its SHA-256, the first of them entry 1.

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Fault } from '../nouns/index.ts';
import { codeOf, onDisk } from './files.ts';
import { CASE_FILE, under } from './layout.ts';
import { instant, name, shape } from './shape.ts';

/** What `case.json` says. */
export interface CaseFile {
  readonly name: string;
  /** Version of the folder's layout and of the kinds of entries. */
  readonly format: number;
  /** ISO 8601 with its zone. */
  readonly created: string;
  /** Minted once; two cases may have one name. */
  readonly id: string;
}

/** The format that this version writes and reads. */
export const FORMAT = 1;

const caseFile = shape<Omit<CaseFile, 'format'>>({ name, created: instant, id: name }, {});

export function newCaseFile(called: string, { id = randomUUID() as string, now = new Date() } = {}): CaseFile {
  const about: CaseFile = { name: called, format: FORMAT, created: now.toISOString(), id };
  const breach = caseFile(about, false);
  if (breach !== null)
    throw new Fault('case/bad-name', `a case cannot be called so: ${breach}`, 'Give it a short name.');
  return Object.freeze(about);
}

export function caseFileBytes(about: CaseFile): Uint8Array {
  return Buffer.from(`${JSON.stringify(about, null, 2)}\n`);
}

/** The bytes of a case's `case.json`. Throws `case/not-a-case`. */
export async function readCaseFile(folder: string): Promise<Uint8Array> {
  const path = under(folder, CASE_FILE);
  return onDisk(path, () =>
    readFile(path).catch((error) => {
      if (!['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '')) throw error;
      throw new Fault(
        'case/not-a-case',
        `${folder} holds no case: there is no ${CASE_FILE}`,
        'Name the folder of a case, or begin a new one there.',
      );
    }),
  );
}

/** The format that it names; 0 when it names none. */
export function formatOf(bytes: Uint8Array): number {
  const { format } = (jsonOf(bytes) ?? {}) as { readonly format?: unknown };
  return Number.isSafeInteger(format) && (format as number) > 0 ? (format as number) : 0;
}

/** Null when it is not JSON. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

/** `known`: the format that is understood. Throws `case/not-a-case`, `case/newer-format`, `case/older-format`, `case/unknown-format`. */
export function caseFileOf(bytes: Uint8Array, folder: string, known = FORMAT): CaseFile {
  const value = jsonOf(bytes);
  if (value === null) throw broken(folder, 'it is not JSON');
  const format = formatOf(bytes);
  if (format > known)
    throw new Fault(
      'case/newer-format',
      `${folder} is a case of format ${format}; this Hearsay knows format ${known}`,
      'Install a newer Hearsay: npm install --global --ignore-scripts hearsay',
    );
  if (format > 0 && format < known)
    throw new Fault(
      'case/older-format',
      `${folder} is a case of format ${format}, of an older Hearsay; this one writes format ${known}`,
      `hearsay upgrade ${folder}   (keeps a copy in ${folder}.${format})`,
    );
  if (format === 0)
    throw new Fault(
      'case/unknown-format',
      `${CASE_FILE} in ${folder} names format ${JSON.stringify((value as { format?: unknown }).format) ?? 'none'}; there are formats from 1 to ${known}`,
      'Take case.json from a backup: nobody changes it once the case has begun.',
    );
  const breach = caseFile(value, false);
  if (breach !== null) throw broken(folder, breach);
  return Object.freeze(value as CaseFile);
}

function broken(folder: string, breach: string): Fault {
  return new Fault(
    'case/not-a-case',
    `${CASE_FILE} in ${folder} is not that of a case: ${breach}`,
    'Take it from a backup: nobody changes it once the case has begun.',
  );
}
