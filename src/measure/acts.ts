// Sentences that tell one act of one side towards another -> how often the right one of six is chosen.
//
// In:  the text of a file of JSON lines {"sentence", "source", "target", "gold_root"}, as the public PLV sentences are; and
//      what was chosen for each that is measured.
// Out: the rows, with Problems for lines that are none; then figures by code and what was taken for what.
//
// Rows of other codes (assault, aid, sanction …) tell deeds and are passed over, and counted.

import { add, newTally, type Ratio, ratioOf } from './ratio.ts';
import { type NoRow, type RowsOfLines, rowsOfLines } from './rows-of-lines.ts';

export interface ActRow {
  readonly sentence: string;
  readonly source: string;
  readonly target: string;
  readonly code: string;
}

const NO_ACT: NoRow = {
  code: 'measure/no-act',
  message: 'This line is no sentence with an act.',
  fix: 'Give {"sentence", "source", "target", "gold_root"}, all texts; see docs/eval.md.',
};

export function readActs(jsonl: string, input: string): RowsOfLines<ActRow> {
  return rowsOfLines(jsonl, {
    input,
    noRow: NO_ACT,
    rowOf: ({ sentence, source, target, gold_root: code }) => {
      if (typeof sentence !== 'string' || typeof code !== 'string') return null;
      const word = (name: unknown) => (typeof name === 'string' ? name : '');
      return Object.freeze({ sentence, source: word(source), target: word(target), code });
    },
  });
}

export interface ActScores {
  readonly measured: number;
  /** Rows whose code is none of the choice. */
  readonly passedOver: number;
  readonly accuracy: number;
  readonly macroF1: number;
  /** Share for which a word decided, and how many of these are right. */
  readonly shown: { readonly share: number; readonly right: number };
  readonly codes: readonly (Ratio & { readonly code: string })[];
  /** taken[gold][chosen], in the order of the choice. */
  readonly taken: readonly (readonly number[])[];
}

/** What is chosen for a sentence. */
type Choose = (row: ActRow) => { readonly code: string; readonly isShown: boolean };

export function actScores(rows: readonly ActRow[], choice: readonly string[], choose: Choose): ActScores {
  const tallies = choice.map(() => newTally());
  const taken = choice.map(() => choice.map(() => 0));
  let measured = 0;
  let right = 0;
  let shown = 0;
  let shownRight = 0;
  for (const row of rows) {
    const g = choice.indexOf(row.code);
    if (g < 0) continue;
    const { code, isShown } = choose(row);
    const f = choice.indexOf(code);
    const isRight = g === f;
    measured++;
    taken[g]![f]!++;
    right += Number(isRight);
    shown += Number(isShown);
    shownRight += Number(isShown && isRight);
    add(tallies[g]!, { right: 0, gold: 1, predicted: 0 });
    add(tallies[f]!, { right: Number(isRight), gold: 0, predicted: 1 });
  }
  const codes = choice.map((code, n) => Object.freeze({ code, ...ratioOf(tallies[n]!) }));
  const met = codes.filter(({ gold }) => gold > 0);
  return Object.freeze({
    measured,
    passedOver: rows.length - measured,
    accuracy: right / Math.max(1, measured),
    macroF1: met.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, met.length),
    shown: { share: shown / Math.max(1, measured), right: shownRight / Math.max(1, shown) },
    codes,
    taken,
  });
}

/** The figures for a terminal. */
export function actTable({ measured, passedOver, accuracy, macroF1, shown, codes, taken }: ActScores): string {
  const percent = (share: number) => (100 * share).toFixed(1).padStart(6);
  const names = codes.map(({ code }) => code);
  const lines = [
    `${measured} sentences; ${passedOver} of other acts passed over`,
    `right${percent(accuracy)}   macro F1${percent(macroF1)}   a word decided${percent(shown.share)}, of these right${percent(shown.right)}`,
    '',
    `${'act'.padEnd(10)}     n      P      R     F1   read as ${names.map((name) => name.slice(0, 6).padStart(7)).join('')}`,
    ...codes.map(
      ({ code, gold, precision, recall, f1 }, n) =>
        `${code.padEnd(10)}${String(gold).padStart(6)} ${percent(precision)} ${percent(recall)} ${percent(f1)}           ${taken[n]!.map((count) => String(count).padStart(7)).join('')}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
