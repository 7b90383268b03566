// A file of a model's folder -> its SHA-256. It is not held whole.

import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../nouns/problem.ts';

const CHUNK_BYTES = 1024 * 1024;

/** Throws a Fault when the file is missing. In pieces of one buffer: a stream makes a new one for each, and takes twice the time. */
export async function fileHash(folder: string, name: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    const file = await open(join(folder, name));
    try {
      const bytes = Buffer.allocUnsafeSlow(CHUNK_BYTES);
      for (;;) {
        const { bytesRead } = await file.read(bytes, 0, bytes.length, null);
        if (bytesRead === 0) break;
        hash.update(bytes.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  } catch {
    throw new Fault(
      'model/missing',
      `The model's file ${name} is not in ${folder}.`,
      'Install Hearsay again: the package carries its model.',
    );
  }
  return hash.digest('hex');
}
