// What a command writes to a file, however much it is.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openOutput } from '../../src/cli/output.ts';
import { freshPath } from '../case/little-case.ts';

it('waits for a file again and again, and leaves nothing hanging on it', async () => {
  const warnings: string[] = [];
  const heard = ({ name }: Error): void => void warnings.push(name);
  process.on('warning', heard);
  const path = freshPath('output');
  const output = openOutput(path);
  const piece = 'x'.repeat(200_000);
  for (let n = 0; n < 50; n++) expect(await output.write(piece)).toBe(true);
  await output.end();
  await new Promise((resolve) => setImmediate(resolve)); // a warning is told in the next turn
  process.off('warning', heard);
  expect(warnings).toEqual([]);
  expect(readFileSync(path)).toHaveLength(50 * piece.length);
});

it('says where it cannot write', async () => {
  const output = openOutput(`${freshPath('no-folder')}/file`);
  await output.write('x');
  await expect(output.end()).rejects.toMatchObject({ code: 'output/failed' });
});
