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

/** What a thread answers: bytes, or why it cannot. */
export type FromThread = { readonly bytes: Uint8Array } | { readonly failed: string } | { readonly closed: true };

export class Wire extends Duplex {
  readonly #thread: Worker;
  readonly #onMessage = (message: FromThread): void => {
    if ('bytes' in message)
      this.push(Buffer.from(message.bytes.buffer, message.bytes.byteOffset, message.bytes.length));
    else if ('failed' in message) this.destroy(new Error(message.failed));
  };
  readonly #onExit = (): void => {
    this.destroy(new Error('the thread of the index ended'));
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
    this.#thread.postMessage({ bytes: chunk });
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#thread.postMessage({ bytes: Buffer.concat(chunks.map(({ chunk }) => chunk)) });
    done();
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
