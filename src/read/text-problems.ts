// Characters in a finished text that are kept, and that a person should know of.
//
// Direction marks can make a screen show words in another order than they are written; control characters show as
// nothing; one "word" of a hundred thousand characters is no word. None is removed: the text is evidence.

import type { Problem } from '../nouns/index.ts';

/** A run of characters without white space that no writing system needs. */
const LONG_RUN = 100_000;

/** Marks that reorder what stands around them. U+200E and U+200F alone are common in Arabic and Hebrew, and harmless. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;

export function textProblems(text: string): readonly Problem[] {
  const problems: Problem[] = [];
  const bidi = countOf(text, BIDI);
  if (bidi)
    problems.push({
      code: 'text/bidi',
      message: 'The text holds characters that reorder what a screen shows; they are kept.',
      value: bidi,
      fix: 'Trust the offsets and the bytes, not the order on screen; compare with the original where order matters.',
    });
  const control = countOf(text, CONTROL);
  if (control)
    problems.push({
      code: 'text/control',
      message: 'The text holds control characters, which a screen does not show; they are kept.',
      value: control,
      fix: 'Check that the charset is right and that the file is text; copy the article again if it is damaged.',
    });
  const longest = longestRun(text);
  if (longest > LONG_RUN)
    problems.push({
      code: 'text/long-run',
      message: 'The text holds a run of characters without any white space that is too long to be words.',
      value: `${longest} characters`,
      limit: `${LONG_RUN} characters`,
      fix: 'Check whether data (an image, a key, a dump) stands in the text, and remove it if it is not part of it.',
    });
  return problems;
}

/** `U+202E ×3, U+2066 ×1`, or undefined. */
function countOf(text: string, form: RegExp): string | undefined {
  const counts = new Map<number, number>();
  for (const found of text.matchAll(form)) {
    const code = found[0].charCodeAt(0);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  if (counts.size === 0) return undefined;
  return [...counts]
    .sort((a, b) => a[0] - b[0])
    .map(([code, count]) => `U+${code.toString(16).toUpperCase().padStart(4, '0')} ×${count}`)
    .join(', ');
}

function longestRun(text: string): number {
  let longest = 0;
  let begin = 0;
  for (const found of text.matchAll(/\s/g)) {
    longest = Math.max(longest, found.index - begin);
    begin = found.index + 1;
  }
  return Math.max(longest, text.length - begin);
}
