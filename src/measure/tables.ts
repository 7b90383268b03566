// An evaluation -> tables for a terminal: measures beside the human pairs, then what is counted otherwise, apart.
//
// In:  an Evaluation.
// Out: plain text.

import { columns, percent } from './columns.ts';
import type { Evaluation } from './evaluate.ts';
import { ROLES } from './gold.ts';
import type { People } from './human.ts';
import { countedAlike, type PublishedFigure, published, recallByManner } from './published.ts';
import type { Ratio } from './ratio.ts';
import type { Scores } from './score.ts';

/** One measure: what it is called, and where it stands in Scores. */
type Row = readonly [name: string, of: (scores: Scores) => Ratio];

const MEASURES: readonly Row[] = [
  ...ROLES.map((role): Row => [`exact ${role}`, (s) => s.exact[role]]),
  ...ROLES.map((role): Row => [`token ${role}`, (s) => s.token[role]]),
  ...ROLES.map((role): Row => [`partial ${role}`, (s) => s.partial[role]]),
  ['relation', (s) => s.relation],
  ['relation strict', (s) => s.relationStrict],
];

const RUNS: readonly Row[] = ROLES.map((role): Row => [`runs exact ${role}`, (s) => s.runs[role]]);

export function tables(evaluation: Evaluation, { byKind = false } = {}): string {
  const { system } = evaluation;
  const kinds = system.kinds.map(({ kind }, i): Row => [kind, (s) => s.kinds[i]!.relation]);
  const kindsCueIgnored = system.kinds.map(({ kind }, i): Row => [kind, (s) => s.kinds[i]!.cueIgnored]);
  return [
    heading(evaluation),
    section('Measures, in per cent', compared(MEASURES, evaluation)),
    section(
      'Every unbroken run is a span, punctuation counted: no figure above is counted so',
      compared(RUNS, evaluation),
    ),
    ...(byKind
      ? [
          section(
            'Relation by kind: recall over gold of the kind, precision over predictions of it',
            compared(kinds, evaluation),
          ),
          section('Relation by kind, cues ignored', compared(kindsCueIgnored, evaluation)),
        ]
      : []),
    ...calibration(system),
    section('Published, F1, counted as each says: not to be laid beside the figures above', quoted(published)),
    section('Other systems on PolNeAR dev, F1, counted as above', quoted(countedAlike)),
    ...(byKind ? [section('… their recall of relations, cues ignored', manners())] : []),
  ].join('\n');
}

function heading({ articles, articlesWithoutPrediction, goldWithoutContent, people, system }: Evaluation): string {
  const { gold, predicted } = system.relation;
  const pairs = (who: People | null) =>
    who === null ? 'no two people share an article' : `${who.articles} articles, ${who.scores.pairs} ordered pairs`;
  return [
    `${articles} articles, ${gold} claims in the gold, ${predicted} predicted`,
    ...(articlesWithoutPrediction > 0 ? [`articles without a line of predictions: ${articlesWithoutPrediction}`] : []),
    ...(goldWithoutContent > 0
      ? [`left out of the gold, since no word of content is marked: ${goldWithoutContent}`]
      : []),
    `people here   person against person on the articles of this gold: ${pairs(people.sameArticles)}`,
    `people        … on all articles that several people marked: ${pairs(people.allArticles)}`,
    '',
  ].join('\n');
}

function section(title: string, table: string): string {
  return `${title}\n\n${table}`;
}

function compared(rows: readonly Row[], { system, people }: Evaluation): string {
  const beside = [people.sameArticles, people.allArticles];
  const head = ['', 'P', 'R', 'F1', 'gold', 'predicted', 'people here: F1', 'n', 'people: F1', 'n'];
  return columns([
    head,
    ...rows.map(([name, of]) => {
      const ratio = of(system);
      const humans = beside.flatMap((who) =>
        who ? [shown(of(who.scores), 'f1'), `${of(who.scores).gold}`] : ['–', '–'],
      );
      const own = (['precision', 'recall', 'f1'] as const).map((figure) => shown(ratio, figure));
      return [name, ...own, `${ratio.gold}`, `${ratio.predicted}`, ...humans];
    }),
  ]);
}

/** A dash where there was nothing to find and nothing was said. */
function shown(ratio: Ratio, figure: 'precision' | 'recall' | 'f1'): string {
  return percent(ratio.gold + ratio.predicted > 0 ? ratio[figure] : null);
}

function calibration({ calibration: found }: Scores): readonly string[] {
  if (found === null) return [];
  const rows = found.bins.map((bin) => [
    `${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}`,
    `${bin.predicted}`,
    percent(bin.meanScore),
    percent(bin.right),
  ]);
  const title = `Calibration: expected error ${percent(found.error)} points over ${found.predicted} scored predictions`;
  return [section(title, columns([['score', 'n', 'mean score', 'right'], ...rows]))];
}

function quoted(figures: readonly PublishedFigure[]): string {
  const digit = (figure: number | null) => (figure === null ? '–' : figure.toFixed(1));
  return columns(
    [
      ['system', 'from', 'on', 'how', 'source', 'cue', 'content', 'relation', 'strict'],
      ...figures.map((f) => [
        f.system,
        f.from,
        f.on,
        f.how,
        ...[f.source, f.cue, f.content, f.relation, f.relationStrict].map(digit),
      ]),
    ],
    4,
  );
}

function manners(): string {
  return columns([
    ['', 'direct', 'mixed', 'indirect'],
    ...recallByManner.map((row) => [row.system, `${row.direct}`, `${row.mixed}`, `${row.indirect}`]),
  ]);
}
