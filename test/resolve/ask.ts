// A report in the notation, resolved, and questions to it in plain words.

import { readFileSync } from 'node:fs';
import { readMarked } from '../../src/dossier/index.ts';
import { speakerRanker } from '../../src/hearsay.ts';
import type { Claim, Report } from '../../src/nouns/index.ts';
import { readCapture } from '../../src/read/index.ts';
import { resolveSpeakers } from '../../src/resolve/speakers/index.ts';

export const ranker = speakerRanker();

export function reportOf(text: string): Report {
  const [report] = readCapture(new TextEncoder().encode(text), { format: 'text' }).reports;
  if (report?.text !== text) throw new Error('the reader changed this text; write it as it comes out');
  return report;
}

export function claimsIn(
  report: Report,
  marked: readonly Pick<Claim, 'source' | 'cue' | 'content'>[],
): readonly Claim[] {
  return marked.map((claim, i) => ({
    id: String(i),
    report: report.id,
    manner: 'indirect',
    score: 1,
    reasons: [],
    foreign: false,
    ...claim,
  }));
}

/** Of each claim: the words of its speaker's name, or `?`, and how. */
export function ask(notation: string): readonly string[] {
  const { text, claims } = readMarked(notation);
  const report = reportOf(text);
  const { speakers, ofClaim } = resolveSpeakers(report, claimsIn(report, claims), ranker);
  return ofClaim.map(({ speaker, how }) => {
    const found = speakers.find(({ id }) => id === speaker);
    return `${found ? text.slice(found.name.from, found.name.to) : '?'} (${how})`;
  });
}

export function gold(path: string): string {
  return readFileSync(new URL(`../../gold/${path}`, import.meta.url), 'utf8');
}
