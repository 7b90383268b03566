// Turns of a transcript, in the marked notation.

import { describe, expect, it } from 'vitest';
import { writeMarked } from '../../src/dossier/index.ts';
import { extract } from '../../src/extract/index.ts';
import { reportOf, scripted } from './scripted-tagger.ts';

async function beside(notation: string): Promise<string> {
  const { text, tagger } = scripted(notation, { keep: 0 });
  return writeMarked(text, (await extract(reportOf(text), tagger)).claims);
}

const lines = [
  'RADIO DUNE, 18 March',
  'ROE: Good morning. Who had the key?',
  'KIM: Nobody. It fell at two.',
  'ROE: Who says so?',
  'KIM: Two men.',
];
const whole = [
  'RADIO DUNE, 18 March',
  '<1:ROE>[1::] {1:Good morning. Who had the key?}',
  '<2:KIM>[2::] {2:Nobody. It fell at two}.',
  '<3:ROE>[3::] {3:Who says so?}',
  '<4:KIM>[4::] {4:Two men}.',
];

describe('a turn of a transcript is one claim, from the colon to its end', () => {
  it('where the model saw nothing', async () => {
    expect(await beside(lines.join('\n\n'))).toBe(whole.join('\n\n'));
  });

  it('where it saw a part, and with its score', async () => {
    const part = lines.with(2, '<KIM>[:] {Nobody}. It fell at two.').join('\n\n');
    expect(await beside(part)).toBe(whole.join('\n\n'));
    const { text, tagger } = scripted(part, { keep: 0 });
    const { claims } = await extract(reportOf(text), tagger);
    expect(claims.filter(({ reasons }) => reasons.some(({ rule }) => rule === 'turn'))).toHaveLength(3);
  });

  it('what stands in it is told within it, at most', async () => {
    const inside = lines.with(2, 'KIM: Nobody. <Lee> [said] {it fell}.').join('\n\n');
    const marked = await beside(inside);
    expect(marked).toContain('[2::] {2:Nobody. ');
    expect(marked.match(/<\d:(?:ROE|KIM)>/g)).toHaveLength(4);
  });

  it('is no turn where only one speaks, or a line is no speech', async () => {
    const text = 'NOTICE: The gate is shut.\n\nNOTICE: It opens at nine.\n\nPRICE: 9 lei.';
    expect(await beside(text)).toBe(text);
  });
});
