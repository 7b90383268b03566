// Writing to standard output or a file: waits when the reader is slow, and ends quietly when it is gone (`| head`).

import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { Fault } from '../nouns/problem.ts';

export interface Output {
  /** Resolves when more may be written. False: nobody reads any more, so stop. */
  write(some: string | Uint8Array): Promise<boolean>;
  /** Resolves when everything is written. */
  end(): Promise<void>;
}

/** Standard output, or a file when a path is given. */
export function openOutput(path?: string): Output {
  const stream: Writable = path === undefined ? process.stdout : createWriteStream(path);
  const name = path ?? 'standard output';
  let gone = false;
  let failed: Error | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') gone = true;
    else failed = faultOf(error, name);
  });
  const ended = new Promise<void>((resolve) => {
    for (const event of ['close', 'error']) stream.once(event, () => resolve());
  });
  const drained = (): Promise<void> => new Promise((resolve) => stream.once('drain', resolve));
  return {
    async write(some) {
      if (failed) throw failed;
      if (gone) return false;
      if (!stream.write(some)) await Promise.race([drained(), ended]);
      if (failed) throw failed;
      return !gone;
    },
    async end() {
      // Standard output stays open for whoever writes after us; a last empty write says that all before it is out.
      if (path === undefined) await new Promise<void>((resolve) => stream.write('', () => resolve()));
      else await new Promise<void>((resolve) => stream.end(resolve));
      if (failed) throw failed;
    },
  };
}

function faultOf(error: NodeJS.ErrnoException, name: string): Fault {
  if (error.code === 'ENOSPC')
    return new Fault(
      'output/disk-full',
      `The disk is full: ${name} is incomplete.`,
      'Free some space and run the command again.',
    );
  return new Fault(
    'output/failed',
    `${name} cannot be written: ${error.message}.`,
    'Check the path and its permissions.',
  );
}
