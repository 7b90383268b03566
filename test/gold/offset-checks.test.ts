// Plants one breach each in a small file of offsets that holds, and shows that the checks catch it.

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromOffsets, type OffsetFile, type Offsets } from '../../src/measure/offset-gold.ts';
import { sliceOf } from '../../src/nouns/index.ts';
import { wordsIn } from './check-no-words.ts';
import { checkOffsets, checkUpon } from './check-offsets.ts';
import { layOut } from './layout.ts';
import type { WrittenOffsets } from './offset-files.ts';

const TEXT = `Gate shut at Bela

March 18, 2026

On Monday Dora Kim told reporters a docker saw the gate shut at Bela.

“Nobody called,” she said. “Nobody.” Reporters, who had told her, left.
`;

/** Where the words stand first after those before them. */
function at(words: string, after = ''): Offsets {
  const from = TEXT.indexOf(words, TEXT.indexOf(after));
  expect(from).toBeGreaterThanOrEqual(0);
  return [from, from + words.length];
}

const COMMON = { polarity: 'for', modality: 'plain', basis: [], to: null, medium: null } as const;
const NEVER = { happened: null, said: null, place: [] } as const;
const FILE: OffsetFile = {
  text: 'gum/train.jsonl#GUM_news_gate',
  textSha256: createHash('sha256').update(TEXT).digest('hex'),
  part: 'train',
  genre: 'rewrite',
  published: ['2026-03-18', at('March 18, 2026')],
  unmarked: [],
  speakers: {
    s1: { kind: 'person', named: [at('Dora Kim')], of: null, number: 1 },
    s2: { kind: 'role', named: [at('a docker')], of: null, number: 1 },
  },
  places: { p1: { named: [at('Bela')], within: null } },
  claims: {
    1: {
      source: at('Dora Kim'),
      cue: at('told'),
      content: [at('a docker saw the gate shut at Bela')],
      speaker: 's1',
      how: 'name',
      act: 'say',
      manner: 'indirect',
      ...COMMON,
      to: at('reporters'),
      within: null,
      happened: ['2026-03-16', at('On Monday')],
      said: null,
      place: [['p1', at('Bela', 'shut at Bela.')]],
    },
    2: {
      source: at('a docker'),
      cue: at('saw'),
      content: [at('the gate shut')],
      speaker: 's2',
      how: 'description',
      act: 'know',
      manner: 'indirect',
      ...COMMON,
      basis: [['saw', at('saw')]],
      within: 1,
      ...NEVER,
    },
    3: {
      source: at('she'),
      cue: at('said'),
      content: [at('“Nobody called,”'), at('“Nobody.”')],
      speaker: 's1',
      how: 'pronoun',
      act: 'say',
      manner: 'direct',
      ...COMMON,
      within: null,
      ...NEVER,
    },
  },
};

function planted(change: object = {}): WrittenOffsets {
  const written = layOut({ ...FILE, ...change });
  return { name: 'GUM_news_gate', written, file: JSON.parse(written) as OffsetFile };
}
const claim = (number: 1 | 2 | 3, labels: object): object => ({
  claims: { ...FILE.claims, [number]: { ...FILE.claims[number], ...labels } },
});

const { basis: _, ...withoutBasis } = FILE.claims['1']!;

describe('the checks of a file of offsets', () => {
  it('find nothing wrong with one that holds', () => {
    expect(checkOffsets(planted())).toEqual([]);
    expect(checkUpon(TEXT, planted())).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    [
      'words of the text for a name',
      { speakers: { s1: { ...FILE.speakers['s1'], named: ['Dora Kim'] } } },
      /named may/,
    ],
    ['words of the text for a label', claim(1, { to: 'reporters' }), /to may not be "reporters"/],
    ['words of the text beside a time', claim(1, { said: ['2026-03-16', 'On Monday'] }), /said may not be/],
    ['words of the text in a note', claim(1, { note: 'She told reporters.' }), /has source .* note/],
    ['words of the text as a reason', claim(1, { because: 'Nobody called' }), /because may not be/],
    ['words of the text as an id', { speakers: { 'dora-kim': FILE.speakers['s1'] } }, /speakers may not be/],
    ['an unknown part', { part: 'rest' }, /part may not be/],
    ['an address elsewhere', { text: '/home/kim/gate.txt' }, /text may not be/],
    ['an address of another text', { text: 'gum/train.jsonl#GUM_news_port' }, /named otherwise/],
    ['a hash that is none', { textSha256: 'abc' }, /textSha256 may not be/],
    ['an unknown act', claim(1, { act: 'claim' }), /act may not be "claim"/],
    ['an unknown basis', claim(2, { basis: [['rumour', at('saw')]] }), /basis may not be/],
    ['a basis without its words', claim(2, { basis: [['saw', null]] }), /basis may not be/],
    ['a time that is no time', claim(1, { happened: ['Monday', at('On Monday')] }), /happened may not be/],
    ['a span that is empty', claim(1, { cue: [90, 90] }), /cue may not be/],
    ['a span from end to start', claim(1, { cue: [at('told')[1], at('told')[0]] }), /cue may not be/],
    ['a claim without content', claim(3, { content: [] }), /content may not be/],
    ['contents that overlap', claim(3, { content: [at('“Nobody called,”'), at('called,” she')] }), /contents overlap/],
    [
      'contents out of order',
      claim(3, { content: [at('“Nobody.”'), at('“Nobody called,”')] }),
      /do not stand in order/,
    ],
    ['a cue inside the content', claim(3, { cue: at('called') }), /source, cue and content overlap/],
    ['words that show no polarity', claim(1, { polarityAt: [at('told')] }), /and it is for/],
    ['words that show no modality', claim(1, { modalityAt: [at('told')] }), /and it is plain/],
    ['a polarity shown by no span', claim(1, { polarity: 'open', polarityAt: [] }), /polarityAt may not be/],
    ['a claim left out', { claims: { 1: FILE.claims['1'], 3: FILE.claims['3'] } }, /not numbered from 1/],
    [
      'speakers in another order',
      { speakers: { s2: FILE.speakers['s2'], s1: FILE.speakers['s1'] } },
      /order of their first claims: s1 s2/,
    ],
    ['a label left out', { claims: { ...FILE.claims, 1: withoutBasis } }, /wanted source cue/],
  ])('catch %s', (_, change, complaint) => {
    expect(checkOffsets(planted(change)).join('\n')).toMatch(complaint);
  });

  it('catch a file that is laid out in another way', () => {
    expect(checkOffsets({ ...planted(), written: JSON.stringify(FILE) }).join()).toMatch(/not laid out/);
  });
});

describe('a word of the text', () => {
  it('is found wherever it stands in the file, and nothing else is', () => {
    expect(wordsIn(FILE)).toEqual([]);
    expect(wordsIn({ ...FILE, unmarked: ['Gate shut'] })).toEqual(['Gate shut']);
    expect(wordsIn(claim(1, { place: [['bela', [1, 2]]] }))).toEqual(['bela']);
    expect(wordsIn({ ...FILE, Bela: null, places: { docker: { named: [] } } })).toEqual(['docker', 'Bela']);
  });
});

describe('upon the text, the checks', () => {
  it.each<[string, object, RegExp]>([
    ['another text', { textSha256: '0'.repeat(64) }, /labels another text/],
    ['a span outside the text', claim(3, { content: [[at('“Nobody.”')[0], 999]] }), /outside the text/],
    ['a span that cuts a word', claim(1, { cue: [at('told')[0], at('told')[1] - 1] }), /#1: \d+ to \d+ cuts a word/],
    [
      'a name that cuts a word',
      { speakers: { ...FILE.speakers, s1: { ...FILE.speakers['s1'], named: [[36, 42]] } } },
      /cuts/,
    ],
    ['white space at an edge', claim(1, { cue: [at('told')[0], at('told')[1] + 1] }), /white space/],
    ['a nested claim that is not labelled so', claim(2, { within: null }), /stands in claim 1/],
    ['a manner that the marks do not bear out', claim(3, { manner: 'mixed' }), /no note says why/],
    ['a place that is in no list', { places: {} }, /no such id as p1/],
    ['a speaker who says nothing', claim(2, { speaker: null }), /s2 says nothing/],
    ['a pronoun that is called a name', claim(3, { how: 'name' }), /is a pronoun/],
    ['a source that is another’s name', claim(1, { speaker: 's2' }), /no name or alias of s2/],
    [
      'a claim that begins before',
      { claims: { ...FILE.claims, 1: FILE.claims['3'], 3: FILE.claims['1'] } },
      /begins before/,
    ],
    [
      'a time far from the cue',
      claim(3, { happened: ['2026', at('Nobody.')], said: ['2026', at('Bela')] }),
      /“Bela” stands nearer/,
    ],
    ['a place in another paragraph', claim(1, { place: [['p1', at('Bela')]] }), /“Bela” stands outside the paragraphs/],
    ['words that stand nearer to the cue too', claim(3, { basis: [['told', at('Nobody')]] }), /“Nobody” stands nearer/],
  ])('catch %s', (_, change, complaint) => {
    expect(checkUpon(TEXT, planted(change)).join('\n')).toMatch(complaint);
  });
});

describe('a file of offsets and its text', () => {
  it('load as a report of our own does, with the words that the spans cut out', () => {
    const { id, incident, reports } = fromOffsets(FILE, TEXT);
    expect(id).toBe('GUM_news_gate');
    expect(incident).toMatchObject({
      part: 'train',
      speakers: [
        { id: 's1', name: 'Dora Kim', aliases: [], number: 1 },
        { id: 's2', name: 'a docker' },
      ],
      places: [{ id: 'p1', name: 'Bela', geonames: null }],
    });
    const { text, claims, sidecar } = reports[0]!;
    expect(sidecar.published).toEqual(['2026-03-18', 'March 18, 2026']);
    expect(sidecar.captured).toBeNull();
    expect(claims[2]!.content.map((s) => sliceOf(text, s))).toEqual(['“Nobody called,”', '“Nobody.”']);
    expect(sidecar.claims['1']).toMatchObject({
      speaker: 's1',
      to: 'reporters',
      happened: ['2026-03-16', 'On Monday'],
      place: [['p1', 'Bela']],
    });
    expect(sidecar.claims['2']).toMatchObject({ basis: [['saw', 'saw']], within: 1 });
  });

  it('load the words that show a polarity and a modality', () => {
    const shown = { polarity: 'open', modality: 'possible', polarityAt: [at('told')], modalityAt: [at('shut', 'saw')] };
    const row = planted(claim(1, shown));
    expect([...checkOffsets(row), ...checkUpon(TEXT, row)]).toEqual([]);
    expect(fromOffsets(row.file, TEXT).reports[0]!.sidecar.claims['1']).toMatchObject({
      polarityWords: ['told'],
      modalityWords: ['shut'],
    });
  });

  it('say in words why a manner is not what the marks say', () => {
    const file = planted(claim(3, { manner: 'mixed', because: 'broken' })).file;
    expect(fromOffsets(file, TEXT).reports[0]!.sidecar.claims['3']!.note).toMatch(/quotation/);
    expect(checkUpon(TEXT, planted(claim(3, { manner: 'mixed', because: 'broken' })))).toEqual([]);
  });
});
