// Posts of a live blog: their stamps, and the zone that the page says it uses.
//
//     06.12                       a stamp alone
//     14:32 GMT                   with its zone
//     4.05pm | Bridge closed      with the head of the post
//     Wednesday 4 May, 09:15      with its day; a line of a date alone dates the posts after it
//
// In:  a report.
// Out: posts in order, none where fewer than three lines begin so; minutes east of Greenwich, where the text says them.

import type { Report } from '../../nouns/report.ts';
import { type Span, span } from '../../nouns/span.ts';
import type { Day } from './calendar.ts';
import { ZONE, ZONES } from './clock-words.ts';
import { headClocksIn, headDatesIn } from './head-dates.ts';
import { resolveDay } from './resolve-day.ts';

/** A post of a live blog: from its stamp to the next. */
export interface Post extends Span {
  readonly stamp: Span;
  readonly seconds: number;
  /** Where the stamp, or a line before it, names another day than the page. */
  readonly day: Day | null;
  /** Where the stamp says it. */
  readonly zone: number | null;
}

/** One line that begins with a time is no live blog. */
const MIN_POSTS = 3;
const MAX_STAMP = 48;
const CLOCK = String.raw`(?:[01]?\d|2[0-3])[.:h][0-5]\d(?:\s?[ap]\.?m\.?)?`;
const IN_ZONE = String.raw`(?:\s(?:local\stime|[A-Z]{2,5}))?(?:\s?\([^)\n]{4,14}\))?`;
/** Alone, perhaps with a word in capitals, or with its date. */
const ALONE = new RegExp(
  String.raw`^[\[(•*]?\s?(?:(?:posted|updated?|at)\s(?:at\s)?)?(?<clock>${CLOCK})${IN_ZONE}[\])]?(?:\s\p{Lu}[\p{Lu} -]{2,30})?:?$`,
  'u',
);
const HEADED = new RegExp(
  String.raw`^[\[(•*]?\s?(?<clock>${CLOCK})${IN_ZONE}[\])]?\s?(?:[|·–—]|-\s|:\s)\s?(?=\p{L}|["“‘])`,
  'u',
);
const ALL_TIMES = /(?<!\p{L})(?:all\stimes|times\s(?:are|in|given|shown|below))(?!\p{L})[^\n]{0,60}?/iu;
const OFFSET = new RegExp(
  String.raw`${ALL_TIMES.source}(?:GMT|UTC)\s?(?<sign>[+−–-])(?<h>\d{1,2})(?::?(?<m>\d\d))?`,
  'iu',
);
const NAMED = new RegExp(String.raw`${ALL_TIMES.source}(?<![\p{L}])(?<zone>${ZONE})(?![\p{L}])`, 'iu');

/** Minutes east of Greenwich. */
export function zoneOf(head: string): number | null {
  const { sign, h, m = '0' } = OFFSET.exec(head)?.groups ?? {};
  if (h !== undefined) return Number(h) > 14 ? null : (sign === '+' ? 1 : -1) * (Number(h) * 60 + Number(m));
  const named = NAMED.exec(head)?.groups?.['zone'];
  return named === undefined ? null : (ZONES[named.toUpperCase()] ?? null);
}

export function postsOf(text: string, blocks: Report['blocks'], published: Day | null): readonly Post[] {
  const stamps: Omit<Post, 'from' | 'to'>[] = [];
  let day: Day | null = null;
  for (const block of blocks) {
    if (block.kind === 'boilerplate') continue;
    const words = text.slice(block.from, block.to);
    const isShort = words.length <= MAX_STAMP;
    const match = (isShort ? ALONE.exec(words) : null) ?? HEADED.exec(words.slice(0, 60));
    if (match) {
      const area = { from: block.from, to: block.from + match[0].length };
      const clock = headClocksIn(text, area)[0];
      if (!clock || clock.hasSeconds) continue;
      const at = block.from + match[0].indexOf(match.groups!['clock']!);
      stamps.push({
        stamp: span(at, at + match.groups!['clock']!.trimEnd().length),
        seconds: clock.seconds,
        day,
        zone: clock.zone,
      });
    } else if (isShort && published !== null) {
      const [dated] = headDatesIn(text, block);
      const [days] = dated ? resolveDay(dated.days[0]!, { published, event: null, isToCome: false }) : [];
      if (!dated || !days || days.first !== days.last || words.length - (dated.to - dated.from) > 14) continue;
      day = days.first;
      if (dated.clock)
        stamps.push({ stamp: span(dated.from, dated.to), seconds: dated.clock.seconds, day, zone: dated.clock.zone });
    }
  }
  if (stamps.length < MIN_POSTS) return [];
  const end = blocks.at(-1)!.to;
  return stamps.map((stamp, i) => ({ ...stamp, from: stamp.stamp.from, to: stamps[i + 1]?.stamp.from ?? end }));
}
