// One message of a Telegram export to a draft.
//
// In:  the bytes of the export, the places of the message's fields, the chat that it stands in.
// Out: a draft; undefined when the message has no words.
//
//     "text": ["He said ", {"type": "bold", "text": "no"}, "."]        He said no.
//
// Links, mentions and bold words are runs of one text. The export writes local times; where it has the same time as seconds
// since 1970 too, the zone is the difference of the two.

import type { Charset, DateCandidate, Problem, RefersTo } from '../nouns/index.ts';
import { byteFinder, rowBuilder } from './byte-rows.ts';
import { edtfOf } from './dates.ts';
import type { Draft, Source } from './draft.ts';
import { elementsOf, isList, isObject, isString, type Place, type Places, placesIn, stringAt } from './json-places.ts';
import { stringProblems } from './json-problems.ts';
import { readPlainText } from './plain-text.ts';
import { unreadableDate } from './report-of.ts';

/** What an export says of a chat. */
export interface Chat {
  readonly name: string | undefined;
  /** Such as `public_channel`, `private_group`. */
  readonly type: string | undefined;
  /** What goes before the ids of its messages, so that those of two chats differ. */
  readonly prefix: string;
}

/** A message as JSON.parse has it, and where its fields stand. */
export interface Message {
  readonly value: Readonly<Record<string, unknown>>;
  readonly places: Places;
}

/** The fields whose places are asked for. */
export const MESSAGE_PLACES: ReadonlySet<string> = new Set([
  'text',
  'date',
  'date_unixtime',
  'edited',
  'edited_unixtime',
]);

export function messageDraft(
  bytes: Uint8Array,
  { value, places }: Message,
  { chat, charset, maxRows }: { readonly chat: Chat; readonly charset: Charset; readonly maxRows: number },
): Draft | undefined {
  const problems: Problem[] = [];
  const source = textOf(bytes, places.get('text'), { charset, maxRows, problems });
  if (!/\S/.test(source.text)) return undefined;
  const draft = readPlainText(source);
  const refersTo = refersToOf(value, chat);
  const dates = [
    ...dateOf(value, places, { of: 'published', field: 'date', problems }),
    ...dateOf(value, places, { of: 'modified', field: 'edited', problems }),
  ];
  const author = wordsOf(value['author']) ?? (chat.type?.endsWith('_channel') ? undefined : wordsOf(value['from']));
  return {
    ...draft,
    dates: [...dates, ...draft.dates],
    authors: author === undefined ? draft.authors : [author],
    outlet: chat.name,
    credit: refersTo.find(({ how, name }) => how === 'taken from' && name !== undefined)?.name ?? draft.credit,
    refersTo,
    reader: { name: 'telegram', options: {} },
    problems: [...problems, ...draft.problems],
  };
}

/** The runs of a text, one behind the other. */
function textOf(
  bytes: Uint8Array,
  place: Place | undefined,
  { charset, maxRows, problems }: { charset: Charset; maxRows: number; problems: Problem[] },
): Source {
  const rows = rowBuilder();
  const parts: string[] = [];
  let length = 0;
  for (const run of place ? runsOf(bytes, place) : []) {
    const found = stringAt(bytes, run, maxRows);
    problems.push(...stringProblems(found));
    if (found.text === '') continue;
    byteFinder(found.map).copy(rows, 0, found.text.length, length);
    parts.push(found.text);
    length += found.text.length;
  }
  return { text: parts.join(''), map: rows.done(), charset };
}

const RUN_PLACES = new Set(['text']);

function* runsOf(bytes: Uint8Array, place: Place): Generator<Place> {
  if (isString(bytes, place)) yield place;
  else if (isList(bytes, place))
    for (const run of elementsOf(bytes, place.from)) {
      const text = isObject(bytes, run) ? placesIn(bytes, run.from, { names: RUN_PLACES }).get('text') : run;
      if (text && isString(bytes, text)) yield text;
    }
}

function refersToOf(value: Message['value'], { prefix }: Chat): readonly RefersTo[] {
  const found: RefersTo[] = [];
  for (const field of ['forwarded_from', 'saved_from']) {
    if (value[field] === undefined) continue;
    const name = wordsOf(value[field]); // null for an account that is gone
    found.push({ how: 'taken from', ...(name !== undefined && { name }), where: `telegram ${field}` });
  }
  const id = value['reply_to_message_id'];
  if (typeof id === 'number' || typeof id === 'string') {
    const peer = value['reply_to_peer_id'];
    const isElsewhere = typeof peer === 'string' || typeof peer === 'number';
    const where = 'telegram reply_to_message_id';
    found.push({ how: 'answers', ...(isElsewhere ? { name: `${peer}/${id}` } : { part: `${prefix}${id}` }), where });
  }
  return found;
}

/** Zones differ from UTC by quarters of an hour, and by 14 hours at most. */
const QUARTER_S = 15 * 60;
const MAX_ZONE_S = 14 * 3600;

/** Year 9999. */
const MAX_UNIX_S = 253_402_300_799;

function dateOf(
  value: Message['value'],
  places: Places,
  { of, field, problems }: { of: DateCandidate['of']; field: string; problems: Problem[] },
): readonly DateCandidate[] {
  // An object may have no way to become a number: JSON can take its `toString` away.
  const unix = value[`${field}_unixtime`];
  const seconds = typeof unix === 'string' || typeof unix === 'number' ? Number(unix) : Number.NaN;
  const written = wordsOf(value[field]);
  // Early exports wrote the year 1970 for "never".
  if (seconds === 0 || written?.startsWith('1970-01-0')) return [];
  const candidate = (edtf: string, words: string, name: string, where: string): DateCandidate => {
    const place = places.get(name);
    const bytes = place && { from: place.from, to: place.to };
    return { of, edtf, written: words, where: `telegram ${where}`, ...(bytes && { bytes: unquoted(bytes, words) }) };
  };
  const dates: DateCandidate[] = [];
  const isKnown = Number.isInteger(seconds) && Math.abs(seconds) <= MAX_UNIX_S;
  const local = written !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(written) ? edtfOf(written) : undefined;
  const ahead = local === undefined ? Number.NaN : Date.parse(`${local}Z`) / 1000 - seconds;
  if (isKnown && ahead % QUARTER_S === 0 && Math.abs(ahead) <= MAX_ZONE_S)
    return [candidate(local + zoneOf(ahead), written!, field, `${field}, zone by ${field}_unixtime`)];
  if (isKnown) {
    const utc = new Date(seconds * 1000).toISOString().replace(/\.\d+/, '');
    dates.push(candidate(utc, String(unix), `${field}_unixtime`, `${field}_unixtime`));
  }
  const edtf = written === undefined ? undefined : edtfOf(written);
  if (edtf) dates.push(candidate(edtf, written!, field, field));
  else if (written !== undefined) problems.push(unreadableDate(written, `telegram ${field}`));
  return dates;
}

function zoneOf(aheadS: number): string {
  const minutes = Math.abs(aheadS) / 60;
  const two = (part: number): string => String(part).padStart(2, '0');
  return aheadS === 0 ? 'Z' : `${aheadS < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Without the quotation marks of a string. */
function unquoted({ from, to }: Place, words: string): Place {
  return Object.freeze(to - from > words.length ? { from: from + 1, to: to - 1 } : { from, to });
}

/** Names of more characters are something else. */
const MAX_NAME = 500;

export function wordsOf(value: unknown): string | undefined {
  const words = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return words !== '' && words.length <= MAX_NAME ? words : undefined;
}
