// What the built command says of a case, taken apart: claims, speakers, what a judgement kept.

import type { CaseSpeaker, IndexedClaim } from '../../src/case/index.ts';
import { hearsay } from './hearsay.ts';

async function asked(args: readonly string[]): Promise<unknown> {
  const { code, out, err } = await hearsay([...args, '--format', 'json']);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

export async function claimsOf(folder: string, ...more: string[]): Promise<readonly IndexedClaim[]> {
  return (await asked(['claims', folder, ...more])) as readonly IndexedClaim[];
}

export async function speakersOf(folder: string, ...more: string[]): Promise<readonly CaseSpeaker[]> {
  return (await asked(['speakers', folder, ...more])) as readonly CaseSpeaker[];
}

export interface Kept {
  readonly seq: number;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The entries that a judgement made. */
export async function judge(folder: string, ...args: string[]): Promise<readonly Kept[]> {
  return ((await asked(['judge', folder, ...args])) as { readonly entries: readonly Kept[] }).entries;
}

/** Why it is refused: the code. */
export async function refusalOf(folder: string, ...args: string[]): Promise<string | undefined> {
  return (await hearsay(['judge', folder, ...args])).err.match(/code {2}(\S+)/)?.[1];
}
