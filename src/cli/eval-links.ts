// `hearsay eval links`: how claims of the project's own gold are linked. See docs/eval.md.
//
// Figures only, each with its n and an interval over incidents: no words are printed, so that the test part stays unread.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkWeightsFile, vectorsModel } from '../hearsay.ts';
import { openRuntime } from '../infer/runtime.ts';
import { openVectors } from '../infer/vectors.ts';
import { type LinkWeights, openLinker } from '../link/index.ts';
import { bootstrap } from '../measure/bootstrap.ts';
import type { GoldFigure } from '../measure/gold-figures.ts';
import { goldTable } from '../measure/gold-table.ts';
import { type LinkCount, type LinkCounts, linkCounts } from '../measure/links.ts';
import { LINK_KINDS, PARTS } from '../measure/own-gold.ts';
import { ratioOf } from '../measure/ratio.ts';
import type { Link } from '../nouns/link.ts';
import { Fault } from '../nouns/problem.ts';
import { sliceOf } from '../nouns/span.ts';
import { goldIncidents } from './gold-folder.ts';
import { foundLinks, goldToLink } from './gold-links.ts';
import { openOutput } from './output.ts';
import { openProgress } from './progress.ts';

export interface EvalLinksOptions {
  readonly part?: string;
  readonly format?: string;
  /** Other weights than those that Hearsay carries. */
  readonly weights?: string;
}

const ASKED: Readonly<Record<string, number>> = { same: 85, denies: 80, contradicts: 75 };

/** Ends with 0; throws a Fault for bad use. */
export async function evalLinks(folder: string, options: EvalLinksOptions): Promise<0> {
  const part = options.part ?? 'dev';
  if (!(PARTS as readonly string[]).includes(part))
    throw new Fault('eval/no-such-part', `There is no part ${part}.`, `Choose of ${PARTS.join(', ')}.`);
  if (!existsSync(join(folder, 'incidents')))
    throw new Fault('eval/no-gold', `${folder} holds no gold.`, 'Name the folder gold/ of a clone of Hearsay.');
  const path = options.weights ?? linkWeightsFile;
  if (!existsSync(path)) throw new Fault('input/missing', `There is no file ${path}.`, 'Check --weights.');
  const weights = JSON.parse(readFileSync(path, 'utf8')) as LinkWeights;
  const incidents = goldIncidents(folder).filter(({ incident }) => incident.part === part);
  const runtime = await openRuntime();
  if (!runtime) throw new Fault('runtime/missing', 'No runtime is installed.', 'Run `hearsay doctor`.');
  const vectors = await openVectors(vectorsModel, runtime);
  const progress = openProgress('incidents');
  const counts: LinkCounts[] = [];
  try {
    for (const one of incidents) {
      const gold = await goldToLink(one);
      const linker = openLinker(weights);
      const links: Link[] = [];
      for (const reported of gold.reports) {
        const contents = reported.claims.map(({ content }) =>
          content.map((at) => sliceOf(reported.report.text, at)).join(' '),
        );
        links.push(...linker.add(reported, await vectors.embed(contents)));
      }
      counts.push(linkCounts(gold.claims, gold.links, foundLinks(gold.reports, links)));
      progress.at(counts.length, incidents.length);
    }
  } finally {
    progress.stop();
    await vectors.close();
  }
  const figures = figuresOf(counts);
  const output = openOutput();
  await output.write(
    options.format === 'json'
      ? `${JSON.stringify({ gold: folder, part, incidents: counts.length, figures })}\n`
      : `part ${part}: ${counts.length} incidents\n\n${goldTable(figures)}`,
  );
  await output.end();
  return 0;
}

function figuresOf(counts: readonly LinkCounts[]): readonly GoldFigure[] {
  const row = (
    name: string,
    of: number,
    value: (drawn: readonly LinkCounts[]) => number | null,
    { asked = null, isError = false }: { asked?: number | null; isError?: boolean } = {},
  ): GoldFigure => ({ name, asked, isError, of, interval: bootstrap(counts, value) });
  const total = (drawn: readonly LinkCounts[], pick: (one: LinkCounts) => number): number =>
    drawn.reduce((sum, one) => sum + pick(one), 0);
  const share =
    (pick: (one: LinkCounts) => { readonly right: number; readonly of: number }) => (drawn: readonly LinkCounts[]) => {
      const of = total(drawn, (one) => pick(one).of);
      return of === 0 ? null : (100 * total(drawn, (one) => pick(one).right)) / of;
    };
  const relations = LINK_KINDS.flatMap((kind) => {
    const ratio = (drawn: readonly LinkCounts[]) => {
      const sum = (part: keyof LinkCount): number => total(drawn, (one) => one.relations[kind][part]);
      return ratioOf({
        goldRight: sum('goldRight'),
        gold: sum('gold'),
        predictedRight: sum('foundRight'),
        predicted: sum('found'),
      });
    };
    const all = ratio(counts);
    return [
      row(`${kind}, F1`, all.gold, (drawn) => 100 * ratio(drawn).f1, { asked: ASKED[kind] ?? null }),
      row(`${kind}, recall`, all.gold, (drawn) => 100 * ratio(drawn).recall),
      row(`${kind}, precision`, all.predicted, (drawn) => 100 * ratio(drawn).precision),
    ];
  });
  return [
    ...relations,
    row(
      'contradicts: what parts them',
      total(counts, (one) => one.parted.of),
      share((one) => one.parted),
      { asked: 85 },
    ),
    row(
      'updates called contradictions',
      total(counts, (one) => one.updatesContradicted.of),
      share((one) => one.updatesContradicted),
      { asked: 2, isError: true },
    ),
  ];
}
