import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { root } from '../cli/hearsay.ts';

it('what is killed at thirty moments, a writer or `hearsay add`, loses nothing that it answered', {
  timeout: 300_000,
}, () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['scripts/torture.mjs', '--moments', '30', '--mutations', '0'],
    { cwd: root, encoding: 'utf8' },
  );
  expect(stdout).toMatch(/^0 failures$/m);
  expect(stdout).toMatch(/^a writer: 15 moments, 1 cases, [1-9]\d* entries, [1-9]\d* captures/m);
  expect(stdout).toMatch(/^hearsay add: 15 moments, [1-9]\d* cases, [1-9]\d\d+ entries/m);
  expect(status, stdout).toBe(0);
});
