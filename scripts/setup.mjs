// Makes a clone ready: installs the packages when they are missing or older than the lock file, builds when the build
// is missing or older than the sources. Nothing else needs a person. Import it, or run it: node scripts/setup.mjs

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));

const changedAt = (path) => (existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0);

/** Runs Node on a script with arguments; ends this process when it fails. */
export function node(args, { quiet = false } = {}) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** npm's own script: started by Node, so that no shell is needed on any system. */
function npmScript() {
  if (process.env.npm_execpath?.endsWith('.js')) return process.env.npm_execpath;
  const beside = join(process.execPath, '..', '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const windows = join(process.execPath, '..', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return existsSync(beside) ? beside : windows;
}

export function npm(args, options) {
  node([npmScript(), ...args], options);
}

function install() {
  const lock = 'node_modules/.package-lock.json';
  if (changedAt(lock) >= changedAt('package-lock.json') && changedAt(lock) > 0) return;
  console.error('Installing packages …');
  // Not `npm ci`: it refuses a lock file that lacks optional binaries of other systems, as a partial registry gives it.
  npm(['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  if (existsSync(join(root, lock))) utimesSync(join(root, lock), new Date(), new Date());
}

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : changedAt(path));
  }
  return latest;
}

export function build({ always = false } = {}) {
  const wanted = Math.max(newest('src'), changedAt('tsconfig.json'), changedAt('tsconfig.build.json'));
  if (!always && changedAt('dist/cli/main.js') > wanted) return;
  console.error('Building …');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  node([join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json']);
  node([join('scripts', 'bundle.mjs')]);
  node([join('scripts', 'empty-index.mjs')]);
}

export function setUp() {
  install();
  build();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
