// Opens the index of a case for a command: brought up to date first, and made when there is none.

import { type Case, type Index, indexOfCase } from '../case/index.ts';
import { openProgress } from './progress.ts';
import { withCase } from './with-case.ts';

export function withIndex<T>(folder: string, act: (index: Index, open: Case) => Promise<T>): Promise<T> {
  return withCase(folder, {}, async (open) => {
    const progress = openProgress('entries');
    const onProgress = ({ seq, of }: { readonly seq: number; readonly of: number | null }): void =>
      progress.at(seq, of ?? seq);
    const index = await indexOfCase(open, { onProgress }).finally(progress.stop);
    try {
      return await act(index, open);
    } finally {
      await index.close();
    }
  });
}
