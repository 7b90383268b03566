// The words that name a medium, without a claim around them: one line a shape.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaIn } from '../../../src/extract/sense/medium-words.ts';

/** `kind: words` of the likeliest; null where none is named. */
function named(words: string): string | null {
  const [found] = mediaIn(words);
  return found ? `${found.kind}: ${words.slice(found.at.from, found.at.to)}` : null;
}

describe('words that name a medium', () => {
  it.each([
    ['said in a statement on Monday', 'statement: in a statement'],
    ['said in a short joint statement', 'statement: in a short joint statement'],
    ['SAID IN A COMMUNIQUÉ', 'statement: IN A COMMUNIQUÉ'],
    ['told a crowded news conference', 'briefing: told a crowded news conference'],
    ['told reporters outside the court', 'briefing: told reporters outside the court'],
    ['on its website', 'post: on its website'],
    ['on its web site', 'post: on its web site'],
    ['by e-mail', 'letter: by e-mail'],
    ['wrote to the board', 'letter: wrote to the board'],
    ['(wrote to LNA', 'letter: wrote to LNA'],
    ['over the radio', 'call: over the radio'],
    ['on Radio Dune', 'broadcast: on Radio Dune'],
    ['in the minutes', 'document: in the minutes'],
    ['at a hearing in the House', 'meeting: at a hearing in the House'],
    // the noun alone, a longer word, a lead too far away, a stop between
    ['a statement', null],
    ['in the understatement', null],
    ['in one of the longest and dullest statements', null],
    ['in the hall, statement', null],
  ])('%s', (words, expected) => {
    expect(named(words)).toBe(expected);
  });

  it('does not depend on what stands around them, whatever it is', () => {
    const around = fc.string({ unit: fc.constantFrom(...'aé İſK9_,.“”—日\n', '\ud800', '👩🏽‍🚒'), maxLength: 12 });
    fc.assert(
      fc.property(around, around, (before, behind) => {
        const words = `${before}, in a letter, ${behind}`;
        const [found] = mediaIn(words);
        expect(found && words.slice(found.at.from, found.at.to)).toBe('in a letter');
      }),
    );
  });
});
