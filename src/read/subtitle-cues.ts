// SRT and WebVTT to cues: which lines of the text were shown from when to when.
//
// In:  the transcript as text.
// Out: cues in the order of the file, with the lines of each; what was odd, counted.
//
//     12                                     a number (SRT) or a name (VTT): not text
//     00:01:02,500 --> 00:01:04,000 X1:40    the times; positions behind them are not text
//     The mayor said                         lines of the cue, until the next times
//
// Numbers are not looked at, so wrong ones do no harm. Lines behind a blank line belong to the cue before them, except
// where WebVTT says that they are notes or styles (https://www.w3.org/TR/webvtt1/).

import { trimmed } from './white-space.ts';

/** A line without white space at its ends; never empty. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly isAfterBlank: boolean;
}

export interface Cue {
  readonly fromMs: number;
  /** Never before `fromMs`. */
  readonly toMs: number;
  readonly lines: readonly Line[];
}

export interface Cues {
  readonly format: 'srt' | 'vtt';
  readonly cues: readonly Cue[];
  /** Lines before the first times, which no cue holds. */
  readonly untimed: readonly Line[];
  /** As the head of a VTT file declares it. */
  readonly language: string | undefined;
  /** Cues that end before they begin: read as if they ended there. */
  readonly backward: number;
}

const CLOCK = '(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[.,:](\\d{1,3}))?';
const TIMES = new RegExp(`^${CLOCK}[ \\t]*-{1,2}>[ \\t]*${CLOCK}(?=$|[ \\t])`);
/** Times that no timetable has (`10:30 -> 11:00`): told by their arrow, and by hours or parts of seconds. */
const SURE = /^(?:\d{1,4}:\d{1,2}:\d{1,2}|\d{1,2}:\d{1,2}[.,]\d{1,3})[\d.,:]*\s*-->/;
const SETTINGS = /^(?:[a-z]+\d?:\S*(?:\s+|$))+$/i;
const VTT = /^\s*WEBVTT(?:[ \t].*)?(?:[\r\n]|$)/;

/** Times with positions behind them fill no more than this. */
const MAX_TIMES = 300;

/** The first times stand among the first lines of a transcript. */
const HEAD_LINES = 5;

/** Whether a text that begins so is a transcript. */
export function looksTimed(start: string): boolean {
  if (VTT.test(start) && !/\S/.test(start.replace(VTT, ''))) return true;
  let seen = 0;
  for (const { from, to } of linesOf(start)) {
    if (SURE.test(start.slice(from, from + MAX_TIMES)) && timesAt(start, from, to)) return true;
    if (++seen >= HEAD_LINES && !VTT.test(start)) return false;
  }
  return false;
}

export function cuesOf(text: string): Cues {
  const format = VTT.test(text) ? 'vtt' : 'srt';
  const cues: Cue[] = [];
  const untimed: Line[] = [];
  let lines = untimed;
  let language: string | undefined;
  let backward = 0;
  let isNumbered: boolean | undefined;
  let isHead = format === 'vtt';
  let isNote = false;

  for (const line of linesOf(text)) {
    const times = timesAt(text, line.from, line.to);
    if (times) {
      const last = lines.at(-1);
      const isNumber = last !== undefined && /^\d{1,9}$/.test(text.slice(last.from, Math.min(last.to, last.from + 10)));
      isNumbered ??= isNumber;
      const isName = format === 'vtt' && last?.isAfterBlank && !line.isAfterBlank;
      // A number without a blank line before it may be words ("1984"), unless the file numbers its cues.
      if (isName || (isNumber && (last.isAfterBlank || isNumbered))) lines.pop();
      if (times.toMs < times.fromMs) backward++;
      // Words on the line of the times are words, unless they are positions.
      lines = SETTINGS.test(text.slice(times.end, line.to)) ? [] : wordsBehind(text, times.end, line.to);
      cues.push({ fromMs: times.fromMs, toMs: Math.max(times.fromMs, times.toMs), lines });
      isHead = false;
      isNote = false;
      continue;
    }
    const words = text.slice(line.from, Math.min(line.to, line.from + MAX_TIMES));
    if (isHead && line.isAfterBlank && !VTT.test(words)) isHead = false;
    if (isHead) language ??= words.match(/^Language:\s*(\S+)/i)?.[1];
    else {
      if (line.isAfterBlank) isNote = format === 'vtt' && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(words);
      if (!isNote) lines.push(line);
    }
  }
  return { format, cues, untimed, language, backward };
}

function* linesOf(text: string): Generator<Line> {
  const breaks = /\r\n|\n|\r/g;
  let isAfterBlank = true;
  for (let begin = 0; begin < text.length; ) {
    const found = breaks.exec(text);
    const { from, to } = trimmed(text, begin, found?.index ?? text.length);
    if (from < to) yield { from, to, isAfterBlank };
    isAfterBlank = from === to;
    begin = found ? found.index + found[0].length : text.length;
  }
}

function wordsBehind(text: string, begin: number, end: number): Line[] {
  const { from, to } = trimmed(text, begin, end);
  return from < to ? [{ from, to, isAfterBlank: false }] : [];
}

interface Times {
  readonly fromMs: number;
  readonly toMs: number;
  /** Where they end, and white space behind them. */
  readonly end: number;
}

function timesAt(text: string, from: number, to: number): Times | undefined {
  const found = text.slice(from, Math.min(to, from + MAX_TIMES)).match(TIMES);
  if (!found) return undefined;
  const [whole, ...parts] = found;
  const end = trimmed(text, from + whole.length, to).from;
  return { fromMs: msOf(parts.slice(0, 4)), toMs: msOf(parts.slice(4)), end };
}

function msOf([hours = '0', minutes, seconds, fraction = '']: readonly (string | undefined)[]): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
}
