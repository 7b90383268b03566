// docs/reading.md and docs/archives.md list every problem that src/read can give, and no other.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('every code of src/read stands in docs/reading.md or docs/archives.md', () => {
  const source = readdirSync(new URL('../../src/read/', import.meta.url))
    .map((name) => read(`src/read/${name}`))
    .join('\n');
  const given = [...source.matchAll(/code: '([a-z]+\/[a-z-]+)'/g)].map((found) => found[1]!);
  const listed = [...(read('docs/reading.md') + read('docs/archives.md')).matchAll(/^\| `([a-z]+\/[a-z-]+)` \|/gm)].map(
    (found) => found[1]!,
  );
  expect(given.length).toBeGreaterThan(15);
  expect([...new Set(given)].sort()).toEqual([...new Set(listed)].sort());
});
