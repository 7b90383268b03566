// Where the words of a claim stand in another version of a text.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/nouns/index.ts';
import { aligned } from '../../src/text/alignment.ts';
import { type CarriedOver, type ClaimSpans, carriedOver, type Version } from '../../src/text/carry-over.ts';
import { sentencesOf } from '../../src/text/sentences.ts';

const whole = (text: string): Version => ({ text, stretches: [{ from: 0, to: text.length }] });

/** `The mayor <S> [c] {x}`: a text with one claim marked in it. */
function marked(notation: string): { readonly version: Version; readonly claim: ClaimSpans } {
  let text = '';
  const open = new Map<string, number>();
  const spans = new Map<string, Span[]>();
  for (const char of notation) {
    if ('<[{'.includes(char)) open.set('>]}'['<[{'.indexOf(char)]!, text.length);
    else if ('>]}'.includes(char))
      spans.set(char, [...(spans.get(char) ?? []), { from: open.get(char)!, to: text.length }]);
    else text += char;
  }
  const [source = null] = spans.get('>') ?? [];
  return { version: whole(text), claim: { source, cue: spans.get(']')![0]!, content: spans.get('}')! } };
}

function carried(from: string, to: string): CarriedOver & { readonly at: string | null } {
  const { version, claim } = marked(from);
  const [one] = carriedOver(version, whole(to), [claim]);
  const words = ({ from: a, to: b }: Span): string => to.slice(a, b);
  const at =
    one!.spans && [one!.spans.source, one!.spans.cue, ...one!.spans.content].map((s) => s && words(s)).join('|');
  return { ...one!, at };
}

const SAID = 'It rained. The <mayor> [said] {the dam would close}. Nobody was hurt.';

describe('a claim whose sentence is the same', () => {
  it.each([
    ['the same text', 'It rained. The mayor said the dam would close. Nobody was hurt.'],
    ['more before it', 'It rained. It snowed. The mayor said the dam would close. Nobody was hurt.'],
    ['all around it other', 'It was sunny. The mayor said the dam would close. Three were hurt.'],
    ['moved to the end', 'Nobody was hurt. It rained hard. It snowed.\n\nThe mayor said the dam would close.'],
  ])('is carried: %s', (_, to) => {
    expect(carried(SAID, to)).toMatchObject({ how: 'same', at: 'mayor|said|the dam would close' });
  });

  it('is carried when only something between its parts is other', () => {
    const before = '{It is late.} It rained. That is what <Diaz> [said].';
    expect(carried(before, 'It is late. It snowed. That is what Diaz said.').how).toBe('same');
  });

  it('goes to the one of several that stands where it stood', () => {
    const before = 'A. He said no. B. [He] said {no}.'.replace('[He] said', '<He> [said]');
    const { spans } = carried(before, 'A. He said no. C. B. He said no.');
    expect(spans!.cue.from).toBe('A. He said no. C. B. He '.length);
  });

  it('a content in parts over several sentences is carried whole', () => {
    const before = '{"It is late,"} <Diaz> [said]. {"We go."} Then he left.';
    expect(carried(before, 'Monday. "It is late," Diaz said. "We go." Then he ate.')).toMatchObject({
      how: 'same',
      at: 'Diaz|said|"It is late,"|"We go."',
    });
  });
});

describe('a claim whose words stand in another sentence', () => {
  it.each([
    ['a word between', 'It rained. The mayor never said the dam would close. Nobody was hurt.'],
    ['words before', 'It rained. Nobody believed that the mayor said the dam would close. Nobody was hurt.'],
    ['words behind', 'It rained. The mayor said the dam would close if it rained. Nobody was hurt.'],
  ])('is carried, but not without a look: %s', (_, to) => {
    const one = carried(SAID, to);
    expect(one).toMatchObject({ how: 'changed', at: 'mayor|said|the dam would close' });
    if (one.how !== 'changed') throw new Error('above');
    expect(one.diff.map((line) => line.in)).toEqual(['old', 'new']);
    expect(one.diff[0]!.words).toBe('The mayor said the dam would close.');
  });

  it('is not guessed at where they stand in several places', () => {
    const one = carried(
      SAID,
      'The mayor said little, and the mayor said that the dam would close; the dam would close.',
    );
    expect(one).toMatchObject({ how: 'several', spans: null });
  });

  it('a word inside a longer one is none', () => {
    expect(carried(SAID, 'It rained. The mayor said the dam would closer. Nobody was hurt.').how).toBe('gone');
  });
});

describe('a claim whose words are gone', () => {
  it('is shown beside the sentence that is most like it', () => {
    const one = carried(SAID, 'It rained. The mayor said the dam would stay open. Nobody was hurt.');
    expect(one).toEqual({
      how: 'gone',
      spans: null,
      at: null,
      diff: [
        { in: 'old', words: 'The mayor said the dam would close.' },
        { in: 'new', words: 'The mayor said the dam would stay open.' },
      ],
    });
  });
  it('and beside nothing where nothing is', () => {
    const one = carried(SAID, 'It rained. Nobody was hurt.');
    expect(one).toMatchObject({ how: 'gone', diff: [{ in: 'old' }] });
  });
  it('is not found outside of the article', () => {
    const { version, claim } = marked(SAID);
    const text = 'Read also: The mayor said the dam would close.';
    expect(carriedOver(version, { text, stretches: [] }, [claim])).toMatchObject([{ spans: null }]);
  });
});

const WORDS = ['he', 'she', 'said', 'no', 'yes', 'the dam', 'Gen.', 'closed', '“So,”', '😀', 'U.S.'];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => `${words.join(' ')[0]!.toUpperCase()}${words.join(' ').slice(1)}.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));

/** Spans between white space, as claims have them: three to five, in order. */
function claimsIn(words: string, picks: readonly number[]): readonly ClaimSpans[] {
  const spots = [...words.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ from: index, to: index + word.length }));
  if (spots.length < 3) return [];
  return picks.map((pick) => {
    const at = pick % (spots.length - 2);
    const [source, cue, content] = [spots[at]!, spots[at + 1]!, spots[at + 2]!];
    const last = spots[Math.min(spots.length - 1, at + 2 + (pick % 5))]!;
    return { source: pick % 3 === 0 ? null : source, cue, content: [{ from: content.from, to: last.to }] };
  });
}
const picks = fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 });
const all = ({ source, cue, content }: ClaimSpans): readonly Span[] => [...(source ? [source] : []), cue, ...content];

describe('whatever the texts', () => {
  it('equal ones carry everything, at equal spans', () => {
    fc.assert(
      fc.property(text, picks, (words, some) => {
        const claims = claimsIn(words, some);
        const expected = claims.map((spans) => ({ how: 'same', spans }));
        expect(carriedOver(whole(words), whole(words), claims)).toEqual(expected);
      }),
    );
  });

  it('the words at the new spans are those at the old ones, in the same order, and whole sentences where it says so', () => {
    let found = 0;
    fc.assert(
      fc.property(text, text, picks, (before, after, some) => {
        const mixed =
          `${before} ${after}`
            .split(/(?<=\.) /)
            .filter((_, n) => (some[0]! >> (n % 10)) & 1)
            .join(' ') || after;
        const claims = claimsIn(before, some);
        for (const [n, one] of carriedOver(whole(before), whole(mixed), claims).entries()) {
          if (!one.spans) continue;
          found++;
          const [old, now] = [all(claims[n]!), all(one.spans)];
          expect(now.map(({ from, to }) => mixed.slice(from, to))).toEqual(
            old.map(({ from, to }) => before.slice(from, to)),
          );
          for (const [i, span] of now.entries()) if (i > 0) expect(span.from).toBeGreaterThanOrEqual(now[i - 1]!.to);
          if (one.how === 'same')
            for (const [i, span] of now.entries()) expect(contextOf(mixed, [span])).toBe(contextOf(before, [old[i]!]));
        }
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('sentences put in between change nothing for a claim inside one sentence', () => {
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 2, maxLength: 8 }), fc.nat(7), picks, (sentences, at, some) => {
        const before = sentences.join('\n\n');
        const after = [...sentences.slice(0, at), 'Something else happened meanwhile.', ...sentences.slice(at)].join(
          '\n\n',
        );
        for (const claim of claimsIn(before, some)) {
          const old = all(claim);
          if (before.slice(old[0]!.from, old.at(-1)!.to).includes('\n')) continue;
          const [one] = carriedOver(whole(before), whole(after), [claim]);
          expect(one!.how).toBe('same');
        }
      }),
    );
  });
});

/** The sentences that spans touch, as words. */
function contextOf(words: string, spans: readonly Span[]): string {
  const [from, to] = [spans[0]!.from, spans.at(-1)!.to];
  return sentencesOf(words, whole(words).stretches)
    .filter((one) => one.from < to && from < one.to)
    .map((one) => words.slice(one.from, one.to).trimEnd())
    .join(' ');
}

describe('sentences', () => {
  it('fill their stretches, and cut no character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 3000 })), { maxLength: 4 }),
        (parts) => {
          const words = parts.join('\n');
          const found = sentencesOf(words, whole(words).stretches);
          expect(found.map(({ from, to }) => words.slice(from, to)).join('')).toBe(words);
          for (const { from } of found)
            expect(/[\udc00-\udfff]/.test(words[from]!) && /[\ud800-\udbff]/.test(words[from - 1] ?? '')).toBe(false);
        },
      ),
      { numRuns: 50 },
    );
  });
  it('do not end with a title', () => {
    const words = 'He met Gen. Diaz. Mr. Lopez of the U.S. Navy left.';
    expect(sentencesOf(words, whole(words).stretches)).toHaveLength(2);
  });
});

describe('two lists', () => {
  it('are matched in order, each item once, and never to another', () => {
    const lists = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 20 });
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const match = [...aligned(before, after)];
        const pairs = match.flatMap((j, i) => (j < 0 ? [] : [[i, j] as const]));
        for (const [i, j] of pairs) expect(before[i]).toBe(after[j]);
        expect(new Set(pairs.map(([, j]) => j)).size).toBe(pairs.length);
        for (const [n, [, j]] of pairs.entries()) if (n > 0) expect(j).toBeGreaterThan(pairs[n - 1]![1]);
        expect([...aligned(before, before)]).toEqual(before.map((_, i) => i));
      }),
      { numRuns: 1000 },
    );
  });
});
