import { describe, expect, it } from 'vitest';
import { originsOf, settled } from '../../src/link/index.ts';
import type { OriginEdge } from '../../src/nouns/index.ts';
import { caseReport, edgesAmong, type Given, shown } from './case-reports.ts';

const AGENCY = `
Ferry runs aground off Port Elm, twelve rescued
ELMSTAD, June 4 (NWA) - A ferry with forty passengers ran onto a sandbank outside the harbour of Port Elm early on Thursday, the coast rescue said.
Twelve people were taken off by a fishing boat that happened to be mending its nets nearby, and two of them were treated for cold.
"The lights of the channel were out when we came past the mole," the mate, Iver Strand, told reporters on the quay.
The harbour board rejected that account and said its lamps had been tested the evening before by a contractor from Elmstad.
Divers were expected to look at the hull once the wind had dropped, a spokeswoman for the owners said by telephone.
The ferry was built in 1987 and had passed its last inspection in March without any remark about its steering gear.`;

const OTHER = `
School roof to be mended before winter
The council of Nether Wick voted on Tuesday to pay for a new roof on the village school, ending a dispute of three years.
Parents had threatened to keep their children at home if rain came through the ceiling of the gymnasium once more.
The work will begin in August, when a builder from the next valley has finished the chapel.`;

/** Reordered, cut, some sentences rewritten, under another headline, inside a paper's own news. */
const REWRITE = `
Drama on the sandbank
By Ola Brandt, with NWA
Our readers in Port Elm woke to sirens, and some of them ran down to the water in their slippers to see what had happened.
The harbour board dismissed that account and said its lamps had been tested the evening before by a contractor from Elmstad.
A ferry with forty passengers on board ran onto a sandbank outside the harbour early on Thursday, according to rescuers.
The baker, who saw it all from her window, gave away two trays of rolls to those who came ashore without shoes.
Two of the rescued were treated for cold after a fishing boat that happened to be mending its nets nearby took them off.`;

const agency = (given: Given = {}) => caseReport('agency', AGENCY, { outlet: 'Northern Wire Agency', ...given });
const rewrite = (given: Given = {}) => caseReport('rewrite', REWRITE, { outlet: 'The Elmstad Post', ...given });
const other = (given: Given = {}) => caseReport('other', OTHER, { outlet: 'The Wick Courier', ...given });

const only = (edges: readonly OriginEdge[], kind: string): OriginEdge => {
  const found = edges.filter((edge) => edge.kind === kind);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('a copy', () => {
  it('is found in another order, cut, rewritten, under a new headline, among own words', () => {
    const [a, o, r] = [agency(), other(), rewrite()];
    const edges = edgesAmong([a, o, r]);
    expect(shown(edges)).toEqual(['rewrite copy agency', 'rewrite credit agency']);
    const copy = only(edges, 'copy');
    expect(copy.share).toBeGreaterThan(0.3);
    expect(copy.share).toBeLessThan(0.7);
    const pairs = copy.reasons
      .filter(({ rule }) => rule.startsWith('sentence/'))
      .map(({ from, to }) => [
        r.report.text.slice(from[0]!.from, from[0]!.to).slice(0, 18),
        a.report.text.slice(to[0]!.from, to[0]!.to).slice(0, 18),
      ]);
    expect(pairs).toEqual([
      ['The harbour board ', 'The harbour board '],
      ['A ferry with forty', 'A ferry with forty'],
      ['Two of the rescued', 'Twelve people were'],
    ]);
  });

  it('leads from the later to the earlier publication, whichever was added first', () => {
    const [early, late] = [{ published: '2026-06-04' }, { published: '2026-06-05T08:00+02:00' }];
    expect(shown(edgesAmong([agency(early), rewrite(late)]))).toContain('rewrite copy agency');
    expect(shown(edgesAmong([rewrite(late), agency(early)]))).toContain('rewrite copy agency');
    expect(shown(edgesAmong([rewrite(early), agency(late)]))).toContain('agency copy rewrite');
  });

  it('leads by a credit where no date says it, and by what stands whole in what', () => {
    expect(shown(edgesAmong([rewrite(), agency()]))).toContain('rewrite copy agency');
    const bare = AGENCY.trim().split('\n').slice(2).join('\n');
    const cut = caseReport('cut', bare.split('\n').slice(0, 3).join('\n'));
    const whole = caseReport('whole', bare);
    expect(shown(edgesAmong([cut, whole]))).toEqual(['cut copy whole']);
    const host = caseReport('host', `${OTHER}\n${bare}`);
    expect(shown(edgesAmong([host, whole]))).toEqual(['host copy whole']);
  });

  it('says so with less certainty where only the order of the case tells', () => {
    const sure = only(edgesAmong([agency({ published: '2026-06-04' }), rewrite({ published: '2026-06-05' })]), 'copy');
    const bare = [agency({ outlet: 'A' }), caseReport('rewrite', REWRITE.replace(', with NWA', ''), { outlet: 'B' })];
    const unsure = only(edgesAmong(bare), 'copy');
    expect(unsure.reasons[0]!.rule).toBe('direction/order');
    expect(unsure.score).toBeLessThan(sure.score);
  });

  it('of a thousand identical reports leads to the first', () => {
    const same = Array.from({ length: 1000 }, (_, n) => caseReport(`r${n}`, AGENCY));
    const edges = edgesAmong(same).filter(({ kind }) => kind === 'copy');
    expect(edges).toHaveLength(999);
    expect(new Set(edges.map(({ from }) => from))).toEqual(new Set(['r0']));
    expect(
      originsOf(
        same.map(({ report }) => ({ report: report.id })),
        edges,
      ),
    ).toMatchObject({ reports: 1000, atMost: 1 });
  });

  it('leads to several origins where each has sentences of its own', () => {
    const both = caseReport('both', `${AGENCY}\n${OTHER}`);
    const day = { published: '2026-06-04' };
    const edges = edgesAmong([agency(day), other(day), { ...both, published: '2026-06-05' }]);
    expect(shown(edges.filter(({ kind }) => kind === 'copy'))).toEqual(['both copy agency', 'both copy other']);
  });
});

describe('no copy', () => {
  const NOTICE =
    'Invented for the purpose of this test: the people, bodies and events in this report do not exist at all.';
  const FOOT =
    'For more stories like this one subscribe to our free newsletter, which comes every morning before breakfast.';

  it('is a notice that stands at the head of reports, or a call at their foot', () => {
    const reports = [AGENCY, OTHER].map((text, n) => caseReport(`r${n}`, `${NOTICE}\n${text}\n${FOOT}`));
    expect(edgesAmong(reports).filter(({ kind }) => kind !== 'credit')).toEqual([]);
  });

  it('is such a notice beside a copy either', () => {
    const body = AGENCY.trim().split('\n').slice(2);
    const copy = [NOTICE, 'A headline of our own', 'A line about the weather of the day.', ...body].join('\n');
    const reports = [caseReport('a', [NOTICE, ...body].join('\n')), caseReport('b', copy)];
    const { reasons } = only(edgesAmong(reports), 'copy');
    const words = reasons.flatMap(({ from }) => from.map((span) => reports[1]!.report.text.slice(span.from, span.to)));
    expect(words.length).toBeGreaterThan(4);
    expect(words.filter((sentence) => sentence.startsWith('Invented'))).toEqual([]);
  });

  it('is a stretch that many reports of unlike content hold', () => {
    const matters = [
      'The mill wheel froze on Sunday. Children slid on it until the miller came out with a broom and a lantern.',
      'A comet was seen over the eastern ridge. Astronomers at the observatory had not expected it for nine years.',
      'Prices of barley fell again. Traders blamed a warm spring and the ships that had come from the south at once.',
      'The choir won a cup. Its leader, a plumber, learnt to read music from a book that he had found in a skip.',
      'Two goats climbed the town hall. The fire brigade brought one of them down, and the other came by itself.',
    ];
    const reports = matters.map((matter, n) =>
      caseReport(`r${n}`, `${matter}\n${NOTICE}\n${FOOT}\n${matter.split('. ').reverse().join('. ')}`),
    );
    const edges = edgesAmong(reports);
    // Of two reports nobody knows that the stretch is of no matter; from the third on it is.
    expect(edges.filter(({ report }) => report > 'r1')).toEqual([]);
  });

  it('is a name or a turn of phrase', () => {
    const a = `The Royal Society for the Protection of Harbour Seals in Port Elm opened its doors to visitors on Sunday.
      It could not immediately be reached for comment on the number of the seals, which some put at forty.`;
    const b = `A donation to the Royal Society for the Protection of Harbour Seals in Port Elm was stolen from a car at noon.
      The owner of the car could not immediately be reached for comment, and the police had no suspect as of Monday.`;
    expect(edgesAmong([caseReport('a', a), caseReport('b', b)])).toEqual([]);
  });

  it('are words of somebody that both quote: that is an edge of its own, and does not fold', () => {
    const quotation = '“The lights of the channel were out when we came past the mole and nobody answered the radio,”';
    const a = caseReport(
      'a',
      `Iver Strand was tired when he met us. ${quotation} the mate said on the quay. He had not slept.`,
    );
    const b = caseReport(
      'b',
      `In court the mate spoke for an hour before the judge. ${quotation} he repeated. Two jurors took notes.`,
    );
    const edges = edgesAmong([a, b]);
    expect(shown(edges)).toEqual(['b quotes a']);
    const [reason] = edges[0]!.reasons;
    expect(b.report.text.slice(reason!.from[0]!.from, reason!.from[0]!.to)).toMatch(/^The lights .* radio$/);
    expect(originsOf([{ report: 'a' }, { report: 'b' }], edges).atMost).toBe(2);
    expect(originsOf([{ report: 'a' }, { report: 'b', spans: reason!.from }], edges).atMost).toBe(2);
  });
});

describe('a credit', () => {
  const credited = (line: string, given: Given = {}) =>
    shown(
      edgesAmong([
        agency(),
        caseReport('b', `Ships and men\n${line}\n${OTHER}`, { outlet: 'The Elmstad Post', ...given }),
      ]),
    );

  it.each([
    ['By staff, with NWA', ['b credit "Northern Wire Agency"']],
    ['With reporting by the Northern Wire Agency', ['b credit "Northern Wire Agency"']],
    ['ELMSTAD, June 5 (NWA) - The harbour was shut for the whole of the day.', ['b credit "Northern Wire Agency"']],
    ['ELMSTAD, June 5 (AFP) - The harbour was shut for the whole of the day.', ['b credit "AFP"']],
    ['With AFP', ['b credit "AFP"']],
    ['Source: Northern Wire Agency', ['b credit "Northern Wire Agency"']],
    ['By Ola Brandt and Mary Holt', []],
    ['With her brother gone and the UN silent, she went to the EU.', []],
    ['The Elmstad Post, Friday', []],
  ])('%s', (line, edges) => {
    expect(credited(line)).toEqual(edges);
  });

  it('leads to the report of the outlet that speaks of the same', () => {
    const about = AGENCY.replaceAll('forty', 'thirty-nine').split('\n').slice(2, 6).join('\nMeanwhile it rained. ');
    const edges = edgesAmong([agency(), caseReport('b', `Short\nBy staff, with NWA\n${about}`, { outlet: 'X' })]);
    expect(shown(edges)).toContain('b credit agency');
  });

  it('is a tag of the capture, or an address that another report has', () => {
    const tag = [{ how: 'taken from', name: 'Hill Radio', where: 'rss source' }] as const;
    expect(credited('', { refersTo: tag })).toEqual(['b credit "Hill Radio"']);
    const url = 'https://www.nwa.example/2026/ferry';
    const edges = edgesAmong([
      agency({ url }),
      caseReport('b', OTHER, { outlet: 'Post', url: 'http://nwa.example/2026/ferry?from=feed' }),
    ]);
    expect(shown(edges)).toEqual(['b credit agency']);
  });

  it('is none in the outlet’s own dateline', () => {
    expect(edgesAmong([agency()])).toEqual([]);
  });
});

describe('a citation', () => {
  const citing = (sentence: string, given: Given = {}) =>
    shown(
      edgesAmong([
        agency({ published: '2026-06-04' }),
        caseReport('b', `What we hear\nThe quay was full of people.\n${sentence}`, {
          outlet: 'The Elmstad Post',
          published: '2026-06-05',
          ...given,
        }),
      ]),
    );

  it.each([
    [
      'The Northern Wire Agency reported that twelve passengers of the ferry were rescued by a fishing boat.',
      ['b cites agency'],
    ],
    ['Twelve passengers of the ferry were rescued by a fishing boat, NWA said.', ['b cites agency']],
    ['The mate told the Northern agency that the lights of the channel were out.', ['b cites agency']],
    ['According to NWA, the harbour board had its lamps tested by a contractor.', ['b cites agency']],
    ['NWA is quoting a minister who wants to resign over potatoes.', ['b cites "Northern Wire Agency"']],
    ['The mate told Radio Tern that he would never sail again.', ['b cites "Radio Tern"']],
    ['According to the Gull Island Gazette, the captain has a twin.', ['b cites "Gull Island Gazette"']],
    ['Will NWA move its office to the harbour?', []],
    ['The mate told the Gull Island Council that he would never sail again.', []],
    ['The Elmstad Post reported nothing of the kind.', []],
  ])('%s', (sentence, edges) => {
    expect(citing(sentence)).toEqual(edges);
  });

  it('of an outlet by itself is one of an earlier report of its own', () => {
    const own = (sentence: string) => citing(sentence, { outlet: 'Northern Wire Agency' });
    expect(own('On Thursday NWA reported that twelve passengers of the ferry were rescued by a fishing boat.')).toEqual(
      ['b cites agency'],
    );
    expect(own('The mate told NWA that twelve passengers of the ferry were rescued by a fishing boat.')).toEqual([]);
  });

  it('is led to no report that was published later', () => {
    expect(
      citing('NWA reported that twelve passengers of the ferry were rescued by a fishing boat.', {
        published: '2026-06-03',
      }),
    ).toEqual(['b cites "Northern Wire Agency"']);
  });

  it('is led to a report that is added later, and the name alone then counts no more', () => {
    const citer = caseReport(
      'b',
      'The ferry\nTwelve passengers were rescued by a fishing boat, the Northern Wire Agency reported.',
      {
        outlet: 'Post',
        published: '2026-06-05',
      },
    );
    const edges = edgesAmong([citer, agency({ published: '2026-06-04' })], ['Northern Wire Agency']);
    expect(shown(edges)).toEqual(['b cites "Northern Wire Agency"', 'b cites agency']);
    expect(shown(settled(edges))).toEqual(['b cites agency']);
    const spans = edges[0]!.reasons.flatMap(({ rule, from }) => (rule === 'sentence/citing' ? from : []));
    expect(originsOf([{ report: 'b', spans }, { report: 'agency' }], edges)).toMatchObject({ reports: 2, atMost: 1 });
  });

  it('of a document names the document; what its sender says is no citation', () => {
    const communique = caseReport(
      'c',
      'HARBOUR BOARD\nCOMMUNIQUÉ No. 12\n5 June 2026\nAll lamps were lit at every hour of the night.',
      {
        outlet: 'Harbour Board of Elmstad, press service',
        published: '2026-06-05',
      },
    );
    const b = (sentence: string) =>
      shown(
        edgesAmong([
          communique,
          caseReport('b', `What we hear\n${sentence}`, { outlet: 'Post', published: '2026-06-08' }),
        ]),
      );
    expect(b('In communiqué 12 the board spoke of lamps.')).toEqual(['b cites c']);
    expect(b('Your communiqué on Friday said nothing of the mole.')).toEqual(['b cites c']);
    expect(b('The Harbour Board of Elmstad says that “all lamps were lit at every hour”.')).toEqual(['b cites c']);
    expect(b('In communiqué 11 the board spoke of lamps.')).toEqual([]);
    expect(b('The Harbour Board of Elmstad said it had no lamps left.')).toEqual([]);
  });

  it('of one of two outlets with the same last word is led to neither by that word alone', () => {
    const reports = [
      caseReport('a', AGENCY, { outlet: 'The Elm Courier', published: '2026-06-03' }),
      caseReport('o', OTHER, { outlet: 'The Wick Courier', published: '2026-06-03' }),
      caseReport('b', 'Short\nTwelve passengers of the ferry were rescued, the Courier reported.', { outlet: 'Post' }),
    ];
    const cites = (...given: typeof reports) => shown(edgesAmong(given).filter(({ kind }) => kind === 'cites'));
    expect(cites(...reports)).toEqual([]);
    expect(cites(reports[0]!, reports[2]!)).toEqual(['b cites a']);
  });
});

describe('every outlet', () => {
  it('is treated alike: with two names exchanged everywhere, the edges are those of the other', () => {
    const names = [
      ['Northern Wire Agency', 'NWA', 'The Elmstad Post'],
      ['Southern Quay Bureau', 'SQB', 'The Seals Herald'],
    ] as const;
    const edges = names.map(([long, short, paper]) => {
      const renamed = (text: string) => text.replaceAll('Northern Wire Agency', long).replaceAll('NWA', short);
      const cites =
        'The ferry\nTwelve passengers of the ferry were rescued by a fishing boat, NWA reported. In the Elmstad Post he said no.';
      return edgesAmong([
        caseReport('a', renamed(AGENCY), { outlet: long }),
        caseReport('b', renamed(REWRITE), { outlet: paper }),
        caseReport('c', renamed(cites).replace('Elmstad Post', paper.slice(4)), { outlet: 'Other' }),
      ]).map(({ named, reasons, ...edge }) => ({
        ...edge,
        named: named === null ? null : named === long ? 'agency' : 'paper',
        rules: reasons.map(({ rule }) => rule),
      }));
    });
    expect(edges[0]).toEqual(edges[1]);
    expect(edges[0]!.length).toBeGreaterThan(3);
  });
});
