// `hearsay eval stance`: does a report agree with a headline rather than disagree? See docs/eval.md.
//
// Each pair of headline and report is scored by weights that have not seen its topic. All counting is in measure/.

import { scoresInFolds } from '../measure/logistic.ts';
import { orderedWithin, stanceFeatures } from '../measure/stances.ts';
import { dot, readTopics } from '../measure/topics.ts';
import { sliceOf } from '../nouns/span.ts';
import type { ThreadOptions } from '../threads.ts';
import { claimsOfTexts } from './eval.ts';
import { noGold, show, textOf, vectorsFor } from './eval-auc.ts';

const ASKED = 0.85;

export interface EvalStanceOptions extends ThreadOptions {
  readonly format?: string;
}

/** Ends with 0 (all well) or 1 (some lines had Problems); throws a Fault for bad use. */
export async function evalStance(path: string, options: EvalStanceOptions): Promise<0 | 1> {
  const { rows: topics, problems } = readTopics(await textOf(path), path);
  const taken = topics.flatMap(({ stances }, topic) =>
    stances.filter(({ stance }) => /^(?:agree|disagree)$/.test(stance)).map((one) => ({ ...one, topic })),
  );
  if (taken.length === 0) throw noGold(path, problems, '{topic, reports, stances: [{headline, report, stance}]}');
  const wanted = new Set(taken.map(({ topic, report }) => `${topic} ${report}`));
  const reports = topics.flatMap(({ reports: all }, topic) =>
    all.filter(({ id }) => wanted.has(`${topic} ${id}`)).map(({ id, text }) => ({ key: `${topic} ${id}`, text })),
  );
  const found = await claimsOfTexts(
    reports.map(({ text }) => text),
    options,
  );
  const read = new Map(
    reports.map(({ key, text }, n) => {
      const claims = found[n]!.map(({ cue, content }) => ({
        cue: sliceOf(text, cue),
        content: content.map((at) => sliceOf(text, at)).join(' '),
      }));
      return [key, { text, claims }];
    }),
  );
  const contents = [...read.values()].flatMap(({ claims }) => claims.map(({ content }) => content));
  const vectors = await vectorsFor([...taken.map(({ headline }) => headline), ...contents], options.runtime);
  const rows = taken.flatMap(({ topic, headline, report: id, stance }) => {
    const report = read.get(`${topic} ${id}`);
    if (!report) return [];
    const cosines = report.claims.map(({ content }) => dot(vectors.get(headline)!, vectors.get(content)!));
    const agrees = stance === 'agree';
    return [{ topic, headline, agrees, isSo: agrees, features: stanceFeatures(headline, report, cosines) }];
  });
  const scores = scoresInFolds(rows);
  const { interval, pairs } = orderedWithin(rows.map((row, n) => ({ ...row, score: scores[n]! })));
  const name = 'an agreeing before a disagreeing report of one headline';
  return show({ path, figures: [{ name, interval, of: pairs, asked: ASKED }], problems, format: options.format });
}
