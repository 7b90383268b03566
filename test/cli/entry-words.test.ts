import { expect, it } from 'vitest';
import { openCase } from '../../src/case/index.ts';
import { entryInWords } from '../../src/cli/entry-words.ts';
import type { Entry } from '../../src/nouns/index.ts';
import { entriesOf, littleCase } from '../case/little-case.ts';

it('every kind of entry is one line that a person reads', async () => {
  const open = await openCase(await littleCase(), { toRead: true });
  const entries = await entriesOf(open.log);
  await open.close();
  expect(new Set(entries.map(({ kind }) => kind)).size).toBeGreaterThan(22);
  for (const entry of entries) {
    const line = entryInWords(entry);
    expect(line).toMatch(/^ +\d+ {2}2031-03-05 09:00:\d\dZ {2}(Ines Calder|model 9372c470|import import-1) {2}\S/);
    expect(line).not.toMatch(/\n|undefined|\[object|NaN|not understood/);
    expect(line).not.toMatch(/[0-9a-f]{17}/); // ids are cut short
  }
});

it('an entry of a later version, and words with lines in them, are one line too', () => {
  const entry: Entry = {
    seq: 7,
    time: '2031-03-05T09:00:00.123Z',
    by: { person: 'Ines\nCalder' },
    kind: 'note',
    body: { target: { of: 'case', id: 'x' }, text: 'one\n\n  two' },
    prev: '0'.repeat(64),
  };
  expect(entryInWords(entry)).toBe('    7  2031-03-05 09:00:00Z  Ines ⏎ Calder  noted on the case: one ⏎ two');
  expect(entryInWords({ ...entry, kind: 'rumour', body: {} })).toContain('rumour (not understood by this Hearsay)');
});
