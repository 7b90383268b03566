import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarks, writeMarks } from '../../src/measure/gold.ts';
import { tokensOf } from '../../src/measure/tokens.ts';
import { codePointsOf } from '../../src/text/code-points.ts';

const line = (row: unknown) => JSON.stringify(row);

describe('reading', () => {
  test('takes code points and gives UTF-16 units', () => {
    const text = '😀 Lopez said so.';
    const [marked] = readMarks(
      line({ id: 'a', text, attributions: [{ source: [[2, 7]], cue: [[8, 12]], content: [[13, 15]] }] }),
      'gold',
    ).marked;
    const [a] = marked!.attributions;
    expect([a!.source, a!.cue, a!.content].map(([s]) => text.slice(s!.from, s!.to))).toEqual(['Lopez', 'said', 'so']);
  });

  test('goes on after a bad line, and says where and what', () => {
    const good = line({ id: 'a', text: 'He said so.', attributions: [{ content: [[8, 10]] }] });
    const rows = [
      '{"id": 1',
      '[1]',
      line({ text: 'x' }),
      line({ id: 'a' }),
      line({ id: 'a', attributions: [] }),
      '',
      good,
    ];
    const { marked, problems } = readMarks(rows.join('\n'), 'gold.jsonl');
    expect(marked).toHaveLength(1);
    expect(problems.map((p) => [p.line, p.code])).toEqual([
      [1, 'measure/not-json'],
      [2, 'measure/not-json'],
      [3, 'measure/no-id'],
      [4, 'measure/no-attributions'],
      [5, 'measure/no-text'],
    ]);
    for (const p of problems)
      expect(p).toMatchObject({ input: 'gold.jsonl', value: expect.anything(), fix: expect.anything() });
  });

  test('shows the beginning of a long bad line', () => {
    const [problem] = readMarks('x'.repeat(10_000), 'g').problems;
    expect(problem!.value).toMatch(/^x{80}…$/);
  });

  test.each([
    ['an offset beyond the text', { content: [[0, 4]] }],
    ['an empty span', { content: [[2, 2]] }],
    ['a span backwards', { content: [[2, 1]] }],
    ['half an offset', { content: [[0.5, 2]] }],
    ['three numbers', { content: [[0, 1, 2]] }],
    ['a span without a list', { content: [0, 1] }],
    ['a score above 1', { content: [[0, 1]], score: 1.1 }],
    ['no object', 'content'],
  ])('leaves out %s, and keeps the rest of the line', (_, bad) => {
    const { marked, problems } = readMarks(
      line({ id: 'a', text: 'a😀c', attributions: [bad, { content: [[0, 3]] }] }),
      'g',
    );
    expect(marked[0]!.attributions).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'measure/bad-attribution', line: 1, limit: '0 to 3 code points' }]);
  });

  test('predictions of an article that the gold lacks are a Problem', () => {
    const { marked, problems } = readMarks(line({ id: 'b', attributions: [] }), 'p', new Map([['a', 'x']]));
    expect(marked).toEqual([]);
    expect(problems).toMatchObject([{ code: 'measure/unknown-id', value: 'b' }]);
  });
});

test('what was written is read back the same', () => {
  const text = '😀 Lopez said 😀 so.';
  const attributions = [
    {
      source: [],
      cue: [{ from: 9, to: 13 }],
      content: [
        { from: 14, to: 19 },
        { from: 0, to: 2 },
      ],
      score: 0.25,
    },
    { source: [{ from: 3, to: 8 }], cue: [], content: [{ from: 17, to: 19 }] },
  ];
  const written = writeMarks({ id: 'a', text, attributions });
  expect(JSON.parse(written).attributions[0]).toEqual({
    cue: [[8, 12]],
    content: [
      [13, 17],
      [0, 1],
    ],
    score: 0.25,
  });
  expect(readMarks(written, 'p', new Map([['a', text]])).marked[0]!.attributions).toEqual(attributions);
});

test('code points agree with the iterator of the string', () => {
  const anyText = fc
    .array(fc.constantFrom('a', 'é', '😀', '𝒳', '\n', '\ud800', '\udc00'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(anyText, (text) => {
      const points = codePointsOf(text);
      const characters = [...text];
      expect(points.length).toBe(characters.length);
      let unit = 0;
      for (const [i, character] of characters.entries()) {
        expect(points.toUtf16(i)).toBe(unit);
        expect(points.toCodePoint(unit)).toBe(i);
        if (character.length === 2) expect(points.toCodePoint(unit + 1)).toBe(i);
        unit += character.length;
      }
      expect(points.toUtf16(characters.length)).toBe(text.length);
      expect(points.toCodePoint(text.length)).toBe(characters.length);
    }),
  );
});

test('tokens are those of the reference scorer', () => {
  // python3 -c "import re; print(re.findall(r'\w+|[^\w\s]', 'Ms. O’Hara_1 sa\u0303o 40% ½ 😀\u200b\x1cx\ufeffy\u3000z'))"
  const text = 'Ms. O’Hara_1 sa\u0303o 40% ½ 😀\u200b\x1cx\ufeffy\u3000z';
  const { from, to } = tokensOf(text);
  expect(from.map((f, i) => text.slice(f, to[i]))).toEqual([
    'Ms',
    '.',
    'O',
    '’',
    'Hara_1',
    'sa',
    '\u0303',
    'o',
    '40',
    '%',
    '½',
    '😀',
    '\u200b',
    'x',
    '\ufeff',
    'y',
    'z',
  ]);
});
