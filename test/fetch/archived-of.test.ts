import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archivedOf } from '../../src/fetch/index.ts';
import { growthOf, LINEAR } from '../costs.ts';

const PAGE = 'http://example.com/a?b=c';
const AT = '2017-04-04T10:30:15Z';

describe('the copy of an archive', () => {
  it.each([
    [`https://web.archive.org/web/20170404103015/${PAGE}`, PAGE, AT],
    [`http://web.archive.org/web/20170404103015/${PAGE}`, PAGE, AT],
    [`https://web.archive.org/web/20170404103015id_/${PAGE}`, PAGE, AT],
    [`https://web.archive.org/web/20170404103015if_/https://example.com/`, 'https://example.com/', AT],
    [`https://web.archive.org/web/20170404000000id_/${PAGE}`, PAGE, '2017-04-04T00:00:00Z'],
    [`https://archive.org/web/20170404103015/${PAGE}`, PAGE, AT],
    [`https://web.archive.org/web/20170404103015/http:/example.com/a`, 'http://example.com/a', AT],
    [`https://web.archive.org/web/20170404103015/http%3A%2F%2Fexample.com%2Fa%3Fb`, 'http://example.com/a?b', AT],
    [
      `https://web.archive.org/web/20170404103015/https://archive.ph/2017.04.05-123456/${PAGE}`,
      `https://archive.ph/2017.04.05-123456/${PAGE}`,
      AT,
    ],
    [`https://archive.ph/2017.04.05-123456/${PAGE}`, PAGE, '2017-04-05T12:34:56Z'],
    [`https://archive.today/20170405123456/${PAGE}`, PAGE, '2017-04-05T12:34:56Z'],
    [`https://archive.is/2017.04.05-123456/${PAGE}`, PAGE, '2017-04-05T12:34:56Z'],
  ])('%s', (address, original, at) => {
    expect(archivedOf(address)).toEqual({ archive: new URL(address).hostname, original, at });
  });

  it.each([
    ['a year asks for the nearest copy', `https://web.archive.org/web/2017/${PAGE}`],
    ['so does a day', `https://archive.ph/2017.04.05/${PAGE}`],
    ['and a word', `https://archive.ph/newest/${PAGE}`],
    ['31 April is no day', `https://web.archive.org/web/20170431103015/${PAGE}`],
    ['month 0 is none', `https://web.archive.org/web/20170001103015/${PAGE}`],
    ['25 o’clock is no hour', `https://web.archive.org/web/20170404253015/${PAGE}`],
  ])('without a time: %s', (_, address) => {
    expect(archivedOf(address)).toEqual({ archive: new URL(address).hostname, original: PAGE });
  });

  it('without an address, when nobody knows whether it was http or https', () => {
    expect(archivedOf('https://web.archive.org/web/20170404103015/example.com/a')).toEqual({
      archive: 'web.archive.org',
      at: AT,
    });
  });

  it.each([
    PAGE,
    'https://web.archive.org/web/2017*/http://example.com/',
    'https://web.archive.org/web/*/http://example.com/',
    'https://web.archive.org/save/http://example.com/',
    'https://web.archive.org/web/2017/ftp://example.com/',
    'https://archive.ph/AbCdE',
    'https://example.com/web/20170404103015/http://example.com/',
    'https://web.archive.org.example.com/web/20170404103015/http://example.com/',
    'nonsense',
    '',
  ])('none: %s', (address) => expect(archivedOf(address)).toBeUndefined());
});

describe('what the archive says in its headers', () => {
  const memento = ['Memento-Datetime', 'Tue, 04 Apr 2017 10:30:15 GMT'] as const;
  it('comes before its address', () => {
    expect(
      archivedOf('https://web.archive.org/web/20170101000000/http://example.com/', [
        ['memento-datetime', memento[1]],
        ['LINK', '<https://web.archive.org/web/http://example.com/>; rel="timegate"'],
        ['link', '<http://example.com:80/>; rel="original", <https://x.test/>; rel="memento"; datetime="Tue, 04"'],
      ]),
    ).toEqual({ archive: 'web.archive.org', original: 'http://example.com:80/', at: AT });
  });
  it('tells for an archive of any other name, and for short addresses', () => {
    const links = ['Link', `<${PAGE}>; type="a;b"; rel=original`] as const;
    expect(archivedOf('https://archive.ph/AbCdE', [memento, links])).toMatchObject({ original: PAGE, at: AT });
    expect(archivedOf('https://perma.test/1-2', [memento, links])).toMatchObject({
      archive: 'perma.test',
      original: PAGE,
    });
  });
  it('a link alone is what any page may have that archives copy', () => {
    expect(archivedOf('https://example.com/', [['Link', `<${PAGE}>; rel="original"`]])).toBeUndefined();
  });
  it.each([
    'yesterday',
    'Tue, 31 Feb 2017 10:30:15 GMT',
    'Tue, 04 Foo 2017 10:30:15 GMT',
    'Tue, 04 Apr 2017 10:30:15 +0100',
  ])('a time that is none stays unknown: %s', (said) => {
    const headers = [
      ['Memento-Datetime', said],
      ['Link', `<${PAGE}>; rel=original`],
    ] as const;
    expect(archivedOf('https://perma.test/1', headers)).toEqual({ archive: 'perma.test', original: PAGE });
    expect(archivedOf('https://perma.test/1', [headers[0]])).toBeUndefined();
  });
});

it('whatever the address and the headers: no throw, and a time that exists', () => {
  const words = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc
      .tuple(fc.stringMatching(/^\d{0,15}$/), fc.string())
      .map(([at, end]) => `https://web.archive.org/web/${at}/${end}`),
    fc.tuple(fc.stringMatching(/^[\d.-]{0,17}$/), fc.webUrl()).map(([at, end]) => `https://archive.is/${at}/${end}`),
  );
  const header = fc.tuple(fc.constantFrom('Link', 'Memento-Datetime', 'x'), fc.string());
  fc.assert(
    fc.property(words, fc.array(header, { maxLength: 3 }), (address, headers) => {
      const archived = archivedOf(address, headers);
      if (archived?.at) expect(new Date(archived.at).toISOString()).toBe(archived.at.replace('Z', '.000Z'));
      if (archived?.original) expect(URL.canParse(archived.original)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it.each(['<', '>', '<>', '<a>;rel=', ';rel="', '<a>; rel = '])(
  'a link header of 64 KB costs what its length does: %s',
  async (bit) => {
    const growth = await growthOf((share) =>
      archivedOf('https://perma.test/', [
        ['Memento-Datetime', 'x'],
        ['Link', bit.repeat((65_536 * share) / bit.length)],
      ]),
    );
    expect(growth).toBeLessThan(LINEAR);
  },
);
