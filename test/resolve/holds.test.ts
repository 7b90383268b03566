// What holds for any report: names do not matter, unrelated words do not, spans and costs keep their bounds.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarked } from '../../src/dossier/index.ts';
import type { Claim } from '../../src/nouns/index.ts';
import { readCapture } from '../../src/read/index.ts';
import { resolveSpeakers } from '../../src/resolve/speakers/index.ts';
import { growthOf, LINEAR } from '../costs.ts';
import { ask, claimsIn, gold, ranker, reportOf } from './ask.ts';

const story = (a: string, b: string): string =>
  `<1:${a}> [1:said] {1:the dam broke}. <2:She> [2:added] {2:that it rained}.\n\n` +
  `<3:${b}> [3:denied] {3:it}. {4:“It held,”} <4:he> [4:told] reporters.\n\n` +
  `{5:“<6:I> [6:saw] {6:the water},”} <5:${a.split(' ').at(-1)}> [5:said].`;

describe('names do not matter', () => {
  it('two actors change places, and so do the answers', () => {
    const one = ask(story('Anna Ruiz', 'Tom Oss'));
    const other = ask(story('Marta Delibei', 'Karl Weigall'));
    const turned = ask(story('Tom Oss', 'Anna Ruiz'));
    const swap = (answers: readonly string[], names: readonly (readonly [string, string])[]): readonly string[] =>
      answers.map((answer) =>
        names.reduce((words, [from, to]) => (words.startsWith(from) ? words.replace(from, to) : words), answer),
      );
    expect(one.filter((answer) => answer.startsWith('?')).length).toBeLessThan(one.length);
    expect(
      swap(other, [
        ['Marta Delibei', 'Anna Ruiz'],
        ['Karl Weigall', 'Tom Oss'],
      ]),
    ).toEqual(one);
    expect(turned).toEqual(
      one.map((a) =>
        a.startsWith('Anna Ruiz') ? a.replace('Anna Ruiz', 'Tom Oss') : a.replace('Tom Oss', 'Anna Ruiz'),
      ),
    );
  });

  it('bodies too', () => {
    const notation = (a: string, b: string): string =>
      `<1:The ${a} Ministry> [1:said] {1:no}. <2:The ${b} Ministry> [2:said] {2:yes}. <3:The ${a} Ministry> [3:stood by] {3:it}.`;
    const names = (answers: readonly string[], a: string, b: string): readonly string[] =>
      answers.map((answer) => answer.replace(a, 'A').replace(b, 'B'));
    expect(names(ask(notation('Vela', 'Doru')), 'Vela', 'Doru')).toEqual(
      names(ask(notation('Doru', 'Vela')), 'Doru', 'Vela'),
    );
  });
});

describe('words that have nothing to do with it', () => {
  it('a paragraph at the end changes nothing before it', () => {
    const notation = story('Anna Ruiz', 'Tom Oss');
    expect(ask(`${notation}\n\nThe weather will be fine on the coast.`)).toEqual(ask(notation));
  });

  it('where a name is moved, its pronouns follow', () => {
    const told = (first: string, second: string): string =>
      `${first} arrived. <1:She> [1:said] {1:it rained}.\n\n${second} arrived. <2:She> [2:said] {2:it poured}.`;
    const one = ask(told('Anna Ruiz', 'Marta Oss'));
    const other = ask(told('Marta Oss', 'Anna Ruiz'));
    expect(one[0]).toBe('Anna Ruiz (pronoun)');
    expect(other[0]).toBe('Marta Oss (pronoun)');
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    'Anna',
    'Ruiz',
    'she',
    'said',
    '“',
    '”',
    ',',
    '.',
    '\n\n',
    'the',
    'port',
    '’s',
    'I',
    'we',
    'Col.',
    'who',
    'of',
    'official',
    'ACG',
    '(',
    ')',
    'ﬀ',
    '😀',
    'two',
    ':',
  );

  it('never throws, and every span is words of the text', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.array(fc.nat(), { maxLength: 12 }), (words, at) => {
        const [report] = readCapture(new TextEncoder().encode(words.join(' ')), { format: 'text' }).reports;
        if (!report) return;
        const tokens = [...report.text.matchAll(/\S+/g)].map((m) => ({ from: m.index, to: m.index + m[0].length }));
        if (tokens.length < 3) return;
        const pick = (n: number) => tokens[n % tokens.length]!;
        const claims = at.map((n, i) => ({
          source: i % 4 === 3 ? null : pick(n),
          cue: pick(n + 1),
          content: [pick(n + 2)],
        }));
        const { speakers, ofClaim } = resolveSpeakers(report, claimsIn(report, claims), ranker);
        expect(ofClaim).toHaveLength(claims.length);
        const ids = new Set(speakers.map(({ id }) => id));
        expect(ids.size).toBe(speakers.length);
        for (const { speaker, candidates } of ofClaim) {
          if (speaker !== null) expect(ids.has(speaker)).toBe(true);
          for (const c of candidates) expect(ids.has(c.speaker)).toBe(true);
          expect(candidates.reduce((sum, c) => sum + c.score, 0)).toBeLessThanOrEqual(1.01);
        }
        for (const { mentions, name, role, affiliation } of speakers)
          for (const s of [...mentions, name, role, affiliation]) {
            if (!s) continue;
            expect(0 <= s.from && s.from < s.to && s.to <= report.text.length).toBe(true);
            expect(report.text.slice(s.from, s.to).trim()).toBe(report.text.slice(s.from, s.to));
            expect(
              /[\p{L}\p{N}]$/u.test(report.text.slice(0, s.from)) && /^[\p{L}\p{N}]/u.test(report.text.slice(s.from)),
            ).toBe(false);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('costs grow with the length, also of 30,000 words', async () => {
    const { text, claims } = readMarked(gold('reports/constanta-terminal/11-long-read.marked'));
    const many = (n: number): void => {
      const report = reportOf(Array.from({ length: n }, () => text.trimEnd()).join('\n\n'));
      const step = text.trimEnd().length + 2;
      const moved = Array.from({ length: n }, (_, k) =>
        claims.map((claim): Pick<Claim, 'source' | 'cue' | 'content'> => {
          const by = (s: { from: number; to: number }) => ({ from: s.from + k * step, to: s.to + k * step });
          return { source: claim.source && by(claim.source), cue: by(claim.cue), content: claim.content.map(by) };
        }),
      ).flat();
      resolveSpeakers(report, claimsIn(report, moved), ranker);
    };
    const words = text.split(/\s+/).length;
    const growth = await growthOf((share) => many(Math.ceil((30_000 * share) / words)));
    if (process.env['TELL']) console.log(JSON.stringify({ growth }));
    expect(growth).toBeLessThan(LINEAR);
  });
});
