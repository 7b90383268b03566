// docs/problems.md lists every problem that src/fetch can give, and no other; docs/fetching.md every limit.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FETCH_LIMITS } from '../../src/fetch/index.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('every code of src/fetch stands in docs/problems.md', () => {
  const source = readdirSync(new URL('../../src/fetch/', import.meta.url))
    .map((name) => read(`src/fetch/${name}`))
    .join('\n');
  const given = [...source.matchAll(/code: '([a-z]+\/[a-z-]+)'/g)].map((found) => found[1]!);
  const listed = [...read('docs/problems.md').matchAll(/^\| `(fetch\/[a-z-]+)` \|/gm)].map((found) => found[1]!);
  expect(given.length).toBeGreaterThan(20);
  expect([...new Set(given)].sort()).toEqual([...listed].sort());
});

it('every limit stands in docs/fetching.md with its default', () => {
  const unit = (name: string, value: number): string =>
    name.endsWith('Ms')
      ? `${value / 1000} s`
      : name.endsWith('Bytes')
        ? value >= 1024 * 1024
          ? `${value / 1024 / 1024} MiB`
          : `${value / 1024} KiB`
        : `${value}`;
  for (const [name, value] of Object.entries(FETCH_LIMITS))
    expect(read('docs/fetching.md')).toContain(`| \`${name}\` | ${unit(name, value)} |`);
});
