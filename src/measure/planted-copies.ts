// How many copies made by machine are found among real reports, and how many edges join what has nothing in common.
//
// In:  real reports by topic; what finds edges while reports are added one at a time; a seed.
// Out: recall over the planted copies, precision over pairs of different topics.
//
// Reports of one topic copy each other in truth, so an edge inside a topic is neither right nor wrong. An edge between two topics is
// counted as wrong although some of them are true: two topics of one event share an agency's text. So the precision is a floor.

import type { OriginEdge } from '../nouns/origin.ts';
import type { Block, Report } from '../nouns/report.ts';
import { sentencesOf } from '../text/sentences.ts';
import { numbersOf, type Random } from './bootstrap.ts';
import { type OperatorSet, type Paragraphs, plantedFrom } from './planted.ts';

/** Real reports on one matter. */
export interface Topic {
  readonly topic: string;
  readonly reports: readonly { readonly id: string; readonly text: string }[];
}

type BareReport = Pick<Report, 'id' | 'text' | 'blocks' | 'dates' | 'authors'>;

/** What adds reports one at a time; reports that were added are read again by their ids. */
export type OpenAdding = (
  reportOf: (id: string) => BareReport | undefined,
) => (report: BareReport) => readonly OriginEdge[];

export interface PlantedFigures {
  readonly operators: OperatorSet;
  /** Real reports and planted ones. */
  readonly reports: number;
  readonly planted: number;
  /** Planted copies that are joined with a report of their origin's topic. */
  readonly found: number;
  /** Of these, those that lead to it and not the other way round. */
  readonly rightWay: number;
  /** Sentences that the copies hold, and how many of them were rewritten. */
  readonly sentences: number;
  readonly rewritten: number;
  /** Copy edges, and those that join two topics. */
  readonly edges: number;
  readonly acrossTopics: number;
}

/** A report that is copied has so many sentences. */
const LEAST_SENTENCES = 6;
/** So many copies stand in a report on something else. */
const HOSTED = 0.5;

export function plantedFigures(
  topics: readonly Topic[],
  open: OpenAdding,
  { operators, count, seed }: { readonly operators: OperatorSet; readonly count: number; readonly seed: number },
): PlantedFigures {
  const real = topics.flatMap(({ topic, reports }) =>
    reports.map(({ id, text }) => ({ id: `real ${id}`, topic, text })),
  );
  const long = real.filter(({ text }) => paragraphsOf(text).flat().length >= LEAST_SENTENCES);
  const random = numbersOf(seed);
  const topicsOf = new Map(real.map(({ id, topic }) => [id, [topic]]));
  const texts = new Map(real.map(({ id, text }) => [id, text]));
  let sentences = 0;
  let rewritten = 0;
  const planted = Array.from({ length: long.length === 0 ? 0 : count }, (_, n) => {
    const origin = drawn(long, random);
    const host = random() < HOSTED ? hostFor(origin.topic, long, random) : null;
    const copy = plantedFrom(paragraphsOf(origin.text), { operators, random, host: host && paragraphsOf(host.text) });
    sentences += copy.taken;
    rewritten += copy.rewritten;
    const id = `planted ${n}`;
    topicsOf.set(id, [origin.topic, ...(host ? [host.topic] : [])]);
    texts.set(id, copy.text);
    return { id, topic: origin.topic };
  });
  const reportOf = (id: string): BareReport | undefined => {
    const text = texts.get(id);
    return text === undefined ? undefined : { id, text, blocks: blocksOf(text), dates: [], authors: [] };
  };
  const addOne = open(reportOf);
  const edges = [...texts.keys()].flatMap((id) => addOne(reportOf(id)!)).filter(({ kind }) => kind === 'copy');
  const leads = ({ report, from }: OriginEdge, id: string, topic: string): boolean =>
    report === id && topicsOf.get(from!)!.includes(topic);
  const turned = (edge: OriginEdge): OriginEdge => ({ ...edge, report: edge.from!, from: edge.report });
  const rightWay = planted.filter(({ id, topic }) => edges.some((edge) => leads(edge, id, topic)));
  const found = planted.filter(({ id, topic }) =>
    edges.some((edge) => leads(edge, id, topic) || leads(turned(edge), id, topic)),
  );
  const acrossTopics = edges.filter(
    ({ report, from }) => !topicsOf.get(report)!.some((topic) => topicsOf.get(from!)!.includes(topic)),
  );
  return {
    operators,
    reports: texts.size,
    planted: planted.length,
    found: found.length,
    rightWay: rightWay.length,
    sentences,
    rewritten,
    edges: edges.length,
    acrossTopics: acrossTopics.length,
  };
}

function drawn<One>(items: readonly One[], random: Random): One {
  return items[Math.floor(random() * items.length)]!;
}

/** A report of another topic; null where there is none. */
function hostFor<One extends { readonly topic: string }>(
  topic: string,
  reports: readonly One[],
  random: Random,
): One | null {
  const others = reports.filter((report) => report.topic !== topic);
  return others.length === 0 ? null : drawn(others, random);
}

function paragraphsOf(text: string): Paragraphs {
  return blocksOf(text).map((block) =>
    sentencesOf(text, [block])
      .map(({ from, to }) => text.slice(from, to).trim())
      .filter(Boolean),
  );
}

/** Each line is a paragraph. */
function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(/\S[^\n]*/g)].map(({ 0: line, index }) => ({
    kind: 'paragraph',
    from: index,
    to: index + line.trimEnd().length,
    bytes: { from: 0, to: 0 },
  }));
}
