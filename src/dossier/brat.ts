// brat standoff: a `.txt` with the text and an `.ann` with what is marked in it (https://brat.nlplab.org/standoff.html).
//
//     T1⇥Source 0 5⇥Lopez
//     T2⇥Cue 6 10⇥said
//     T3⇥Content 11 32;34 45⇥the plant would close "and soon."
//     R1⇥Source Arg1:T3 Arg2:T1
//     R9⇥Within Arg1:T6 Arg2:T3          the claim of content T6 stands in the content of T3's
//
// Offsets count code points, as brat does. Content in several pieces stays in several pieces. The `.txt` is the
// text exactly; in the `.ann` a line break, tab or control character inside marked words is one space.

import { acts, type Claim, type Extraction, modalities, polarities, type Report, type Span } from '../nouns/index.ts';
import { codePointsOf } from '../text/code-points.ts';

/** The `annotation.conf` that brat needs beside the two files. */
export const bratConfiguration = `[entities]
Source
Cue
Content

[relations]
Source\tArg1:Content, Arg2:Source
Cue\tArg1:Content, Arg2:Cue
Within\tArg1:Content, Arg2:Content

[events]

[attributes]
Manner\tArg:Content, Value:direct|mixed|indirect
Act\tArg:Cue, Value:${acts.map(({ name }) => name).join('|')}
Polarity\tArg:Content, Value:${polarities.join('|')}
Modality\tArg:Content, Value:${modalities.join('|')}
`;

/** The two files of one extraction; both empty when nothing was read. */
export function brat({ report, claims }: Extraction): { readonly txt: string; readonly ann: string } {
  if (!report) return { txt: '', ann: '' };
  const next = { T: 1, R: 1, A: 1, '#': 1 };
  const id = (kind: keyof typeof next): string => `${kind}${next[kind]++}`;
  const words = textBoundOf(report);
  const contents = new Map<string, string>();
  const lines = claims.flatMap((claim) => linesOf(claim, { id, words, contents }));
  for (const { id: claim, within } of claims)
    if (within) lines.push(`${id('R')}\tWithin Arg1:${contents.get(claim)} Arg2:${contents.get(within)}`);
  return { txt: report.text, ann: lines.map((line) => `${line}\n`).join('') };
}

interface Standoff {
  readonly id: (kind: 'T' | 'R' | 'A' | '#') => string;
  readonly words: TextBound;
  /** The content's name by the claim's id, for what says that one claim stands within another. */
  readonly contents: Map<string, string>;
}

function linesOf(claim: Claim, { id, words, contents }: Standoff): string[] {
  const source = claim.source && id('T');
  const cue = id('T');
  const content = id('T');
  contents.set(claim.id, content);
  return [
    ...(claim.source ? [`${source}\tSource ${words([claim.source])}`] : []),
    `${cue}\tCue ${words([claim.cue])}`,
    `${content}\tContent ${words(claim.content)}`,
    ...(source ? [`${id('R')}\tSource Arg1:${content} Arg2:${source}`] : []),
    `${id('R')}\tCue Arg1:${content} Arg2:${cue}`,
    `${id('A')}\tManner ${content} ${claim.manner}`,
    ...(claim.act === undefined ? [] : [`${id('A')}\tAct ${cue} ${claim.act}`]),
    ...(claim.polarity ? [`${id('A')}\tPolarity ${content} ${claim.polarity.value}`] : []),
    ...(claim.modality ? [`${id('A')}\tModality ${content} ${claim.modality.value}`] : []),
    `${id('#')}\tAnnotatorNotes ${content}\tsuggested by a machine, score ${claim.score.toFixed(2)}; claim ${claim.id}`,
  ];
}

/** Offsets and words of spans, as a T line holds them after its type. */
type TextBound = (spans: readonly Span[]) => string;

function textBoundOf({ text }: Report): TextBound {
  const at = codePointsOf(text).toCodePoint;
  return (spans) => {
    const offsets = spans.map(({ from, to }) => `${at(from)} ${at(to)}`).join(';');
    const words = spans.map(({ from, to }) => text.slice(from, to)).join(' ');
    return `${offsets}\t${words.replace(/\p{Cc}|[\u2028\u2029]/gu, ' ')}`;
  };
}
