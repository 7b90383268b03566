// A socket to PostgreSQL in another thread.
//
// In:  a thread that runs `index-thread.ts`.
// Out: the stream that node-postgres would open to a server.
//
// Idea: PGlite speaks PostgreSQL's own protocol, so bytes pass both ways as they are, and everything above is the one driver
// that a server has too: its types, its errors, its pool. What the driver writes together is one message, so a statement is
// one trip of 0.2 ms there and back, and the main thread is free meanwhile.

import { Duplex } from 'node:stream';
import type { Worker } from 'node:worker_threads';

/** Code of the error when the thread is gone, or answers no more. */
export const WIRE_BROKEN = 'WIRE_BROKEN';

/** What a thread answers: bytes, or why it cannot. */
export type FromThread = { readonly bytes: Uint8Array } | { readonly failed: string } | { readonly closed: true };

/** Bytes in a buffer of their own, which can be handed to another thread without a copy. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export class Wire extends Duplex {
  readonly #thread: Worker;
  readonly #onMessage = (message: FromThread): void => {
    if ('bytes' in message)
      this.push(Buffer.from(message.bytes.buffer, message.bytes.byteOffset, message.bytes.length));
    else if ('failed' in message) this.destroy(broken(message.failed));
  };
  readonly #onExit = (): void => {
    this.destroy(broken('the thread of the index ended'));
  };

  constructor(thread: Worker) {
    super();
    this.#thread = thread;
    thread.on('message', this.#onMessage);
    thread.on('exit', this.#onExit);
    thread.on('error', this.#onExit);
  }

  override _read(): void {}

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.#send([chunk]);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#send(chunks.map(({ chunk }) => chunk));
    done();
  }

  #send(parts: readonly Uint8Array[]): void {
    const bytes = joined(parts);
    this.#thread.postMessage({ bytes }, [bytes.buffer]);
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#thread.off('message', this.#onMessage);
    this.#thread.off('exit', this.#onExit);
    this.#thread.off('error', this.#onExit);
    done(error);
  }

  // What node-postgres asks of a socket besides.
  connect(): void {
    process.nextTick(() => this.emit('connect'));
  }
  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}
}

function broken(message: string): Error {
  return Object.assign(new Error(message), { code: WIRE_BROKEN });
}
