import { describe, expect, it } from 'vitest';
import { writeMarked } from '../../src/dossier/index.ts';
import { extract } from '../../src/extract/index.ts';
import { reportOf, scripted } from './scripted-tagger.ts';

/** What extraction gives for scores that say `notation`, in the same notation. */
async function through(notation: string, options: Parameters<typeof scripted>[1] = {}): Promise<string> {
  const { text, tagger } = scripted(notation, options);
  const { claims } = await extract(reportOf(text), tagger);
  return writeMarked(text, claims);
}

describe('scores become claims', () => {
  it.each([
    ['said after', '{The plant would close}, <Lopez> [said].'],
    ['said before', '<Lopez> [said] {the plant would close}.'],
    ['a quotation split by its cue', '{"The plant,"} <Lopez> [said], {"would close."}'],
    ['no source', '[Reportedly], {the plant would close}.'],
    ['two claims share a source', '<1:<2:Lopez>> [1:denied] {1:the first report} and [2:confirmed] {2:the second}.'],
    ['two claims share words', '<1:Lopez> [1:said], and <2:Berg> [2:agreed], {1:{2:that it would close}}.'],
    ['emoji and accents keep their place', '👩🏽‍🚒 {“Café fermé 👍🏽,”} [said] <Zoë>.'],
    ['nothing', 'The plant closed on Monday.'],
  ])('%s', async (_, notation) => {
    expect(await through(notation)).toBe(notation);
  });

  it('gives claims in the order in which their first character appears', async () => {
    const notation = '<1:Lopez> [1:said] {1:yes}. {2:No}, [2:said] <2:Berg>. <3:It> [3:hinted] {3:maybe}.';
    expect(await through(notation)).toBe(notation);
  });

  it('finds what is told inside a content within the claim that holds it', async () => {
    const notation = '<1:Harms> [1:said] {1:<2:a worker> [2:had told] her {2:the alarm was off}}.';
    const { text, tagger } = scripted(notation);
    const { claims } = await extract(reportOf(text), tagger);
    expect(writeMarked(text, claims)).toBe(notation);
    expect(claims.map(({ within }) => within)).toEqual([null, claims[0]!.id]);
  });

  it('drops what scores below the threshold', async () => {
    expect(await through('<Lopez> [said] {it would close}.', { keep: 0.99999 })).toBe('Lopez said it would close.');
  });
});

describe('a quotation that goes on in the next paragraph', () => {
  it('is one claim', async () => {
    expect(await through('{“It was late,”} <Lopez> [said]. {“We ran.}\n\n“Then it burned.”\n\nNobody was hurt.')).toBe(
      '{“It was late,”} <Lopez> [said]. {“We ran.}\n\n{“Then it burned.”}\n\nNobody was hurt.',
    );
  });

  it('is followed over several paragraphs, straight marks too', async () => {
    expect(await through('<Lopez> [said]: {"We ran.}\n\n"It burned.\n\n"Then it fell."\n\nNobody was hurt.')).toBe(
      '<Lopez> [said]: {"We ran.}\n\n{"It burned.}\n\n{"Then it fell."}\n\nNobody was hurt.',
    );
  });

  it('says why it was joined', async () => {
    const { text, tagger } = scripted('<Lopez> [said]: {“We ran.}\n\n“It burned.”');
    const { claims } = await extract(reportOf(text), tagger);
    expect(claims[0]!.reasons.map((r) => r.rule)).toEqual(['quotation/goes-on']);
    expect(claims[0]!.manner).toBe('direct');
  });

  it.each([
    ['the first paragraph closes it', '<Lopez> [said]: {“We ran.”}\n\n“It burned.”'],
    ['the next paragraph opens no quotation', '<Lopez> [said]: {“We ran.}\n\nIt burned.'],
    [
      'the content ends before the paragraph does',
      '{“We ran,} <Lopez> [said]. It was dusk. “And then it was quiet for a while\n\n“It burned.”',
    ],
    [
      'the next quotation has a claim of its own',
      '<1:Lopez> [1:said]: {1:“We ran.}\n\n{2:“It burned,”} <2:Berg> [2:said].',
    ],
  ])('is not joined when %s', async (_, notation) => {
    expect(await through(notation)).toBe(notation);
  });
});

describe('a source', () => {
  it.each([
    [
      'ends before the quotation that follows it',
      '{“Yes,”} [said] <Ilse Brandt, a customs officer, “and twice.”>',
      '{“Yes,”} [said] <Ilse Brandt, a customs officer>, {“and twice.”}',
    ],
    ['keeps a name in quotation marks', '<Jan “Boats” Berg> [said] {no}.', '<Jan “Boats” Berg> [said] {no}.'],
  ])('%s', async (_, said, kept) => {
    expect(await through(said)).toBe(kept);
  });
});

describe('a quotation that goes on after its speaker', () => {
  it.each([
    ['it', '{“It was late,”} <Lopez> [said]. “We ran.”', '{“It was late,”} <Lopez> [said]. {“We ran.”}'],
    [
      'with a word of when',
      '{"No,"} [said] <Lopez> on Monday. "We ran."',
      '{"No,"} [said] <Lopez> on Monday. {"We ran."}',
    ],
    ['in one sentence', '{“No,”} <Lopez> [said]: “We ran.”', '{“No,”} <Lopez> [said]: {“We ran.”}'],
    [
      'and over the next paragraph',
      '{“No,”} <Lopez> [said]. “We ran.\n\n“It burned.”',
      '{“No,”} <Lopez> [said]. {“We ran.}\n\n{“It burned.”}',
    ],
    [
      'also where the model saw only what comes after it',
      '{“No,”} <Lopez> [said]. “We ran.\n\n{“It burned.”}',
      '{“No,”} <Lopez> [said]. {“We ran.}\n\n{“It burned.”}',
    ],
  ])('joins %s', async (_, said, joined) => {
    expect(await through(said)).toBe(joined);
  });

  it.each([
    ['it has a claim of its own', '{1:“No,”} <1:Lopez> [1:said]. {2:“We ran,”} <2:Berg> [2:said].'],
    ['it is a word in scare quotes', '{“No,”} <Lopez> [said]. “Safe” is what the board called it.'],
    ['another sentence stands between', '{“No,”} <Lopez> [said]. The crane fell. “We ran.”'],
    ['the first content is no quotation', '{It was late}, <Lopez> [said]. “We ran.”'],
    ['it stands in another paragraph', '{“No,”} <Lopez> [said].\n\n“We ran.”'],
  ])('is not joined when %s', async (_, notation) => {
    expect(await through(notation)).toBe(notation);
  });

  it('says why it was joined', async () => {
    const { text, tagger } = scripted('{“No,”} <Lopez> [said]. “We ran.”');
    const { claims } = await extract(reportOf(text), tagger);
    expect(claims[0]!.reasons.map((r) => r.rule)).toEqual(['quotation/resumed']);
  });
});

describe('windows', () => {
  const filler = 'A crane stood by the water and nothing else was on the quay that day. '.repeat(6);
  const said = (n: number): string => `{${n}:It would close in week number ${n}}, <${n}:Lopez> [${n}:said]. `;
  const long = [1, 2, 3, 4, 5]
    .map((n) => said(n) + filler)
    .join('')
    .trim();

  it.each([160, 200, 251, 384])('of %i words give the same claims as one window', async (longest) => {
    expect(await through(long, { longest })).toBe(await through(long, { longest: 100_000 }));
  });
});

describe('manner', () => {
  it.each([
    ['direct', '{“It will close,”} <Lopez> [said].'],
    ['direct', '{"It will,"} <Lopez> [said], {"close."}'],
    ['mixed', '<Lopez> [said] {the plant was “a danger” to all}.'],
    ['indirect', '<Lopez> [said] {the plant would close}. “Yes.”'],
    ['direct', '<Lopez> [said]: {«Нет»}.'],
  ])('%s: %s', async (manner, notation) => {
    const { text, tagger } = scripted(notation);
    const { claims } = await extract(reportOf(text), tagger);
    expect(claims.map((c) => c.manner)).toEqual([manner]);
  });
});

describe('a language that the model was not trained for', () => {
  it('is named, and what is found is marked', async () => {
    const { text, tagger } = scripted('<Lopez> [dijo] {que cerraría}.');
    const { claims, problems } = await extract(reportOf(text, 'es'), tagger);
    expect(problems.map((p) => [p.code, p.value])).toEqual([['language/unsupported', 'es']]);
    expect(problems[0]!.message).toContain('Spanish');
    expect(claims.map((c) => c.foreign)).toEqual([true]);
  });

  it('is not held against a text whose language is unknown', async () => {
    const { text, tagger } = scripted('<Lopez> [said] {no}.');
    expect((await extract(reportOf(text, 'und'), tagger)).problems).toEqual([]);
  });
});

describe('boilerplate', () => {
  it('is not read', async () => {
    const { text, tagger } = scripted('<Lopez> [said] {no}.');
    const report = reportOf(text);
    const { claims } = await extract(
      { ...report, blocks: report.blocks.map((b) => ({ ...b, kind: 'boilerplate' })) },
      tagger,
    );
    expect(claims).toEqual([]);
  });
});

it('names a claim by its report and spans alone', async () => {
  const { text, tagger } = scripted('<Lopez> [said] {no}.');
  const [first, again] = [await extract(reportOf(text), tagger), await extract(reportOf(text), tagger)];
  const elsewhere = await extract({ ...reportOf(text), id: 'x'.repeat(64) }, tagger);
  expect(first.claims[0]!.id).toBe(again.claims[0]!.id);
  expect(first.claims[0]!.id).not.toBe(elsewhere.claims[0]!.id);
});
