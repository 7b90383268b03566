// What can be wrong with a mail or a saved page, in words.

import type { Problem } from '../nouns/index.ts';

export function tooDeep(path: string, most: number): Problem {
  return {
    code: 'mail/too-deep',
    message: 'The parts of the mail are nested deeper than any mail program does; the innermost were read as text.',
    value: path.slice(0, 60),
    limit: `${most} levels`,
    fix: 'Do not trust this mail. Save the part that you need by hand and read that.',
  };
}

export function tooManyParts(most: number): Problem {
  return {
    code: 'mail/too-many-parts',
    message: 'The mail has more parts than are read; the first were.',
    value: `more than ${most}`,
    limit: `${most} parts`,
    fix: 'Save the parts that you need by hand and read those.',
  };
}

export function withoutBoundary(path: string, named: string | undefined): Problem {
  return {
    code: 'mail/no-boundary',
    message:
      named === undefined
        ? 'A part of the mail that should hold several names no boundary; its first line that looks like one was taken.'
        : 'A part of the mail that should hold several has no boundary in it; it was read as text.',
    value: `part ${path}${named === undefined ? '' : `: ${named.slice(0, 80)}`}`,
    fix: 'Save the mail again from the mail program, whole and in its original form.',
  };
}

export function strayCharacters(path: string, coding: string, stray: number): Problem {
  return {
    code: 'mail/bad-coding',
    message: 'A part of the mail holds characters that its transfer coding does not have; the rest of it was decoded.',
    value: `part ${path}: ${stray} in ${coding}`,
    fix: 'Compare the report with the mail where words look wrong.',
  };
}

export function unknownCoding(path: string, coding: string): Problem {
  return {
    code: 'mail/unknown-coding',
    message: 'A part of the mail is in a transfer coding that Hearsay does not know; it was not read.',
    value: `part ${path}: ${coding.slice(0, 60)}`,
    fix: 'Save that part from the mail program and read it.',
  };
}

export function nothingInMail(line: string): Problem {
  return {
    code: 'mail/nothing-to-read',
    message: 'The mail holds no text, page or document that could be read.',
    value: line,
    fix: 'An encrypted mail must be decrypted first; a picture of a text must be typed or recognised.',
  };
}

export function nothingSaved(line: string): Problem {
  return {
    code: 'mhtml/nothing-to-read',
    message: 'The saved page holds no HTML.',
    value: line,
    fix: 'Save the page again from the browser, or as HTML.',
  };
}
