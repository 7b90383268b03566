// Lines that say when a report came out, as agencies, papers, stations, offices and letter writers write them. All invented.

import { describe, expect, test } from 'vitest';
import { readMarked } from '../../src/dossier/index.ts';
import { timesOf } from '../../src/resolve/times/times.ts';
import { reportOf } from './setting.ts';

const CAPTURED = '2026-05-06T10:00:00Z';
const publishedIn = (notation: string, captured: string | null = CAPTURED): readonly (string | undefined)[] => {
  const { text, claims } = readMarked(notation);
  return timesOf(reportOf(text), claims, captured).map((times) => times.find(({ of }) => of === 'published')?.edtf);
};
const CLAIM = '<The mayor> [said] {the bridge would close}.';

describe('a line of its own', () => {
  test.each([
    ['0119 GMT - URGENT\n\nVELA, May 3 (TWN) -', '2026-05-03T01:19Z'],
    ['(1342 EST)\n\n3 May 2026', '2026-05-03T13:42-05:00'],
    ['3 May 2026\n\n14:05', '2026-05-03T14:05'],
    ['Posted 3 May, updated 14:05', '2026-05-03'],
    ['Published: 3 May 2026, 14.05 | Last updated: 4 May 2026, 09.10', '2026-05-03T14:05'],
    ['Last updated 4 May 2026, 09.10 | First published 3 May 2026', '2026-05-03'],
    ['RADIO VELA – Breakfast – Sunday 3 May 2026, 7.31am – TRANSCRIPT', '2026-05-03T07:31'],
    ['Evening bulletin | 18:00 | Sunday 3 May 2026', '2026-05-03T18:00'],
    ['Sir, –\n\nVela, 3rd May 2026', '2026-05-03'],
    ['12 Quay Street, Vela, the 3rd of May, 2026', '2026-05-03'],
    ['Sun., May 3rd, 2026 at 2:05 PM EDT', '2026-05-03T14:05-04:00'],
    ['Issued 4.00 p.m., Sunday 3 May 2026', '2026-05-03T16:00'],
    ['Issued at 12:30 on 3 May 2026', '2026-05-03T12:30'],
    ['Vela Ministry of Works | 2026-05-03T14:05+02:00', '2026-05-03T14:05+02:00'],
    ['2026/05/03 14:05 UTC', '2026-05-03T14:05Z'],
    ['23/04/2026 - 14:05', '2026-04-23T14:05'],
    ['3-May-2026', '2026-05-03'],
    ['3. Mai 2026, 14.05 Uhr', '2026-05-03T14:05'],
    ['Bichkek, le 3 mai 2026, 14h05', '2026-05-03T14:05'],
    ['Publicado el 3 de mayo de 2026 a las 14:05', '2026-05-03T14:05'],
    ['3 maggio 2026', '2026-05-03'],
    ['3 мая 2026, 14:05', '2026-05-03T14:05'],
    ['3 Mayıs 2026', '2026-05-03'],
    ['BULLETIN No. 4 · 3 May, 0600 hours', '2026-05-03T06:00'],
    ['Areos Square: the list\n\n3 May 2026\n\nUpdated every evening at six', '2026-05-03T18:00~'],
  ])('%s', (line, edtf) => expect(publishedIn(`Bridge to close\n\n${line}\n\n${CLAIM}`)).toEqual([edtf]));

  test('figures that may be either say both', () => {
    const { text, claims } = readMarked(`Bridge\n\n05/03/2026\n\n${CLAIM}`);
    const [times] = timesOf(reportOf(text), claims);
    const published = times!.find(({ of }) => of === 'published')!;
    expect([published.edtf, ...published.others.map(({ edtf }) => edtf)]).toEqual(['2026-03-05', '2026-05-03']);
  });

  test.each(['Statement on the events of 3 May 2026', 'Open until 3 May 2026', 'Closed since 3 May 2026'])(
    'not: %s',
    (line) => expect(publishedIn(`Bridge\n\n${line}\n\n${CLAIM}`)).toEqual([undefined]),
  );
});

describe('a dateline', () => {
  test.each([
    ['VELA, Romania, May 3 (TWN) - ', '2026-05-03'],
    ['VELA, 3 May 2026 — ', '2026-05-03'],
    ['Geneva/Vela, 3 May 2026 – ', '2026-05-03'],
    ['VELA (TWN) – May 3 – ', '2026-05-03'],
    ['(TWN) VELA, May 3 - ', '2026-05-03'],
    ['VELA, May 3 (1342 GMT) – ', '2026-05-03T13:42Z'],
    ['Sunday, May 3, 2026 ', '2026-05-03'],
  ])('%s', (line, edtf) =>
    expect(publishedIn(`Bridge to close\n\n${line}The bridge is old. ${CLAIM}`)).toEqual([edtf]),
  );

  test('a sentence that names a day is none', () =>
    expect(publishedIn(`Bridge\n\nThe bridge was opened on 3 May 2026 - that is long ago. ${CLAIM}`)).toEqual([
      undefined,
    ]));
});

describe('posts of a live blog', () => {
  const blog = (stamps: readonly string[], head = 'All times are GMT') =>
    publishedIn(
      `Bridge live\n\n${head}\n\n3 May 2026\n\n${stamps.map((stamp, i) => `${stamp}<${i + 1}:Kim> [${i + 1}:said] {${i + 1}:no}.`).join('\n\n')}`,
    );
  test.each([
    ['alone', ['06.12\n\n', '06.40\n\n', '10.05\n\n'], ['T06:12Z', 'T06:40Z', 'T10:05Z']],
    [
      'with a zone',
      ['14:32 CEST\n\n', '14:50 CEST\n\n', '15:01 CEST\n\n'],
      ['T14:32+02:00', 'T14:50+02:00', 'T15:01+02:00'],
    ],
    ['with their heads', ['2.15pm | ', '3.05pm | ', '4.10pm | '], ['T14:15Z', 'T15:05Z', 'T16:10Z']],
    ['in brackets', ['(08:00)\n\n', '(08:05)\n\n', '(12:30)\n\n'], ['T08:00Z', 'T08:05Z', 'T12:30Z']],
    [
      'and Greenwich',
      ['20:00 (14:00 GMT)\n\n', '20:10 (14:10 GMT)\n\n', '20:20 (14:20 GMT)\n\n'],
      ['T20:00+06:00', 'T20:10+06:00', 'T20:20+06:00'],
    ],
  ])('%s', (_, stamps, clocks) => expect(blog(stamps)).toEqual(clocks.map((clock) => `2026-05-03${clock}`)));

  test('of several days', () =>
    expect(blog(['23:50\n\n', 'Monday 4 May 2026\n\n00:10\n\n', '00:30\n\n'], 'All times in BST')).toEqual([
      '2026-05-03T23:50+01:00',
      '2026-05-04T00:10+01:00',
      '2026-05-04T00:30+01:00',
    ]));
});
