// Lines that news has and other texts have not: datelines, bylines, credit lines, and where a sentence ends.
//
// Every pattern runs over the first or last few hundred characters of a block, so none can take long.

/** A full stop of some script, with what may close behind it. */
const SENTENCE_END = /[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964:;]["'\u201d\u2019\u00bb)\]*_]*$/;

export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line.slice(-20).trimEnd());
}

const PLACE = "[\\p{Lu}][\\p{L}.'\u2019-]*";
const DATELINE = new RegExp(
  `^((?:${PLACE}|de|la|el|al|of)(?:[ ,/]+(?:${PLACE}|de|la|el|al|of|\\d{1,4}(?:st|nd|rd|th)?)\\.?){0,9},?(?:\\s*\\(([^()\\n]{2,60})\\))?)\\s*(?:[\u2014\u2013]|--|-(?=\\s))\\s*(?=\\S)`,
  'u',
);
const DATELINE_CHARS = 160;
const HAS_MONTH = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b/;

export interface Dateline {
  /** Its length with the dash, without the white space after it. */
  readonly length: number;
  /** What stood in parentheses, parentheses included. */
  readonly credit?: string;
}

/** `GENEVA, 4 April (Agency) —` at the start of a paragraph. A sentence must follow, so `NATO — which …` is none. */
export function datelineOf(text: string): Dateline | undefined {
  const start = text.slice(0, DATELINE_CHARS);
  const found = start.match(DATELINE);
  if (!found) return undefined;
  const [whole, head, credit] = found as unknown as [string, string, string | undefined];
  const after = start.slice(whole.length);
  if (!/^["'\u201c\u2018\u00ab(]*[\p{Lu}\p{Lo}\d]/u.test(after)) return undefined;
  const firstWord = head.split(/[ ,/(]/)[0]!;
  const isCapitals = firstWord.length > 2 && firstWord === firstWord.toUpperCase();
  if (!(isCapitals || credit || HAS_MONTH.test(head))) return undefined;
  const length = whole.trimEnd().length;
  return credit ? { length, credit: `(${credit})` } : { length };
}

const NAME = "\\p{Lu}[\\p{L}.'\u2019-]*";
const BYLINE = new RegExp(`^(?:(?:Reported |Written )?[Bb][Yy]|BY|Par|Por)[ \u00a0:]+(?=${NAME})`, 'u');
const BYLINE_CHARS = 120;

/** Who a byline names, as written; undefined when the line is none. */
export function authorsOfByline(line: string): readonly string[] | undefined {
  if (line.length > BYLINE_CHARS || /[.!?]["\u201d]?$/.test(line.replace(/\b\p{Lu}\.$/u, ''))) return undefined;
  const prefix = line.match(BYLINE);
  return prefix ? namesIn(line.slice(prefix[0].length)) : undefined;
}

/** `Jane Doe and John Smith, Agency` to its people; roles and places behind them are left. */
export function namesIn(list: string): readonly string[] {
  return list
    .split(/\s+(?:and|und|et|y|&)\s+|\s*[,;|\u2022\u00b7]\s*|\s+(?:in|for|at|from)\s+.*$/)
    .map((name) => name.trim())
    .filter(
      (name) => /^\p{L}[\p{L}.'\u2019 -]{1,59}$/u.test(name) && /^\p{Lu}|^\p{Lo}|^(?:al|de|van|von|el)[ -]/u.test(name),
    )
    .filter((name, at, all) => at === 0 || name.includes(' ') === all[0]!.includes(' '));
}

const CREDITS: readonly RegExp[] = [
  /^\W{0,3}[^.\n]{2,120}\bcontributed (?:to|reporting\b)[^\n]{0,80}$/iu,
  /^\W{0,3}(?:additional |with )?(?:reporting|material|files) (?:by|from)\s[^\n]{2,120}$/iu,
  /^\W{0,3}with (?:agencies|wire reports|inputs? from\s[^\n]{2,80}|[\p{Lu}][^\n.]{1,60})\W{0,3}$/u,
  /^\W{0,3}(?:sources?|credit|agency|agencies)\s*:\s*[^\n]{2,100}$/iu,
  /^[\u2014\u2013-]{1,2}\s?[\p{Lu}][\p{L}. /&-]{1,40}$/u,
  /^\([\p{Lu}][^()\n]{1,60}\)$/u,
  /^(?:this (?:article|story|report) )?(?:was )?(?:first |originally )(?:published|appeared) (?:by|in|on|at)\s[^\n]{2,120}$/iu,
];

/** Whether a whole block is a line that credits another outlet, as far as its form tells. */
export function isCredit(block: string): boolean {
  return block.length <= 200 && CREDITS.some((form) => form.test(block));
}

/** `(AP)` or `(Reuters)` that closes the last paragraph of a report. */
export function closingCredit(block: string): string | undefined {
  return block
    .slice(-80)
    .match(/\.["\u201d]?\s+(\(\p{Lu}[^()\n]{1,40}\)|[\u2014\u2013]\s?\p{Lu}[\p{L}. /]{1,30})$/u)?.[1];
}
