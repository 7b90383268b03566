// Files read ahead are the files that are asked for, whatever was named, and never more than may be held.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ReadAheadOptions, readAhead } from '../../src/case/read-ahead.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

function watched({ mostFiles = 3, mostBytes = 100, bytes = 10 } = {}) {
  const loads: string[] = [];
  let inHand = 0;
  let mostInHand = 0;
  const options: ReadAheadOptions<string> = {
    mostFiles,
    mostBytes,
    async load(name) {
      loads.push(name);
      mostInHand = Math.max(mostInHand, ++inHand);
      await turn();
      inHand--;
      if (name.startsWith('bad')) throw new Error(`${name} is bad`);
      return { value: `what ${name} holds`, bytes };
    },
  };
  return { files: readAhead(options), loads, mostInHand: () => mostInHand };
}

async function settled(): Promise<void> {
  for (let i = 0; i < 50; i++) await turn();
}

it('loads what was named, one at a time and no more files than may wait', async () => {
  const { files, loads, mostInHand } = watched();
  for (const name of ['a', 'b', 'c', 'd', 'e']) files.name(name);
  await settled();
  expect(loads).toEqual(['a', 'b', 'c']);
  expect(mostInHand()).toBe(1);
  expect(await files.ask('a')).toBe('what a holds');
  await settled();
  expect(loads).toEqual(['a', 'b', 'c', 'd']);
});

it('loads no more bytes than may be held, but for one file', async () => {
  const { files, loads } = watched({ bytes: 60 });
  for (const name of ['a', 'b', 'c', 'd']) files.name(name);
  await settled();
  expect(loads).toEqual(['a', 'b']);
  await files.ask('a');
  await settled();
  expect(loads).toEqual(['a', 'b', 'c']);
});

it('lets go of what was passed over, and loads again what comes out of order', async () => {
  const { files, loads } = watched();
  for (const name of ['a', 'b', 'c', 'd', 'e']) files.name(name);
  await settled();
  await files.ask('c');
  await settled();
  expect(loads).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(await files.ask('a')).toBe('what a holds');
  expect(loads).toEqual(['a', 'b', 'c', 'd', 'e', 'a']);
});

it('tells why a file cannot be loaded to whoever asks for it, and goes on with the next', async () => {
  const { files } = watched();
  for (const name of ['bad', 'a']) files.name(name);
  await settled();
  await expect(files.ask('bad')).rejects.toThrow('bad is bad');
  expect(await files.ask('a')).toBe('what a holds');
});

it('forgets what nobody will ask for', async () => {
  const { files, loads } = watched();
  for (const name of ['a', 'b', 'c']) files.name(name);
  files.letGo();
  await settled();
  expect(loads).toEqual(['a']);
  files.name('d');
  await settled();
  expect(loads).toEqual(['a', 'd']);
});

it('gives each file whatever is named and asked in whatever order', async () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'bad');
  const step = fc.oneof(
    fc.record({ name }),
    fc.record({ ask: name }),
    fc.constant({ turn: true }),
    fc.constant({ letGo: true }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), async (steps, mostFiles) => {
      const { files } = watched({ mostFiles, mostBytes: 25 });
      for (const one of steps) {
        if ('name' in one) files.name(one.name);
        else if ('ask' in one) {
          const answer = files.ask(one.ask);
          if (one.ask === 'bad') await expect(answer).rejects.toThrow('bad');
          else expect(await answer).toBe(`what ${one.ask} holds`);
        } else if ('letGo' in one) files.letGo();
        else await turn();
      }
    }),
    { numRuns: 200 },
  );
});
