// The figures of senses as text: labels, then acts, then the commonest errors by label.
//
// In:  scores.
// Out: lines for a terminal. Percentages with one digit; what was counted stands beside them.

import type { Ratio } from './ratio.ts';
import type { SenseScores } from './senses.ts';

/** Errors of one label that are shown, the commonest first. */
const ERRORS = 6;

export function senseTable(scores: SenseScores): string {
  const { claims, macroF1, accuracy, silence, hedged, basis, addressee, medium } = scores;
  const rows: readonly (readonly [string, string])[] = [
    ['act', `macro F1 ${percent(macroF1)}, right ${percent(accuracy.act)} of ${claims}`],
    ['denials, refusals, retractions', ratio(silence)],
    ['polarity', `right ${percent(accuracy.polarity)} of ${claims}`],
    ['modality', `right ${percent(accuracy.modality)} of ${claims}; hedged ones ${ratio(hedged)}`],
    ['basis', `words ${ratio(basis.partial)}; kind right ${percent(basis.kind)} of those met`],
    ['addressee', `exact ${ratio(addressee.exact)}; words ${ratio(addressee.partial)}`],
    ['medium', `kind ${ratio(medium.kind)}; words ${ratio(medium.partial)}`],
  ];
  const acts = scores.acts.map((row) => `  ${row.act.padEnd(12)}${ratio(row)}`);
  const labels = [...new Set(scores.confusions.map(({ label }) => label))];
  const errors = labels.toSorted().flatMap((label) =>
    scores.confusions
      .filter((row) => row.label === label)
      .slice(0, ERRORS)
      .map(
        ({ gold, found, cues }) =>
          `  ${label.padEnd(10)} ${String(cues.length).padStart(3)} ${gold || '(none)'} read as ${found || '(none)'}`,
      ),
  );
  return `${[...rows.map(([name, text]) => `${name.padEnd(32)}${text}`), '', ...acts, '', ...errors].join('\n')}\n`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function ratio({ precision, recall, f1, gold, predicted }: Ratio): string {
  return `F1 ${percent(f1)} (recall ${percent(recall)} of ${gold}, precision ${percent(precision)} of ${predicted})`;
}
