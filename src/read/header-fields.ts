// `Name: value` lines, as WARC records, HTTP answers and mails begin with them.
//
// In:  the lines as text, without what stands before them (a version, a status).
// Out: the fields in order, names as written, folded lines joined; and how many lines were none.

export interface HeaderFields {
  readonly list: readonly (readonly [name: string, value: string])[];
  /** The first value of a field, whatever the case of its name. */
  get(name: string): string | undefined;
  /** Lines that were not fields, which were left out. */
  readonly strayLines: number;
}

const FIELD = /^([!-9;-~]+)[ \t]*:/;

/** A header of more fields is hostile. */
const MOST_FIELDS = 2000;

export function headerFieldsOf(lines: readonly string[]): HeaderFields {
  const list: [string, string][] = [];
  const first = new Map<string, number>();
  let strayLines = 0;
  let folded: string[] = [];
  const end = (): void => {
    const last = list.at(-1);
    if (last && folded.length > 0) last[1] = [last[1], ...folded].join(' ').trim();
    folded = [];
  };
  for (const line of lines) {
    if (/^[ \t]/.test(line) && list.length > 0) {
      folded.push(line.trim());
      continue;
    }
    end();
    const name = FIELD.exec(line)?.[1];
    if (name === undefined || list.length >= MOST_FIELDS) {
      if (line.trim() !== '') strayLines++;
      continue;
    }
    if (!first.has(name.toLowerCase())) first.set(name.toLowerCase(), list.length);
    list.push([name, line.slice(line.indexOf(':') + 1).trim()]);
  }
  end();
  return {
    list,
    strayLines,
    get(name) {
      const at = first.get(name.toLowerCase());
      return at === undefined ? undefined : list[at]![1];
    },
  };
}

/** Headers are ASCII; what is not is UTF-8 today, and Latin-1 by the old standards. */
export function headerTextOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

interface HeaderPlace {
  /** One past the last byte of the last line's text. */
  readonly to: number;
  /** First byte after the blank line. */
  readonly bodyFrom: number;
}

/** Where the first blank line stands; undefined when none does. A line ends in LF, or CR LF. */
export function headerPlaceOf(bytes: Uint8Array): HeaderPlace | undefined {
  if (bytes[0] === 10) return { to: 0, bodyFrom: 1 };
  if (bytes[0] === 13 && bytes[1] === 10) return { to: 0, bodyFrom: 2 };
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    const next = bytes[at + 1] === 13 ? at + 2 : at + 1;
    if (bytes[next] !== 10) continue;
    return { to: bytes[at - 1] === 13 ? at - 1 : at, bodyFrom: next + 1 };
  }
  return undefined;
}
