// A file of a model's folder -> its SHA-256. It is not held whole.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Fault } from '../nouns/problem.ts';

const CHUNK_BYTES = 1024 * 1024;

/** Throws a Fault when the file is missing. */
export async function fileHash(folder: string, name: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(join(folder, name), { highWaterMark: CHUNK_BYTES }), hash);
  } catch {
    throw new Fault(
      'model/missing',
      `The model's file ${name} is not in ${folder}.`,
      'Install Hearsay again: the package carries its model.',
    );
  }
  return hash.digest('hex');
}
