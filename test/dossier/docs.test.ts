import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { brat, claimsOf, csv, csvHeader, formats, json, terminal } from '../../src/dossier/index.ts';
import { sample } from './sample.ts';

const page = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');
const examplesOf = (kind: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${kind}\n([^]*?)\n\`\`\``, 'g'))].map(([, example]) => example!);
const extraction = sample(examplesOf('marked')[0]!, {
  claim: {
    manner: 'mixed',
    act: 'say',
    polarity: { value: 'for', at: [] },
    modality: { value: 'plain', at: [] },
    basis: [],
    addressee: null,
    medium: null,
  },
});

describe('docs/formats.md', () => {
  test('has a row and a section for every format', () => {
    for (const [name, { extension }] of Object.entries(formats)) {
      expect(page).toMatch(new RegExp(`^\\| \`${name}\` \\|.*\`\\.${extension}\``, 'm'));
      expect(page).toMatch(new RegExp(`^## .*\\b${name}\\b`, 'm'));
    }
  });

  test('shows what the formats write', () => {
    expect(examplesOf('text')).toEqual([terminal(extraction)]);
    expect(examplesOf('brat')).toEqual([brat(extraction).ann.trimEnd()]);
    expect(csv(extraction)).toContain(examplesOf('csv')[0]!.slice(1, -1));
  });

  test('names every column and every field of a claim', () => {
    for (const column of csvHeader.slice(1).trim().split(',')) expect(page).toContain(column);
    const { claims } = JSON.parse(json(extraction));
    const fields = Object.keys(claims[0]);
    expect(fields.length).toBeGreaterThan(8);
    for (const field of fields) expect(examplesOf('json')[0]).toContain(`"${field}": `);
  });

  test('its notation can be read', () => {
    expect(examplesOf('marked').map((notation) => claimsOf(notation).length)).toEqual([1, 2]);
  });

  test('is two pages at most', () => {
    expect(page.split(/\s+/).length).toBeLessThan(1100);
  });
});
