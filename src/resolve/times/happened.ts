// When the main thing of a content is said to have happened: in the content, or in the sentence before where it goes on about it.
//
// In:  a report and a claim.
// Out: readings, best first; none where no time is stated.

import type { Report } from '../../nouns/report.ts';
import { holds, type Span, span } from '../../nouns/span.ts';
import type { TimeReading } from '../../nouns/time.ts';
import { sentenceAt } from '../../text/sentences.ts';
import type { Expression } from './expressions.ts';
import { between, coreOf, isColon, isIssued, readingsOf, type Setting, type Timed } from './reading.ts';
import { knownAt } from './report-times.ts';
import { PERCEIVES } from './said.ts';
import { writtenLoose } from './when.ts';

/** The scene of the event, for words that point at it without a day. */
const WHILE_IT_WENT_ON =
  /(?<![\p{L}])while\sthe\s(?:shots|shooting|attack|fire|fighting|bombing|shelling)\s(?:were|was)\s(?:still\s)?(?:being\s)?\p{L}+/iu;

/** So far into a turn its main thing may still be dated. */
const MAX_TURN = 160;

const TAKEN = /(?<![\p{L}])(?:taken|filmed|recorded|shot|drawn|made)(?![\p{L}])/iu;

const EVENTS =
  'blast|explosion|fire|blaze|crash|collision|attack|shooting|quake|earthquake|storm|flood|collapse|leak|spill|raid|clash|strike|outage|derailment|landslide';

/** A content that goes on about the event just told. */
const SAME_EVENT = new RegExp(
  String.raw`^["“‘'\s]*(?:that\s)?(?:it\s(?:was\s(?:heard|felt|seen|followed|caused|over|so)|could\sbe\s(?:heard|felt|seen)|killed|lasted|shook|destroyed|tore|happened|came|struck|hit)|the\s(?:${EVENTS})\s(?!will|may|might|would)\p{L}+)(?![\p{L}])`,
  'iu',
);

const HAPPENED = new RegExp(
  String.raw`(?<![\p{L}])(?:${EVENTS})(?:\s\p{L}+){0,3}\s(?:happened|occurred|struck|began|started|broke\sout|hit|came|took\splace|went\soff|fell|was\sreported)(?:\s[^.;:]{0,40})?$`,
  'iu',
);

export function happened(
  report: Pick<Report, 'text' | 'blocks'>,
  { content, cue, source }: Timed,
  { times, post }: Setting,
): readonly TimeReading[] {
  const { text } = report;
  // What somebody says in a whole turn of an interview is about more than the time named late in it.
  const isTurn = isColon(text, cue);
  const isDeepInTurn = ({ to }: Span): boolean => isTurn && to - content[0]!.from > MAX_TURN;
  const isPrecise = ({ day, clock }: Expression): boolean => day !== null && clock !== null;
  for (const stretch of content) {
    const inside = between(times.expressions, stretch).filter(
      (one) =>
        !one.isName && holds(stretch, coreOf(one)) && (isPrecise(one) || !isDeepInTurn(one)) && !isTimeCheck(text, one),
    );
    const loose = between(times.loose, stretch).filter((one) => holds(stretch, one) && !isDeepInTurn(one));
    const main = inside.find(({ clock }) => clock !== null) ?? inside[0];
    const reading = main && readingsOf(main, text, { times, post, inside: stretch });
    if (reading && reading.length > 0) return reading;
    for (const one of loose) {
      const edtf = writtenLoose(one, knownAt(times, text, { at: one, post }));
      if (edtf !== null) return [{ edtf, at: span(one.from, one.to) }];
    }
  }
  for (const { from, to } of content) {
    const match = WHILE_IT_WENT_ON.exec(text.slice(from, to));
    if (match && times.event)
      return [{ edtf: times.event.edtf, at: span(from + match.index, from + match.index + match[0].length) }];
  }
  if (PERCEIVES.test(text.slice(cue.from, cue.to))) {
    const end = content.at(-1)!.to;
    const beside = between(times.expressions, { from: end, to: end + 3 }).find(
      (one) => one.to > end && one.from - end <= 2 && !one.isName,
    );
    if (beside) return readingsOf(beside, text, { times, post });
  }
  // "Samples taken at the bridge at 10.15 a.m. on 4 August showed …"
  const taken =
    source &&
    between(times.expressions, source).find(
      (one) => holds(source, one) && TAKEN.test(text.slice(source.from, one.from)) && !isIssued(text, source, one),
    );
  if (taken) return readingsOf(taken, text, { times, post });
  const before = goesOn(report, content[0]!, times.expressions);
  return before ? readingsOf(before, text, { times, post }) : [];
}

/** "The blast happened at 2.21 a.m. [It was heard …]": the sentence before says when, of the same event. */
function goesOn(
  { text, blocks }: Pick<Report, 'text' | 'blocks'>,
  content: Span,
  expressions: readonly Expression[],
): Expression | undefined {
  if (!SAME_EVENT.test(text.slice(content.from, Math.min(content.to, content.from + 120)))) return undefined;
  const here = sentenceAt(text, blocks, content.from);
  const before = here && here.from > 2 ? sentenceAt(text, blocks, here.from - 2) : undefined;
  if (!before || /\n/.test(text.slice(before.to, content.from))) return undefined;
  const found = between(expressions, before).filter(
    (one) => holds(before, one) && !one.isName && (one.clock !== null || one.day !== null),
  );
  const told = found.find(({ clock }) => clock !== null) ?? found[0];
  // Right behind its verb, and not behind somebody who says it.
  return told && HAPPENED.test(text.slice(before.from, told.from)) ? told : undefined;
}

/** "It's five past eight": what the clock says, and no event. */
function isTimeCheck(text: string, { from, day }: Expression): boolean {
  return (
    day === null &&
    /(?<![\p{L}])it(?:['’]s|\sis)\s(?:now\s|just\s|nearly\s)?$/iu.test(text.slice(Math.max(0, from - 20), from))
  );
}
