// Plants one breach each in a small incident that holds, and shows that the checks of the gold catch it.

import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/measure/own-gold.ts';
import { checkApart } from './check-apart.ts';
import { checkIncident } from './check-incident.ts';
import { checkReport } from './check-report.ts';
import { NOTICE } from './check-spans.ts';
import { layOut } from './layout.ts';
import { type GoldIncident, type GoldReport, goldReport } from './own-gold-files.ts';

const LABELS = {
  speaker: 'kim',
  how: 'name',
  act: 'say',
  manner: 'indirect',
  polarity: 'for',
  modality: 'plain',
  basis: [],
  to: null,
  medium: null,
  within: null,
  happened: null,
  said: null,
  place: [],
} as const;
const NOTATION = `${NOTICE}

<1:Dora Kim> [1:told] reporters {1:<2:a docker> [2:saw] {2:the gate shut} at Bela}.

{3:“Nobody called,”} <3:she> [3:said]. {3:“Nobody.”}
`;
const SIDECAR = {
  outlet: 'post',
  genre: 'agency',
  published: ['2026-03-18', null],
  captured: '2026-03-18T10:05Z',
  unmarked: [],
  claims: {
    1: { ...LABELS, to: 'reporters', place: [['bela', 'Bela']] },
    2: { ...LABELS, speaker: 'docker', how: 'description', act: 'know', within: 1 },
    3: { ...LABELS, how: 'pronoun', manner: 'direct' },
  },
} as const;
const INCIDENT = {
  about: 'A gate',
  part: 'test',
  outlets: [{ id: 'post', name: 'Quay Post' }],
  speakers: [
    { id: 'kim', kind: 'person', name: 'Dora Kim', aliases: [], of: null, number: 1 },
    { id: 'docker', kind: 'unnamed', name: 'a docker', aliases: [], of: null, number: 1 },
  ],
  places: [{ id: 'bela', name: 'Bela', geonames: null, within: null }],
  links: [{ kind: 'contradicts', from: '01-a#2', to: '01-a#3', about: 'event' }],
  origins: [{ report: '02-b', from: '01-a', how: 'copy', words: 'Nobody called' }],
};

interface Planted {
  readonly notation: string;
  readonly sidecar: Record<string, unknown>;
  readonly incident: typeof INCIDENT;
}

/** The small incident: the same report twice, 02 a copy of 01. */
function planted(change: Partial<Planted> = {}): GoldIncident {
  const { notation = NOTATION, sidecar = SIDECAR, incident = INCIDENT } = change;
  const report = (id: string): GoldReport => goldReport(id, notation, layOut(sidecar));
  const written = layOut(incident);
  return { id: 'gate', written, incident: JSON.parse(written) as Incident, reports: [report('01-a'), report('02-b')] };
}

const claim = (number: 1 | 2 | 3, labels: object): Record<string, unknown> => ({
  ...SIDECAR,
  claims: { ...SIDECAR.claims, [number]: { ...SIDECAR.claims[number], ...labels } },
});
const without = (number: 1 | 2 | 3, label: keyof typeof LABELS): Record<string, unknown> => {
  const { [label]: _, ...rest } = SIDECAR.claims[number];
  return { ...SIDECAR, claims: { ...SIDECAR.claims, [number]: rest } };
};
const text = (from: string, to: string): Partial<Planted> => {
  expect(NOTATION).toContain(from);
  return { notation: NOTATION.replace(from, to) };
};

describe('the checks of a report', () => {
  it('find nothing wrong with one that holds', () => {
    expect(planted().reports.flatMap(checkReport)).toEqual([]);
  });

  it.each<[string, Partial<Planted>, RegExp]>([
    ['a label left out', { sidecar: without(1, 'basis') }, /wanted speaker how act manner/],
    ['a claim without labels', { sidecar: { ...SIDECAR, claims: { 1: LABELS } } }, /claims 1 to 3 are marked/],
    ['an unknown label', { sidecar: claim(1, { mood: 'sad' }) }, /has speaker .* mood/],
    ['an unknown act', { sidecar: claim(1, { act: 'claim' }) }, /act may not be "claim"/],
    ['an unknown polarity', { sidecar: claim(1, { polarity: 'yes' }) }, /polarity may not be/],
    ['an unknown basis', { sidecar: claim(1, { basis: [['rumour', 'told']] }) }, /basis may not be/],
    ['a basis without words', { sidecar: claim(1, { basis: [['saw', null]] }) }, /basis may not be/],
    ['a time that is no time', { sidecar: claim(1, { said: ['2026-02-30', null] }) }, /said may not be/],
    ['a report without its date', { sidecar: { ...SIDECAR, published: 'today' } }, /published may not be/],
    ['a report without the time of its capture', { sidecar: { ...SIDECAR, captured: null } }, /when it was captured/],
    ['an unknown genre', { sidecar: { ...SIDECAR, genre: 'poem' } }, /genre may not be/],
    ['a post of its own time outside live blogs', { sidecar: claim(1, { published: ['2026', 'Kim'] }) }, /live blogs/],
    ['no notice that it is invented', text('Invented for', 'Written for'), /does not begin by saying/],
    ['notation that is not in its normal form', text('Nobody called', 'Nobody\\: called'), /normal form: line 5/],
    ['white space at an edge', text('{2:the gate shut}', '{2:the gate shut }'), /white space/],
    ['a comma in the source', text('<1:Dora Kim>', '<1:Dora Kim,>'), /comma, semicolon or stop/],
    ['“that” in the cue', text('[3:said]', '[3:said that]'), /ends with what belongs to the content/],
    ['a final stop', text('at Bela}.', 'at Bela.}'), /ends with a full stop/],
    ['a quotation mark left out', text('{3:“Nobody.”}', '{3:“Nobody.}”'), /leaves its closing quotation mark out/],
    ['a nested claim that is not labelled so', { sidecar: claim(2, { within: null }) }, /stands in claim 1/],
    ['a claim labelled as nested that is not', { sidecar: claim(3, { within: 1 }) }, /stands in no claim/],
    [
      'a part outside the claim around it',
      text('{2:the gate shut} at Bela}', '{2:the gate shut:1} at} Bela'),
      /outside claim 1/,
    ],
    ['claims that overlap', text('[1:told] reporters {1:', '[1:told {2:reporters}] {1:'), /outside|overlaps/],
    ['a manner that the marks do not bear out', { sidecar: claim(3, { manner: 'mixed' }) }, /no note says why/],
    [
      'words that are not in the paragraph',
      { sidecar: claim(3, { to: 'reporters' }) },
      /“reporters” does not stand there/,
    ],
    ['words that are nowhere', { sidecar: claim(1, { happened: ['2026', 'at noon'] }) }, /“at noon” does not stand/],
    ['unmarked words that are nowhere', { sidecar: { ...SIDECAR, unmarked: ['Boo'] } }, /“Boo” does not stand/],
    [
      'numbers out of order',
      { notation: NOTATION.replaceAll('1:', '9:').replaceAll('3:', '1:').replaceAll('9:', '3:') },
      /begins before the claim/,
    ],
  ])('catch %s', (_, change, complaint) => {
    const complaints = planted(change).reports.flatMap(checkReport);
    expect(complaints.join('\n')).toMatch(complaint);
  });

  it('catch a sidecar that is laid out in another way', () => {
    const report = goldReport('01-a', NOTATION, JSON.stringify(SIDECAR));
    expect(checkReport(report).join()).toMatch(/not laid out/);
  });
});

describe('the checks of an incident', () => {
  const [kim, docker] = INCIDENT.speakers as [object, object];
  const link = (row: object): Partial<Planted> => ({ incident: { ...INCIDENT, links: [row] as never } });
  const speakers = (...rows: object[]): Partial<Planted> => ({ incident: { ...INCIDENT, speakers: rows as never } });
  const origin = (row: object): Partial<Planted> => ({
    incident: { ...INCIDENT, origins: [{ ...INCIDENT.origins[0]!, ...row }] },
  });

  it('find nothing wrong with one that holds', () => expect(checkIncident(planted())).toEqual([]));

  it.each<[string, Partial<Planted>, RegExp]>([
    ['a speaker that nobody knows', { sidecar: claim(1, { speaker: 'lee' }) }, /no such id as lee/],
    ['a place that nobody knows', { sidecar: claim(1, { place: [['rome', 'Bela']] }) }, /no such id as rome/],
    ['an outlet that nobody knows', { sidecar: { ...SIDECAR, outlet: 'tv' } }, /no such id as tv/],
    ['a place that nobody uses', { sidecar: claim(1, { place: [] }) }, /nobody uses place bela/],
    ['a speaker of nobody', speakers({ ...kim, of: 'port' }, docker), /no such id as port/],
    ['a speaker twice', speakers(kim, docker, docker), /stands twice/],
    ['an unknown kind of speaker', speakers({ ...kim, kind: 'hero' }, docker), /kind may not be/],
    ['an alias that is nowhere', speakers({ ...kim, aliases: ['Ms Kim'] }, docker), /nowhere written Ms Kim/],
    ['a speaker without mention', speakers(kim, { ...docker, name: 'a pilot' }), /docker is mentioned nowhere/],
    ['a speaker who says nothing', speakers(kim, docker, { ...kim, id: 'kim-2' }), /kim-2 says nothing/],
    ['a source that is another’s name', { sidecar: claim(1, { speaker: 'docker' }) }, /has no name or alias of docker/],
    ['a description that is called a name', { sidecar: claim(2, { how: 'name' }) }, /has no name of docker/],
    ['a name that is called a pronoun', { sidecar: claim(1, { how: 'pronoun' }) }, /is no pronoun/],
    [
      '“all” that is called a pronoun',
      {
        notation: NOTATION.replace('<3:she>', '<3:all>'),
      },
      /“all” is no pronoun/,
    ],
    ['a pronoun that is called a name', { sidecar: claim(3, { how: 'name' }) }, /is a pronoun/],
    ['a source of none', { sidecar: claim(1, { how: 'none' }) }, /how is none/],
    ['a speaker of no source by name', { sidecar: claim(1, { how: 'context' }) }, /how is context/],
    ['an unnamed speaker in two reports', { incident: { ...INCIDENT, origins: [] } }, /do not copy one another/],
    ['a link to no claim', link({ kind: 'denies', from: '01-a#3', to: '01-a#9' }), /no such claim/],
    ['an unknown link', link({ kind: 'proves', from: '01-a#3', to: '01-a#2' }), /kind may not be/],
    ['a link to itself', link({ kind: 'cites', from: '01-a#3', to: '01-a#3' }), /to itself/],
    ['a contradiction about nothing', link({ kind: 'contradicts', from: '01-a#2', to: '01-a#3' }), /about something/],
    [
      'one who contradicts himself',
      link({ kind: 'contradicts', from: '01-a#1', to: '01-a#3', about: 'time' }),
      /updates/,
    ],
    [
      'a contradiction from later to earlier',
      link({ kind: 'contradicts', from: '01-a#3', to: '01-a#2', about: 'time' }),
      /earlier claim stands first/,
    ],
    ['an update of a later claim', link({ kind: 'updates', from: '01-a#1', to: '02-b#1' }), /later claim updates/],
    ['two speakers who say the same', link({ kind: 'same', from: '01-a#1', to: '01-a#2' }), /two speakers/],
    ['an origin without its words', origin({ words: 'Boo' }), /“Boo” does not stand in it/],
    ['an origin that is nowhere', origin({ from: '09-z' }), /no such report or outlet/],
    ['an origin of itself', origin({ from: '02-b' }), /circle/],
    ['a field that nobody knows', { incident: { ...INCIDENT, of: 'x' } as never }, /wanted about part/],
  ])('catch %s', (_, change, complaint) => {
    expect(checkIncident(planted(change)).join('\n')).toMatch(complaint);
  });

  it('catch an incident that is laid out in another way', () => {
    const gold = planted();
    expect(checkIncident({ ...gold, written: JSON.stringify(gold.incident) }).join()).toMatch(/not laid out/);
  });
});

it('takes “they all” for a pronoun', () => {
  expect(checkIncident(planted(text('<3:she>', '<3:they all>')))).toEqual([]);
});

describe('the test incident', () => {
  it('is caught wherever a name of it stands', () => {
    const test = planted();
    const open = (text: string) => checkApart([test], [{ name: 'docs/read.md', text }]);
    expect(open('A sentence by Dora Kim.')).toEqual(['docs/read.md names “Dora Kim” of the test incident gate']);
    expect(open('Quay Post, and gate')).toHaveLength(2);
    expect(open('a docker in Bela')).toEqual([]);
    const dev = { ...test, id: 'other', incident: { ...test.incident, part: 'dev' as const } };
    expect(checkApart([test, dev], []).length).toBeGreaterThan(0);
    expect(checkApart([dev], [{ name: 'a', text: 'Dora Kim' }])).toEqual([]);
  });
});
