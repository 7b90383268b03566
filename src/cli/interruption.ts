// Ctrl-C for a command that must end well: it is told, and ends by itself. A second Ctrl-C ends the process at once.
//
// What it was at is given up, what was kept is ended: `untilInterrupted`.
//
// `main.ts` ends the process on Ctrl-C only while nobody else listens.

export interface Interruption {
  is(): boolean;
  /** Resolves when it comes. */
  readonly comes: Promise<void>;
}

export function interruption(): Interruption {
  let is = false;
  const comes = new Promise<void>((resolve) => {
    process.once('SIGINT', () => {
      is = true;
      resolve();
    });
  });
  return { is: () => is, comes };
}

interface Ending {
  readonly progress: { stop(): void };
  /** Writes to its end what it was given. */
  readonly recorder: { end(): Promise<void> };
  readonly threads: { close(): Promise<void> };
}

/** Does the work until Ctrl-C comes, and ends what it worked with. */
export async function untilInterrupted(
  interrupted: Interruption,
  work: () => Promise<void>,
  { progress, recorder, threads }: Ending,
): Promise<void> {
  try {
    await Promise.race([work(), interrupted.comes]);
    await recorder.end();
  } finally {
    progress.stop();
    // Workers that were interrupted end with the process: what they are at may take long.
    if (!interrupted.is()) await threads.close();
  }
}
