// The index of a case in a folder: what was kept, judged and forgotten shows in it.

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forget, indexOfCase, openCase, verify } from '../../src/case/index.ts';
import { dumpOf } from './engines.ts';
import { entriesOf, INES, littleCase } from './little-case.ts';

const SLOW = 300_000;

describe('the index of a case', () => {
  it(
    'holds an entry of every kind, follows the log, and can be deleted',
    async () => {
      const folder = await littleCase();
      const open = await openCase(folder);
      let index = await indexOfCase(open);
      const [claim] = (await index.claims()).rows;
      expect(claim!.words).toMatchObject({ cue: expect.any(String) });
      expect(await index.status()).toMatchObject({
        seq: (await open.log.head()).seq,
        captures: 2,
        reports: 2,
        runs: 2,
        unknown: {},
        problems: { 'case/withdraws-nothing': 1 },
      });
      const [seq] = await open.log.append([
        { by: INES, kind: 'reject', body: { target: { of: 'claim', id: claim!.id }, why: 'nobody said it' } },
      ]);
      await index.apply(await entriesOf(open.log, seq));
      expect((await index.claim(claim!.id))!.claim).toMatchObject({ state: 'rejected', decidedBy: { by: INES } });

      const { capture } = (await index.reports()).rows[0]!;
      const { seq: gone } = await forget(open, { capture, by: INES, why: 'asked to' });
      await index.apply(await entriesOf(open.log, gone));
      const before = await dumpOf(index);
      await index.close();
      rmSync(join(folder, 'index'), { recursive: true });
      index = await indexOfCase(open);
      expect(await dumpOf(index)).toBe(before);
      await index.close();
      await open.close();
      expect(existsSync(join(folder, 'index'))).toBe(true);
      expect((await verify(folder)).wrong).toEqual([]);
    },
    SLOW,
  );
});
