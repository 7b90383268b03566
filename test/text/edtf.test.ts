import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isEdtf } from '../../src/text/edtf.ts';
import { isEdtf as isEdtfOfGold } from '../gold/edtf.ts';

it.each([
  '2031',
  '2031-03',
  '2031-03-05',
  '2031-03-05T09',
  '2031-03-05T09:30Z',
  '2031-03-05T09:30:15.25+02:00',
  '2031-03-05?',
  '2031-03-05T09~',
  '2031~',
  '2031-21',
  '2031-33',
  '203X',
  'XXXX-12-XX',
  '2031-0X',
  '1X31-02-2X',
  '-0044-03-15',
  'Y-170000',
  'Y17E8',
  '1950S2',
  '2031-?06-~11',
  '2031-03-05/2031-03-07',
  '../2031-03',
  '2031-03/..',
  '/2031',
  '2031/',
  '[2031-03-05,2031-03-06]',
  '{2031,2033..2035}',
  '[..2031-03]',
  '2028-02-29',
  '20XX-02-29',
])('%s is a date', (written) => expect(isEdtf(written)).toBe(true));

it.each([
  '',
  'next week',
  'Monday',
  '5 March 2031',
  '2031-3-5',
  '31-03-05',
  '2031-13',
  '2031-20',
  '2031-42',
  '2031-02-30',
  '2031-02-29',
  '2031-04-31',
  '2031-00',
  '2031-03-00',
  '2031-3X',
  '2031-03-05 09:00',
  '2031-03-05T24',
  '2031-03-05T09:60',
  '2031T09',
  '2031-03T09',
  '2031-21-05',
  '..',
  '/',
  '../..',
  '2031/2032/2033',
  '[]',
  '[2031-03-05',
  '2031-03-05??',
  '2031/[2032]',
  ' 2031',
  `2031-03-05T09:00:00.${'0'.repeat(100)}`,
])('%s is none', (written) => expect(isEdtf(written)).toBe(false));

it('every date of the calendar is one, and so is whatever the gold may be labelled with', () => {
  const digits = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));
  const moment = fc.tuple(fc.integer({ min: 1000, max: 9999 }), digits(0, 45), digits(0, 40), fc.boolean());
  fc.assert(
    fc.property(moment, fc.constantFrom('', '~', '?', 'T09:30~'), ([year, month, day, isWhole], ending) => {
      const written = `${year}-${month}${isWhole ? `-${day}` : ''}${ending}`;
      if (isEdtfOfGold(written)) expect(isEdtf(written)).toBe(true);
      if (isWhole && ending === '')
        expect(isEdtf(written)).toBe(new Date(`${written}T00:00:00Z`).toJSON()?.startsWith(written) ?? false);
    }),
  );
});
