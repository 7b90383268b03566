// One command in a process of its own: how long it took, what it cost, and the most memory that it held.
//
// Wall times say what the machine had left; CPU times what the command cost. Only Node says what it cost; another program is timed.

import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built command line; HEARSAY names another one to compare with. */
const main = process.env.HEARSAY ?? fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const preload = new URL('usage.mjs', import.meta.url).href;
let count = 0;

export const short = (figure) => Math.round(figure * 1000) / 1000;

/**
 * `hearsay ARGS`. `endsWith`: codes it may end with besides 0. `endedAfterSeconds`: by Ctrl-C; then what it held after each tenth of
 * that time is given too.
 */
export function hearsay(args, options) {
  return ran(process.execPath, ['--import', preload, main, ...args], options);
}

export function ran(command, args, { endsWith = [], endedAfterSeconds } = {}) {
  const usage = join(tmpdir(), `hearsay-usage-${process.pid}-${++count}`);
  const env = { ...process.env, USAGE_LOG: usage, HEARSAY_NAME: 'Bench', NO_COLOR: '1' };
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
    let said = '';
    const heldMB = [];
    const watch = endedAfterSeconds && setInterval(() => heldMB.push(residentMB(child.pid)), 100 * endedAfterSeconds);
    const ending = endedAfterSeconds && setTimeout(() => child.kill('SIGINT'), 1000 * endedAfterSeconds);
    child.stderr.setEncoding('utf8').on('data', (chunk) => (said = (said + chunk).slice(-2000)));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      clearTimeout(ending);
      const seconds = short((performance.now() - began) / 1000);
      if (code !== 0 && !endsWith.includes(code))
        return reject(new Error(`${command} ${args.slice(0, 8).join(' ')} … ended with ${code}: ${said}`));
      resolve({ seconds, ...usageIn(usage), ...(watch && { heldMB }) });
    });
  });
}

function residentMB(pid) {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
  } catch {
    return null; // it has just ended, or this is no Linux
  }
}

function usageIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  } finally {
    rmSync(file, { force: true });
  }
}
