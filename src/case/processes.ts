// Who this process is, and whether another one still runs.
//
// Idea: a pid alone says little, for it is given again. With the time at which the process was started, the machine's boot and,
// in containers, the space in which pids count, it names one process for good. What a system does not tell is left out, and
// what is left out does not decide: in doubt a process runs.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** One process on one machine. */
export interface ProcessId {
  readonly pid: number;
  /** Name of the machine, and a hash of its own id where it has one. */
  readonly host: string;
  /** When it was started, as the system counts; empty when the system does not say. */
  readonly started: string;
  /** Which boot of the machine; empty when the system does not say. */
  readonly boot: string;
  /** Where its pid counts; empty outside Linux. */
  readonly space: string;
}

export function thisProcess(): ProcessId {
  return Object.freeze({
    pid: process.pid,
    host: hostOf(),
    started: startedOf(process.pid),
    boot: told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()),
    space: told(() => readlinkSync('/proc/self/ns/pid')),
  });
}

/** Whether it can still act: false only when this machine is sure that it ended. */
export function mayRun(other: ProcessId, self: ProcessId = thisProcess()): boolean {
  if (other.host !== self.host) return true;
  if (other.boot !== self.boot) return false;
  if (other.space !== self.space) return true;
  if (!isAlive(other.pid)) return false;
  const started = startedOf(other.pid);
  return started === '' || other.started === '' || started === other.started;
}

/** Whether some process here has this pid. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Two machines may have one name; a hash, because the id itself is nobody else's business. */
function hostOf(): string {
  const id = told(() => readFileSync('/etc/machine-id', 'latin1').trim());
  if (id === '') return hostname();
  return `${hostname()} ${createHash('sha256').update(`hearsay lock ${id}`).digest('hex').slice(0, 16)}`;
}

function startedOf(pid: number): string {
  if (process.platform === 'linux')
    return told(() => {
      const status = readFileSync(`/proc/${pid}/stat`, 'latin1');
      // The name of the program stands in parentheses and may hold anything; the 20th field after it is the start.
      return status.slice(status.lastIndexOf(')') + 2).split(' ')[19]!;
    });
  if (process.platform === 'win32') return '';
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() ?? '';
}

/** What a file of the system says; empty when it is not there. */
function told(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
