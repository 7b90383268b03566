import { describe, expect, test } from 'vitest';
import { readMarked } from '../../src/dossier/index.ts';
import { timesOf } from '../../src/resolve/times/times.ts';
import { reportOf, timesIn } from './setting.ts';

/** Published on Thursday 19 March 2026. */
const on = (words: string) => timesIn(`Blast at the port\n\nThursday 19 March 2026\n\n${words}`);

describe('when it happened', () => {
  test.each([
    ['it fell on Tuesday', '2026-03-17'],
    ['it fell on Thursday', '2026-03-19'],
    ['it fell early on Wednesday', '2026-03-18'],
    ['it fell in the early hours of Wednesday', '2026-03-18'],
    ['it fell last week', '2026-03-09/2026-03-15'],
    ['it fell two days ago', '2026-03-17'],
    ['it fell yesterday evening', '2026-03-18'],
    ['it fell in the night of Tuesday to Wednesday', '2026-03-17/2026-03-18'],
    ['it fell in the night of 17 to 18 March', '2026-03-17/2026-03-18'],
    ['it fell at 0119 GMT', '2026-03-19T01:19Z'],
    ['the first call came at 2:21 a.m. (0021 GMT)', '2026-03-19T02:21+02:00'],
    ['it fell at 9.12am', '2026-03-19T09:12'],
    ['it fell at 2:14:37 a.m. on Tuesday', '2026-03-17T02:14:37'],
    ['it fell at ten to six on Tuesday', '2026-03-17T05:50'],
    ['it fell at five in the afternoon', '2026-03-19T17:00'],
    ['it fell at noon', '2026-03-19T12:00'],
    ['it fell shortly after 2 a.m.', '2026-03-19T02:00~'],
    ['it had leaked since Monday', '2026-03-16/..'],
    ['it ran from 2011 to 2013', '2011/2013'],
    ['it was built in the 1990s', '1990/1999'],
    ['it was built in 2019', '2019'],
    ['it fell before dawn', '2026-03-19'],
    ['it fell before Tuesday', '../2026-03-16'],
    ['nine had died by 9 a.m.', '../2026-03-19T09:00'],
    ['it will reopen by Monday', '../2026-03-23'],
    ['it will reopen on Thursday', '2026-03-19'],
    ['it was changed on 2 March', '2026-03-02'],
    ['it was changed on March 2, 2025', '2025-03-02'],
    ['it was sent on the fifteenth', '2026-03-15'],
    ['it was closed in December', '2025-12'],
  ])('%s: %s', (content, edtf) => expect(on(`<Kim> [said] {${content}}.`)).toEqual([`happened ${edtf}`]));

  test.each([
    ['it fell over the weekend', '2026-03-14/2026-03-15'],
    ['it was open as of Monday', '2026-03-16'],
    ['it ran in 2011 and 2013', '2011/2013'],
    ['seventeen years ago it was built', '2009~'],
    ['they will answer within 48 hours', '../2026-03-21~'],
  ])('%s: %s', (content, edtf) => expect(on(`<Kim> [said] {${content}}.`)).toEqual([`happened ${edtf}`]));

  test('a clock is of the event, and not of the day on which it is told', () =>
    expect(on('A blast tore through the port on Tuesday. <Kim> [said] on Wednesday {it came at 2.21 a.m.}')).toEqual([
      'happened 2026-03-17T02:21',
      'said 2026-03-18',
    ]));

  test('the sentence before, where the content goes on about its event', () => {
    const blast = 'The blast happened at 2.21 a.m. on Tuesday.';
    expect(on(`${blast} {It was heard in Vela}, <Kim> [said].`)).toEqual(['happened 2026-03-17T02:21']);
    expect(on(`${blast} {The explosion tore the roof off}, <Kim> [said].`)).toEqual(['happened 2026-03-17T02:21']);
    expect(on(`${blast} {The bridge is old}, <Kim> [said].`)).toEqual([]);
    expect(on(`${blast}\n\n{It was heard in Vela}, <Kim> [said].`)).toEqual([]);
  });

  test.each([
    "it's five past eight and the bridge is shut",
    'it was the statement of 5 August',
    'it bears the date of 30 February 2026',
    'two officers came before two people left',
    'the dead stood at five',
    'may 5 people come',
    'the Kaliakra Dawn was on fire',
    'a tremor of magnitude 1.9 was felt',
  ])('not: %s', (content) => expect(on(`<Kim> [said] {${content}}.`)).toEqual([]));
});

describe('when it was said', () => {
  test.each([
    ['<Kim> on Wednesday [said] {it fell}.', '2026-03-18'],
    ['<Kim> [said] on Wednesday {that it fell}.', '2026-03-18'],
    ['<Kim> [said] last night {that it fell}.', '2026-03-18'],
    ['<Kim> [now says] {it fell}.', '2026-03-19~'],
    ['On Friday <we> [wrote] {that it fell}.', '2026-03-13'],
  ])('%s %s', (claim, edtf) => expect(on(claim)).toEqual([`said ${edtf}`]));

  test('apart from when it happened', () =>
    expect(on('<Kim> [said] on Wednesday {that it fell on Monday}.')).toEqual([
      'happened 2026-03-16',
      'said 2026-03-18',
    ]));

  test.each([
    ['At a briefing on Tuesday morning <Kim> [said] {it fell}.', '2026-03-17'],
    ['{“It fell,”} <the office> [said] in a statement issued late on Monday.', '2026-03-16'],
    ['{“It fell,”} <Kim> [said], speaking on Radio Vela at 8.15 on Wednesday.', '2026-03-18T08:15'],
    ['<A letter dated 3 March> [says] {it fell}.', '2026-03-03'],
    ['<A posting made 24 hours ago> [says] {it fell}.', '2026-03-18'],
    ['She spoke on Monday, in the car park. {“It fell,”} <she> [said].', '2026-03-16'],
  ])('%s %s', (claim, edtf) => expect(on(claim)).toEqual([`said ${edtf}`]));

  const saidOf = (words: string): readonly (string | undefined)[] => {
    const { text, claims } = readMarked(`Blast\n\nThursday 19 March 2026\n\n${words}`);
    return timesOf(reportOf(text), claims).map((times) => times.find(({ of }) => of === 'said')?.edtf);
  };

  test('goes on with the next sentence of the same speaker, and no further', () => {
    const oss = '<1:Oss> [1:said] on Monday {1:it fell}.';
    expect(saidOf(`${oss} <2:She> [2:added] {2:that it burned}.`)).toEqual(['2026-03-16', '2026-03-16']);
    expect(saidOf(`${oss} <2:Kim> [2:added] {2:that it burned}.`)).toEqual(['2026-03-16', undefined]);
    expect(saidOf(`${oss} <2:She> [2:had told] us {2:that it burned}.`)).toEqual(['2026-03-16', undefined]);
    expect(saidOf(`${oss}\n\n<2:She> [2:added] {2:that it burned}.`)).toEqual(['2026-03-16', undefined]);
  });

  test('not by the time of another clause', () => {
    expect(on('It began on Monday and <Kim> [says] {it fell}.')).toEqual([]);
    expect(on('<Kim>, who was arrested on Monday, [said] {it fell}.')).toEqual([]);
  });

  test('a hearing or a broadcast, by its head, without the word transcript', () => {
    const turns = ['Kim', 'Oss', 'Kim', 'Oss']
      .map((name, i) => `<${i + 1}:${name}>[${i + 1}::] {${i + 1}:It fell.}`)
      .join('\n\n');
    const spoken = (head: string) => {
      const { text, claims } = readMarked(`${head}\n\n${turns}`);
      return timesOf(reportOf(text), claims).map((times) => times.find(({ of }) => of === 'said')?.edtf);
    };
    expect(spoken('Press briefing\n\n19 March 2026, 10 a.m.')).toEqual(Array(4).fill('2026-03-19T10:00'));
    expect(spoken('The Vela Sheet\n\n19 March 2026')).toEqual(Array(4).fill(undefined));
  });

  test('not by words behind its content, or of another claim', () => {
    expect(on('<Kim> [said] {smoke had been seen} before 2 a.m.').join()).not.toContain('said');
    expect(on('<1:Kim> [1:said] {1:six}, and <2:Oss> on Monday [2:said] {2:seven}.').join()).not.toContain('said');
  });

  test('a weekday that could be to come keeps its other reading', () => {
    const { text, claims } = readMarked('Blast\n\nThursday 19 March 2026\n\n<Kim> [said] {it opened on Monday}.');
    const [times] = timesOf(reportOf(text), claims);
    expect(times!.find(({ of }) => of === 'happened')!.others.map(({ edtf }) => edtf)).toEqual(['2026-03-23']);
  });
});

describe('when it was published', () => {
  const published = (notation: string, captured: string | null = null) => {
    const { text, claims } = readMarked(notation);
    return timesOf(reportOf(text), claims, captured).map((times) => times.find(({ of }) => of === 'published')?.edtf);
  };

  test('a line of the text, with its hour', () =>
    expect(published('COMMUNIQUÉ\n\nVarna, 18 March 2026, 21:00\n\n<Kim> [said] {no}.')).toEqual(['2026-03-18T21:00']));

  test('a dateline has the year of the capture', () => {
    const text = 'Blast\n\nVARNA, Bulgaria, Dec 30 (LNA) - <Kim> [said] {no}.';
    expect(published(text, '2027-01-02T08:00:00Z')).toEqual(['2026-12-30']);
    expect(published(text)).toEqual([undefined]);
  });

  test('each post of a live blog by its stamp, in the zone that it names', () =>
    expect(
      published(
        'Blast live\n\nAll times are Eastern European Time (GMT+2)\n\nWed 18 Mar 2026\n\n06.12\n\n<1:Kim> [1:said] {1:no}.\n\n06.40\n\n<2:Oss> [2:said] {2:yes}.\n\n10.05 CORRECTION\n\n<3:We> [3:said] {3:no}.',
      ),
    ).toEqual(['2026-03-18T06:12+02:00', '2026-03-18T06:40+02:00', '2026-03-18T10:05+02:00']));

  test('the receipt is the capture, and without a publication it is what relative words are read against', () => {
    const { text, claims } = readMarked('<Kim> [said] {it fell yesterday}.');
    const [times] = timesOf(reportOf(text), claims, '2026-03-19T08:05:00.123Z');
    expect(times!.map(({ of, edtf, where }) => [of, edtf, where])).toEqual([
      ['happened', '2026-03-18', undefined],
      ['captured', '2026-03-19T08:05:00Z', 'receipt'],
    ]);
    expect(timesOf(reportOf(text), claims)).toEqual([[]]);
  });
});
