import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { terminal, terminalProblem } from '../../src/dossier/index.ts';
import { columnsOf, wrap } from '../../src/dossier/wrap.ts';
import { harbour, sample } from './sample.ts';

const plain = stripVTControlCharacters;

describe('terminal', () => {
  test('each claim has its speaker, cue, place, and its sentence with the parts in shapes', () => {
    const lines = terminal(harbour).split('\n');
    const at = lines.findIndex((line) => line.includes('Mayor Ana Lopez · said'));
    expect(lines[at]).toMatch(/^ 1 {2}Mayor Ana Lopez · said +indirect · score 0\.87 · at 7:62$/);
    expect(
      lines
        .slice(at + 1, at + 3)
        .join(' ')
        .replace(/\s+/g, ' '),
    ).toBe(' <Mayor Ana Lopez> [said] {the plant had been closed for weeks}, {"and nobody had a key."}');
  });

  test('an unnamed source is said to be unnamed', () => {
    expect(terminal(sample('[Reportedly], {no one was hurt}.'))).toContain('source not named · Reportedly');
  });

  test('says that it is a machine, which, and that it takes no side', () => {
    const out = terminal(harbour);
    expect(out).toContain('6 claims suggested by a machine (attribution');
    expect(out).toContain('Hearsay does not say who is right.');
    expect(terminal(sample('Nothing.'))).toContain('No claims found.');
  });

  test('long content is shown whole, within the width', () => {
    const words = Array.from({ length: 300 }, (_, i) => `word${i}`).join(' ');
    const out = terminal(sample(`<Lopez> [said] {${words} but not this}`), { width: 60 });
    const crowd = terminal(sample(`<${words}> [said] {no}`, { claim: { foreign: true } }), { width: 60 });
    for (const line of `${out}\n${crowd}`.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(60);
    expect(out.replace(/\s+/g, ' ')).toContain(`{${words} but not this}`);
  });

  test('a report cannot send the terminal anything', () => {
    const hostile = sample('<Lo\u001b\\]0;x\u0007pez> [sa\u001b\\[31mid] {a\u009b2J \u202eb \r c\u001b\\[2J}', {
      report: { outlet: '\u001b[2J\nforged line' },
    });
    const out =
      terminal(hostile, { name: '\u001b[1m' }) + terminalProblem({ code: 'a/b', message: '\u001b[2J', fix: '\u202e' });
    expect(out).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    expect(out).toContain('\\u{1b}[2J');
    expect(out).not.toContain('\nforged');
  });

  test('a report cannot forge the shapes', () => {
    const out = terminal(sample(String.raw`<A> [said] {b}, \<Kim\> \[admitted\] \{all\}.`));
    expect(out).toContain(String.raw`\<Kim\> \[admitted\] \{all\}`);
  });

  test('with colour it holds the same words and shapes', () => {
    const colored = terminal(harbour, { color: true });
    expect(colored).toContain('\u001b[');
    expect(plain(colored)).toBe(terminal(harbour));
    expect(terminal(harbour)).not.toContain('\u001b');
  });
});

describe('terminalProblem', () => {
  test('gives message, place, code and what to do', () => {
    const problem = {
      code: 'input/empty',
      message: 'this file is empty.',
      fix: 'Give a file with text.',
      input: 'a.html',
      line: 3,
    };
    expect(terminalProblem(problem)).toBe(
      'hearsay: this file is empty.\n  in    a.html, line 3\n  code  input/empty\n  fix   Give a file with text.',
    );
    expect(terminalProblem({ code: 'a/b', message: 'm', fix: 'f' })).toBe('hearsay: m\n  code  a/b\n  fix   f');
    expect(plain(terminalProblem(problem, { color: true }))).toBe(terminalProblem(problem));
  });
});

describe('wrap', () => {
  const keep = (words: string): string => words;

  test('counts wide letters, emoji and combining marks as terminals do', () => {
    expect(['ab', '漢字', '😀', 'é', '👩‍🚒', '“a” — b…'].map(columnsOf)).toEqual([2, 4, 2, 1, 2, 8]);
  });

  test('a word is not torn from its bracket', () => {
    const runs = ['one ', '{', 'two', '}'].map((words) => ({ words, paint: keep }));
    expect(wrap(runs, 7)).toEqual(['one', '{two}']);
  });

  test('every line fits, and no letter is lost', () => {
    const words = fc.array(fc.constantFrom('a', 'word', ' ', '漢字漢字', '😀', '\n', 'averyverylongwordindeed', '{'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 20 }), (pieces, width) => {
        const lines = wrap(
          pieces.map((words) => ({ words, paint: keep })),
          width,
        );
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(pieces.join('').replace(/\s/g, ''));
      }),
    );
  });
});
