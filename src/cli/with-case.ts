// Opens a case for a command, says what opening had to mend, and closes it whatever happens.

import { type Case, type OpenCaseOptions, openCase } from '../case/index.ts';
import { say } from './print.ts';

export async function withCase<T>(
  folder: string,
  options: OpenCaseOptions,
  act: (open: Case) => Promise<T>,
): Promise<T> {
  const open = await openCase(folder, options);
  for (const problem of open.problems) say(problem);
  try {
    return await act(open);
  } finally {
    await open.close();
  }
}
