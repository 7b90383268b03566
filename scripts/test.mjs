// npm test: sets everything up, then every check there is. Ends with the plain line `N passed, N failed`.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm, root, setUp } from './setup.mjs';

setUp();

const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'));
const bin = (...path) => join(root, 'node_modules', ...path);
let passed = 0;
let failed = 0;

/** One check: a Node script that ends with 0. */
function check(name, args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) passed++;
  else failed++;
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`);
}

check('types (tsc)', [bin('typescript', 'bin', 'tsc'), '--noEmit']);
check('lint (oxlint)', [
  bin('oxlint', 'bin', 'oxlint'),
  '--deny-warnings',
  'src',
  'test',
  'scripts',
  'architecture.ts',
]);
check('format (biome)', [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']);
check('dead code (knip)', [bin('knip', 'bin', 'knip.js')]);

const results = join(folder, 'vitest.json');
spawnSync(
  process.execPath,
  [bin('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile=${results}`],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0);
  if (numPassedTests === 0) failed++;
} catch {
  console.log('FAIL vitest gave no results');
  failed++;
}

npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { quiet: true });
const tarball = join(folder, `hearsay-${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}.tgz`);
check('package (publint)', [bin('publint', 'src', 'cli.js'), tarball, '--strict']);
check('package types (are the types wrong)', [
  bin('@arethetypeswrong', 'cli', 'dist', 'index.js'),
  tarball,
  '--profile',
  'esm-only',
]);
check('package size', [join(root, 'scripts', 'package-size.mjs'), tarball]);
rmSync(folder, { recursive: true, force: true });

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
