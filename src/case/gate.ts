// Keeps forgetting apart from keeping, within the process that owns a case.
//
// Idea: what is kept goes in two steps, a file and then its entry; what is forgotten too, an entry and then its file. Were the
// same bytes kept and forgotten at once, an entry could name a file that is gone. So any number may keep at once, and
// forgetting waits for them and has the case for itself.

import type { Log } from './log.ts';
import type { Store } from './store.ts';

export interface Gate {
  /** Runs beside others of its kind, after what came before and runs alone. */
  together<T>(act: () => Promise<T>): Promise<T>;
  /** Runs alone, after all that came before. */
  alone<T>(act: () => Promise<T>): Promise<T>;
}

/** What is needed to keep and to forget: of an open case, whatever it stands on. */
export interface Writable {
  readonly log: Log;
  readonly store: Store;
  /** What keeps or forgets passes through it; `recordCapture` and the others do. */
  readonly gate: Gate;
}

export function gate(): Gate {
  const running = new Set<Promise<unknown>>();
  /** Ends with the last that runs alone; never fails. */
  let closed: Promise<unknown> = Promise.resolve();
  return {
    async together(act) {
      const run = closed.then(act);
      running.add(run);
      try {
        return await run;
      } finally {
        running.delete(run);
      }
    },
    alone(act) {
      const run = Promise.allSettled([closed, ...running]).then(act);
      closed = run.catch(() => {});
      return run;
    },
  };
}
