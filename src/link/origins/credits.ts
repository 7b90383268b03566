// Lines and tags in which a report says where its text is from.
//
// In:  a report; the outlets of the case, and their reports.
// Out: edges `credit`, to the report that it is from, or to none where the case holds none that fits.
//
//     TRIPOLI, May 15 (PNB) —        With reporting by LNA        By staff, with PNB        Originally published by …
//     <source> of a feed, the channel that a post was forwarded from, an address that is another report's own
//     Sources  •  "Foreign escort mission denies firing". Trans-Desert News, May 6
//
// A dateline credits an outlet only where another prints it. Persons are credited in every byline; they are no outlets.

import type { LinkReason } from '../../nouns/link.ts';
import { type CreditLine, creditLinesOf } from './credit-lines.ts';
import { type Found, joined } from './found.ts';
import { addressOf, type CaseReport, type Held } from './held.ts';
import { couldHave } from './meant.ts';
import { isCapitals, type Outlets, wordsIn } from './outlets.ts';
import { sharedStems } from './stems.ts';

/** What a credit is resolved against. */
export interface Credited {
  readonly outlets: Outlets;
  readonly reportsOf: (outlet: string) => readonly Held[];
  readonly nameOf: (outlet: string) => string;
  readonly isIssuer: (outlet: string) => boolean;
  /** Earlier reports under an address. */
  readonly reportsAt: (address: string) => readonly Held[];
  /** Ids of the reports that it copies. */
  readonly copied: readonly (string | null)[];
}

/** Words of a credit that name nobody. */
const CREDIT_WORDS: ReadonlySet<string> = new Set(
  'by from with and the staff additional reporting material files input inputs source sources via credit agency'.split(
    ' ',
  ),
);
const SURE = 0.95;
const NAMED_ONLY = 0.85;
/** Of what the report speaks of, so much must its origin speak of. */
const LEAST_ALIKE = 0.15;

export function creditsOf(given: CaseReport, one: Held, credited: Credited): readonly Found[] {
  return joined([...lineEdges(given, one, credited), ...addressEdges(given, one, credited)]);
}

function lineEdges({ report }: CaseReport, one: Held, credited: Credited): readonly Found[] {
  return creditLinesOf(report).flatMap((line): readonly Found[] => {
    const outlets = credited.outlets.namedIn(line.words);
    if (outlets.length === 0) return unknownAgency(line, one);
    const others = outlets.filter((outlet) => outlet !== one.outlet && !credited.isIssuer(outlet));
    return others.map((outlet) => {
      const reports = credited.reportsOf(outlet).filter((held) => couldHave(one, held));
      const from = credited.copied.find((id) => reports.some((held) => held.id === id)) ?? likest(one, reports)?.id;
      return foundIn(line, one, { from: from ?? null, named: credited.nameOf(outlet) });
    });
  });
}

/** An agency that the case has nothing of: what stands in a dateline or a tag, and capitals in a line. */
function unknownAgency(line: CreditLine, one: Held): readonly Found[] {
  const { words, rule } = line;
  if (rule === 'credit/tag' || (rule === 'credit/dateline' && one.outlet === null))
    return [foundIn(line, one, { from: null, named: words })];
  if (rule === 'credit/source-list') return [];
  const written = wordsIn(words).filter((word) => !CREDIT_WORDS.has(word.toLowerCase()));
  const agencies = written.filter((word) => /^\p{Lu}{2,5}$/u.test(word) && isCapitals(word));
  // A line in capitals throughout, or one that names persons too, is another thing.
  if (agencies.length === 0 || agencies.length !== written.length) return [];
  return agencies.map((name) => foundIn(line, one, { from: null, named: name }));
}

/** Of an outlet's reports the one that speaks of most of the same. */
function likest(one: Held, reports: readonly Held[]): Held | null {
  let best: { readonly held: Held; readonly shared: number } | null = null;
  for (const held of reports) {
    const shared = sharedStems(one.stems, held.stems) / Math.max(1, Math.min(one.stems.length, held.stems.length));
    if (shared >= LEAST_ALIKE && (best === null || shared >= best.shared)) best = { held, shared };
  }
  return best?.held ?? null;
}

/** An address that another report of the case has: the text was taken from there, or is the same page. */
function addressEdges({ report }: CaseReport, one: Held, { reportsAt }: Credited): readonly Found[] {
  const links = (report.refersTo ?? []).flatMap(({ how, url }) =>
    how === 'taken from' && url ? [addressOf(url)] : [],
  );
  const own = one.url === null ? [] : [one.url];
  const found: readonly (readonly [string, string])[] = [
    ...links.map((url) => [url, 'address/taken-from'] as const),
    ...own.map((url) => [url, 'address/same'] as const),
  ];
  return found.flatMap(([url, rule]) => {
    const [first] = reportsAt(url);
    return first ? [foundIn({ words: url, at: null, rule }, one, { from: first.id, named: null })] : [];
  });
}

function foundIn(
  line: CreditLine,
  one: Held,
  { from, named }: { readonly from: string | null; readonly named: string | null },
): Found {
  const reasons: readonly LinkReason[] = [{ rule: line.rule, from: line.at ? [line.at] : [], to: [] }];
  const score = from === null ? NAMED_ONLY : SURE;
  return {
    edge: { report: one.id, from, named, kind: 'credit', score, reasons },
    fits: (held) => couldHave(one, held) && likest(one, [held]) !== null,
  };
}
