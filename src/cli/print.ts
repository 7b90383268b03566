// What a command says in the end: results on standard output, Problems on standard error.

import { terminalProblem, visible } from '../dossier/index.ts';
import { Fault, type Problem } from '../nouns/index.ts';
import { openOutput } from './output.ts';

export type Form = 'text' | 'json';

/** Prints it whole. What came from a report or a person cannot act on a terminal. */
export async function print(words: string): Promise<void> {
  const output = openOutput();
  await output.write(shown(words));
  await output.end();
}

/** As it may go to standard output: a file gets the characters as they are. */
export function shown(words: string): string {
  return process.stdout.isTTY ? visible(words) : words;
}

export function say(problem: Problem): void {
  process.stderr.write(`${terminalProblem(problem, { color: process.stderr.isTTY === true })}\n`);
}

/** A Fault that concerns one input alone, as its Problem; anything else is thrown on. */
export function problemOfFault(error: unknown, input: string): Problem {
  if (!(error instanceof Fault)) throw error;
  const { code, message, fix } = error;
  return { code, message, fix, input };
}

/** `1 report`, `2 reports`. */
export function tally(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** As many hex digits as tell the ids of a case apart. */
export function short(id: string): string {
  return id.slice(0, 12);
}

/** 1,234,567 bytes: `1.2 MB`. */
export function bytesInWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let n = bytes;
  let unit = 0;
  for (; n >= 1000 && unit < units.length - 1; unit++) n /= 1000;
  return `${unit === 0 || n >= 100 ? Math.round(n) : n.toFixed(1)} ${units[unit]}`;
}
