import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/nouns/index.ts';
import { workMs } from '../costs.ts';
import { outline, utf8 } from './fixtures.ts';
import { lostWords, type Many, manyHolds, readMany } from './many.ts';

/** Seconds since 1970 of a time in UTC on 4 April 2031. */
const unix = (hour: number, minute = 0, second = 0): string =>
  String(Date.UTC(2031, 3, 4, hour, minute, second) / 1000);
const said = (more: object = {}): object => ({
  id: 5,
  type: 'message',
  date: '2031-04-04T12:01:00',
  date_unixtime: unix(9, 1),
  from: 'Valley News',
  text: 'The mayor said no.',
  ...more,
});
const channel = (messages: readonly unknown[], more: object = {}): object => ({
  name: 'Valley News',
  type: 'public_channel',
  id: 77,
  messages,
  ...more,
});
/** What JSON says of a stretch that begins in one run of a text and ends in the same or a later one. */
const unquoted = (source: string): readonly string[] =>
  ['["', '[{"text":"'].flatMap((begin) =>
    ['"]', '"}]'].flatMap((end) => {
      try {
        const runs = JSON.parse(begin + source + end) as (string | { text?: string })[];
        return [runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')];
      } catch {
        return [];
      }
    }),
  );
const read = async (value: unknown, indent = 1): Promise<Many> => {
  const bytes =
    value instanceof Uint8Array ? value : utf8(typeof value === 'string' ? value : JSON.stringify(value, null, indent));
  const many = await readMany(bytes, { from: 'result.json' });
  manyHolds(many, bytes);
  return many;
};
const only = async (more: object, of: object = {}): Promise<Report> => {
  const { reports } = await read(channel([said(more)], of));
  expect(reports).toHaveLength(1);
  return reports[0]!;
};

describe('a channel of Telegram', () => {
  it('gives a report a message', async () => {
    const { reports, problems } = await read(
      channel([
        {
          id: 1,
          type: 'service',
          date: '2031-04-01T00:00:00',
          actor: 'Valley News',
          action: 'create_channel',
          text: '',
        },
        said(),
        said({ id: 6, text: '', photo: 'photos/1.jpg' }),
        said({
          id: 7,
          text: 'Second.',
          reply_to_message_id: 5,
          forwarded_from: 'Northwire',
          author: 'Jane',
          edited: '2031-04-04T13:00:00',
          edited_unixtime: unix(10),
        }),
      ]),
    );
    expect(reports).toHaveLength(2);
    expect(reports[0]).toMatchObject({
      part: '5',
      text: 'The mayor said no.',
      outlet: 'Valley News',
      authors: [],
      reader: { name: 'telegram' },
      dates: [
        {
          of: 'published',
          edtf: '2031-04-04T12:01:00+03:00',
          written: '2031-04-04T12:01:00',
          where: 'telegram date, zone by date_unixtime',
        },
      ],
    });
    expect(reports[0]).not.toHaveProperty('credit');
    expect(reports[1]).toMatchObject({
      part: '7',
      credit: 'Northwire',
      authors: ['Jane'],
      refersTo: [
        { how: 'taken from', name: 'Northwire', where: 'telegram forwarded_from' },
        { how: 'answers', part: '5', where: 'telegram reply_to_message_id' },
      ],
      dates: [{ of: 'published' }, { of: 'modified', edtf: '2031-04-04T13:00:00+03:00' }],
    });
    expect(problems).toMatchObject([
      { code: 'telegram/skipped', value: '1 service messages, 1 without words', input: 'result.json' },
    ]);
  });

  it('joins the runs of a text, and keeps the bytes of each word', async () => {
    const json = JSON.stringify(
      channel([
        said({
          text: [
            { type: 'bold', text: 'MAYOR “no”' },
            '\n\nThe ',
            { type: 'text_link', text: 'may', href: 'https://v.example/?a="text"' },
            'or said 😀\\ ',
            { type: 'mention', text: '@kim' },
            { type: 'x' },
            3,
            '',
          ],
        }),
      ]),
      null,
      1,
    ).replace('😀', '\\ud83d\\ude00');
    const { reports } = await read(json);
    expect(reports[0]!.text).toBe('MAYOR “no”\n\nThe mayor said 😀\\ @kim');
    expect(outline(reports[0]!)[0]).toBe('headline: MAYOR “no”');
    expect(lostWords(reports[0]!, utf8(json), unquoted)).toEqual([]);
  });

  it('names who wrote in a group, not in a channel', async () => {
    expect((await only({ from: 'Kim' }, { type: 'private_supergroup', name: 'Valley' })).authors).toEqual(['Kim']);
    expect((await only({ from: 'Valley News' })).authors).toEqual([]);
  });

  it.each([
    ['west of Greenwich', { date_unixtime: unix(18, 1) }, [['2031-04-04T12:01:00-06:00', '2031-04-04T12:01:00']]],
    ['half an hour', { date_unixtime: unix(8, 31) }, [['2031-04-04T12:01:00+03:30', '2031-04-04T12:01:00']]],
    ['UTC', { date_unixtime: unix(12, 1) }, [['2031-04-04T12:01:00Z', '2031-04-04T12:01:00']]],
    ['no seconds', { date_unixtime: undefined }, [['2031-04-04T12:01:00', '2031-04-04T12:01:00']]],
    ['seconds alone', { date: undefined }, [['2031-04-04T09:01:00Z', unix(9, 1)]]],
    [
      'two that do not fit',
      { date_unixtime: unix(9, 1, 1) },
      [
        ['2031-04-04T09:01:01Z', unix(9, 1, 1)],
        ['2031-04-04T12:01:00', '2031-04-04T12:01:00'],
      ],
    ],
    ['neither', { date: 'soon', date_unixtime: 'x' }, []],
    ['absurd seconds', { date: undefined, date_unixtime: '1e300' }, []],
  ])('dates: %s', async (_, more, expected) => {
    const value = channel([said(more)]);
    const text = JSON.stringify(value, null, 1);
    const { dates } = (await read(text)).reports[0]!;
    expect(dates.map(({ edtf, written }) => [edtf, written])).toEqual(expected);
    for (const { bytes, written } of dates) expect(text.slice(bytes!.from, bytes!.to)).toBe(written);
  });

  it('takes 1970 for never edited', async () =>
    expect((await only({ edited: '1970-01-01T03:00:00', edited_unixtime: '0' })).dates).toHaveLength(1));

  it('keeps what was forwarded from nobody, and answers elsewhere', async () =>
    expect(
      (await only({ forwarded_from: null, reply_to_message_id: 9, reply_to_peer_id: 'channel3' })).refersTo,
    ).toEqual([
      { how: 'taken from', where: 'telegram forwarded_from' },
      { how: 'answers', name: 'channel3/9', where: 'telegram reply_to_message_id' },
    ]));

  it('reads messages alone, and a channel without any', async () => {
    expect((await read({ messages: [said()] })).reports[0]).toMatchObject({ part: '5', text: 'The mayor said no.' });
    expect((await read(channel([]))).problems).toMatchObject([{ code: 'telegram/no-messages' }]);
  });
});

describe('an export of many chats', () => {
  const many = {
    about: 'Here is the data you requested.',
    personal_information: { user_id: 1 },
    chats: {
      about: 'x',
      list: [
        channel([said()]),
        channel([said(), said({ id: 6, reply_to_message_id: 5 })], { id: 78, name: 'Other' }),
        { type: 'saved_messages', id: 1, messages: [said({ saved_from: 'Other' })] },
      ],
    },
    left_chats: { list: [channel([said({ text: 'Gone.' })], { id: undefined })] },
  };
  it('names messages by their chat too', async () => {
    const { reports } = await read(many);
    expect(reports.map(({ part, outlet }) => `${part} ${outlet}`)).toEqual([
      '77/5 Valley News',
      '78/5 Other',
      '78/6 Other',
      '1/5 undefined',
      'chat 4/5 Valley News',
    ]);
    expect(reports[2]!.refersTo).toMatchObject([{ how: 'answers', part: '78/5' }]);
    expect(reports[3]!.credit).toBe('Other');
  });
  it('gives all that stands before a break', async () => {
    const json = JSON.stringify(many);
    const { reports, problems } = await read(json.slice(0, json.indexOf('"id":6') + 20));
    expect(reports.map(({ part }) => part)).toEqual(['77/5', '78/5']);
    expect(problems).toMatchObject([{ code: 'json/broken-off' }]);
  });
});

describe('what is no export', () => {
  it.each([
    ['another chat', { messages: [{ role: 'user', content: 'He said no.' }] }],
    ['an empty list', { messages: [] }],
    ['numbers', { messages: [1, 2] }],
    ['words', '{ "messages": he said'],
  ])('%s', async (_, value) => expect((await read(value)).reports[0]!.reader.name).toBe('plain-text'));
});

describe('hostile exports', () => {
  it('counts the messages beyond the limit', async () => {
    const bytes = utf8(JSON.stringify(channel(Array.from({ length: 9 }, (_, id) => said({ id })))));
    const { reports, problems } = await readMany(bytes, { limits: { maxItems: 4 } });
    expect(reports).toHaveLength(4);
    expect(problems).toMatchObject([{ code: 'input/too-many', value: '9 messages', limit: '4 messages' }]);
  });
  it('leaves out what is no message', async () => {
    const { reports, problems } = await read(
      channel([
        said(),
        1,
        null,
        [[]],
        {},
        said({ id: { a: 1 }, text: { text: 'x' } }),
        said({ id: 'x'.repeat(5000), text: 'A' }),
      ]),
    );
    expect(reports.map(({ part }) => part)).toEqual(['5', 'message 7']);
    expect(problems.map(({ code, value }) => `${code} ${value}`)).toEqual([
      'json/broken-item 3 messages',
      'telegram/skipped 0 service messages, 2 without words',
    ]);
  });
  it('with some bytes changed', () => {
    const whole = utf8(
      JSON.stringify({
        chats: { list: [channel([said({ text: ['é ', { type: 'bold', text: '😀\n"' }] }), said({ id: 6 })])] },
      }),
    );
    const change = fc.tuple(
      fc.nat(whole.length - 1),
      fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0x22, 0x5c, 0x5d, 0x7d, 0x2c)),
    );
    return fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        await read(bytes);
      }),
      { numRuns: 1500 },
    );
  });
  it('any values anywhere', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record(
            {
              id: fc.jsonValue(),
              type: fc.constantFrom('message', 'service', 1),
              text: fc.jsonValue(),
              date: fc.jsonValue(),
              date_unixtime: fc.jsonValue(),
              forwarded_from: fc.jsonValue(),
              reply_to_message_id: fc.jsonValue(),
            },
            { requiredKeys: [] },
          ),
        ),
        async (messages) => {
          await read(channel(messages));
        },
      ),
      {
        examples: [
          [[{ text: ['!'], date_unixtime: { toString: false } }]],
          [[{ type: 'message', text: ['!'], date: { toString: false } }]],
        ],
      },
    ));
  it('a kind that cannot become a text', async () => {
    await readMany(utf8('{"messages":[{"id":1,"type":{"toString":false},"date":"2031-03-05T09:00:00","text":"a"}]}'));
  });
  it.each([
    ['runs', `"text":[${'"a",'.repeat(250_000)}"b"]`],
    ['objects', `"text":[${'{"text":"a "},'.repeat(80_000)}"b"]`],
    ['deep', `"text":${'['.repeat(500_000)}${']'.repeat(500_000)}`],
  ])('a megabyte of %s takes a second at most', async (_, text) => {
    const bytes = utf8(`{"type":"public_channel","messages":[{"id":1,"type":"message",${text}}]}`);
    const before = process.cpuUsage();
    const many = await readMany(bytes);
    expect(workMs(before)).toBeLessThan(2000);
    manyHolds(many, bytes);
  });
});
