// Why two claims are linked, in their own words: which met, which part them.

import type { LinkReason } from '../../nouns/link.ts';
import type { Span } from '../../nouns/span.ts';
import { comparedFigures } from './figures.ts';
import type { Likeness } from './speakers.ts';
import type { Told } from './told.ts';

/** At least one: where nothing else shows it, the cues do. */
export function reasonsFor(a: Told, b: Told, speakers: Likeness): readonly LinkReason[] {
  const out: LinkReason[] = [];
  const shared = sharedWords(a, b);
  if (shared.from.length > 0) out.push({ rule: 'words/shared', ...shared });
  if (a.points) out.push({ rule: 'words/points-back', from: a.claim.content, to: b.claim.content });
  if (a.negations.length > 0 !== b.negations.length > 0)
    out.push({ rule: 'words/negated', from: a.negations, to: b.negations });
  const { figures, from, to } = comparedFigures(a, b);
  if (figures === 'equal' || figures === 'apart') out.push({ rule: `number/${figures}`, from, to });
  const sources = { from: spansOf(a.claim.source), to: spansOf(b.claim.source) };
  if (speakers !== 'open') out.push({ rule: `speaker/${speakers}`, ...sources });
  if (out.length === 0) out.push({ rule: 'words/alike', from: a.claim.content, to: b.claim.content });
  return Object.freeze(out.map((reason) => Object.freeze(reason)));
}

function spansOf(span: Span | null): readonly Span[] {
  return span ? [span] : [];
}

/** Words of one stem, in the order of each text; neighbours are one span. */
function sharedWords(a: Told, b: Told): { readonly from: readonly Span[]; readonly to: readonly Span[] } {
  return { from: runsOf(a, b.stems), to: runsOf(b, a.stems) };
}

function runsOf({ words, text }: Told, stems: ReadonlySet<string>): readonly Span[] {
  const out: { from: number; to: number }[] = [];
  for (const { stem, from, to } of words) {
    if (!stems.has(stem)) continue;
    const last = out.at(-1);
    if (last && /^[\s\p{P}]{1,3}$/u.test(text.slice(last.to, from))) last.to = to;
    else out.push({ from, to });
  }
  return out;
}
