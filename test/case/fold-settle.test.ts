import { describe, expect, it } from 'vitest';
import { decide } from '../../src/case/fold-decide.ts';
import { nearness } from '../../src/case/fold-overlap.ts';
import { type Finding, type FoundLabels, type Pass, settle } from '../../src/case/fold-settle.ts';
import { madeCase } from './made-case.ts';

/** Findings by a name for each, out of one text marked in several ways. */
function passesOf(...passes: readonly Readonly<Record<string, string>>[]): readonly Pass[] {
  const made = madeCase();
  const report = made.read([Object.values(passes[0]!)[0]!]);
  return passes.map((marks, i) => ({
    seq: 10 * (i + 1),
    found: new Map(
      Object.entries(marks).map(([name, marked]): [string, Finding & FoundLabels] => {
        const { source, cue, content, manner } = made.marked(report, [marked]);
        const labels = { within: null, speaker: null, act: null, places: [] };
        return [name, { source, cue, content, manner, score: 0.5, foreign: false, reasons: [], ...labels }];
      }),
    ),
  }));
}

function stands(
  passes: readonly Pass[],
  ...judged: readonly [number, 'accept' | 'reject' | 'correct', string, string?][]
) {
  const decided = decide(judged.map(([seq, kind, claim, to = null]) => ({ seq, kind, claim, to })));
  const settled = settle({ passes, marks: [], decided, flags: new Map(), around: [], relabels: new Map() });
  return settled.map(({ id, state, standing, alternativeOf }) =>
    [id, standing === 'stands' ? state : standing, alternativeOf].filter(Boolean).join(' '),
  );
}

const SAID = '<Lopez> [said] {the plant would close}, Kim told him.';
const SAID_MORE = '<Lopez> [said the] {plant would close}, Kim told him.';
const TOLD = 'Lopez said {the plant would close}, <Kim> [told] him.';
const REST = 'Lopez said the plant would {close, Kim} [told] him.';

describe('how claims stand', () => {
  it.each([
    ['a suggestion of the only pass', [{ A: SAID }], [], ['A suggested']],
    ['an older suggestion that is not found again', [{ A: SAID }, { B: REST }], [], ['A superseded', 'B suggested']],
    ['found again', [{ A: SAID }, {}, { A: SAID }], [], ['A suggested']],
    ['a pass that finds nothing', [{ A: SAID }, {}], [], ['A superseded']],
    ['a judged claim that is not found again', [{ A: SAID }, {}], [[15, 'accept', 'A']], ['A accepted']],
    [
      'the same cue, read otherwise',
      [{ A: SAID }, { B: SAID_MORE }],
      [[15, 'accept', 'A']],
      ['A accepted', 'B alternative A'],
    ],
    [
      'the same content, another cue',
      [{ A: SAID }, { B: TOLD }],
      [[15, 'reject', 'A']],
      ['A rejected', 'B alternative A'],
    ],
    ['less than half of the content', [{ A: SAID }, { B: REST }], [[15, 'reject', 'A']], ['A rejected', 'B suggested']],
    [
      'beside each other when it was judged',
      [{ A: SAID, B: TOLD }, { B: TOLD }],
      [[15, 'accept', 'A']],
      ['A accepted', 'B suggested'],
    ],
    [
      'both, when only one was there before',
      [{ A: SAID }, { A: SAID, B: TOLD }],
      [[15, 'accept', 'A']],
      ['A accepted', 'B alternative A'],
    ],
    [
      'an older reading that comes back',
      [{ B: TOLD }, { A: SAID }, { B: TOLD }],
      [[25, 'accept', 'A']],
      ['A accepted', 'B alternative A'],
    ],
    [
      'an alternative that a person takes',
      [{ A: SAID }, { B: TOLD }],
      [
        [15, 'accept', 'A'],
        [25, 'accept', 'B'],
      ],
      ['A accepted', 'B accepted'],
    ],
    [
      'near a claim that was corrected since',
      [{ A: SAID, C: TOLD }, { B: SAID_MORE }],
      [[15, 'correct', 'A', 'C']],
      ['A corrected', 'B alternative C', 'C accepted'],
    ],
  ] as [string, Readonly<Record<string, string>>[], Parameters<typeof stands>[1][], string[]][])(
    '%s',
    (_, passes, judged, expected) => {
      const [first = {}] = passes;
      expect(stands(passesOf(first, ...passes.slice(1)), ...judged)).toEqual(expected);
    },
  );
});

describe('another reading', () => {
  const spans = (marked: string) => passesOf({ A: marked })[0]!.found.get('A')!;

  it('is none when one claim stands within the other', () => {
    const outer = spans('<Lopez> [said] {that Kim told him it was over}.');
    const inner = spans('Lopez said that <Kim> [told] him {it was over}.');
    expect(nearness(inner, outer)).toBeNull();
    expect(nearness(outer, inner)).toBeNull();
  });

  it('counts the units that the contents share', () => {
    expect(nearness(spans('a {bcdef} [gh]'), spans('a b{cdef }[gh]'))).toEqual({ cue: true, shared: 4 });
    expect(nearness(spans('[a] {bcd}efgh'), spans('a {bcdefg}[h]'))).toEqual({ cue: false, shared: 3 });
    expect(nearness(spans('[a] {bc}defgh'), spans('a {bcdefg}[h]'))).toBeNull();
  });
});
