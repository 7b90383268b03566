// Code in a process of its own, on the built package, as a person's processes are.

import { type ChildProcess, spawn } from 'node:child_process';
import { root } from '../cli/hearsay.ts';

export interface Child {
  readonly process: ChildProcess;
  /** Lines of standard output as they come. */
  readonly lines: readonly string[];
  /** What it said until it ended. */
  readonly ended: Promise<readonly string[]>;
  /** Waits for a line that begins so. */
  said(beginning: string): Promise<string>;
}

/** `wrap`: a command that runs the command handed to it, such as one that changes its limits. */
export function inNode(code: string, wrap: readonly string[] = []): Child {
  const module = `import * as cases from ${JSON.stringify(`${root}dist/case/index.js`)};\n${code}`;
  const command = [...wrap, process.execPath, '--input-type=module', '-e', module];
  const child = spawn(command[0]!, command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop()!;
    lines.push(...parts);
    for (const look of waiting) look();
  });
  const ended = new Promise<readonly string[]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      resolve(lines);
      for (const look of waiting) look();
    });
  });
  return {
    process: child,
    lines,
    ended,
    said: (beginning) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.find((line) => line.startsWith(beginning));
          if (found === undefined && child.exitCode === null && child.signalCode === null) return;
          waiting.delete(look);
          if (found === undefined) reject(new Error(`ended without ${beginning}: ${lines.join('\n')}`));
          else resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}
