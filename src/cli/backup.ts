// `hearsay backup`: a case to one file, also while another process has it.

import { backup as backedUp, headLine } from '../case/index.ts';
import { bytesInWords, type Form, print, tally } from './print.ts';
import { openProgress } from './progress.ts';

export interface BackupOptions {
  readonly format?: Form;
}

export async function backup(folder: string, file: string, options: BackupOptions): Promise<0> {
  const progress = openProgress('files');
  const { head, files, bytes } = await backedUp(folder, file, { onProgress: progress.at }).finally(progress.stop);
  await print(
    options.format === 'json'
      ? `${JSON.stringify({ case: folder, file, files, bytes, head: headLine(head) })}\n`
      : `${tally(files, 'file')}, ${bytesInWords(bytes)}, up to entry ${head.seq}: ${file}\n  head  ${headLine(head)}\n`,
  );
  return 0;
}
