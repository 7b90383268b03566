// Names on the command line -> bytes, or a Problem that says why there are none.
//
// A web archive may be of any size: it is not held, but read from its file, one record at a time.

import { open } from 'node:fs/promises';
import { openFile } from '../hearsay.ts';
import type { Problem } from '../nouns/problem.ts';
import { isArchive } from '../read/index.ts';

/** Larger inputs are refused: 64 MiB of text is about a hundred novels. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** One input, read whole. */
export type Input = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/** The same; or an archive that is too large to be held, and is read from its file. */
export async function readInputOrArchive(
  name: string,
): Promise<Input | { readonly file: string; readonly size: number }> {
  const input = await readInput(name);
  if (!('problem' in input) || input.problem.code !== 'input/too-large' || name === '-') return input;
  const file = await openFile(name);
  try {
    return (await isArchive(file)) ? { file: name, size: file.size } : input;
  } finally {
    await file.close();
  }
}

/** Reads a file, or standard input for `-`. */
export async function readInput(name: string): Promise<Input> {
  try {
    return name === '-' ? await readStandardInput() : await readFileInput(name);
  } catch (error) {
    return { problem: problemOf(name, error as NodeJS.ErrnoException) };
  }
}

async function readFileInput(name: string): Promise<Input> {
  const file = await open(name, 'r');
  try {
    const { size } = await file.stat();
    if (size > MAX_BYTES) return { problem: tooLarge(name, `${size} bytes`) };
    return { bytes: await file.readFile() };
  } finally {
    await file.close();
  }
}

async function readStandardInput(): Promise<Input> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MAX_BYTES) return { problem: tooLarge('-', `over ${MAX_BYTES} bytes`) };
  }
  return { bytes: Buffer.concat(chunks) };
}

/** The Problem of an input over MAX_BYTES. */
export function tooLarge(input: string, value: string): Problem {
  return {
    code: 'input/too-large',
    message: 'This input is larger than Hearsay reads at once; nothing of it was read.',
    value,
    limit: `${MAX_BYTES} bytes`,
    fix: 'Split it into its reports, for example one JSON line each, and use `hearsay read --jsonl`.',
    input,
  };
}

/** Why the system did not give an input. */
export function problemOf(input: string, error: NodeJS.ErrnoException): Problem {
  const place = { value: error.code ?? error.message, input };
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        code: 'input/missing',
        message: `There is no file ${input}.`,
        fix: 'Check the name; `-` reads standard input.',
        ...place,
      };
    case 'EISDIR':
      return {
        code: 'input/folder',
        message: `${input} is a folder.`,
        fix: `Name the files in it, for example ${input.replace(/[/\\]$/, '')}/*.html.`,
        ...place,
      };
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'input/no-permission',
        message: `You may not read ${input}.`,
        fix: 'Ask for the right to read it, or copy it to a place where you have it.',
        ...place,
      };
    default:
      return {
        code: 'input/failed',
        message: `${input} cannot be read: ${error.message}.`,
        fix: 'Check the file and the disk.',
        ...place,
      };
  }
}
