// Ctrl-C for a command that must end well: it is told, and ends by itself. A second Ctrl-C ends the process at once.
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
