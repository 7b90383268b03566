// What a mail's header says of the mail: who, when, which list, about what.
//
// In:  the fields.
// Out: words as written, decoded; nothing guessed. Whether the sender is a person or a newspaper cannot be told, so the
//      sender is an author; a list that names itself is an outlet.

import { edtfOf } from './dates.ts';
import type { HeaderFields } from './header-fields.ts';
import { wordsOf } from './mime-words.ts';

export interface MailAbout {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly outlet?: string;
  /** The Date field, without its comments. */
  readonly published?: string;
  /** Where the list keeps this mail (RFC 5064). */
  readonly url?: string;
}

/** A name of more characters is no name. */
const MAX_NAME = 200;

/** A list of addresses may be long; the first is looked at. */
const MAX_ADDRESS = 2000;

export function mailAbout(fields: HeaderFields): MailAbout {
  const title = wordsOf(fields.get('Subject') ?? '');
  const author = nameIn(fields.get('From'));
  const outlet = nameIn(fields.get('List-Id'));
  const published = dateIn(fields);
  const url = /^<?\s*(https?:\/\/[^\s<>]+)\s*>?/i.exec(fields.get('Archived-At') ?? '')?.[1];
  return {
    ...(title !== '' && { title: title.slice(0, 1000) }),
    ...(author !== undefined && { authors: [author] }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  };
}

/** The Date field without comments: `Tue, 4 Apr 2017 07:58:00 +0000 (UTC)`. */
function dateIn(fields: HeaderFields): string | undefined {
  const date = fields
    .get('Date')
    ?.slice(0, 200)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return date === '' ? undefined : date;
}

/** The same as an instant with its zone; undefined when it is less than that. */
export function instantIn(fields: HeaderFields): string | undefined {
  const edtf = edtfOf(dateIn(fields) ?? '');
  if (edtf === undefined || !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(edtf)) return undefined;
  return edtf.replace(/-00:00$/, 'Z'); // RFC 5322: the time is UTC, of a place that is not told
}

/** `"Doe, Jane" <jane@x>` → `Doe, Jane`; `jane@x (Jane Doe)` → `Jane Doe`; `jane@x` → `jane@x`. */
function nameIn(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const value = written.slice(0, MAX_ADDRESS);
  const [, quoted] = /^\s*"((?:[^"\\]|\\.)+)"/.exec(value) ?? [];
  const [, phrase] = /^\s*([^<",]+?)\s*</.exec(value) ?? [];
  const [, comment] = /^[^<(",]+\(([^()]+)\)/.exec(value) ?? [];
  const [, address] = /<\s*([^<>]+?)\s*>/.exec(value) ?? [];
  const name = wordsOf(quoted?.replace(/\\(.)/g, '$1') ?? phrase ?? comment ?? address ?? value.split(',')[0]!);
  return name === '' ? undefined : name.slice(0, MAX_NAME);
}
