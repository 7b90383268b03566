import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, decide, withdrawn } from '../../src/case/fold-decide.ts';

/** `5 correct A B` */
function decisions(...lines: readonly string[]): readonly Decision[] {
  return lines.map((line) => {
    const [seq, kind, claim, to = null] = line.split(' ');
    return { seq: Number(seq), kind: kind as Decision['kind'], claim: claim!, to };
  });
}

/** `A corrected 5` */
function told(...lines: readonly string[]): readonly string[] {
  return [...decide(decisions(...lines))].map(([claim, { state, by }]) => `${claim} ${state} ${by}`).sort();
}

describe('which judgement decides', () => {
  it.each([
    ['the last one', ['1 accept A', '2 reject A', '3 accept A'], ['A accepted 3']],
    ['a correction decides two', ['5 correct A B'], ['A corrected 5', 'B accepted 5']],
    ['what it made may be rejected', ['5 correct A B', '7 reject B'], ['A corrected 5', 'B rejected 7']],
    ['a correction that is overruled makes nothing', ['5 correct A B', '7 accept A'], ['A accepted 7']],
    ['the later of two corrections', ['5 correct A B', '7 correct A C'], ['A corrected 7', 'C accepted 7']],
    ['one after the other', ['5 correct A B', '7 correct B C'], ['A corrected 5', 'B corrected 7', 'C accepted 7']],
    ['back again', ['5 correct A B', '6 correct B A'], ['A accepted 6', 'B corrected 6']],
    ['a correction to the same spans', ['5 correct A A'], ['A accepted 5']],
    ['a claim that was added, then rejected', ['5 add A', '6 reject A'], ['A rejected 6']],
  ])('%s', (_, given, expected) => {
    expect(told(...given)).toEqual(expected);
    expect(told(...[...given].reverse())).toEqual(expected);
  });

  it('remembers the first judgement that counts, and what a claim was corrected into', () => {
    const decided = decide(decisions('3 accept A', '5 correct A B', '9 accept B'));
    expect(decided.get('A')).toEqual({ state: 'corrected', by: 5, to: 'B', first: 3 });
    expect(decided.get('B')).toEqual({ state: 'accepted', by: 9, to: null, first: 5 });
  });
});

describe('what was taken back', () => {
  it.each([
    ['a judgement', [[5, 3]], [[3, 5]]],
    [
      'a withdrawal: what it took back counts again',
      [
        [5, 3],
        [6, 5],
      ],
      [[5, 6]],
    ],
    [
      'and that one too',
      [
        [5, 3],
        [6, 5],
        [7, 6],
      ],
      [
        [6, 7],
        [3, 5],
      ],
    ],
    [
      'twice, and one of them taken back',
      [
        [5, 3],
        [6, 3],
        [7, 6],
      ],
      [
        [6, 7],
        [3, 5],
      ],
    ],
  ])('%s', (_, given, expected) => {
    const by = withdrawn(given.map(([seq, withdraws]) => ({ seq: seq!, withdraws: withdraws! })));
    expect([...by].sort()).toEqual([...expected].sort());
  });

  it('an entry counts exactly when no withdrawal that counts takes it back', () => {
    const withdrawals = fc
      .array(fc.nat(20), { maxLength: 20 })
      .map((targets) => targets.map((at, i) => ({ seq: i + 10, withdraws: at % (i + 10) })));
    fc.assert(
      fc.property(withdrawals, (given) => {
        const by = withdrawn(given);
        for (const { seq, withdraws } of given) if (!by.has(seq)) expect(by.has(withdraws)).toBe(true);
        for (const [, taker] of by) expect(by.has(taker)).toBe(false);
      }),
    );
  });
});
