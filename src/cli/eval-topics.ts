// `hearsay eval topics`: are two reports on one matter, by their claims alone? See docs/eval.md.
//
// Reads every report as any report is read; scores every pair of them. All counting is in measure/.

import { aucOf } from '../measure/auc.ts';
import { type Embedded, pairsOfReports, readTopics } from '../measure/topics.ts';
import { sliceOf } from '../nouns/span.ts';
import type { ThreadOptions } from '../threads.ts';
import { claimsOfTexts } from './eval.ts';
import { noGold, show, textOf, vectorsFor } from './eval-auc.ts';

const ASKED = 0.98;

export interface EvalTopicsOptions extends ThreadOptions {
  readonly format?: string;
}

/** Ends with 0 (all well) or 1 (some lines had Problems); throws a Fault for bad use. */
export async function evalTopics(path: string, options: EvalTopicsOptions): Promise<0 | 1> {
  const { rows: topics, problems } = readTopics(await textOf(path), path);
  if (topics.length === 0) throw noGold(path, problems, '{topic, reports: [{id, text}]}');
  const reports = topics.flatMap(({ reports: all }, topic) => all.map(({ text }) => ({ topic, text })));
  const claims = await claimsOfTexts(
    reports.map(({ text }) => text),
    options,
  );
  const contents = reports.map(({ text }, n) =>
    claims[n]!.map(({ content }) => content.map((at) => sliceOf(text, at)).join(' ')),
  );
  const beginnings = reports.filter((_, n) => contents[n]!.length === 0).map(({ text }) => text);
  const vectors = await vectorsFor([...contents.flat(), ...beginnings], options.runtime);
  const claimed = reports.map(({ topic }, n) => ({ topic, vectors: contents[n]!.map((text) => vectors.get(text)!) }));
  const figure = (name: string, embedded: readonly Embedded[], asked: number | null) => {
    const of = (embedded.length * (embedded.length - 1)) / 2;
    return { name, of, asked, interval: aucOf(pairsOfReports(embedded)) };
  };
  const figures = [
    figure('claims, all reports', claimed, ASKED),
    figure(
      'claims, reports that have some',
      claimed.filter(({ vectors: own }) => own.length > 0),
      null,
    ),
    figure(
      'claims, else the beginning of the report',
      claimed.map((one, n) => (one.vectors.length > 0 ? one : { ...one, vectors: [vectors.get(reports[n]!.text)!] })),
      null,
    ),
  ];
  return show({ path, figures, problems, format: options.format });
}
