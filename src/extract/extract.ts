// Report -> claims.
//
// In:  a report and a tagger (a model, or scores written by hand).
// Out: claims in the order in which their first character appears, and Problems.
//
// Idea: the tagger points at words, rules that a person can read join quotations over paragraphs and keep outermost
// claims; what stands inside those is looked for apart (nested/), and changes nothing of them; rules read off the words what
// each claiming does (sense/). Boilerplate is not read. Invariant: every span lies inside the text and slices to the words it
// stands for.

import type { Claim } from '../nouns/claim.ts';
import type { Problem } from '../nouns/problem.ts';
import type { Report } from '../nouns/report.ts';
import type { Sense } from '../nouns/sense.ts';
import type { Span } from '../nouns/span.ts';
import { claimId } from '../text/claim-id.ts';
import { mannerOf } from '../text/manner.ts';
import { type Quotation, quotationsOf } from '../text/quotations.ts';
import { withDenials } from './denials.ts';
import type { Draft } from './draft.ts';
import { goesOn } from './goes-on.ts';
import { type NestedDraft, nested, ownQuotations } from './nested/nested.ts';
import { outermost } from './outermost.ts';
import { outside } from './outside.ts';
import { type OnProgress, readWindows } from './read-windows.ts';
import { resumed } from './resumed.ts';
import { sensesOf } from './sense/senses-of.ts';
import { withoutStamps } from './stamp-lines.ts';
import type { Tagger } from './tagger.ts';
import { wholeTurns } from './turns.ts';

export interface Extracted {
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
}

/** Finds the attributed claims of a report. */
export async function extract(report: Report, tagger: Tagger, onProgress?: OnProgress): Promise<Extracted> {
  const { code } = report.language;
  const foreign = code !== 'und' && !tagger.languages.includes(code);
  const { drafts, quotations, blocks } = await outermostDrafts(report, tagger, onProgress);
  const inner = await nested(drafts, { text: report.text, tagger });
  const senses = [
    ...sensesOf(report.text, blocks, drafts),
    ...sensesOf(report.text, blocks, inner, [...drafts, ...inner]),
  ];
  const claimOf = (draft: Draft, within: NestedDraft | null, sense: Sense): Claim =>
    Object.freeze({
      id: claimId(report.id, draft),
      report: report.id,
      source: draft.source,
      cue: draft.cue,
      content: Object.freeze([...draft.content]),
      manner: mannerOf(report.text, draft.content, within ? ownQuotations(report.text, draft, quotations) : quotations),
      score: draft.score,
      reasons: Object.freeze([...draft.reasons]),
      foreign,
      within: within ? claimId(report.id, within.within) : null,
      ...sense,
    });
  const ranked = [
    ...drafts.map((draft, n) => ({ claim: claimOf(draft, null, senses[n]!), depth: 0 })),
    ...inner.map((draft, n) => ({ claim: claimOf(draft, draft, senses[drafts.length + n]!), depth: draft.depth })),
  ];
  ranked.sort(
    (a, b) => firstOf(a.claim) - firstOf(b.claim) || a.depth - b.depth || a.claim.cue.from - b.claim.cue.from,
  );
  const claims = ranked.map(({ claim }) => claim);
  return { claims, problems: foreign ? [unsupported(code, tagger)] : [] };
}

/** Claims that stand in no other, as drafts, and the quotations of what was read. */
export async function outermostDrafts(
  { text, blocks: all }: Report,
  tagger: Tagger,
  onProgress?: OnProgress,
): Promise<{
  readonly drafts: readonly Draft[];
  readonly quotations: readonly Quotation[];
  readonly blocks: readonly Span[];
}> {
  const blocks = all.filter((b) => b.kind !== 'boilerplate');
  const quotations = quotationsOf(text, blocks);
  const found = await readWindows(tagger.wordsOf(text, blocks), tagger, onProgress);
  const around = { text, blocks, quotations };
  const apart = outside(outermost(withoutStamps(found, around)), around);
  const disputed = outermost(withDenials(apart, around, tagger.calibration.keep));
  const whole = resumed(disputed, around);
  return { drafts: wholeTurns(goesOn(whole, blocks, quotations), { text, blocks }), quotations, blocks };
}

function firstOf({ source, cue, content }: Pick<Draft, 'source' | 'cue' | 'content'>): number {
  return Math.min(source?.from ?? cue.from, cue.from, content[0]!.from);
}

function unsupported(code: string, tagger: Tagger): Problem {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  return Object.freeze({
    code: 'language/unsupported',
    message: `This report seems to be in ${name}; the model was trained for ${tagger.languages.join(', ')} only.`,
    value: code,
    limit: tagger.languages.join(', '),
    fix: 'Treat what was found as a hint, and read the report yourself; claims from it are marked `foreign`.',
  });
}
