// Transcripts in SRT or WebVTT: one report of what was spoken, each of its spans with its times.
//
// In:  the bytes of a transcript.
// Out: one reading. `Report.times` leads from the text to the times of the recording (`timeOf`).

import type { Problem } from '../nouns/index.ts';
import { documentOf } from './document.ts';
import type { Draft } from './draft.ts';
import type { Context, FormatReader } from './format-reader.ts';
import { fewOfEach, placed, type Reading, startOf } from './read-capture.ts';
import { reportOf } from './report-of.ts';
import { type Cues, cuesOf, looksTimed } from './subtitle-cues.ts';
import { spokenText } from './subtitle-text.ts';

export const subtitles: FormatReader = Object.freeze({
  format: 'subtitles',
  is: (bytes, about) => mayBeTimed(bytes) && looksTimed(startOf(bytes, about)),
  open,
} satisfies FormatReader);

/** Times hold `->`, or the head of an empty transcript says what it is; in any charset that has ASCII in it. */
function mayBeTimed(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192).filter((byte) => byte !== 0));
  return head.includes('->') || /^[^a-z]{0,10}WEBVTT/.test(head);
}

async function* open(bytes: Uint8Array, context: Context): AsyncGenerator<Reading> {
  const { capture, about } = context;
  const { source, problems } = documentOf(bytes, context);
  const cues = cuesOf(source.text);
  const { repeated, ...spoken } = spokenText(source, cues);
  const draft: Draft = {
    ...spoken,
    dates: [],
    authors: [],
    language: cues.language,
    reader: {
      name: 'subtitles',
      options: { format: cues.format, ...(repeated > 0 && { repeatedLines: repeated }) },
    },
    problems: [...problems, ...oddities(cues)],
  };
  const made =
    draft.blocks.length > 0
      ? reportOf(draft, { capture, part: '', source, given: about })
      : { report: undefined, problems: [...draft.problems, noWords(cues)] };
  yield Object.freeze({
    capture,
    reports: Object.freeze(made.report ? [made.report] : []),
    problems: Object.freeze(fewOfEach(made.problems).map((problem) => placed(problem, capture.from))),
  });
}

function oddities({ untimed, backward, cues }: Cues): readonly Problem[] {
  const problems: Problem[] = [];
  if (untimed.length > 0 && cues.length > 0)
    problems.push({
      code: 'subtitles/untimed',
      message: 'Words stand before the first times of the transcript; they are read, and have no times.',
      value: untimed.length === 1 ? '1 line' : `${untimed.length} lines`,
      fix: 'Check the begin of the transcript: it may be damaged.',
    });
  if (backward > 0)
    problems.push({
      code: 'subtitles/backward',
      message: 'Some cues end before they begin; they are read as if they ended where they begin.',
      value: backward === 1 ? '1 cue' : `${backward} cues`,
      fix: 'Check the times of these words against the recording.',
    });
  return problems;
}

function noWords({ cues }: Cues): Problem {
  return {
    code: 'subtitles/no-words',
    message: 'The transcript has no words.',
    value: cues.length === 1 ? '1 cue' : `${cues.length} cues`,
    fix: 'Check that it is complete.',
  };
}
