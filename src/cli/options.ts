// Options that several commands have.

import { InvalidArgumentError, Option } from 'commander';

const count = (text: string): number => {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1 || n > 256)
    throw new InvalidArgumentError('It must be a whole number from 1 to 256.');
  return n;
};
export const runtimeOption = (): Option =>
  new Option('--runtime <kind>', 'insist on a runtime; by default the native one where it is installed').choices([
    'native',
    'wasm',
  ]);
export const workersOption = (): Option =>
  new Option('--workers <n>', 'worker threads; by default one for each core, 8 at most').argParser(count);
export const seq = (text: string): number => {
  const n = Number(text);
  if (!Number.isSafeInteger(n) || n < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return n;
};
export const seconds = (text: string): number => {
  const n = Number(text);
  if (!(n >= 0 && n <= 3600)) throw new InvalidArgumentError('It must be a number from 0 to 3600.');
  return n;
};
export const formOption = (...more: string[]): Option =>
  new Option('--format <name>', 'form of the output').choices(['text', 'json', ...more]).default('text');
export const byOption = (): Option =>
  new Option('--by <name>', 'who you are; else HEARSAY_NAME, or name of the configuration file');
export const modelOption = (): Option =>
  new Option('--model <folder>', 'another model than the one that Hearsay carries');
export const figuresOption = (): Option =>
  new Option('--format <name>', 'form of the figures').choices(['text', 'json']).default('text');
