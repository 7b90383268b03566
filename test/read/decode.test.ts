import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.ts';

/** Bytes that are mostly near something that a decoder must take care of. */
const tricky = fc.uint8Array({ maxLength: 24 }).chain((bytes) =>
  fc
    .array(
      fc.constantFrom(
        0x0a,
        0x20,
        0x61,
        0xc3,
        0xa9,
        0xe2,
        0x82,
        0xac,
        0xed,
        0xa0,
        0x80,
        0xf0,
        0x9f,
        0x98,
        0xf4,
        0xd8,
        0xdc,
        0,
      ),
      {
        maxLength: 16,
      },
    )
    .map((more) => Uint8Array.from([...bytes, ...more])),
);

describe('decoding', () => {
  for (const charset of ['utf-8', 'utf-16le', 'utf-16be'])
    it(`${charset} gives what TextDecoder gives, and a row for every unit`, () => {
      fc.assert(
        fc.property(tricky, (bytes) => {
          const { text, map, bad } = decode(bytes, charset);
          expect(text).toBe(new TextDecoder(charset, { ignoreBOM: true }).decode(bytes));
          let unit = 0;
          let byte = 0;
          for (const row of map.rows) {
            expect([row.from, row.byteFrom]).toEqual([unit, byte]);
            unit = row.to;
            byte = row.byteTo;
          }
          expect([unit, byte]).toEqual([text.length, bytes.length]);
          if (!text.includes('\ufffd')) expect(bad).toBe(0);
        }),
        { numRuns: 3000 },
      );
    });

  const CHARACTERS: readonly (readonly [string, string, readonly number[]])[] = [
    ['gb18030', '市长否认', [0xca, 0xd0, 0xb3, 0xa4, 0xb7, 0xf1, 0xc8, 0xcf]],
    ['shift_jis', '市長ﾀ', [0x8e, 0x73, 0x92, 0xb7, 0xc0]],
    ['euc-kr', '시장', [0xbd, 0xc3, 0xc0, 0xe5]],
    ['big5', '市長', [0xa5, 0xab, 0xaa, 0xf8]],
    ['euc-jp', '市長', [0xbb, 0xd4, 0xc4, 0xb9]],
    ['iso-2022-jp', '市長', [0x1b, 0x24, 0x42, 0x3b, 0x54, 0x44, 0x39, 0x1b, 0x28, 0x42]],
    ['windows-1252', '“€’é', [0x93, 0x80, 0x92, 0xe9]],
    ['koi8-r', 'Мэр', [0xed, 0xdc, 0xd2]],
    ['windows-1251', 'Мэр', [0xcc, 0xfd, 0xf0]],
  ];
  for (const [charset, words, bytes] of CHARACTERS)
    it(`${charset}: each character has its own bytes`, () => {
      const { text, map, bad } = decode(Uint8Array.from([0x61, ...bytes]), charset);
      expect([text, bad]).toEqual([`a${words}`, 0]);
      for (const row of map.rows) expect(row.byteFrom).toBeLessThan(row.byteTo);
      expect(map.rows.at(-1)!.to).toBe(text.length);
    });

  it('ASCII is ASCII in every charset: Node itself swaps the end of a DOS file with others of its kind', () => {
    const ascii = Uint8Array.of(0x41, 0x1a, 0x1c, 0x7f);
    for (const charset of ['ibm866', 'windows-874', 'macintosh', ...CHARACTERS.map(([name]) => name)])
      expect([charset, decode(ascii, charset).text]).toEqual([
        charset,
        charset === 'iso-2022-jp' ? expect.any(String) : 'A\x1a\x1c\x7f',
      ]);
  });

  it('counts what is not valid, each place a row of its own', () => {
    const { text, map, bad } = decode(Uint8Array.of(0x61, 0xff, 0xe2, 0x82, 0x62), 'utf-8');
    expect([text, bad]).toEqual(['a\ufffd\ufffdb', 2]);
    expect(map.rows.map(({ byteFrom, byteTo, each }) => [byteFrom, byteTo, each])).toEqual([
      [0, 1, 1],
      [1, 2, 0],
      [2, 4, 0],
      [4, 5, 1],
    ]);
  });

  it('never throws on any bytes in any charset', () => {
    const names = CHARACTERS.map(([charset]) => charset);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.uint8Array({ maxLength: 40 }), (charset, bytes) => {
        const { text, map } = decode(bytes, charset);
        expect(map.rows.at(-1)?.to ?? 0).toBe(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
