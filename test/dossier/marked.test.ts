import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsOf, type MarkedClaim, marked, readMarked, writeMarked } from '../../src/dossier/index.ts';
import { Fault, type Span } from '../../src/nouns/index.ts';
import { harbour } from './sample.ts';

/** Texts made of everything that the notation could stumble over. */
const texts = fc
  .array(
    fc.constantFrom(...'<>[]{}\\:1290', '\n', '\r', ' ', 'a', 'said', '😀', '\ud83d', 'é', '\u202e', '1:', ':1', '\\:'),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

const cases = texts.chain((text) =>
  fc.record({ text: fc.constant(text), claims: text ? fc.array(claimsIn(text), { maxLength: 4 }) : fc.constant([]) }),
);

function claimsIn(text: string): fc.Arbitrary<MarkedClaim> {
  const offsets = (count: number) =>
    fc.uniqueArray(fc.nat(text.length), { minLength: 2, maxLength: count }).map((list) => list.sort((a, b) => a - b));
  const span = offsets(2).map(([from, to]): Span => ({ from: from!, to: to! }));
  const content = fc.tuple(offsets(6), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 })).map(([list, keep]) => {
    const spans = list.slice(1).map((to, i): Span => ({ from: list[i]!, to }));
    const kept = spans.filter((_, i) => keep[i]);
    return kept.length ? kept : spans.slice(0, 1);
  });
  return fc.record({ source: fc.option(span), cue: span, content });
}

describe('the notation', () => {
  test('says what a claim is in one line', () => {
    expect(claimsOf('<Lopez> [said] {the plant would close}, {"and soon."}')).toEqual([
      { source: 'Lopez', cue: 'said', content: ['the plant would close', '"and soon."'] },
    ]);
  });

  test('numbers the marks where a text has several claims', () => {
    const notation = '<1:Lopez> [1:said] {1:<2:Kim> [2:denied] {2:it}}.';
    expect(claimsOf(notation)).toEqual([
      { source: 'Lopez', cue: 'said', content: ['Kim denied it'] },
      { source: 'Kim', cue: 'denied', content: ['it'] },
    ]);
    const { text, claims } = readMarked(notation);
    expect(text).toBe('Lopez said Kim denied it.');
    expect(writeMarked(text, claims)).toBe(notation);
  });

  test('a source may be missing', () => {
    expect(claimsOf('[Reportedly], {no one was hurt}.')[0]!.source).toBeNull();
  });

  test('marks of one kind that cross close by number', () => {
    expect(claimsOf('[1:said] [2:held] {1:fire {2:and smoke :1} rose}')).toMatchObject([
      { content: ['fire and smoke '] },
      { content: ['and smoke  rose'] },
    ]);
  });

  test('a time of day before a closer is no number', () => {
    expect(claimsOf('<He> [said] {at 10:30}')[0]!.content).toEqual(['at 10:30']);
  });

  test('brackets of the text are escaped, and other words are left as they are', () => {
    const said = String.raw`<Lopez> [said] {it \[the plant\] closes at 10:30}, a \\ b`;
    const { text, claims } = readMarked(said);
    expect(text).toBe(String.raw`Lopez said it [the plant] closes at 10:30, a \ b`);
    expect(readMarked(writeMarked(text, claims))).toEqual({ text, claims });
  });

  test('an extraction is written so that reading it gives its text and its claims', () => {
    const { text, claims } = readMarked(marked(harbour));
    expect(text).toBe(harbour.report!.text);
    expect(claims).toEqual(harbour.claims.map(({ source, cue, content }) => ({ source, cue, content })));
    expect(marked({ ...harbour, report: null, claims: [] })).toBe('');
  });

  test('whatever the text and the claims, reading back gives them exactly', () => {
    let several = 0;
    fc.assert(
      fc.property(cases, ({ text, claims }) => {
        if (claims.length > 1) several++;
        expect(readMarked(writeMarked(text, claims))).toEqual({ text, claims });
      }),
      { numRuns: 3000 },
    );
    expect(several).toBeGreaterThan(300);
  });

  test('whatever is typed is read or refused with a Fault', () => {
    fc.assert(
      fc.property(texts, (notation) => {
        try {
          readMarked(notation);
        } catch (error) {
          expect(error).toBeInstanceOf(Fault);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a mistake in the notation', () => {
  const mistakes: readonly (readonly [code: string, notation: string, place: string])[] = [
    ['marked/not-closed', '<Lopez [said] {it}', 'line 1, column 1'],
    ['marked/not-opened', '<Lopez> [said] it}', 'line 1, column 18'],
    ['marked/empty', '<Lopez> [] {it}', 'line 1, column 10'],
    ['marked/escape', '<Lopez> [said] {it} \\n', 'line 1, column 21'],
    ['marked/numbers', '<Lopez> [1:said] {1:it}', 'line 1, column 1'],
    ['marked/twice', '<Lopez> [said] {it},\n[added] {more}', 'line 2, column 1'],
    ['marked/no-cue', '<Lopez> said {it}', 'line 1, column 1'],
    ['marked/no-content', 'so <Lopez> [said]', 'line 1, column 4'],
    ['marked/overlap', '[said] {1 {2}}', 'line 1, column 11'],
  ];
  test.each(mistakes)('%s is drawn at its place', (code, notation, place) => {
    const fault = faultOf(notation);
    expect(fault).toMatchObject({ code });
    expect(fault.message).toContain(`^ ${place}`);
    expect(fault.fix).not.toBe('');
  });

  test('the caret stands under the place', () => {
    const [, line, caret] = faultOf('so <Lopez> [said]').message.split('\n');
    expect(line!.indexOf('<')).toBe(caret!.indexOf('^'));
  });

  test('the caret still stands there in a long line with control characters', () => {
    const [, line, caret] = faultOf(`${'word '.repeat(40)}\u001b[ {it} ${'word '.repeat(40)}`).message.split('\n');
    expect(line).not.toContain('\u001b');
    expect(line!.length).toBeLessThan(140);
    expect(line![caret!.indexOf('^')]).toBe('[');
  });
});

function faultOf(notation: string): Fault {
  try {
    readMarked(notation);
  } catch (error) {
    return error as Fault;
  }
  throw new Error(`no Fault for ${notation}`);
}
