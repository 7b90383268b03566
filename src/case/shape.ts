// Checks of values that come from a line of the log, or are about to become one.
//
// In:  any value.
// Out: null, or the first thing that does not hold, in words: `content[1].to: 5 is not above 9`.
//
// Written by hand: zod belongs to `dossier/`, takes 70 ms to load, and an entry is checked twenty thousand times a second.
// The compiler holds each shape to its noun: a field that is missing here, or is not in the noun, is an error there.

/** What does not hold, or null. In a strict check, fields that are not known do not hold either. */
export interface Check<T> {
  (value: unknown, strict: boolean): string | null;
  /** Never there: it ties the check to its type. */
  readonly type?: T;
}

type Optional<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
type Checks<T, K extends keyof T> = { readonly [P in K]-?: Check<Exclude<T[P], undefined>> };

const MISSING = 'is missing';

/** The value, cut to what fits in a sentence. */
function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const json = JSON.stringify(value) ?? typeof value;
  return json.length > 80 ? `${json.slice(0, 77)}…` : json;
}

function kind<T>(name: string, holds: (value: unknown) => boolean): Check<T> {
  return (value) => (value === undefined ? MISSING : holds(value) ? null : `${shown(value)} is not ${name}`);
}

export const text: Check<string> = kind('a text', (value) => typeof value === 'string');

/** Names and ids that others mint. */
export const name: Check<string> = kind(
  'a name of 1 to 1,000 characters',
  (value) => typeof value === 'string' && value.length > 0 && value.length <= 1000,
);

/** SHA-256, 64 lower-case hex digits. */
export const hash: Check<string> = kind(
  '64 lower-case hex digits',
  (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
);

/** Bytes: base64 with its padding, on one line (RFC 4648, 4). */
export const base64: Check<string> = kind(
  'base64',
  (value) => typeof value === 'string' && value.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(value),
);

export const count: Check<number> = kind(
  'a whole number from 0',
  (value) => Number.isSafeInteger(value) && +value! >= 0,
);

/** Seq of an entry, or a version. */
export const ordinal: Check<number> = kind(
  'a whole number from 1',
  (value) => Number.isSafeInteger(value) && +value! >= 1,
);

export const number: Check<number> = kind('a number', (value) => Number.isFinite(value));

/** EDTF begins with a year, `X`s in it where unknown, or `Y`; `..` is open. */
export const edtf: Check<string> = kind(
  'an EDTF date',
  (value) => typeof value === 'string' && value.length <= 100 && /^(?:-?[0-9X]{4}|Y-?\d|\.\.|\/|\[|\{)/.test(value),
);

/** ISO 8601 with its zone. */
export const instant: Check<string> = kind(
  'a time with its zone, such as 2031-03-05T09:00:00Z',
  (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(value),
);

export function oneOf<T extends string>(...values: readonly T[]): Check<T> {
  return kind(`one of ${values.join(', ')}`, (value) => values.includes(value as T));
}

export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value, strict) => (value === null ? null : check(value, strict));
}

export function either<A, B>(a: Check<A>, b: Check<B>): Check<A | B> {
  return (value, strict) => {
    const breach = a(value, strict);
    return breach === null || b(value, strict) === null ? null : breach;
  };
}

export function listOf<T>(check: Check<T>, { atLeast = 0 } = {}): Check<readonly T[]> {
  return (value, strict) => {
    if (value === undefined) return MISSING;
    if (!Array.isArray(value)) return `${shown(value)} is not a list`;
    if (value.length < atLeast) return `holds ${value.length}, not ${atLeast} or more`;
    for (const [i, item] of value.entries()) {
      const breach = check(item, strict);
      if (breach !== null) return joined(`[${i}]`, breach);
    }
    return null;
  };
}

/** An object: fields that it must have, fields that it may have, and what must hold between them. */
export function shape<T extends object>(
  must: Checks<T, Exclude<keyof T, Optional<T>>>,
  may: Checks<T, Optional<T>>,
  between: (value: T) => string | null = () => null,
): Check<T> {
  const required = Object.entries(must) as [string, Check<unknown>][];
  const optional = Object.entries(may) as [string, Check<unknown>][];
  const known = new Set([...required, ...optional].map(([key]) => key));
  return (value, strict) => {
    if (value === undefined) return MISSING;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${shown(value)} is not an object`;
    const fields = value as Readonly<Record<string, unknown>>;
    for (const [key, check] of required) {
      const breach = check(fields[key], strict);
      if (breach !== null) return joined(key, breach);
    }
    for (const [key, check] of optional) {
      const breach = fields[key] === undefined ? null : check(fields[key], strict);
      if (breach !== null) return joined(key, breach);
    }
    const stranger = strict ? Object.keys(fields).find((key) => !known.has(key)) : undefined;
    if (stranger !== undefined) return `${stranger}: is not a field here`;
    return between(value as T);
  };
}

/** `content` and `[1].to: …` make `content[1].to: …`. */
function joined(outer: string, breach: string): string {
  const path = /^(\[\d+\]|\w+)(?=[.[:])/.exec(breach);
  if (!path) return `${outer}: ${breach}`;
  return breach.startsWith('[') ? `${outer}${breach}` : `${outer}.${breach}`;
}
