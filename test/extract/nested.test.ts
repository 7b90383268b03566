import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf, readMarked, writeMarked } from '../../src/dossier/index.ts';
import { extract, outermostDrafts } from '../../src/extract/extract.ts';
import { clauseOf } from '../../src/extract/nested/clause.ts';
import { cueForms } from '../../src/extract/nested/cue-forms.ts';
import { candidates, DEEPEST, nestedOf, scoreBy } from '../../src/extract/nested/nested.ts';
import { weights } from '../../src/extract/nested/weights.ts';
import type { Claim } from '../../src/nouns/index.ts';
import { holds } from '../../src/nouns/span.ts';
import { reportOf, scripted } from './scripted-tagger.ts';

/** The tagger marks what the notation marks; claims within claims are left to the rules. */
async function through(notation: string): Promise<{ text: string; claims: readonly Claim[] }> {
  const { text, tagger } = scripted(notation);
  return { text, claims: (await extract(reportOf(text), tagger)).claims };
}

describe('what the word list proposes', () => {
  const forms = (text: string) =>
    cueForms(text, { from: 0, to: text.length }).map(({ from, to }) => text.slice(from, to));
  it.each([
    ['I really did not tell him', ['really did not tell']],
    ['they have been asking for it', ['have been asking for']],
    ['I would like to see a photograph', ['would like to see']],
    ['we knew of two dead', ['knew of']],
    ['I don’t know his name', ['don’t know']],
    ['a man like him sat there', []],
  ])('%s', (text, cues) => {
    expect(forms(text)).toEqual(cues);
  });

  it('no more than eight words before the verb belong to it, whatever a text repeats', () => {
    expect(forms(`${'not '.repeat(200)}said`)[0]!.split(' ').length).toBeLessThanOrEqual(9);
  });
});

describe('word order gives source and content', () => {
  it.each([
    '“but <the other side> [says] {you had made up your mind}, and so on.”',
    '“<he> [told] me {it was only dust}.”',
    '“<He> [told] {me to lie down}.”',
    '<a worker> [had told] her crew {that the alarm was off}.',
    '<a worker> [had told] her {the alarm was off}.',
    '{She} [was told] {not to speak to the press}.',
    '{the divers have been down}, <they> [say].',
    'He rejects <the union’s> [claim] {that five had died}.',
    '“<I> [told] them {so} to their faces.”',
    '<The book> [says] {GP}, <you> never asked.',
    '<a machine> [answered] {at 2:14 that it was closed}.',
    '{He} [had been told] by <the tower> {never to discuss it}.',
    '{the offer} [was rejected] by <the mayor>.',
    '“<I> sent it off and [said] {that it was false}.”',
    'Kim withdrew <the port’s> [statement] of 9 November {that it fell}.',
    'There were [fears] {it would fall}.',
  ])('%s', (notation) => {
    const { text, claims } = readMarked(notation.replace('<you>', 'you'));
    const { cue } = claims[0]!;
    const form = cueForms(text, { from: 0, to: text.length }).find((f) => f.from < cue.to && cue.from < f.to)!;
    const clause = clauseOf(text, { from: 0, to: text.length }, form)!;
    expect(claimsOf({ text, claims: [{ cue, ...clause }] })).toEqual(claimsOf({ text, claims }));
  });

  it.each([
    '[1:According to] <1:LNA>, {1:[2:quoting] <2:a pilot>, {2:the gate was shut}}.',
    '[1:According to] <1:LNA>, {1:[2:citing] <2:a former engineer>, {2:the gate was shut}}.',
  ])('who is quoted by whom: %s', async (notation) => {
    const seen = notation
      .replace(/\[2:|<2:|\{2:/g, '')
      .replace(/(quoting|citing)\]/, '$1')
      .replace(/(pilot|engineer)>/, '$1')
      .replace('shut}}', 'shut}');
    const { text, claims } = await through(seen.replaceAll('1:', ''));
    expect(writeMarked(text, claims)).toBe(notation);
  });

  it('who is told is no content', () => {
    const text = 'her office had been warned';
    expect(clauseOf(text, { from: 0, to: text.length }, cueForms(text, { from: 0, to: text.length })[0]!)).toBeNull();
  });
});

describe('claims within claims', () => {
  it('two deep', async () => {
    const { text, claims } = await through('<Ray> [said] {that she told us they say the log is empty}.');
    expect(writeMarked(text, claims)).toBe(
      '<1:Ray> [1:said] {1:that <2:she> [2:told] us {2:<3:they> [3:say] {3:the log is empty}}}.',
    );
    expect(claims.map(({ within }) => claims.findIndex(({ id }) => id === within))).toEqual([-1, 0, 1]);
  });

  it('a content of three words is not looked into, nor one without a word of the list', async () => {
    expect((await through('<Ray> [said] {they say so}.')).claims.length).toBe(1);
    expect((await through('<Ray> [said] {the plant burned down in the night}.')).claims.length).toBe(1);
  });

  it('the marks around the outer quotation do not count, its own do', async () => {
    const manner = async (notation: string) => (await through(notation)).claims.map((claim) => claim.manner);
    expect(await manner('{“I thought it was war,”} <Ray> [said].')).toEqual(['direct', 'indirect']);
    expect(await manner('{“He told us: ‘It was war.’”} <Ray> [said].')).toEqual(['direct', 'direct']);
    expect(await manner('<Ray> [said] {he told us it was “a war”}.')).toEqual(['mixed', 'mixed']);
  });
});

describe('the score', () => {
  const proposals = async (notation: string) => {
    const { text, tagger } = scripted(notation);
    const { drafts } = await outermostDrafts(reportOf(text), tagger);
    return { drafts, found: await candidates(drafts, { text, tagger, worthAsking: 0 }) };
  };

  it('is higher for a plain telling than for a sight, and lowest for a command', async () => {
    const scores: number[] = [];
    for (const inner of ['they said it was late', 'the guard saw the wounds there', 'ask for the whole tape'])
      scores.push(scoreBy(weights, (await proposals(`<Ray> [wrote] {now. ${inner}}.`)).found[0]!.signs));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(3);
  });

  it('decides what is given', async () => {
    const { drafts, found } = await proposals('<Ray> [wrote] {now they said it was late}.');
    const given = (score: number) => nestedOf(drafts, found, { score: () => score, keep: 0.4 });
    expect(given(0.39)).toEqual([]);
    expect(given(0.4)).toMatchObject([{ score: 0.4, depth: 1, within: drafts[0] }]);
  });
});

const words = fc.array(
  fc.constantFrom(
    'said',
    'told',
    'thinks',
    'was told',
    'claim that',
    'he',
    'she',
    'they',
    'I',
    'me',
    'the union',
    'that',
    'to',
    'so',
    'burned',
    'the plant',
    ',',
    '.',
    '“',
    '”',
    'and',
    '\n\n',
    'according to',
    'wants to',
    'nobody',
    '‘',
    '’',
    '👩🏽‍🚒',
    '\ud800',
  ),
  { maxLength: 60 },
);

it('whatever the text: what is within stands in the content of what it is within, and outermost claims are as they were', async () => {
  let inner = 0;
  await fc.assert(
    fc.asyncProperty(words, fc.array(fc.nat(60), { maxLength: 6 }), async (some, cues) => {
      const text = some.join(' ');
      const report = reportOf(text);
      const { tagger } = wide(text, cues);
      const { drafts } = await outermostDrafts(report, tagger);
      const { claims } = await extract(report, tagger);
      const byId = new Map(claims.map((claim) => [claim.id, claim]));
      expect(byId.size).toBe(claims.length);
      for (const claim of claims) {
        let depth = 0;
        for (let up = claim; up.within; up = byId.get(up.within)!) {
          const host = byId.get(up.within)!;
          for (const part of [...(up.source ? [up.source] : []), up.cue, ...up.content])
            expect(host.content.some((c) => holds(c, part))).toBe(true);
          expect(++depth).toBeLessThanOrEqual(DEEPEST);
        }
        if (claim.within) inner++;
      }
      const outer = claims.filter(({ within }) => within === null);
      expect(outer.map(({ cue }) => cue.from).sort()).toEqual(drafts.map(({ cue }) => cue.from).sort());
      for (const { source, cue, content, score, reasons } of outer)
        expect(drafts).toContainEqual({ source, cue, content, score, reasons });
    }),
    { numRuns: 2000 },
  );
  expect(inner).toBeGreaterThan(50);
});

/** A tagger that takes the n-th words for cues, and all words around each for its content. */
function wide(text: string, cues: readonly number[]): ReturnType<typeof scripted> {
  const { tagger } = scripted(text.replace(/[<>[\]{}\\]/g, '\\$&'), { longest: 400, rows: 400 });
  return {
    text,
    tagger: {
      ...tagger,
      async tag(all, from, to) {
        const scores = new Float32Array((to - from) * 3);
        for (let n = from; n < to; n++) scores[(n - from) * 3 + (cues.includes(n) ? 1 : 0)] = 10;
        return { cues: scores, hidden: { from, to, all } };
      },
      async link(hidden, asked) {
        const { from, to } = hidden as { from: number; to: number };
        const rows = to - from;
        const tags = new Float32Array(asked.length * rows * 5);
        for (const [k, cue] of asked.entries())
          for (let r = 0; r < rows; r++)
            tags[(k * rows + r) * 5 + (r >= cue.from && r < cue.to ? 0 : r === 0 || r === cue.to ? 3 : 4)] = 10;
        return { rows, offset: new Int32Array(asked.length), tags, gate: new Float32Array(asked.length) };
      },
    },
  };
}
