import { describe, expect, it } from 'vitest';
import { gumDocument } from '../../src/measure/gum.ts';
import { fit } from '../../src/measure/log-linear.ts';
import { outcomeOf } from '../../src/measure/own-speakers.ts';
import { goldEntity, judge, kindOf, speakerTable, tallyOf } from '../../src/measure/speakers.ts';
import { sliceOf } from '../../src/nouns/index.ts';

/** Offsets are code points: the first word is one, and two UTF-16 units. */
const TEXT = '😀 Anna Ruiz slept . She said it rained .';
const line = (() => {
  const words = TEXT.split(' ');
  const rel = ['discourse', 'nsubj', 'flat', 'root', 'punct', 'nsubj', 'root', 'nsubj', 'ccomp', 'punct'];
  const head = [3, 3, 1, -1, 3, 6, -1, 8, 6, 6];
  const lemma = ['😀', 'Anna', 'Ruiz', 'sleep', '.', 'she', 'say', 'it', 'rain', '.'];
  let at = 0;
  const tokens = words.map((word, i) => {
    const start = at;
    const end = start + [...word].length;
    at = end + 1;
    return { start, end, lemma: lemma[i], head: head[i], deprel: rel[i] };
  });
  const mentions = [
    { start: 2, end: 11, entity: '1' },
    { start: tokens[5]!.start, end: tokens[5]!.end, entity: '1' },
  ];
  return JSON.stringify({ id: 'd', genre: 'news', text: TEXT, paragraphs: [[0, [...TEXT].length]], tokens, mentions });
})();
const doc = gumDocument(line)!;

describe('a document of GUM', () => {
  it('is read once from code points', () => {
    expect(doc.claims).toHaveLength(1);
    const { source, cue, content } = doc.claims[0]!;
    expect([source!, cue, ...content].map((s) => sliceOf(doc.report.text, s))).toEqual(['She', 'said', 'it rained']);
    expect(doc.mentions.map((m) => sliceOf(doc.report.text, m))).toEqual(['Anna Ruiz', 'She']);
    expect(sliceOf(doc.report.text, { from: doc.mentions[0]!.head, to: doc.mentions[0]!.head + 4 })).toBe('Anna');
  });

  it('is null where the line is none', () => {
    for (const bad of ['', 'null', '[]', '{"text":1}', '{']) expect(gumDocument(bad)).toBeNull();
  });
});

describe('an answer', () => {
  const name = { from: 3, to: 12, heads: [3, 8], form: 'name' as const };
  const she = { from: 21, to: 24, heads: [21], form: 'pronoun' as const };
  const other = { from: 0, to: 2, heads: [0], form: 'name' as const };

  it('is right by its entity, wrong by another, unknown where it was left open', () => {
    expect(goldEntity(doc, name)).toBe('1');
    const found = [name, she, other];
    const told = (shown: typeof name) =>
      judge(doc, 0, { answer: { source: she, mentions: [shown, she], shown }, found });
    expect(kindOf(doc, 0, 'pronoun')).toBe('third person');
    expect(told(name)).toBe('right');
    expect(told(other)).toBe('wrong');
    expect(judge(doc, 0, { answer: null, found })).toBe('unknown');
    expect(judge(doc, 0, { answer: { source: she, mentions: [she], shown: she as never }, found })).toBe('wrong');
  });

  it('is counted', () => {
    expect(speakerTable([['all', tallyOf(['right', 'right', 'wrong', 'unknown'])]])).toMatch(
      /all +4 +50\.0 +25\.0 +0\.0 +25\.0/,
    );
  });
});

it('weights learn what tells the right option, the same each time', () => {
  const questions = Array.from({ length: 40 }, (_, i) => ({
    options: i % 2 ? [['near'], ['far']] : [['far'], ['near']],
    right: i % 2 ? 0 : 1,
  }));
  const weights = fit(questions);
  expect(weights['near']!).toBeGreaterThan(weights['far']!);
  expect(fit(questions)).toEqual(weights);
});

describe('our own gold', () => {
  const speakers = [
    { id: 'ruiz', kind: 'person' as const, name: 'Anna Ruiz', aliases: ['Ms Ruiz'], of: null, number: 1 },
    { id: 'oss', kind: 'person' as const, name: 'Tom Oss', aliases: [], of: null, number: 1 },
  ];
  const ask = (gold: string | null, mentions: readonly string[] | null, source = 'She') =>
    outcomeOf({ speakers, gold, source, found: mentions && { mentions } });

  it('tells right from wrong and unknown', () => {
    expect(ask('ruiz', ['Ms Ruiz', 'She'])).toBe('right');
    expect(ask('ruiz', ['Tom Oss', 'She'])).toBe('wrong');
    expect(ask('ruiz', ['Anna Ruiz', 'Tom Oss', 'Tom Oss'])).toBe('wrong');
    expect(ask('ruiz', null)).toBe('unknown');
    expect(ask(null, null)).toBe('right');
    expect(ask(null, ['Tom Oss'])).toBe('wrong');
  });

  it('asks for the name where it is strict', () => {
    const found = { mentions: ['Ms Ruiz'] };
    const asked = { speakers, gold: 'ruiz', source: 'Ms Ruiz', found };
    expect(outcomeOf({ ...asked, strict: 'Anna Ruiz slept. Ms Ruiz said' })).toBe('unknown');
    expect(outcomeOf({ ...asked, strict: 'Ms Ruiz said' })).toBe('right');
  });
});
