// Report -> claims.
//
// In:  a report and a tagger (a model, or scores written by hand).
// Out: claims in the order in which their first character appears, and Problems.
//
// Idea: the tagger points at words, rules that a person can read join quotations over paragraphs and keep outermost
// claims, and rules read off the words what each claiming does (sense/). Boilerplate is not read. Invariant: every span lies inside the text and slices to the words it stands for.

import type { Claim } from '../nouns/claim.ts';
import type { Problem } from '../nouns/problem.ts';
import type { Report } from '../nouns/report.ts';
import { claimId } from '../text/claim-id.ts';
import { mannerOf } from '../text/manner.ts';
import { quotationsOf } from '../text/quotations.ts';
import { withDenials } from './denials.ts';
import type { Draft } from './draft.ts';
import { goesOn } from './goes-on.ts';
import { outermost } from './outermost.ts';
import { outside } from './outside.ts';
import { type OnProgress, readWindows } from './read-windows.ts';
import { resumed } from './resumed.ts';
import { sensesOf } from './sense/senses-of.ts';
import type { Tagger } from './tagger.ts';

export interface Extracted {
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
}

/** Finds the attributed claims of a report. */
export async function extract(report: Report, tagger: Tagger, onProgress?: OnProgress): Promise<Extracted> {
  const blocks = report.blocks.filter((b) => b.kind !== 'boilerplate');
  const quotations = quotationsOf(report.text, blocks);
  const words = tagger.wordsOf(report.text, blocks);
  const { code } = report.language;
  const foreign = code !== 'und' && !tagger.languages.includes(code);
  const found = await readWindows(words, tagger, onProgress);
  const around = { text: report.text, blocks, quotations };
  const apart = outside(outermost(found), around);
  const disputed = outermost(withDenials(apart, around, tagger.calibration.keep));
  const whole = resumed(disputed, around);
  const drafts = goesOn(whole, blocks, quotations);
  const senses = sensesOf(report.text, blocks, drafts);
  const claims = drafts.map((draft, n) =>
    Object.freeze({
      id: claimId(report.id, draft),
      report: report.id,
      source: draft.source,
      cue: draft.cue,
      content: Object.freeze([...draft.content]),
      manner: mannerOf(report.text, draft.content, quotations),
      score: draft.score,
      reasons: Object.freeze([...draft.reasons]),
      foreign,
      ...senses[n]!,
    }),
  );
  claims.sort((a, b) => firstOf(a) - firstOf(b) || a.cue.from - b.cue.from);
  return { claims, problems: foreign ? [unsupported(code, tagger)] : [] };
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
