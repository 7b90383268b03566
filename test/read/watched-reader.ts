// Reads in a process of its own that is watched, and ended when it takes too long or too much memory.

import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { About, Found, Reading } from '../../src/read/index.ts';

export interface Watch {
  /** Of processor time. Other things run on the same cores. */
  readonly mostMs: number;
  readonly mostWallMs: number;
  readonly mostBytes: number;
  /** What the process runs. */
  readonly script: string;
}

const WATCH: Watch = {
  mostMs: 5000,
  mostWallMs: 60_000,
  mostBytes: 1_000_000_000,
  script: fileURLToPath(new URL('./reading-child.mjs', import.meta.url)),
};

interface Read {
  readonly opened: readonly (Found | Reading)[];
  /** Why there is nothing: what was thrown, or that it was ended. */
  readonly wrong?: string;
  readonly cpuMs: number;
  /** The most that the process ever held. */
  readonly peakBytes: number;
}

export interface WatchedReader {
  read(bytes: Uint8Array, about: About, isLine?: boolean): Promise<Read>;
  close(): void;
}

interface Answer {
  readonly opened: readonly (Found | Reading)[];
  readonly thrown?: string;
  readonly cpuMs: number;
  readonly peakBytes: number;
}

export function openWatchedReader(watching: Partial<Watch> = {}): WatchedReader {
  const { mostMs, mostWallMs, mostBytes, script } = { ...WATCH, ...watching };
  let child: ChildProcess | undefined;
  const ready = async (): Promise<ChildProcess> => {
    if (child) return child;
    const fresh = fork(script, { serialization: 'advanced' });
    child = fresh;
    await new Promise((resolve, reject) => {
      fresh.once('message', resolve);
      fresh.once('exit', reject);
    });
    return fresh;
  };
  return {
    async read(bytes, about, isLine = false) {
      const reader = await ready();
      const begun = { cpu: cpuMsOf(reader.pid!), at: performance.now() };
      const answer = await new Promise<Answer | string>((resolve) => {
        const end = (result: Answer | string): void => {
          clearInterval(watch);
          reader.removeAllListeners();
          resolve(result);
        };
        const watch = setInterval(() => {
          const spent = cpuMsOf(reader.pid!) - begun.cpu;
          const held = residentBytesOf(reader.pid!);
          if (spent > mostMs || performance.now() - begun.at > mostWallMs) end(`took more than ${mostMs} ms`);
          else if (held > mostBytes) end(`held ${held} bytes`);
        }, 250);
        reader.on('message', (message) => end(message as Answer));
        reader.on('exit', (code, signal) => end(`the process ended, ${code ?? signal}`));
        reader.send({ bytes, about, isLine });
      });
      if (typeof answer === 'string') {
        reader.kill('SIGKILL');
        child = undefined;
        return { opened: [], wrong: answer, cpuMs: 0, peakBytes: 0 };
      }
      const { opened, thrown, cpuMs, peakBytes } = answer;
      const wrong =
        thrown ?? (cpuMs > mostMs ? `took ${cpuMs} ms` : peakBytes > mostBytes ? `held ${peakBytes} bytes` : undefined);
      if (wrong !== undefined) {
        reader.kill('SIGKILL'); // the next one begins afresh
        child = undefined;
      }
      return { opened, cpuMs, peakBytes, ...(wrong !== undefined && { wrong }) };
    },
    close: () => void child?.kill('SIGKILL'),
  };
}

/** User and system time of a process, its threads included, in ms; 0 where /proc is not. */
function cpuMsOf(pid: number): number {
  const fields = procOf(pid, 'stat')
    ?.replace(/^.*\) /s, '')
    .split(' ');
  return fields ? (Number(fields[11]) + Number(fields[12])) * 10 : 0;
}

function residentBytesOf(pid: number): number {
  return 1024 * Number(procOf(pid, 'status')?.match(/^VmRSS:\s+(\d+) kB$/m)?.[1] ?? 0);
}

function procOf(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
