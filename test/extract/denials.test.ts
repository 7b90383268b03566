import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarked, writeMarked } from '../../src/dossier/index.ts';
import { withDenials } from '../../src/extract/denials.ts';
import { extract } from '../../src/extract/index.ts';
import { span } from '../../src/nouns/index.ts';
import { growthOf, LINEAR } from '../costs.ts';
import { claimsHold } from './claims-hold.ts';
import { reportOf, scripted } from './scripted-tagger.ts';

/** What the rules find in a text in which the model found nothing, outermost. */
async function found(text: string): Promise<string> {
  const { tagger } = scripted('nothing');
  const { claims } = await extract(reportOf(text), tagger);
  return writeMarked(
    text,
    claims.filter(({ within }) => within === null),
  );
}

/** The same, beside what the model found. */
async function beside(notation: string, keep = 0): Promise<string> {
  const { text, tagger } = scripted(notation, { keep });
  return writeMarked(text, (await extract(reportOf(text), tagger)).claims);
}

describe('a regular frame is a claim', () => {
  it.each([
    ['<A spokesman for the port> [declined] {to comment on the inquiry}, citing the law.'],
    ['<The ministry> [has repeatedly refused] {to say who paid}.'],
    ['<Kim> [declined] {an interview}.'],
    ['<She> [would not say] {whether the gate was shut}.'],
    ['• <She> [would not be drawn on] {the maize}'],
    ["<The board> [won't comment on] {the leak} until Friday."],
    ['<Kim> [could not immediately confirm] {the figure}.'],
    ['<The port> [would neither confirm nor deny] {that it had the log}.'],
    ['<Neither> [would say] {why}.'],
    ['<The union> [is unable to comment on] {the case}.'],
    ['<The firm> [had no comment on] {the ruling}.'],
    ['<The firm> [had] {no comment}.'],
    ['<The firm> [did not immediately respond to] {a request for comment}.'],
    ['<Dilys Ray, the port’s chief pilot>, [did not return] {three calls} on Monday.'],
    ['<The clinic> [failed to respond to] {several e-mails}.'],
    ['<Tom Oss> [could not be reached for] {comment}.'],
    ['<Mr. Oss> [was not immediately available for] {comment}.'],
    ['<The port> [denied] {any link to the fire}.'],
    ['<He> [has repeatedly denied] {wrongdoing}.'],
    ['<The agency> [flatly denies] {that a pump failed}.'],
    ['On Monday, <Dilys Ray> [denied] {it}.'],
    ['<The port and the union> [denied] {having seen the log}.'],
    ['<The board> [did not deny] {the report}.'],
    ['<The mayor> [rejected] {the union’s claim that nine had died}.'],
    ['<Kim> [dismissed] {the report as “baseless”}.'],
    ['<A spokeswoman> [disputed] {their account}.'],
    ['<The port> [called] {the report false}.'],
    ['<The agency> [withdrew] {its figure of nine}.'],
    ['<He> [later retracted] {the statement}.'],
    ['<Kim> [corrected] {it to eight}.'],
    ['<Rescuers> [lowered] {the death toll to six}.'],
    ['<Port> [denies] {any leak}'],
    // how it goes on, and what it is that is put off
    ['<The firm> [is denying] {that the pump failed}.'],
    ['<Kim> [continued to deny] {the report}.'],
    ['<She> [has sought to distance herself from] {the plan}.'],
    ['<Kim> [dismissed] {the footage as staged}.'],
    ['<The club> [poured scorn on] {the rumours}.'],
    ['<The port> [disclaimed] {responsibility for the spill}.'],
    ['<The premier> [retreated from] {his claim that talks had begun}.'],
    ['<The network> [issued a correction to] {its report}.'],
    ['<The board> [took down] {the statement}.'],
    ['<The report> [stopped short of] {calling it murder}.'],
    ['<Officials> [would give] {no reason for the delay}.'],
    ['<The coach> [had nothing to say about] {the transfer}.'],
    ['<The union> [remained silent on] {the offer}.'],
    ['<The senator> [sidestepped] {questions about the donation}.'],
    ['<She> [chose not to respond to] {his attack}.'],
    ['<Neither side> [would confirm] {the deal}.'],
    ['<The owner> [could not be located for] {comment}.'],
    ['{Who paid the crew}, <she> [would not say].'],
    ['{Who paid the crew?} <She> [declined to say].'],
    ['When asked who had paid the crew, <she> [declined] {to say}.'],
    ['{The claim} [was flatly denied] by <the port>.'],
    ['<His> [denial of] {any link} came late.'],
    ['Few heard <the port’s> [denial] {that a pump failed}.'],
    ['<Her> [refusal] {to name the driver} was noted.'],
    ['<The party> [disowned] {the leaflet}.'],
    ['<The agency> [backtracked on] {its claim}.'],
    ['<Kim> [took back] {what she had said}.'],
    ['<The office> [corrected] {the number of wounded to nine}.'],
    ['<The mayor> [brushed aside] {the criticism}.'],
    ['<The board> [pushed back against] {the claim}.'],
    ['<The service> [ruled out] {sabotage}.'],
    ['<The driver> [pleaded] {not guilty to manslaughter}.'],
    ['<No one at the port> [was available for] {comment}.'],
    ['<Neither the firm nor the port> [responded to] {requests for comment}.'],
    ['<The firm> [has yet to respond to] {our questions}.'],
    ['{Repeated calls} to <his office> [went unanswered].'],
    ['{Messages} left for <the owner> [were not returned].'],
    ['{The claims} [were dismissed as fiction] by <the mining company>.'],
    ['He stands accused of {shelling the port}, which <he> [denies].'],
    ['Two men face {charges} that <they> [deny].'],
  ])('%s', async (notation) => {
    expect(await found(readMarked(notation).text)).toBe(notation);
  });
});

describe('the same verb with another object is none', () => {
  it.each([
    'The guards denied entry to two men.',
    'The judge denied bail.',
    'The two were denied any food.',
    'Sales declined by 3 percent.',
    'The river refused to fall.',
    'Two patients refused treatment.',
    'The army withdrew its troops.',
    'He was dismissed from his post.',
    'The board dismissed the coach.',
    'The state rejected asylum seekers.',
    'The pilot corrected course.',
    'The patients did not respond to treatment.',
    'The summit could not be reached on foot.',
    'The bank raised its rates.',
    'To deny that would be odd.',
    'The offer was declined.',
    'The contested report came late.',
    'The denial came late.',
    'The denial of service lasted two hours.',
    'The visa was denied by the consul.',
    'His refusal to eat was noted.',
    'The rain was not expected and the calls went on.',
    'The service ruled out the goal.',
    'The crews backed away from the fire.',
    'Nobody was on the quay, and the port was available for loading.',
  ])('%s', async (text) => {
    expect(await found(text)).toBe(text);
  });
});

describe('who it is', () => {
  it.each([
    ['<Tom Oss>, who took over in May, [denied] {the claim}.'],
    ['<Oss>, 52, [declined] {to comment}.'],
    ['<Oss>, reached by phone, [declined] {to comment}.'],
    ['Two officials, <who> [declined] {to comment}, left.'],
    ['The tide was late, but <the union> [denied] {the claim}.'],
    ['The gate was shut and <its owner> [denied] {any role}.'],
    ['<Gov. Berg> [declined] {to say when Mr. Oss had left}.'],
  ])('%s', async (notation) => {
    expect(await found(readMarked(notation).text)).toBe(notation);
  });

  it('is left alone where nobody is surely named', async () => {
    for (const text of ['Having left, declined to comment.', 'Then denied it.', 'Running and refused to comment.'])
      expect(await found(text)).toBe(text);
  });
});

describe('beside what the model found', () => {
  it.each([
    [
      'one subject for two verbs',
      '<1:<2:Kim>> [1:said] {1:it fell} and [2:declined] {2:to comment on the log}.',
      '[2:declined] {2:to comment on the log}',
    ],
  ])('%s', async (_, whole, ruled) => {
    const seen = whole.replace(ruled, 'declined to comment on the log').replace('<1:<2:Kim>>', '<1:Kim>');
    expect(await beside(seen)).toBe(whole);
  });

  it('a participle has the subject of the claim before', async () => {
    expect(await beside('<Kim> [said] {it fell}, denying any link.')).toBe(
      '<1:<2:Kim>> [1:said] {1:it fell}, [2:denying] {2:any link}.',
    );
  });

  it.each([
    ['a cue that a claim has', '<Kim> [flatly refused] {to say more}.'],
    ['a cue that holds a second verb', '<Kim> [stopped short of calling for] {a strike}.'],
    ['a quotation', 'It read: “The port denied any leak.”'],
  ])('leaves alone %s', async (_, notation) => {
    expect(await beside(notation)).toBe(notation);
  });

  it('what a claim attributes may hold one, told or quoted', async () => {
    for (const notation of [
      '<1:Kim> [1:said] {1:<2:the port> [2:denied] {2:any leak}}.',
      '{1:“<2:I> [2:deny] {2:it},”} <1:Kim> [1:said].',
    ])
      expect(await beside(notation.replace(/<2:(.*?)>|\[2:(.*?)\]|\{2:(.*?)\}/g, '$1$2$3'))).toBe(notation);
  });

  it.each([
    ['<Kim> [refused to discuss] {that}.', '<Kim> [refused] {to discuss that}.'],
    ['<Kim> [walked back the remarks about] {the port}.', '<Kim> [walked back] {the remarks about the port}.'],
    ['He faces charges, {which} <he> [denies].', 'He faces {charges}, which <he> [denies].'],
  ])('what a cue took of the content goes back: %s', async (seen, whole) => {
    expect(await beside(seen)).toBe(whole);
  });

  it('what is denied is not told by who is named in it', async () => {
    expect(await beside('The port denied that <Kim> [had said] {it leaked}.')).toBe(
      '<1:The port> [1:denied] {1:that <2:Kim> [2:had said] {2:it leaked}}.',
    );
  });

  it('a denial without a source gets its subject', async () => {
    expect(await beside('The port [denied] {that it leaked}.')).toBe('<The port> [denied] {that it leaked}.');
  });

  it('a content that is a frame without its subject gives way', async () => {
    expect(await beside('The man whom Kim [quoted] {could not be reached for comment}.')).toContain(
      '[could not be reached for] {comment}',
    );
  });

  it('nothing below the threshold is added', async () => {
    expect(await beside('The firm declined to comment.', 0.99)).toBe('The firm declined to comment.');
  });
});

it('says which rule found it, with its words, and scores what people skip lower', async () => {
  const { tagger } = scripted('nothing');
  const text = 'The port denied any leak. The firm did not reply to a request for comment.';
  const { claims } = await extract(reportOf(text), tagger);
  expect(claims.map(({ reasons }) => reasons.map(({ rule }) => rule))).toEqual([
    ['denial/denied/account'],
    ['denial/silent/request'],
  ]);
  expect(claims[0]!.reasons[0]!.spans.map(({ from, to }) => text.slice(from, to))).toEqual([
    'The port',
    'denied',
    'any leak',
  ]);
  expect(claims[0]!.score).toBeGreaterThan(claims[1]!.score);
  expect(claims.map(({ act }) => act)).toEqual(['deny', 'decline']);
});

it('boilerplate is not searched', async () => {
  const { tagger } = scripted('nothing');
  const report = reportOf('The port denied any leak.');
  const blocks = report.blocks.map((block) => ({ ...block, kind: 'boilerplate' as const }));
  expect((await extract({ ...report, blocks }, tagger)).claims).toEqual([]);
});

const words = fc.constantFrom(
  ...'The port denied any link|Kim declined to comment|and refused to say who|He did not respond to a request|The port|Kim|, who|denied|declined|refused|to comment|it|that|any link|, a pilot,|and|but|would not|say|did not|respond to|a request|for comment|withdrew|its claim|“|”|"|.|. |,|(|)|\n\n|é|👩🏽‍🚒|\ud800|\u202e|rejected|the report|as false|on Monday|;|•|as'.split(
    '|',
  ),
);

it('whatever stands around the frames, spans stand in order and inside, and moving the text moves them along', async () => {
  let claims = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 30 }), async (parts) => {
      const text = parts.join(' ');
      const { tagger } = scripted('nothing');
      const here = reportOf(text);
      const first = await extract(here, tagger);
      claims += first.claims.length;
      claimsHold(here, first.claims);
      const before = 'It rained all day.\n\n';
      const moved = await extract(reportOf(before + text), tagger);
      expect(moved.claims.map(({ cue }) => cue)).toEqual(
        first.claims.map(({ cue }) => span(cue.from + before.length, cue.to + before.length)),
      );
    }),
    { numRuns: 3000 },
  );
  expect(claims).toBeGreaterThan(500);
});

it.each(['really ', 'had really also ', 'The port denied it and ', 'denied a ', 'A, B, ', 'would not ', "x's "])(
  'costs no more than the text is long, of %j again and again',
  async (unit) => {
    const growth = await growthOf((share) => {
      const text = unit.repeat((400_000 * share) / unit.length);
      withDenials([], { text, blocks: [{ from: 0, to: text.length }], quotations: [] }, 0);
    });
    expect(growth).toBeLessThan(LINEAR);
  },
);
