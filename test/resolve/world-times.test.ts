// How English news names times, kind by kind: rows are written from what news writes, not from the gold.

import { describe, expect, test } from 'vitest';
import { readMarked } from '../../src/dossier/index.ts';
import { timesOf } from '../../src/resolve/times/times.ts';
import { reportOf, timesIn } from './setting.ts';

/** Published on Thursday 19 March 2026. */
const on = (words: string) => timesIn(`Blast at the port\n\nThursday 19 March 2026\n\n${words}`);

type Rows = readonly (readonly [words: string, edtf: string])[];

const happened = (rows: Rows): void => {
  test.each(rows)('it fell %s: %s', (words, edtf) =>
    expect(on(`<Kim> [said] {it fell ${words}}.`)).toEqual([`happened ${edtf}`]),
  );
};

describe('days of the week', () =>
  happened([
    ['on Monday', '2026-03-16'],
    ['Monday', '2026-03-16'],
    ['Monday night', '2026-03-16'],
    ['late Monday', '2026-03-16'],
    ['on Sunday evening', '2026-03-15'],
    ['this past Sunday', '2026-03-15'],
    ['in the early hours of Tuesday morning', '2026-03-17'],
    ['before dawn on Tuesday', '2026-03-17'],
    ['at dawn on Tuesday', '2026-03-17'],
    ['overnight on Tuesday', '2026-03-17'],
    ['overnight from Monday to Tuesday', '2026-03-16/2026-03-17'],
    ['overnight into Tuesday', '2026-03-16/2026-03-17'],
    ['between Monday and Wednesday', '2026-03-16/2026-03-18'],
    ['from Monday to Wednesday', '2026-03-16/2026-03-18'],
    ['on Monday and Tuesday', '2026-03-16/2026-03-17'],
  ]));

describe('dates', () =>
  happened([
    ['on Friday, 13 March', '2026-03-13'],
    ['on Friday, March 13', '2026-03-13'],
    ['on Friday (13 March)', '2026-03-13'],
    ['on 13 March 2026', '2026-03-13'],
    ['on March 13th', '2026-03-13'],
    ['on 13th March', '2026-03-13'],
    ['on the 13th of March', '2026-03-13'],
    ['on the 13th', '2026-03-13'],
    ['on 13/03/2026', '2026-03-13'],
    ['on 2026-03-13', '2026-03-13'],
    ['on Mar. 13', '2026-03-13'],
    ['on Nov. 5', '2025-11-05'],
    ['on 5 November last year', '2025-11-05'],
    ['on 5 November, 2019', '2019-11-05'],
    ['in November last year', '2025-11'],
    ['in November of last year', '2025-11'],
    ['last November', '2025-11'],
    ['in November 2019', '2019-11'],
    ['in early November 2019', '2019-11'],
    ['in mid-November', '2025-11'],
    ['at the end of February', '2026-02'],
    ['in late February', '2026-02'],
    ['between 3 and 5 March', '2026-03-03/2026-03-05'],
    ['from 3 to 5 March', '2026-03-03/2026-03-05'],
    ['from March 3 to March 5', '2026-03-03/2026-03-05'],
    ['on 3-5 March', '2026-03-03/2026-03-05'],
    ['on March 3–5', '2026-03-03/2026-03-05'],
    ['on 3 and 4 March', '2026-03-03/2026-03-04'],
    ['between 28 February and 2 March', '2026-02-28/2026-03-02'],
    ['between January and March', '2026-01/2026-03'],
    ['around 10 March', '2026-03-10~'],
    ['on or about 10 March', '2026-03-10~'],
    ['by 10 March', '../2026-03-10'],
    ['since 10 March', '2026-03-10/..'],
    ['after 10 March', '2026-03-10'],
    ['on New Year’s Eve', '2025-12-31'],
    ['on New Year’s Day', '2026-01-01'],
    ['on Christmas Day', '2025-12-25'],
    ['on Christmas Eve', '2025-12-24'],
  ]));

describe('weeks, months, years, and longer', () =>
  happened([
    ['last week', '2026-03-09/2026-03-15'],
    ['last August', '2025-08'],
    ['earlier in the week', '2026-03-16/2026-03-22'],
    ['this past weekend', '2026-03-14/2026-03-15'],
    ['a couple of weeks ago', '2026-03-02/2026-03-08~'],
    ['in the 2019 fire', '2019'],
    ['in the crash of 1929', '1929'],
    ['in the floods of February 2024', '2024-02'],
    ['this week', '2026-03-16/2026-03-22'],
    ['earlier this week', '2026-03-16/2026-03-22'],
    ['the previous week', '2026-03-09/2026-03-15'],
    ['last month', '2026-02'],
    ['earlier this month', '2026-03'],
    ['this month', '2026-03'],
    ['earlier this year', '2026'],
    ['last year', '2025'],
    ['a year ago', '2025~'],
    ['a month ago', '2026-02~'],
    ['two weeks ago', '2026-03-02/2026-03-08~'],
    ['three years ago', '2023~'],
    ['a decade ago', '2016~'],
    ['in the past week', '2026-03-12/2026-03-19'],
    ['in the last two days', '2026-03-17/2026-03-19'],
    ['over the past three days', '2026-03-16/2026-03-19'],
    ['in the past 24 hours', '2026-03-18/2026-03-19'],
    ['in 2019', '2019'],
    ['since 2014', '2014/..'],
    ['in the 1990s', '1990/1999'],
    ['in the late 1990s', '1990/1999'],
    ['in the ’90s', '1990/1999'],
    ['between 2011 and 2013', '2011/2013'],
    ['from 2011 to 2013', '2011/2013'],
    ['from 2011 until 2013', '2011/2013'],
    ['in 2011-13', '2011/2013'],
    ['in early 2014', '2014'],
    ['in late 2014', '2014'],
    ['in mid-2014', '2014'],
    ['at the beginning of 2014', '2014'],
    ['by the end of 2014', '../2014'],
    ['by the end of last year', '../2025'],
    ['in the summer of 2014', '2014-22'],
    ['in the spring of 2014', '2014-21'],
    ['last summer', '2025-22'],
    ['in winter 2014', '2014-24'],
    ['in the first quarter of 2014', '2014-01/2014-03'],
    ['in the third quarter of 2025', '2025-07/2025-09'],
    ['in the first half of 2014', '2014-01/2014-06'],
    ['two days ago', '2026-03-17'],
    ['three days earlier', '2026-03-16'],
    ['the day before yesterday', '2026-03-17'],
    ['yesterday', '2026-03-18'],
    ['yesterday morning', '2026-03-18'],
    ['earlier today', '2026-03-19'],
    ['this morning', '2026-03-19'],
    ['last night', '2026-03-18/2026-03-19'],
    ['overnight', '2026-03-18/2026-03-19'],
    ['at the weekend', '2026-03-14/2026-03-15'],
    ['last weekend', '2026-03-14/2026-03-15'],
  ]));

describe('clocks', () =>
  happened([
    ['at 0430 GMT', '2026-03-19T04:30Z'],
    ['at 04:30 GMT', '2026-03-19T04:30Z'],
    ['at 4.30am', '2026-03-19T04:30'],
    ['at 4:30 p.m.', '2026-03-19T16:30'],
    ['at 16:30', '2026-03-19T16:30'],
    ['at 1630 hours', '2026-03-19T16:30'],
    ['at 1630 local time', '2026-03-19T16:30'],
    ['at 4 p.m. local time (1000 GMT)', '2026-03-19T16:00+06:00'],
    ['at 9 p.m. on Monday', '2026-03-16T21:00'],
    ['on Monday at 9 p.m.', '2026-03-16T21:00'],
    ['at 9 p.m. Monday', '2026-03-16T21:00'],
    ['at 9 p.m. Eastern time on Monday', '2026-03-16T21:00'],
    ['around 9 p.m. on Monday', '2026-03-16T21:00~'],
    ['just before 9 p.m. on Monday', '2026-03-16T21:00~'],
    ['between 2 and 4 p.m. on Monday', '2026-03-16T14:00/2026-03-16T16:00'],
    ['between 2 p.m. and 4 p.m. on Monday', '2026-03-16T14:00/2026-03-16T16:00'],
    ['from 9 a.m. to 5 p.m. on Monday', '2026-03-16T09:00/2026-03-16T17:00'],
    ['at midday on Monday', '2026-03-16T12:00'],
    ['at midnight on Monday', '2026-03-16T00:00'],
    ['at half past nine on Monday morning', '2026-03-16T09:30'],
    ['at a quarter to four in the afternoon on Monday', '2026-03-16T15:45'],
    ['at nine in the morning', '2026-03-19T09:00'],
    ['at 8 o’clock in the evening', '2026-03-19T20:00'],
    ['at about 20:15 on 17 March', '2026-03-17T20:15~'],
    ['at 20.15 on the evening of 17 March', '2026-03-17T20:15'],
    ['by noon on Monday', '../2026-03-16T12:00'],
    ['at 6:40pm CET on Monday', '2026-03-16T18:40+01:00'],
    ['at 6:40 p.m. EDT on Monday', '2026-03-16T18:40-04:00'],
  ]));

describe('what is to come', () =>
  test.each([
    ['it will open on Monday', '2026-03-23'],
    ['it will open next Tuesday', '2026-03-24'],
    ['it will open this Friday', '2026-03-20'],
    ['it will open next week', '2026-03-23/2026-03-29'],
    ['it will open next month', '2026-04'],
    ['it will open in April', '2026-04'],
    ['it will open in January', '2027-01'],
    ['it will open later this year', '2026'],
    ['it will open by the end of the year', '../2026'],
    ['it will open by the end of the month', '../2026-03'],
    ['it will open by year’s end', '../2026'],
    ['it will open by 2030', '../2030'],
    ['it will open before the end of April', '../2026-04'],
    ['it will open in three days', '2026-03-22'],
    ['it will open in two weeks', '2026-03-30/2026-04-05~'],
    ['it would open within a week', '../2026-03-26~'],
    ['it will open from Monday', '2026-03-23/..'],
    ['it will stay shut until 10 April', '../2026-04-10'],
    ['it will open tomorrow', '2026-03-20'],
    ['it will open on 1 April', '2026-04-01'],
  ])('%s: %s', (words, edtf) => expect(on(`<Kim> [said] {${words}}.`)).toEqual([`happened ${edtf}`])));

describe('against another time of the text', () =>
  test.each([
    ['The blast came on 10 March. <Kim> [said] {a man had called the day before}.', '2026-03-09'],
    ['The blast came on 10 March. <Kim> [said] {a man had called the previous day}.', '2026-03-09'],
    ['The blast came on 10 March. <Kim> [said] {a man had called the previous evening}.', '2026-03-09'],
    ['The blast came on 10 March. <Kim> [said] {he had died the next day}.', '2026-03-11'],
    ['The blast came on 10 March. <Kim> [said] {he had died the following day}.', '2026-03-11'],
    ['The blast came on 10 March. <Kim> [said] {he had died two days later}.', '2026-03-12'],
    ['The blast came on 10 March. <Kim> [said] {a man had called two days before}.', '2026-03-08'],
    ['The blast came on 10 March. <Kim> [said] {a man had called three days earlier}.', '2026-03-07'],
    ['The blast came on 10 March. <Kim> [said] {the doors were shut that day}.', '2026-03-10'],
    ['The blast came on 10 March. <Kim> [said] {the doors were shut that night}.', '2026-03-10/2026-03-11'],
    ['The blast came on 10 March. <Kim> [said] {the doors were shut on the same day}.', '2026-03-10'],
    ['The blast came on 10 March. <Kim> [said] {a man had called a week earlier}.', '2026-03-03~'],
  ])('%s', (words, edtf) => expect(on(words)).toEqual([`happened ${edtf}`])));

describe('when it was said, and when it happened', () =>
  test.each([
    ['<Kim> [said] on Monday {that it fell on Sunday}.', 'happened 2026-03-15 | said 2026-03-16'],
    ['<Kim> [said] Monday {that it fell Sunday}.', 'happened 2026-03-15 | said 2026-03-16'],
    ['On Monday, <Kim> [said] {it fell}.', 'said 2026-03-16'],
    ['{It fell}, <Kim> [said] on Monday.', 'said 2026-03-16'],
    ['{It fell}, <Kim> [said] late on Monday.', 'said 2026-03-16'],
    ['{“It fell,”} <Kim> [told] reporters on Monday.', 'said 2026-03-16'],
    ['{“It fell,”} <Kim> [told] the BBC on Monday evening.', 'said 2026-03-16'],
    ['{“It fell,”} <Kim> [said in a statement] on Monday.', 'said 2026-03-16'],
    ['{“It fell,”} <Kim> [said] in an interview broadcast on Monday.', 'said 2026-03-16'],
    ['{“It fell,”} <Kim> [wrote] on Telegram on Monday.', 'said 2026-03-16'],
    ['{“It fell,”} <Kim> [said] yesterday.', 'said 2026-03-18'],
    ['{“It fell,”} <Kim> [said] earlier this month.', 'said 2026-03'],
    ['{“It fell,”} <Kim> [said] last week.', 'said 2026-03-09/2026-03-15'],
    ['In a statement on Monday, <Kim> [said] {it fell}.', 'said 2026-03-16'],
    ['Speaking on Monday, <Kim> [said] {it fell}.', 'said 2026-03-16'],
    ['In 2014 <Kim> [said] {it fell}.', 'said 2014'],
    ['In a report published on 2 March, <Kim> [said] {it fell}.', 'said 2026-03-02'],
    ['<A report published last year> [said] {it fell}.', 'said 2025'],
    ['<Kim> on Monday [denied] {it}.', 'said 2026-03-16'],
    ['<Kim>, speaking to reporters on Monday, [said] {it fell}.', 'said 2026-03-16'],
    ['<Kim> [announced] on Monday {that it would open on Friday}.', 'happened 2026-03-20 | said 2026-03-16'],
    ['<Kim> [said] at a news conference on Monday {that it fell on March 2}.', 'happened 2026-03-02 | said 2026-03-16'],
    ['<Kim> [has said] {it fell}.', ''],
    // What was said is past, whatever is said to come.
    ['{“It would be right,”} <Kim> [argued] on Monday.', 'said 2026-03-16'],
    ['<Kim> [will say] on Tuesday {that it fell}.', 'said 2026-03-24'],
    // A year tells when something else was, unless it touches the saying.
    ['The mill was raided in 1969. {It fell} after a raid in 1969 by guards, <Kim> [said].', ''],
  ])('%s', (words, times) => expect(on(words).join(' | ')).toBe(times)));

describe('no time', () =>
  test.each([
    'the 9/11 families came',
    'May said no',
    'it may fall',
    'they march on',
    'the Sunday Times was wrong',
    'the Friday Mosque fell',
    'it cost 2019 dollars',
    'some 2000 people came',
    'the 2014 agreement was void',
    'Article 19 applied',
    'Black Friday sales fell',
    'it took two days',
    'pay fell to $4.25 an hour',
    'it rose by 4.25 points',
    'the 2014 law was bad',
    'it lasted for three hours',
    'he was sentenced to ten years',
    'the 24-year-old fled',
    'Boko Haram’s April fool',
  ])('in %s', (words) => expect(on(`<Kim> [said] {${words}}.`)).toEqual([])));

describe('when it was published, as the head says it', () => {
  const published = (head: string, captured: string | null = null): string | undefined => {
    const { text, claims } = readMarked(`${head}<Kim> [said] {nobody was hurt}.`);
    return timesOf(reportOf(text), claims, captured)[0]!.find(({ of }) => of === 'published')?.edtf;
  };
  test.each([
    ['Blast at the port\n\nWednesday, April 12, 2017\n\n', '2017-04-12'],
    ['Blast at the port\n\nApril 12, 2017\n\n', '2017-04-12'],
    ['Blast at the port\n\n12 April 2017\n\n', '2017-04-12'],
    ['Blast at the port\n\nWed 12 Apr 2017 14.05 BST\n\n', '2017-04-12T14:05+01:00'],
    ['Blast at the port\n\nPublished 12 April 2017\n\n', '2017-04-12'],
    ['Blast at the port\n\nPublished: 14:05 GMT, 12 April 2017\n\n', '2017-04-12T14:05Z'],
    ['Blast at the port\n\nPosted on April 12, 2017 at 2:05 pm\n\n', '2017-04-12T14:05'],
    ['Blast at the port\n\nApril 12, 2017 2:05 PM\n\n', '2017-04-12T14:05'],
    ['Blast at the port\n\nApril 12, 2017, 2:05 p.m. ET\n\n', '2017-04-12T14:05'],
    ['Blast at the port\n\nApr 12, 2017 / 02:05 PM EDT\n\n', '2017-04-12T14:05-04:00'],
    ['Blast at the port\n\n2017-04-12 14:05\n\n', '2017-04-12T14:05'],
    ['Blast at the port\n\n12.04.2017, 14:05\n\n', '2017-04-12'],
    ['Blast at the port\n\nBy Ann Kim\n\n12 April 2017 | 14:05\n\n', '2017-04-12T14:05'],
    ['Blast at the port\n\nBy Ann Kim | April 12, 2017\n\n', '2017-04-12'],
    ['Blast at the port\n\nLast updated 12 April 2017 at 14:05\n\n', '2017-04-12T14:05'],
    ['Blast at the port\n\nFirst published on Wed 12 Apr 2017 14.05 BST\n\n', '2017-04-12T14:05+01:00'],
    ['Blast at the port\n\nWednesday 12th April 2017\n\n', '2017-04-12'],
    ['Blast at the port\n\nVELA, April 12, 2017 (AP) — ', '2017-04-12'],
    ['Blast at the port\n\nVELA, Romania, 12 April 2017 (Reuters) - ', '2017-04-12'],
    ['Blast at the port\n\nVELA — April 12, 2017 — ', '2017-04-12'],
    ['Blast at the port\n\nVELA, April 12 (Xinhua) -- ', '2017-04-12'],
    ['Blast at the port\n\nVELA (AFP) - 12 April 2017: ', '2017-04-12'],
    ['Blast at the port\n\nVELA: 12 Apr 2017\n\n', '2017-04-12'],
    ['Press release No. 14\n\nVela, 12 April 2017\n\n', '2017-04-12'],
    ['FOR IMMEDIATE RELEASE\n\nApril 12, 2017\n\n', '2017-04-12'],
    ['Statement 14/2017\n\nDate: 12/04/2017\n\n', '2017-04-12'],
    ['MEMORANDUM\n\nTo: All staff\n\nFrom: Ann Kim\n\nDate: 12 April 2017\n\n', '2017-04-12'],
    ['From: Ann Kim\n\nSent: Wednesday, April 12, 2017 2:05 PM\n\nTo: Tom Oss\n\n', '2017-04-12T14:05'],
    ['Vela Radio, midday bulletin, 12 April 2017, 12.00\n\n', '2017-04-12T12:00'],
  ])('%j', (head, edtf) => expect(published(head, '2017-04-13T08:00:00Z')?.startsWith(edtf)).toBe(true));
});

test('the head of minutes says when all was said, and the day that they are of', () => {
  const { text, claims } = readMarked(
    'HARBOUR BOARD\n\nMINUTES OF THE MEETING\n\nMonday 16 March 2026, 9.30 a.m., Room 2\n\n1. <1:The Chair> [1:noted] {1:that the quay was shut}.\n\n2. <2:Kim> [2:said] {2:it fell}.',
  );
  const times = timesOf(reportOf(text), claims).map((all) =>
    all.filter(({ of }) => of === 'said' || of === 'published').map(({ of, edtf }) => `${of} ${edtf}`),
  );
  expect(times).toEqual([
    ['said 2026-03-16', 'published 2026-03-16'],
    ['said 2026-03-16', 'published 2026-03-16'],
  ]);
});
