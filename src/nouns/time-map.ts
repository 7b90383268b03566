// From offsets of a text to the times at which its words were spoken, for a report that was read from a transcript.
//
// Idea: the same as the byte map. One row for each cue, so that a span finds the cues that it touches, however the cues
// were joined to paragraphs:
//
//     cues   1.0 s  The mayor said      text   The mayor said the dam would hold.
//            3.5 s  the dam would hold.         row 1 ^^^^^^^^ row 2 ^^^^^^^^^^^^^^
//
// Times are as the transcript has them: they may overlap, and nothing checks them against a recording.

import { firstEndingAfter } from './span.ts';

/** Text [from, to) was spoken, or shown, between these two times from the beginning of the recording. */
export interface TimeRow {
  readonly from: number;
  readonly to: number;
  readonly fromMs: number;
  /** Never before `fromMs`. */
  readonly toMs: number;
}

/** When text [from, to) was spoken: from the first begin to the last end of its cues; null when no cue holds any of it. */
export function timeOf(rows: readonly TimeRow[], from: number, to: number): { fromMs: number; toMs: number } | null {
  let fromMs = Number.POSITIVE_INFINITY;
  let toMs = -1;
  for (let i = firstEndingAfter(rows, from); i < rows.length && rows[i]!.from < to; i++) {
    fromMs = Math.min(fromMs, rows[i]!.fromMs);
    toMs = Math.max(toMs, rows[i]!.toMs);
  }
  return toMs < 0 ? null : { fromMs, toMs };
}
