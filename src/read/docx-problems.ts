// What can be wrong with a DOCX, in words.

import type { Problem } from '../nouns/index.ts';
import type { Body } from './docx-body.ts';
import type { Limits } from './limits.ts';

const SAVE = 'Open it in a word processor, save it again (as .docx or as text), and read that.';

export function damaged(message: string, value: string): Problem {
  return { code: 'docx/damaged', message, value, fix: SAVE };
}

export function encrypted(): Problem {
  return {
    code: 'docx/encrypted',
    message: 'The document is encrypted, and opens with a password only.',
    value: 'EncryptedPackage',
    fix: 'Open it with its password, save it without one, and read that.',
  };
}

export function bomb(value: string, limit: string): Problem {
  return {
    code: 'docx/bomb',
    message: 'The document unpacks to far more than it can hold, as an attack does; nothing of it was read.',
    value,
    limit,
    fix: 'Ask where it is from. If it is what it should be, save its text and read that.',
  };
}

export function tooLargePart(part: string, limit: number): Problem {
  return {
    code: 'input/too-large',
    message: `Only the first ${limit} bytes of ${part} were read.`,
    value: part,
    limit: `${limit} bytes`,
    fix: 'Split the document into its reports and read those.',
  };
}

/** What of the text was not read, and what was read although somebody may still reject it. */
export function bodyProblems(body: Body, part: string, limits: Limits): readonly Problem[] {
  const { insertions, deletions, hiddenChars, footnotes, endnotes, embedded, walked, isTooDeep } = body;
  const problems: Problem[] = [];
  if (isTooDeep)
    problems.push({
      code: 'docx/too-deep',
      message: 'Elements of the document stand too deep inside of each other; what comes behind them was not read.',
      value: `${part} at character ${walked.cutAt}`,
      limit: `${limits.maxDepth} elements`,
      fix: SAVE,
    });
  else if (walked.cutAt !== undefined)
    problems.push(
      damaged('The text of the document is cut off inside of a tag.', `${part} at character ${walked.cutAt}`),
    );
  if (walked.hasEntities)
    problems.push({
      code: 'docx/entities',
      message: 'The document defines entities of its own; they stand in the text as written and are not expanded.',
      fix: 'No word processor writes such a file: ask where it is from.',
    });
  if (insertions + deletions > 0)
    problems.push({
      code: 'docx/tracked-changes',
      message: 'The document has tracked changes: what was inserted is in the text, what was deleted is not.',
      value: `${countOf(insertions, 'insertion')}, ${countOf(deletions, 'deletion')}`,
      fix: 'Accept or reject the changes in a word processor and read the result, if another version is meant.',
    });
  const left = [countOf(footnotes, 'footnote'), countOf(endnotes, 'endnote'), countOf(embedded, 'embedded document')];
  if (footnotes + endnotes + embedded > 0)
    problems.push({
      code: 'docx/left-out',
      message: 'Parts of the document beside its text were not read.',
      value: left.filter((words) => !words.startsWith('0')).join(', '),
      fix: 'Read them in a word processor; save the document as text to have them in one piece with it.',
    });
  if (hiddenChars > 0)
    problems.push({
      code: 'docx/hidden-text',
      message: 'The document holds text that is formatted as hidden; it was not read.',
      value: countOf(hiddenChars, 'character'),
      fix: 'Show hidden text in a word processor to see it.',
    });
  return problems;
}

function countOf(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
