// Origins of the reports of a case, which are added one at a time.
//
// In:  reports in the order of the case; how a report that was added before is read again.
// Out: for each, the edges that it brings: from it to earlier reports, or from earlier ones to it.
//
// Idea: each report leaves a few numbers for each passage and the names of its outlet. A new one asks for those that share
// some with it, and is laid beside the twelve that share most. What it costs does not grow with the case.
// Invariant: the same reports in the same order give the same edges, however often they are added anew.

import type { OriginEdge } from '../../nouns/origin.ts';
import { type Bands, bandsInMemory } from './bands.ts';
import { citesOf } from './cites.ts';
import { copiesOf, type Side } from './copies.ts';
import { creditsOf } from './credits.ts';
import { type CaseReport, type Held, heldOf } from './held.ts';
import { type Memory, openMemory } from './memory.ts';
import { runsOf } from './shared.ts';
import { type Key, keysOf } from './signature.ts';
import { type Reading, readingOf } from './words.ts';

/** What is asked while reports are added. */
export interface Origins {
  /** Adds a report that is later in the case than all others. */
  add(report: CaseReport): readonly OriginEdge[];
}

export interface OriginsOptions {
  /** A report that was added before; undefined where it is gone, and then nothing is laid beside it. */
  readonly reportOf: (id: string) => CaseReport | undefined;
  /** Names of outlets that may be cited, besides those of the reports. */
  readonly outlets?: readonly string[];
  /** Where signatures are kept; in memory unless handed in. */
  readonly bands?: Bands;
}

/** Reports that are laid beside a new one. */
const MOST_BESIDE = 12;
/** Keys that a report shares with it, at least. */
const LEAST_KEYS = 2;
/** Reports that are ready to be compared are kept for a while: so many words of them, some sixty bytes each. */
const MOST_READY_WORDS = 400_000;

export function openOrigins({ reportOf, outlets = [], bands = bandsInMemory() }: OriginsOptions): Origins {
  const memory = openMemory(outlets);
  const ready = new Map<number, Side>();
  let readyWords = 0;
  const keepReady = (side: Side): Side => {
    ready.set(side.held.at, side);
    readyWords += side.reading.words.length;
    for (const [at, { reading }] of ready) {
      if (readyWords <= MOST_READY_WORDS) break;
      ready.delete(at);
      readyWords -= reading.words.length;
    }
    return side;
  };
  const sideOf = (at: number): Side | undefined => {
    const kept = ready.get(at);
    if (kept) {
      ready.delete(at);
      ready.set(at, kept);
      return kept;
    }
    const report = reportOf(memory.at(at).id);
    return report && keepReady(sideWith(readingOf(report.report), memory.at(at), memory.outlets));
  };
  return {
    add(report) {
      const publisher = report.outlet ?? report.report.outlet;
      if (publisher !== undefined) memory.know(publisher);
      const reading = readingOf(report.report);
      const one = heldOf(report, { reading, outlets: memory.outlets, at: memory.count });
      const keys = keysOf(reading);
      const side = sideWith(reading, one, memory.outlets);
      const others = nearest(keys, bands).flatMap((at) => sideOf(at) ?? []);
      const copies = copiesOf(side, others);
      const copied = copies.filter((edge) => edge.report === one.id && edge.kind === 'copy').map(({ from }) => from);
      const readingAt = ({ at }: Held): Reading | undefined => sideOf(at)?.reading;
      const named = [
        ...creditsOf(report, one, { ...memory, copied }),
        ...citesOf(report, {
          one,
          reading,
          cited: { ...memory, readingOf: readingAt },
          mentions: memory.outlets.mentionsIn(reading),
        }),
      ];
      const answered = memory.answeredBy(one);
      memory.keep(one);
      for (const found of named) if (found.edge.from === null) memory.await(found);
      bands.keep(one.at, keys);
      keepReady(side);
      return [...copies, ...named.map(({ edge }) => edge), ...answered];
    },
  };
}

function sideWith(reading: Reading, held: Held, { namedIn }: Memory['outlets']): Side {
  return {
    held,
    reading,
    runs: runsOf(reading),
    credits: ({ outlet }) => outlet !== null && held.credits.some((line) => namedIn(line).includes(outlet)),
  };
}

/** Numbers of the reports that share most keys, the earliest first of those that share as many. */
function nearest(keys: readonly Key[], bands: Bands): readonly number[] {
  const tally = new Map<number, number>();
  for (const key of new Set(keys.map((one) => one.key)))
    for (const at of bands.holders(key)) tally.set(at, (tally.get(at) ?? 0) + 1);
  return [...tally]
    .filter(([, shared]) => shared >= LEAST_KEYS)
    .sort(([a, n], [b, m]) => m - n || a - b)
    .slice(0, MOST_BESIDE)
    .map(([at]) => at);
}
