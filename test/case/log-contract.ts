// What holds of every log, in a folder or in a database.

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Log } from '../../src/case/index.ts';
import { isProblem, knownEntry } from '../../src/case/index.ts';
import type { EntryDraft } from '../../src/nouns/index.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { entriesOf, INES, note, oneOfEach } from './little-case.ts';

export interface OpenLog {
  readonly log: Log;
  /** Closes it, and opens what it left. */
  reopen(): Promise<OpenLog>;
}

const ZEROS = '0'.repeat(64);

/** `open`: an empty log. */
export function logHolds(name: string, open: () => Promise<OpenLog>): void {
  describe(`the log of ${name}`, () => {
    it('is empty at first', async () => {
      const { log } = await open();
      expect(await log.head()).toEqual({ seq: 0, hash: ZEROS });
      expect(await entriesOf(log)).toEqual([]);
      expect(await log.append([])).toEqual([]);
      await log.close();
    });

    it('gives entries back as they were handed in, with seq, time and prev', async () => {
      const { log } = await open();
      const drafts = oneOfEach({ id: sha256('report') }, { seq: 1, hash: sha256('head') });
      expect(await log.append(drafts)).toEqual(drafts.map((_, i) => i + 1));
      const entries = await entriesOf(log);
      expect(entries.map(({ by, kind, body }) => ({ by, kind, body }))).toEqual(drafts);
      expect(entries.every(({ time }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(time))).toBe(true);
      expect(entries.map((entry) => isProblem(knownEntry(entry)))).toEqual(drafts.map(() => false));
      expect(Object.isFrozen(entries[0]) && Object.isFrozen(entries[0]!.body)).toBe(true);
      await log.close();
    });

    it('chains: prev is the SHA-256 of the line before with its newline, the head that of the last', async () => {
      const { log } = await open();
      await log.append([note('one'), note('two, “é” 😀')]);
      await log.append([note('three')]);
      let prev = ZEROS;
      for (const { seq, time, by, kind, body, prev: named } of await entriesOf(log)) {
        expect(named).toBe(prev);
        const line = `${JSON.stringify({ seq, time, by, kind, body, prev })}\n`;
        prev = createHash('sha256').update(line).digest('hex');
      }
      expect(await log.head()).toEqual({ seq: 3, hash: prev });
      await log.close();
    });

    it('reads from any entry on', async () => {
      const { log } = await open();
      await log.append(Array.from({ length: 50 }, (_, i) => note(`${i}`)));
      for (const from of [1, 2, 25, 50, 51, 1000])
        expect((await entriesOf(log, from)).map(({ seq }) => seq)).toEqual(
          Array.from({ length: Math.max(0, 51 - from) }, (_, i) => from + i),
        );
      await log.close();
    });

    it('reads from any entry on, also what was there when it was opened, and what came since', async () => {
      const begun = await open();
      await begun.log.append(Array.from({ length: 2500 }, (_, i) => note(`${i}`)));
      const { log } = await begun.reopen();
      const expectAll = async (last: number): Promise<void> => {
        for (const from of [1, 999, 1000, 1001, 2499, 2500, 2501, 2510])
          expect((await entriesOf(log, from)).map(({ seq, body }) => `${seq} ${body['text']}`)).toEqual(
            Array.from({ length: Math.max(0, last + 1 - from) }, (_, i) => `${from + i} ${from + i - 1}`),
          );
      };
      await expectAll(2500);
      await log.append(Array.from({ length: 5 }, (_, i) => note(`${2500 + i}`)));
      await expectAll(2505);
      await log.close();
    });

    it('keeps apart what many hand in at once, each next to each other and in order', async () => {
      const { log } = await open();
      const answers = await Promise.all(
        Array.from({ length: 300 }, (_, i) => log.append([note(`${i} a`), note(`${i} b`)])),
      );
      const texts = (await entriesOf(log)).map(({ body }) => body['text']);
      for (const [i, [a, b]] of answers.entries()) {
        expect(b).toBe(a! + 1);
        expect([texts[a! - 1], texts[b! - 1]]).toEqual([`${i} a`, `${i} b`]);
      }
      await log.close();
    });

    it('reads what was there when reading began, while more comes', async () => {
      const { log } = await open();
      await log.append([note('one'), note('two')]);
      const seen: number[] = [];
      for await (const { seq } of log.read()) {
        seen.push(seq);
        await log.append([note('more')]);
      }
      expect(seen).toEqual([1, 2]);
      expect((await entriesOf(log)).length).toBe(4);
      await log.close();
    });

    it('goes on where it was closed', async () => {
      const first = await open();
      await first.log.append([note('one')]);
      const head = await first.log.head();
      const { log } = await first.reopen();
      expect(await log.head()).toEqual(head);
      expect(await log.append([note('two')])).toEqual([2]);
      expect((await entriesOf(log))[1]!.prev).toBe(head.hash);
      await log.close();
    });

    it('finishes what is waiting before it closes, and takes nothing afterwards', async () => {
      const { log } = await open();
      const waiting = [log.append([note('one')]), log.append([note('two')])];
      await log.close();
      expect(await Promise.all(waiting)).toEqual([[1], [2]]);
      await expect(log.append([note('three')])).rejects.toMatchObject({ code: 'case/closed' });
    });

    it('is not touched by a change of what was handed in', async () => {
      const { log } = await open();
      const body = { target: { of: 'case', id: 'x' }, text: 'before' } as const;
      const change: { text: string } = body as never;
      const answer = log.append([{ by: INES, kind: 'note', body }]);
      change.text = 'after';
      await answer;
      expect((await entriesOf(log))[0]!.body['text']).toBe('before');
      await log.close();
    });

    it.each([
      ['an unknown kind', { kind: 'verdict', body: {} }, 'kind'],
      ['a field that is missing', { kind: 'tag', body: { tag: 'x' } }, 'target: is missing'],
      ['a field too many', { kind: 'tag', body: { target: { of: 'case', id: 'x' }, tag: 'x', truth: 1 } }, 'truth'],
      ['no hash', { kind: 'case', body: { sha256: 'ABC' } }, 'sha256: "ABC" is not 64 lower-case hex digits'],
      ['nobody', { kind: 'tag', body: { target: { of: 'case', id: 'x' }, tag: 'x' }, by: {} }, 'by person: is missing'],
      ['an empty span', { kind: 'add', body: { ...marked(), cue: { from: 3, to: 3 } } }, 'cue.to: 3 is not above 3'],
      ['no content', { kind: 'add', body: { ...marked(), content: [] } }, 'content: holds 0, not 1 or more'],
      [
        'content out of order',
        {
          kind: 'add',
          body: {
            ...marked(),
            content: [
              { from: 5, to: 9 },
              { from: 8, to: 12 },
            ],
          },
        },
        'content[1].from: 8',
      ],
      [
        'a place that is not a number',
        { kind: 'place', body: { target: { of: 'case', id: 'x' }, place: { name: 'x', latitude: Number.NaN } } },
        'place.latitude: null is not a number',
      ],
    ])('refuses %s, and appends nothing of it', async (_, draft, words) => {
      const { log } = await open();
      const wrong = { by: INES, ...draft } as unknown as EntryDraft;
      await expect(log.append([note('good'), wrong])).rejects.toMatchObject({
        code: 'case/bad-entry',
        message: expect.stringContaining(words),
      });
      expect(await log.append([note('next')])).toEqual([1]);
      await log.close();
    });

    it('refuses an entry larger than a line', async () => {
      const { log } = await open();
      await expect(log.append([note('x'.repeat(1024 * 1024))])).rejects.toMatchObject({ code: 'case/entry-too-large' });
      expect(await log.append([note('x'.repeat(1_000_000))])).toEqual([1]);
      await log.close();
    });

    it('keeps any text of a person exactly', async () => {
      const opened = await open();
      const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), 200);
      await opened.log.append([...texts, '\u2028\n\r\0"\\', '\ud800'].map(note));
      const { log } = await opened.reopen();
      const found = (await entriesOf(log)).map(({ body }) => body['text']);
      expect(found).toEqual([...texts, '\u2028\n\r\0"\\', '\ud800']);
      await log.close();
    });
  });
}

function marked() {
  return {
    claim: sha256('claim'),
    report: sha256('report'),
    source: null,
    cue: { from: 0, to: 3 },
    content: [{ from: 5, to: 9 }],
    manner: 'indirect',
  };
}
