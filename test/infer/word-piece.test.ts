import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Tokenizer } from '@anush008/tokenizers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVocabulary, wordsOf } from '../../src/infer/word-piece.ts';

const vocabularyPath = fileURLToPath(new URL('../../models/attribution/vocab.txt', import.meta.url));
const vocabulary = readVocabulary(readFileSync(vocabularyPath, 'utf8'));

function cut(text: string): readonly string[] {
  const words = wordsOf(text, vocabulary);
  return Array.from({ length: words.count }, (_, n) => text.slice(words.from[n], words.to[n]));
}

/** Pieces with UTF-16 offsets of their words, as ours. */
function pieces(text: string): readonly number[] {
  return [...wordsOf(text, vocabulary).pieces];
}

describe('words', () => {
  it.each([
    ['The mayor said: “No.”', ['The', 'mayor', 'said', ':', '“', 'No', '.', '”']],
    ['Café—12 % 👍🏽 ok', ['Café', '—', '12', '%', '👍🏽', 'ok']],
    ['U.S.-led', ['U', '.', 'S', '.', '-', 'led']],
    ['soft\u00adhyphen', ['soft\u00adhyphen']],
    ['日本 is', ['日', '本', 'is']],
    ['', []],
    [' \n\t ', []],
  ])('%j', (text, words) => {
    expect(cut(text)).toEqual(words);
  });

  it('gives one unknown piece to a word that is too long, and keeps its place', () => {
    const text = `a ${'x'.repeat(10_000)} b`;
    const words = wordsOf(text, vocabulary);
    expect([...words.pieces]).toHaveLength(3);
    expect(words.pieces[1]).toBe(vocabulary.unknown);
    expect(words.to[1]! - words.from[1]!).toBe(10_000);
  });
});

describe('against the reference tokenizer', () => {
  const reference = reference0();
  /** Characters of a newer Unicode than the reference knows: it takes them for letters, controls or nothing. */
  const newer = new Set<string>();
  // The reference begins this CJK block 0x100 too late (BERT's own code says 0x2B820).
  for (let code = 0x2b820; code < 0x2b920; code++) newer.add(String.fromCodePoint(code));
  const isCutAlike = async (text: string): Promise<boolean> => pieces(text).join() === (await reference(text)).join();
  const known = (text: string): boolean => text.isWellFormed() && ![...text].some((c) => newer.has(c));

  it('takes each character for the same kind, newer ones aside', async () => {
    const codes = Array.from({ length: 0x1ffff - 1 }, (_, n) => n + 1).filter(
      (code) => code < 0xd800 || code >= 0xe000,
    );
    const within = (some: readonly number[]): string => some.map((code) => `a${String.fromCodePoint(code)}a`).join(' ');
    // Words do not know each other: where many at once are cut alike, so is each.
    for (let at = 0; at < codes.length; at += 256) {
      const some = codes.slice(at, at + 256);
      if (await isCutAlike(within(some))) continue;
      for (const code of some) if (!(await isCutAlike(within([code])))) newer.add(String.fromCodePoint(code));
    }
    const inUse = [...newer].filter((c) =>
      /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(c),
    );
    console.log(`${newer.size} characters differ, ${inUse.length} of them in scripts in wide use`);
    expect(newer.size).toBeLessThan(1100);
    expect([...newer].filter((c) => c < '\u0500')).toEqual([]);
  });

  const alphabet = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.string({
        unit: fc.constantFrom(...'abc ABC .,-“”"\'’é\u0301ü\u00adß\nÅﬁǅ日ー한👍🏽\u200d\u00a0%$#١²½'),
      }),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme' }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
    {
      weight: 3,
      arbitrary: fc
        .array(fc.constantFrom(...vocabulary.ids.keys()), { maxLength: 8 })
        .map((w) => w.map((p) => p.replace('##', '')).join(' ')),
    },
  );

  it('gives the same pieces for any text', async () => {
    await fc.assert(
      fc.asyncProperty(alphabet, async (text) => {
        fc.pre(known(text));
        expect(pieces(text)).toEqual(await reference(text));
      }),
      { numRuns: 5000 },
    );
  });
});

function reference0(): (text: string) => Promise<readonly number[]> {
  const tokenizer = Tokenizer.fromString(
    JSON.stringify({
      version: '1.0',
      added_tokens: [],
      normalizer: {
        type: 'BertNormalizer',
        clean_text: true,
        handle_chinese_chars: true,
        strip_accents: true,
        lowercase: true,
      },
      pre_tokenizer: { type: 'BertPreTokenizer' },
      model: {
        type: 'WordPiece',
        unk_token: '[UNK]',
        continuing_subword_prefix: '##',
        max_input_chars_per_word: 100,
        vocab: Object.fromEntries(vocabulary.ids),
      },
    }),
  );
  return async (text) => [...(await tokenizer.encode(text, null, { addSpecialTokens: false })).getIds()];
}
