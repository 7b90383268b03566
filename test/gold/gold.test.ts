// What the model must find in reports that people marked by reading. See README.md beside this file.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMarked } from '../../src/dossier/index.ts';
import { type Hearsay, openHearsay } from '../../src/hearsay.ts';
import { matched } from '../../src/measure/match.ts';
import { relationsOf } from '../../src/measure/relations.ts';
import { type Claim, isOutermost, type Span } from '../../src/nouns/index.ts';
import { claimsHold } from '../extract/claims-hold.ts';

interface Marks {
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: readonly Span[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
let hearsay: Hearsay;
beforeAll(async () => {
  hearsay = await openHearsay();
});
afterAll(() => hearsay.close());

const attribution = ({ source, cue, content }: Marks) => ({ source: source ? [source] : [], cue: [cue], content });

/** Positions of the gold claims that one of the found claims matches. */
function found(text: string, gold: readonly Marks[], claims: readonly Marks[]): ReadonlySet<number> {
  const relations = (marks: readonly Marks[]) => relationsOf({ text, attributions: marks.map(attribution) }).relations;
  return new Set(matched(relations(gold), relations(claims)).map(([g]) => g));
}

async function read(name: string): Promise<{ text: string; claims: readonly Claim[] }> {
  const [extraction] = await hearsay.read(readFileSync(name), { from: name });
  claimsHold(extraction!.report!, extraction!.claims);
  // What the marks hold is outermost.
  return { text: extraction!.report!.text, claims: extraction!.claims.filter(isOutermost) };
}

/** White space folded, with where each remaining character stood. */
function folded(text: string): { text: string; at: readonly number[] } {
  let out = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const space = /\s/.test(text[i]!);
    if (space && out.endsWith(' ')) continue;
    out += space ? ' ' : text[i]!;
    at.push(i);
  }
  return { text: out, at };
}

/** Marks of the gold's text, moved into the report's text: each is found by its words, in order. */
function moved(gold: ReturnType<typeof readMarked>, text: string): readonly Marks[] {
  const to = folded(text);
  const move = (span: Span): Span => {
    const words = folded(gold.text.slice(span.from, span.to)).text;
    const before = folded(gold.text.slice(Math.max(0, span.from - 12), span.from)).text;
    const i = to.text.indexOf(before + words);
    const from = i >= 0 ? i + before.length : to.text.indexOf(words);
    expect(from, `“${words}” stands in the report`).toBeGreaterThanOrEqual(0);
    return { from: to.at[from]!, to: to.at[from + words.length - 1]! + 1 };
  };
  return gold.claims.map(({ source, cue, content }) => ({
    source: source && move(source),
    cue: move(cue),
    content: content.map(move),
  }));
}

describe('the examples', () => {
  /** Of the claims that a person marked; the misses are printed. */
  const LEAST_RECALL = 0.75;

  it.each(['1-agency.txt', '2-local-paper.html', '3-update.md'])(
    '%s: most claims that a person marked are found',
    async (name) => {
      const notation = readFileSync(join(root, 'test/gold/examples', name.replace(/\.\w+$/, '.marked')), 'utf8');
      const { text, claims } = await read(join(root, 'examples', name));
      const gold = moved(readMarked(notation), text);
      const hit = found(text, gold, claims);
      const missed = gold.filter((_, i) => !hit.has(i)).map((m) => text.slice(m.cue.from, m.cue.to));
      console.log(
        `${name}: ${hit.size} of ${gold.length} found, ${claims.length} given; missed: ${missed.join(', ') || 'none'}`,
      );
      expect(hit.size / gold.length).toBeGreaterThanOrEqual(LEAST_RECALL);
    },
  );
});

describe('a real report', () => {
  const path = join(process.env['HEARSAY_DATA'] ?? '', 'reports', 'putin-idlib-2017-04-11.txt');
  const isThere = process.env['HEARSAY_DATA'] !== undefined && existsSync(path);

  it.skipIf(!isThere)(
    'every quotation and indirect statement is found (where HEARSAY_DATA holds the report)',
    async () => {
      const gold = JSON.parse(readFileSync(join(root, 'test/gold/putin-idlib.json'), 'utf8')) as {
        textSha256: string;
        claims: (Marks & { must: boolean })[];
      };
      const { text, claims } = await read(path);
      expect(createHash('sha256').update(text).digest('hex')).toBe(gold.textSha256);
      const hit = found(text, gold.claims, claims);
      const missed = gold.claims.map((g, i) => ({ ...g, i })).filter(({ i, must }) => must && !hit.has(i));
      expect(missed.map((m) => [m.cue.from, m.cue.to])).toEqual([]);
    },
  );
});
