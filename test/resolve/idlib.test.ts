// The first report that Hearsay must read well. It has no licence: offsets only, and it runs where the file is there.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCapture } from '../../src/read/index.ts';
import { resolveSpeakers } from '../../src/resolve/speakers/index.ts';
import { claimsIn, ranker } from './ask.ts';

const path = join(process.env['HEARSAY_DATA'] ?? '', 'reports', 'putin-idlib-2017-04-11.txt');
const marks = JSON.parse(readFileSync(new URL('../gold/putin-idlib.json', import.meta.url), 'utf8')) as {
  claims: {
    source: { from: number; to: number } | null;
    cue: { from: number; to: number };
    content: { from: number; to: number }[];
  }[];
};

/** Of each claim, where the speaker's name begins: the president, the capital, the general staff, its chief; null where nobody is named. */
const NAMES = [null, 53, 53, 780, 53, 53, null, 53, 53, 53, 53, 53, 1752, 2006, 2006, 2006, 2006];

it.skipIf(!existsSync(path))(
  'every claim of the report has its speaker, and the contested pronoun stays open (where HEARSAY_DATA holds it)',
  () => {
    const [report] = readCapture(readFileSync(path), { format: 'text' }).reports;
    const { speakers, ofClaim } = resolveSpeakers(report!, claimsIn(report!, marks.claims), ranker);
    const found = ofClaim.map(({ speaker }) => speakers.find(({ id }) => id === speaker) ?? null);
    expect(found.map((speaker) => speaker?.name.from ?? null)).toEqual(NAMES);
    // "he" after two persons in one sentence: both are told, and neither is chosen.
    expect(ofClaim[0]!.candidates.length).toBeGreaterThanOrEqual(2);
    const chief = found[13]!;
    expect(chief.role).not.toBeNull();
    expect(chief.affiliation).not.toBeNull();
    expect(report!.text.slice(chief.name.from, chief.name.to)).toMatch(/^Col\. Gen\. /);
    expect(found[1]!.mentions.length).toBeGreaterThanOrEqual(8);
  },
);
