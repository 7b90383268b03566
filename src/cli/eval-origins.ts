// `hearsay eval origins`: who took text or news from whom, on the project's own gold; and copies made by machine. See docs/eval.md.
//
// Figures only, no words of a report: the test part stays unread whoever runs this.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openOrigins } from '../link/index.ts';
import { columns, percent } from '../measure/columns.ts';
import { type FoundOrigins, type OriginFigures, originFigures } from '../measure/origins.ts';
import { type LabelledIncident, PARTS } from '../measure/own-gold.ts';
import { OPERATOR_SETS } from '../measure/planted.ts';
import { type PlantedFigures, plantedFigures, type Topic } from '../measure/planted-copies.ts';
import type { Ratio } from '../measure/ratio.ts';
import { Fault } from '../nouns/problem.ts';
import { publishedOf } from '../resolve/times/published.ts';
import type { ThreadOptions } from '../threads.ts';
import { goldIncidents } from './gold-folder.ts';
import { openOutput } from './output.ts';
import { aboutOf, type ReadReport, readGold } from './read-gold.ts';

export interface EvalOriginsOptions extends ThreadOptions {
  readonly part?: string;
  /** Folder that holds real reports by topic: `fnc/topics-train.jsonl`. */
  readonly data?: string;
  readonly format?: string;
}

/** Enough for an interval of two points. */
const PLANTED = 600;
const SEED = 1;

/** Ends with 0; throws a Fault for bad use. */
export async function evalOrigins(folder: string, options: EvalOriginsOptions): Promise<0> {
  const part = options.part ?? 'dev';
  if (!(PARTS as readonly string[]).includes(part))
    throw new Fault('eval/no-such-part', `There is no part ${part}.`, `Choose of ${PARTS.join(', ')}.`);
  if (!existsSync(join(folder, 'incidents')))
    throw new Fault('eval/no-gold', `${folder} holds no gold.`, 'Name the folder gold/ of a clone of Hearsay.');
  const incidents = goldIncidents(folder).filter(({ incident }) => incident.part === part);
  if (incidents.length === 0)
    throw new Fault('eval/no-gold', `${folder} holds no incident of the part ${part}.`, 'Choose dev or test.');
  const topics = options.data === undefined ? null : topicsIn(options.data);
  const { found } = await readGold(incidents, options);
  const figures = originFigures(incidents.map((incident) => foundIn(incident, found)));
  const planted = topics === null ? [] : OPERATOR_SETS.map((operators) => plantedIn(topics, operators));
  const output = openOutput();
  await output.write(
    options.format === 'json'
      ? `${JSON.stringify({ gold: folder, part, reports: found.length, figures, planted })}\n`
      : `part ${part}: ${found.length} reports of ${incidents.length} incidents\n\n${goldTable(figures)}${plantedTable(planted)}`,
  );
  await output.end();
  return 0;
}

function topicsIn(data: string): readonly Topic[] {
  const path = join(data, 'fnc/topics-train.jsonl');
  if (!existsSync(path)) throw new Fault('input/missing', `There is no file ${path}.`, 'Check --data.');
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Topic);
}

/** Reports are added in the order of their numbers, under the outlets' names. */
function foundIn({ incident, reports }: LabelledIncident, all: readonly ReadReport[]): FoundOrigins {
  const names = new Map(incident.outlets.map(({ id, name }) => [id, name]));
  const read = reports.map((labelled) => {
    const { read: report, found: claims, speakers } = all.find(({ report: one }) => one === labelled)!;
    const captured = aboutOf(labelled).receipt?.archived?.at ?? null;
    const published = publishedOf(report, captured).readings[0]?.edtf;
    return {
      report: { ...report, id: labelled.id },
      claims,
      speakers,
      outlet: names.get(labelled.sidecar.outlet)!,
      ...(published !== undefined && { published }),
    };
  });
  const byId = new Map(read.map((one) => [one.report.id, one]));
  const origins = openOrigins({ reportOf: (id) => byId.get(id), outlets: [...names.values()] });
  return { incident, edges: read.flatMap((one) => origins.add(one)) };
}

function plantedIn(topics: readonly Topic[], operators: PlantedFigures['operators']): PlantedFigures {
  const bare = { claims: [], speakers: [] };
  return plantedFigures(
    topics,
    (reportOf) => {
      const origins = openOrigins({
        reportOf: (id) => {
          const report = reportOf(id);
          return report && { report, ...bare };
        },
      });
      return (report) => origins.add({ report, ...bare });
    },
    { operators, count: PLANTED, seed: SEED },
  );
}

function goldTable({ all, pairs, byKind }: OriginFigures): string {
  const row = (name: string, { precision, recall, gold, predicted }: Ratio): readonly string[] => [
    name,
    percent(predicted > 0 ? precision : null),
    percent(gold > 0 ? recall : null),
    String(gold),
    String(predicted),
  ];
  return columns([
    ['per cent', 'precision', 'recall', 'gold', 'found'],
    row('origins', all),
    ...Object.entries(byKind).map(([kind, ratio]) => row(`  ${kind}`, ratio)),
    row('pairs, whatever the sign', pairs),
  ]);
}

function plantedTable(rows: readonly PlantedFigures[]): string {
  if (rows.length === 0) return '';
  const share = (part: number, of: number): string => percent(of > 0 ? part / of : null);
  return `\n${columns([
    ['planted copies, operators for', 'recall', 'n', 'right way', 'precision', 'edges', 'sentences rewritten'],
    ...rows.map((row) => [
      row.operators,
      share(row.found, row.planted),
      String(row.planted),
      share(row.rightWay, row.found),
      share(row.edges - row.acrossTopics, row.edges),
      String(row.edges),
      share(row.rewritten, row.sentences),
    ]),
  ])}`;
}
