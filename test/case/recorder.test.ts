// Many things kept in the order in which they are handed over.

import { describe, expect, it } from 'vitest';
import { captureKeeping, type Keeping, openCase, openRecorder } from '../../src/case/index.ts';
import type { Receipt } from '../../src/nouns/index.ts';
import { captureOf } from '../../src/read/index.ts';
import { utf8 } from '../read/fixtures.ts';
import { entriesOf, INES, littleCase } from './little-case.ts';

describe('a recorder', () => {
  const captures = (count: number): readonly Keeping[] =>
    Array.from({ length: count }, (_, n) => {
      const bytes = utf8(`capture ${n}`);
      return captureKeeping({ bytes, capture: captureOf(bytes, { from: String(n) }), by: INES });
    });

  it('keeps everything in its order, many with one flush, and tells what is kept', async () => {
    const open = await openCase(await littleCase());
    const { seq } = await open.log.head();
    const batches: number[] = [];
    const recorder = openRecorder(open, (keepings) => batches.push(keepings.length));
    for (const keeping of captures(200)) await recorder.keep(keeping);
    await recorder.end();
    expect(batches.reduce((sum, n) => sum + n, 0)).toBe(200);
    expect(batches.length).toBeLessThan(100);
    const from = (await entriesOf(open.log, seq + 1)).map(({ body }) => (body['receipt'] as Receipt).from);
    expect(from).toEqual(Array.from({ length: 200 }, (_, n) => String(n)));
    await open.close();
  });

  it('that cannot write says so to whoever hands over the next one, and in the end', async () => {
    const open = await openCase(await littleCase(), { toRead: true });
    const recorder = openRecorder(open, () => {});
    const [first, second] = captures(2);
    await recorder.keep(first!);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await expect(recorder.keep(second!)).rejects.toMatchObject({ code: 'case/opened-to-read' });
    await expect(recorder.end()).rejects.toMatchObject({ code: 'case/opened-to-read' });
    await open.close();
  });
});
