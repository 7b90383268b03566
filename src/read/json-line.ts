// One line of JSON lines, `{key?, text | html, url?, published?}`, to a report.
//
// In:  the line's bytes (which are the capture), and its number.
// Out: a reading whose part names the field that holds the text, with bytes inside the line, through its escapes.
//
//     {"key":7,"text":"He said \u201cno\u201d."}       text   He said “no”.
//                             ^^^^^^                          one row of six bytes for one character

import type { Capture, Problem } from '../nouns/index.ts';
import { sha256 } from '../text/sha256.ts';
import { decode } from './decode.ts';
import { textOfField } from './json-text.ts';
import { LIMITS } from './limits.ts';
import { fewOfEach, placed, type Reading, readText } from './read-capture.ts';

export interface JsonLineReading extends Reading {
  /** The line's own name for it; a number is given back in digits. */
  readonly key?: string;
}

const SHAPE =
  'Each line is one object: {"key": "…", "text": "…"}, with html instead of text for a page, url and published if known.';

/** Reads one line. Never throws on any bytes: a line that is wrong is a problem, and the next line can be read. */
export function readJsonLine(
  line: Uint8Array,
  about: { readonly from?: string; readonly line: number },
): JsonLineReading {
  const capture: Capture = Object.freeze({
    id: sha256(line),
    size: line.length,
    ...(about.from !== undefined && { from: about.from }),
  });
  const finish = (reading: Omit<JsonLineReading, 'capture'>): JsonLineReading =>
    Object.freeze({
      ...reading,
      capture,
      reports: Object.freeze(reading.reports),
      problems: Object.freeze(fewOfEach(reading.problems).map((problem) => placed(problem, about.from, about.line))),
    });
  const none = (problem: Problem, key?: string): JsonLineReading =>
    finish({ ...(key !== undefined && { key }), reports: [], problems: [problem] });

  if (line.length > LIMITS.maxBytes)
    return none({
      code: 'input/too-large',
      message: 'The line is too long and was not read.',
      value: `${line.length} bytes`,
      limit: `${LIMITS.maxBytes} bytes`,
      fix: 'Put one article on each line.',
    });
  const mark = line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf ? 3 : 0;
  const decoded = decode(line, 'utf-8', { from: mark, maxRows: LIMITS.maxRows });
  if (decoded.readTo < line.length)
    return none({
      code: 'input/too-large',
      message: 'The line changes between scripts too often to map its bytes, and was not read.',
      value: `${line.length} bytes`,
      limit: `${LIMITS.maxRows} rows of the byte map`,
      fix: 'Put one article on each line.',
    });
  const fields = fieldsOf(decoded.text);
  if (typeof fields === 'string')
    return none({
      code: 'json/not-an-object',
      message: `The line is not a JSON object: ${fields}.`,
      value: decoded.text.slice(0, 60),
      fix: SHAPE,
    });
  const { key: rawKey } = fields;
  const key = typeof rawKey === 'string' ? rawKey : typeof rawKey === 'number' ? String(rawKey) : undefined;
  const field = typeof fields['text'] === 'string' ? 'text' : typeof fields['html'] === 'string' ? 'html' : undefined;
  if (field === undefined)
    return none(
      {
        code: 'json/no-text',
        message: 'The line has neither `text` nor `html` as a string.',
        value: Object.keys(fields).join(', ').slice(0, 100) || 'no fields',
        fix: SHAPE,
      },
      key,
    );
  const problems: Problem[] = [];
  if (decoded.bad > 0)
    problems.push({
      code: 'charset/bad-bytes',
      message:
        'Some bytes of the line are not valid in utf-8, which JSON is in; each place shows as U+FFFD in the text.',
      value: `${decoded.bad} ${decoded.bad === 1 ? 'place' : 'places'}`,
      fix: 'Write the file again as UTF-8.',
    });
  if (rawKey !== undefined && rawKey !== null && key === undefined)
    problems.push({
      code: 'json/bad-key',
      message: 'The key is neither text nor a number; it was left out.',
      value: typeof rawKey,
      fix: SHAPE,
    });
  const found = textOfField(decoded, field);
  if (found.loneSurrogates > 0)
    problems.push({
      code: 'text/lone-surrogate',
      message: 'The string holds halves of characters (lone surrogates); each shows as U+FFFD in the text.',
      value: `${found.loneSurrogates} ${found.loneSurrogates === 1 ? 'half' : 'halves'}`,
      fix: 'Check the program that wrote the line: it cut a text inside a character.',
    });
  const source = {
    text: found.text,
    map: found.map,
    charset: Object.freeze({ label: 'utf-8', decidedBy: mark ? ('bom' as const) : ('default' as const) }),
  };
  const given = {
    url: stringOf(fields['url']),
    published: stringOf(fields['published']),
    language: stringOf(fields['language']),
  };
  const format = field === 'html' ? 'html' : 'text';
  const outcome = readText(source, { capture, part: `/${field}`, given, format, limits: LIMITS });
  return finish({
    ...(key !== undefined && { key }),
    reports: outcome.reports,
    problems: [...problems, ...outcome.problems],
  });
}

/** The object on the line, or why there is none. */
function fieldsOf(line: string): Readonly<Record<string, unknown>> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 120) : 'it cannot be parsed';
  }
  if (typeof value !== 'object' || value === null) return `it is ${value === null ? 'null' : `a ${typeof value}`}`;
  return Array.isArray(value) ? 'it is a list' : (value as Record<string, unknown>);
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
