import { describe, expect, test } from 'vitest';
import { relationsOf } from '../../src/measure/relations.ts';
import { marks, type Words } from './marks.ts';

const kinds = (text: string, words: Words) => relationsOf(marks(text, [words])).relations[0]?.kinds;

describe('manner', () => {
  test.each([
    ['“It is safe,” he said.', ['“It is safe,”'], 'direct'],
    ['"It is safe," he said.', ['It is safe'], 'direct'],
    ['He said it is “perfectly safe”.', ['it is “perfectly safe”'], 'mixed'],
    ['He said it is safe.', ['it is safe'], 'indirect'],
    // Split by its cue, both halves quoted.
    ['“It is,” he said, “safe.”', ['“It is,”', '“safe.”'], 'direct'],
    // Goes on in the next paragraph: the first one is left open.
    ['“It is safe.\n“It was safe,” he said.', ['“It is safe.\n“It was safe,”'], 'direct'],
    // A quotation that its paragraph leaves open does not swallow the next paragraph.
    ['“It is safe, he said.\nIt will last.', ['It will last'], 'indirect'],
    ['He ‘said’ the “mayor” knew that it was safe.', ['it was safe'], 'indirect'],
  ])('%s', (text, content, manner) => {
    expect(kinds(text, { content })).toContain(manner);
  });
});

describe('source', () => {
  const text = 'He himself, two officials and 𝒳 Lopez said it rained. Those who knew said so.';
  test.each([
    [undefined, 'no source'],
    ['He', 'pronoun'],
    ['He himself', 'pronoun'],
    ['Those who', 'pronoun'],
    ['He himself, two officials', 'named'],
    ['two officials', 'named'],
    ['𝒳 Lopez', 'named'],
  ])('%s is %s', (source, kind) => {
    expect(kinds(text, { ...(source !== undefined && { source }), content: ['it rained'] })).toContain(kind);
  });
});

describe('denial', () => {
  test.each([
    'denied',
    'has denied',
    'dismissed as',
    'declined to say',
    'refuses',
    'didn’t say',
    "won't say",
    'never said',
    'rejects',
    'disputes',
  ])('%s', (cue) => expect(kinds(`He ${cue} it rained.`, { cue, content: ['it rained'] })).toContain('denial'));
  test.each(['said', 'noted', 'is known to think', 'announced', 'acknowledged'])('not %s', (cue) =>
    expect(kinds(`He ${cue} it rained.`, { cue, content: ['it rained'] })).not.toContain('denial'),
  );
});
