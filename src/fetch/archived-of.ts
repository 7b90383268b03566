// Which page of which time a web archive's copy is.
//
// In:  the address of the copy, and the headers that came with it if they are known.
// Out: the archive, the original address, when it was copied; undefined when nothing says that it is a copy.
//
// What the archive says in its headers (Memento, RFC 7089) comes before its address. An address alone says a time only when
// it is complete to the second: `/web/2017/…` asks for the copy nearest to 2017, and which one came is not in it.
//
//     https://web.archive.org/web/20170404103015id_/http://example.com/a?b
//                                 ^^^^^^^^^^^^^^ at  ^^^^^^^^^^^^^^^^^^^^^^ original
//     https://archive.ph/2017.04.05-123456/http://example.com/a?b

import type { Archived, Receipt } from '../nouns/index.ts';
import { headerOf, headersOf } from './head.ts';

const WAYBACK = /^(?:www\.|web\.|wayback\.)?archive\.org$/;
const TODAY = /^archive\.(?:today|ph|is|li|fo|md|vn)$/;

/** `/web/` digits, flags such as `id_` or `if_`, the address. */
const WAYBACK_PATH = /^\/web\/(\d{1,14})(?:[a-z]{2}_)*\/(.+)$/s;
/** `2017.04.05-123456` or `20170405123456`, whole or not, or a word such as `newest`; the address. */
const TODAY_PATH = /^\/([\d.-]{4,17}|newest|oldest)\/(.+)$/s;

export function archivedOf(address: string, headers: Receipt['headers'] = []): Archived | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname, search } = new URL(address);
  const path = WAYBACK.test(hostname) ? WAYBACK_PATH : TODAY.test(hostname) ? TODAY_PATH : undefined;
  const parts = path?.exec(pathname + search);
  const said = headerOf({ headers }, 'memento-datetime');
  if (!parts && said === undefined) return undefined;
  const original = originalIn(headersOf({ headers }, 'link')) ?? (parts ? webAddressIn(parts[2]!) : undefined);
  const at = dateOf(said) ?? (parts ? timeOf(parts[1]!) : undefined);
  if (original === undefined && at === undefined) return undefined;
  return Object.freeze({
    archive: hostname,
    ...(original !== undefined && { original }),
    ...(at !== undefined && { at }),
  });
}

/** `<http://example.com/>; rel="original", …` (RFC 8288); a link may have several relations. */
function originalIn(link: string): string | undefined {
  for (const [, target, parameters] of link.matchAll(/<([^<>]*)>([^<]*)/g)) {
    const relations = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters!);
    const names = (relations?.[1] ?? relations?.[2] ?? '').toLowerCase().split(/\s+/);
    if (names.includes('original')) return webAddressIn(target!);
  }
  return undefined;
}

/** Archives keep what they were asked for, some of them escaped; without http or https nobody knows which was meant. */
function webAddressIn(written: string): string | undefined {
  // Some servers take two slashes in a path for a mistake and leave one.
  const address = (/^https?%3a/i.test(written) ? unescaped(written) : written)?.replace(/^(https?:)\/+/i, '$1//');
  return address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;
}

function unescaped(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}

/** `Tue, 04 Apr 2017 10:30:15 GMT`, the one form that RFC 7089 allows. */
function dateOf(said: string | undefined): string | undefined {
  const parts = /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/.exec(said?.trim() ?? '');
  if (!parts) return undefined;
  const [, day, name, year, hour, minute, second] = parts;
  const month = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(name!) / 3 + 1;
  return Number.isInteger(month) && month > 0
    ? timeOf(`${year}${String(month).padStart(2, '0')}${day}${hour}${minute}${second}`)
    : undefined;
}

/** 14 digits, however parted, that are a time; anything less is no time of a copy. */
function timeOf(written: string): string | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(written.replace(/[.-]/g, ''));
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  // A date that does not exist (31 April) comes back as another one.
  const date = new Date(iso);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso.slice(0, -1)) ? iso : undefined;
}
