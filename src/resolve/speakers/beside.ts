// Mentions that stand beside each other and mean one: appositions and names with their short forms in brackets.
//
//     Its spokesman, Stoil Kardzhiev, said       Oss, 52, a lorry driver who      the Arcadia Civic Guard (ACG)
//     ------------- ===============              ===  ------------------          ----------------------- ===
//
// In:  words and mentions.
// Out: of a mention, the one beside it; each mention is in one pair at most.

import type { Mention } from './mention.ts';
import type { Word } from './words.ts';

/** What may follow the second of two mentions that mean one. */
const AFTER = /^(?:[,.;:)("”]|of|for|at|in|on|from|with|who|whom|whose|which|that|based|and|to|said|says|told|—|–|-)$/;

export function besideOf(words: readonly Word[], mentions: readonly Mention[]): ReadonlyMap<Mention, Mention> {
  const at = new Map<number, Mention[]>();
  for (const mention of mentions) at.set(mention.first, [...(at.get(mention.first) ?? []), mention]);
  const out = new Map<Mention, Mention>();
  for (const a of mentions) {
    if (a.form === 'pronoun' || a.modifier || out.has(a)) continue;
    const held = behindBody(words, a, at);
    if (held && !out.has(held)) {
      out.set(a, held);
      out.set(held, a);
      continue;
    }
    const next = words[a.last + 1];
    if (!next || next.sentence !== words[a.last]!.sentence) continue;
    const b =
      next.text === ','
        ? afterComma(words, a, at)
        : next.text === '('
          ? inBrackets(words, a, at)
          : /^(?:is|was)$/.test(next.lower)
            ? afterIs(words, a, at)
            : null;
    if (!b || out.has(b)) continue;
    out.set(a, b);
    out.set(b, a);
    // "the Bend Mission (BM), a force of nine nations, denied": the noun means both.
    const noun = next.text === '(' && words[b.last + 2]?.text === ',' ? longestAt(at, b.last + 3) : null;
    if (noun?.form === 'nominal' && fits(a, noun) && words[noun.last]!.sentence === next.sentence) out.set(noun, a);
  }
  return out;
}

function longestAt(at: ReadonlyMap<number, readonly Mention[]>, i: number): Mention | null {
  const here = at.get(i)?.filter((m) => !m.modifier && m.form !== 'pronoun') ?? [];
  return here.reduce<Mention | null>((best, m) => (best && best.last >= m.last ? best : m), null);
}

function afterComma(words: readonly Word[], a: Mention, at: ReadonlyMap<number, readonly Mention[]>): Mention | null {
  let i = a.last + 2;
  // An age: "Oss, 52, a driver".
  if (/^\d{1,3}$/.test(words[i]?.text ?? '') && words[i + 1]?.text === ',') i += 2;
  if (words[i]?.sentence !== words[a.last]!.sentence) return null;
  const b = longestAt(at, i);
  if (!b || b.plural || a.plural || words[b.first]!.quotation !== words[a.last]!.quotation) return null;
  if ((a.form === 'name') === (b.form === 'name')) return null;
  const [name, noun] = a.form === 'name' ? [a, b] : [b, a];
  if (!fits(name, noun)) return null;
  if (a.form === 'nominal' && b.name.length === 1 && a.opening === 'bare') return null;
  const after = words[b.last + 1];
  // "Oss, the port’s pilot": the port is not he.
  if (after && /^['’]s?$/.test(after.text)) return null;
  if (!after || after.sentence !== words[a.last]!.sentence) return b;
  // "Ruiz, the mayor and the union" is a list.
  if (after.lower === 'and' && a.form === 'nominal') return null;
  if (after.lower === 'and') return null;
  if (b.form === 'name') return after.isWord && !AFTER.test(after.lower) && after.capital ? null : b;
  return AFTER.test(after.lower) ? b : null;
}

/** "Chief of the Main Directorate Col. Gen. Sergei Rudskoy": the office, its body, the name. */
function behindBody(words: readonly Word[], a: Mention, at: ReadonlyMap<number, readonly Mention[]>): Mention | null {
  if (a.form !== 'nominal' || a.sort !== 'person' || words[a.last + 1]?.lower !== 'of') return null;
  const body = at.get(a.last + 2)?.find((m) => m.modifier && m.form === 'name');
  const name = body && longestAt(at, body.last + 1);
  return name?.form === 'name' && name.sort === 'person' ? name : null;
}

function inBrackets(words: readonly Word[], a: Mention, at: ReadonlyMap<number, readonly Mention[]>): Mention | null {
  const b = longestAt(at, a.last + 2);
  if (!b || a.form !== 'name' || b.form !== 'name' || words[b.last + 1]?.text !== ')') return null;
  const letters = b.name.join('');
  const initials = a.name.map((part) => part[0]).join('');
  return b.name.length === 1 && (initials.includes(letters[0]!) || letters.length <= 5) ? b : null;
}

/** "Oss is the harbour master": what he is, not what he did. */
function afterIs(words: readonly Word[], a: Mention, at: ReadonlyMap<number, readonly Mention[]>): Mention | null {
  const b = longestAt(at, a.last + 2);
  if (!b || a.form !== 'name' || b.form !== 'nominal' || a.plural || b.plural || b.sort !== 'person') return null;
  if (b.opening !== 'the' && b.opening !== 'a' && b.opening !== 'possessive') return null;
  return fits(a, b) && words[b.last]!.sentence === words[a.last]!.sentence ? b : null;
}

function fits(name: Mention, noun: Mention): boolean {
  if (noun.sort === 'place') return false;
  // A noun that only the report's own sources taught: "The shipper, Orsanne Chimie".
  if (noun.sort === 'unknown') return noun.opening === 'the' || noun.opening === 'possessive';
  if (name.sort === 'unknown' || name.sort === 'place') return true;
  return name.sort === noun.sort;
}

/** What somebody does to a body to which he belongs. */
const LEADS = /^(?:runs?|heads?|leads?|chairs?|directs?|manages?|owns?|founded|represents?|led|headed|chaired|ran)$/;

/** The word that ties a body to a mention: "of", "who heads", "you run", "who speaks for"; -1 where none does. */
function linkBehind(words: readonly Word[], a: Mention): number {
  const { sentence } = words[a.last]!;
  const lower = (i: number): string => (words[i]?.sentence === sentence ? words[i]!.lower : '');
  let i = a.last + 1;
  if (/^(?:of|for|at|from|with|in)$/.test(lower(i))) return i;
  if (lower(i) === ',') i++;
  if (/^(?:who|you)$/.test(lower(i))) i++;
  else if (i > a.last + 1) return -1;
  if (a.form !== 'name') return -1;
  if (LEADS.test(lower(i))) return i;
  return /^(?:speaks?|spoke|works?|worked)$/.test(lower(i)) && lower(i + 1) === 'for' ? i + 1 : -1;
}

/** Of a mention, the one that "of", "for" or "at" puts behind it: the body of "a spokesman for the port". */
export function behindOf(words: readonly Word[], mentions: readonly Mention[]): ReadonlyMap<Mention, Mention> {
  const at = new Map<number, Mention[]>();
  for (const mention of mentions) at.set(mention.first, [...(at.get(mention.first) ?? []), mention]);
  const out = new Map<Mention, Mention>();
  for (const a of mentions) {
    if (a.form === 'pronoun') continue;
    const link = linkBehind(words, a);
    if (link < 0) continue;
    const b = longestAt(at, link + 1) ?? at.get(link + 1)?.find((m) => m.form === 'name');
    if (b && words[b.last]!.sentence === words[link]!.sentence) out.set(a, b);
  }
  return out;
}
