// Whether the marks of a report are as gold/GUIDELINES.md wants them, and agree with the labels that speak of spans.
//
// In:  a report whose labels were checked.
// Out: one sentence for each thing that is wrong.
//
// Edges (white space, commas, final stops), nesting (`within` and who overlaps whom), the manner, and the words that
// labels quote from the text.

import { writeMarked } from '../../src/dossier/index.ts';
import { quotationsByLine } from '../../src/measure/kinds.ts';
import type { ClaimLabels, LabelledReport, MarkedSpans } from '../../src/measure/own-gold.ts';
import { holds, overlaps, type Span } from '../../src/nouns/index.ts';
import { mannerOf } from '../../src/text/manner.ts';
import { firstDifference } from './check-labels.ts';
import type { GoldReport } from './own-gold-files.ts';

export const NOTICE = 'Invented for Hearsay: the people, bodies and events in this report do not exist.';
const ABBREVIATION = /(?:\b[ap]\.m|\b(?:Inc|Co|Ltd|Bros|No|St|Mr|Ms|Dr|Jr|[A-Z]))\.$/;

/** Of a report that we wrote: its notation and its notice too. */
export function checkSpans(report: GoldReport): readonly string[] {
  const { id, notation, text, claims, sidecar } = report;
  const out: string[] = [];
  const canonical = writeMarked(text, claims);
  if (notation !== canonical) out.push(`${id}: not in its normal form: ${firstDifference(notation, canonical)}`);
  if (!text.startsWith(`${NOTICE}\n\n`)) out.push(`${id}: does not begin by saying that it is invented`);
  if (!text.endsWith('\n') || text.includes('\r')) out.push(`${id}: lines end with a line feed, the last one too`);
  if (sidecar.captured === null) out.push(`${id}: does not say when it was captured`);
  return [...out, ...checkMarks(report)];
}

/** Of any report. */
export function checkMarks({ id, text, claims, sidecar }: LabelledReport): readonly string[] {
  const out: string[] = [];
  let before = 0;
  claims.forEach((claim, i) => {
    const where = `${id}#${i + 1}`;
    const labels = sidecar.claims[i + 1]!;
    const first = Math.min(...spansOf(claim).map((s) => s.from));
    if (first < before) out.push(`${where}: begins before the claim with the number below`);
    before = first;
    out.push(...edges(text, claim).map((wrong) => `${where}: ${wrong}`));
    out.push(...nesting(claims, i, labels.within).map((wrong) => `${where}: ${wrong}`));
    const own = quotationsByLine(text).filter((quotation) => !holds(quotation, claim.cue));
    const manner = mannerOf(text, claim.content, own);
    if (manner !== labels.manner && labels.note === undefined)
      out.push(`${where}: is ${manner} by its quotation marks, labelled ${labels.manner}, and no note says why`);
    out.push(...unquoted(text, claim, labels).map((words) => `${where}: “${words}” does not stand there`));
  });
  for (const words of [...sidecar.unmarked, ...wordsOf(sidecar.published)])
    if (!text.includes(words)) out.push(`${id}: “${words}” does not stand in the report`);
  return out;
}

export function spansOf({ source, cue, content }: MarkedSpans): readonly Span[] {
  return [...(source ? [source] : []), cue, ...content];
}

function edges(text: string, { source, cue, content }: MarkedSpans): string[] {
  const out: string[] = [];
  const words = ({ from, to }: Span): string => text.slice(from, to);
  for (const part of [...(source ? [source] : []), cue, ...content]) {
    const w = words(part);
    if (w !== w.trim()) out.push(`“${w}” has white space at an edge`);
    if (w.includes('\n')) out.push(`“${w}” crosses a line break`);
    if (/^[,;.]|[,;]$/.test(w)) out.push(`“${w}” has a comma, semicolon or stop at its edge`);
  }
  if (/\b(?:that|(?<!st(?:ood|and|ands|anding) )by)$/i.test(words(cue)))
    out.push(`cue “${words(cue)}” ends with what belongs to the content or nowhere`);
  if (source && /['’]$/.test(words(source)) && !/s['’]$/.test(words(source)))
    out.push('source ends with an apostrophe');
  const last = content.at(-1)!;
  const quoted = quotationsByLine(text).some((q) => q.from <= last.to - 1 && last.to <= q.to);
  if (words(last).endsWith('.') && !quoted && !ABBREVIATION.test(words(last)))
    out.push(`content ends with a full stop: “…${words(last).slice(-25)}”`);
  // a nested claim may end just before the mark of the quotation that it stands in
  const endsBeforeMark = quotationsByLine(text).some(
    (q) => !q.open && last.from < q.to && q.to === last.to + 1 && !holds(q, cue),
  );
  if (endsBeforeMark) out.push('content leaves its closing quotation mark out');
  return out;
}

/** `within` names the smallest claim whose content holds this one; otherwise only sources may be shared. */
function nesting(claims: readonly MarkedSpans[], at: number, within: number | null): string[] {
  const claim = claims[at]!;
  const holders = claims
    .map((other, i) => ({ i, hold: other.content.find((c) => holds(c, claim.cue)) }))
    .filter(({ i, hold }) => i !== at && hold !== undefined)
    .sort((a, b) => a.hold!.to - a.hold!.from - (b.hold!.to - b.hold!.from));
  const inner = holders[0];
  if ((inner?.i ?? -1) + 1 !== (within ?? 0)) {
    return [`stands in ${inner ? `claim ${inner.i + 1}` : 'no claim'}, labelled within ${within}`];
  }
  if (inner) {
    const { source, content } = claims[inner.i]!;
    const isIn = (s: Span): boolean => content.some((c) => holds(c, s));
    const out = spansOf(claim).filter((s) => !isIn(s) && !(source && holds(source, s)));
    if (out.length > 0) return [`a part of it stands outside claim ${inner.i + 1}`];
  }
  return claims.flatMap((other, i) => {
    if (i === at || other.content.some((c) => holds(c, claim.cue))) return [];
    if (claim.content.some((c) => holds(c, other.cue))) return [];
    const said = [other.cue, ...other.content];
    const crosses = spansOf(claim).some((s) => said.some((o) => overlaps(s, o)));
    return crosses ? [`overlaps claim ${i + 1}, which does not hold it`] : [];
  });
}

/** Words that a label quotes and that do not stand where they should. */
function unquoted(text: string, claim: MarkedSpans, labels: ClaimLabels): string[] {
  const paragraphs = spansOf(claim).map((s) => {
    const from = text.lastIndexOf('\n', s.from - 1) + 1;
    const to = text.indexOf('\n', s.from);
    return text.slice(from, to);
  });
  const near = [labels.to, ...labels.basis.map((b) => b[1]), labels.medium?.[1], ...labels.place.map((p) => p[1])];
  const far = [labels.happened, labels.said, labels.published].flatMap((w) => (w ? wordsOf(w) : []));
  return [
    ...near.filter((w): w is string => typeof w === 'string' && !paragraphs.some((p) => p.includes(w))),
    ...far.filter((w) => !text.includes(w)),
  ];
}

function wordsOf([, words]: readonly [string, string | null]): string[] {
  return words === null ? [] : [words];
}
