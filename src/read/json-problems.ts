// What is said of a JSON document that holds many reports, and of the strings in it.

import type { Problem } from '../nouns/index.ts';
import type { FieldText } from './json-text.ts';

export interface JsonFaults {
  /** The byte at which the document stopped making sense. */
  readonly brokenAt: number | undefined;
  /** Items that are no JSON object. */
  readonly broken: number;
}

export function faultsOf({ brokenAt, broken }: JsonFaults, noun: string): readonly Problem[] {
  const problems: Problem[] = [];
  if (brokenAt !== undefined)
    problems.push({
      code: 'json/broken-off',
      message: 'The JSON breaks off or is damaged; what stands before that place was read, nothing after it.',
      value: `byte ${brokenAt}`,
      fix: 'Fetch or export it again: it may be incomplete.',
    });
  if (broken > 0)
    problems.push({
      code: 'json/broken-item',
      message: `Some ${noun}s are no JSON that can be read and were left out.`,
      value: broken === 1 ? `1 ${noun}` : `${broken} ${noun}s`,
      fix: 'Fetch or export it again: it may be damaged.',
    });
  return problems;
}

/** What went wrong inside one string. */
export function stringProblems({ bad, loneSurrogates }: FieldText & { readonly bad: number }): readonly Problem[] {
  const problems: Problem[] = [];
  if (bad > 0)
    problems.push({
      code: 'charset/bad-bytes',
      message: 'Some bytes are not valid in utf-8, which JSON is in; each place shows as U+FFFD in the text.',
      value: `${bad} ${bad === 1 ? 'place' : 'places'}`,
      fix: 'Fetch or export it again: it is damaged there.',
    });
  if (loneSurrogates > 0)
    problems.push({
      code: 'text/lone-surrogate',
      message: 'The string holds halves of characters (lone surrogates); each shows as U+FFFD in the text.',
      value: `${loneSurrogates} ${loneSurrogates === 1 ? 'half' : 'halves'}`,
      fix: 'Check the program that wrote it: it cut a text inside a character.',
    });
  return problems;
}
