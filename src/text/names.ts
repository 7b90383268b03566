// When two names may be one: parts, initials, acronyms, spellings.
//
// Idea: names are compared by folded parts: lower case, no marks, no titles. "Ruiz" and "Anna Ruiz" are alike because the
// one holds the other's last part; "Anna Ruiz" and "Marta Ruiz" are not. A spelling is compared by its bones: the
// consonants as the ear has them, so that Kardzhiev, Karjiev and Kurdjiev are one.

/** One part of a name without marks and case; a possessive ending is off. */
export function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/[.’'‑-]/g, '')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss');
}

/** The consonants of a folded word, spelt one way. */
export function bonesOf(part: string): string {
  return part
    .replace(/dzh|dj|zh|dsch|j/g, 'j')
    .replace(/kh|ch|h/g, 'h')
    .replace(/gk|gh/g, 'g')
    .replace(/sch|sh/g, 'x')
    .replace(/ts|tz|z/g, 'z')
    .replace(/ph/g, 'f')
    .replace(/ou/g, 'u')
    .replace(/[ae]u|[ae]v(?=[bcdfghklmnpqrstvwxz])/g, 'ev')
    .replace(/w/g, 'v')
    .replace(/[ck]/g, 'k')
    .replace(/(.)[aeiouy]+/g, '$1')
    .replace(/(.)\1/g, '$1');
}

export type Likeness = 'same' | 'part' | 'acronym' | 'spelling' | null;

/** Words that a body's name may begin with or lose. */
export const LIGHT: ReadonlySet<string> = new Set(['the', 'of', 'for', 'and', 'on', 'in', 'to']);

export const LONGEST_ACRONYM = 7;

/** How two names, as folded parts, are alike; null where they are not. The same either way round. */
export function likenessOf(a: readonly string[], b: readonly string[]): Likeness {
  if (a.length === 0 || b.length === 0) return null;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === long.length && short.every((part, i) => part === long[i])) return 'same';
  if (short.length < long.length && isPart(short, long)) return 'part';
  if (isAcronym(short, long)) return 'acronym';
  if (isSpelling(short, long)) return 'spelling';
  return null;
}

/** The short one is the long one's end ("Ruiz"), its beginning ("Anna"), or both ends ("J Ruiz" of "John M Ruiz"). */
function isPart(short: readonly string[], long: readonly string[]): boolean {
  const end = long.slice(-short.length);
  if (short.every((part, i) => part === end[i])) return true;
  if (short.every((part, i) => part === long[i])) return true;
  const fits = (part: string, other: string): boolean =>
    part === other || (part.length === 1 && other.startsWith(part));
  return short.length === 2 && long.length === 3 && fits(short[0]!, long[0]!) && short[1] === long[2];
}

function isAcronym(short: readonly string[], long: readonly string[]): boolean {
  if (short.length !== 1 || short[0]!.length < 2 || short[0]!.length > LONGEST_ACRONYM || long.length < 2) return false;
  const heavy = long.filter((part) => !LIGHT.has(part));
  const letters = short[0]!;
  const first = (parts: readonly string[]): string => parts.map((part) => part[0]).join('');
  return first(heavy) === letters || first(long) === letters || first(heavy.slice(-letters.length)) === letters;
}

function isSpelling(short: readonly string[], long: readonly string[]): boolean {
  const alike = (x: string, y: string): boolean => {
    if (x === y) return true;
    if (x.length < 5 || y.length < 5 || x[0] !== y[0]) return false;
    const bones = bonesOf(x);
    return bones.length >= 3 && bones === bonesOf(y);
  };
  if (short.length === long.length) return short.every((part, i) => alike(part, long[i]!) || nearly(part, long[i]!, i));
  const end = long.slice(-short.length);
  return short.every((part, i) => alike(part, end[i]!));

  /** First names may be shorter: "Stoil", "Stoyl". */
  function nearly(x: string, y: string, at: number): boolean {
    return at === 0 && short.length > 1 && x[0] === y[0] && bonesOf(x) === bonesOf(y);
  }
}
