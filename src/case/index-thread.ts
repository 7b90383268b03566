// The thread of the index: one PGlite, its files in a folder, asked in PostgreSQL's own protocol.
//
// PGlite computes on the thread that it runs on: a query of two seconds would let no timer fire for two seconds.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { joined } from './index-wire.ts';

/** What the thread is asked: bytes of the protocol, or to end. */
type ToThread = { readonly bytes: Uint8Array } | { readonly close: true };

/**
 * Of PostgreSQL's log of changes nothing is kept but what a killed process needs: no other server reads it, files of it are not filled
 * with zeros first, and go when they are no longer needed. Without this the log of 100,000 claims is larger than their tables.
 */
const SETTINGS = ['wal_level=minimal', 'max_wal_senders=0', 'wal_init_zero=off', 'wal_recycle=off'];

if (parentPort) {
  const port = parentPort;
  try {
    const db = await open((workerData as { folder: string }).folder);
    port.on('message', async (message: ToThread) => {
      try {
        if ('bytes' in message) {
          const bytes = await answer(db, message.bytes);
          port.postMessage({ bytes }, [bytes.buffer]);
        } else {
          await db.close();
          port.postMessage({ closed: true });
          port.close();
        }
      } catch (error) {
        port.postMessage({ failed: String(error) });
      }
    });
    port.postMessage({ bytes: new Uint8Array(0) });
  } catch (error) {
    port.postMessage({ failed: String(error) });
    port.close();
  }
}

/** A new folder begins with the files that the build prepared; without them PGlite makes its own, in three times the time. */
async function open(folder: string): Promise<PGlite> {
  const prepared = new URL('../empty-index.tgz', import.meta.url);
  const isNew = !existsSync(join(folder, 'PG_VERSION'));
  const options = {
    dataDir: folder,
    startParams: [...PGlite.defaultStartParams, ...SETTINGS.flatMap((one) => ['-c', one])],
  };
  if (!isNew || !existsSync(prepared)) return PGlite.create(options);
  return PGlite.create({ ...options, loadDataDir: new Blob([readFileSync(prepared)]) });
}

async function answer(db: PGlite, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  await db.execProtocolRawStream(bytes, { syncToFs: false, onRawData: (part) => parts.push(part.slice()) });
  return joined(parts);
}
