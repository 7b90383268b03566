// What the engine of an index cannot do, as a Fault whose fix is the person's.
//
// An index that is damaged is said to be so once; opened again, it is made anew. What is none of these is a bug in Hearsay, and
// is thrown as it is.

import { Fault } from '../nouns/index.ts';
import { WIRE_BROKEN } from './index-wire.ts';

/** SQLSTATEs of damaged data, and of files that cannot be read or are gone. */
const DAMAGED: readonly string[] = ['XX001', 'XX002', '58030', '58P01', WIRE_BROKEN];
const FULL: readonly string[] = ['53100', 'ENOSPC'];
/** No server, no right to it, no such database; or it went away. */
const AWAY = /^(?:ECONN|ENOTFOUND|ENOENT|EACCES|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|08|28|3D000|57P)/;

/** Does something with the engine. `damaged` is told when it cannot be asked any more. */
export async function orFault<T>(act: () => Promise<T>, damaged: () => Promise<void>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    if (error instanceof Fault) throw error;
    if (FULL.includes(code))
      throw new Fault(
        'case/disk-full',
        `the index does not fit on the disk: ${message}`,
        'Free some space, and open the case again.',
      );
    if (DAMAGED.includes(code)) {
      await damaged();
      throw new Fault(
        'case/index-damaged',
        `the index cannot be asked any more: ${message}`,
        'Open the case again: the index is made anew from the log, and nothing is lost.',
      );
    }
    if (AWAY.test(code))
      throw new Fault(
        'case/no-database',
        `the PostgreSQL server cannot be reached: ${message}`,
        'Check its address, and that it runs.',
      );
    throw error;
  }
}
