// Cues to running text: sentences that go over several cues are whole again, and every span still finds its times.
//
// In:  the cues of a transcript, the text that they stand in, with its bytes.
// Out: one text in paragraphs, its byte map, a row of times for each cue.
//
//     <v Lopez>The mayor said          Lopez: The mayor said the dam would hold.
//     the dam would hold.              ^^^^^ from inside the tag; the colon stands for its `>`
//
// A paragraph ends where somebody else speaks; at the end of a sentence before a pause, or once it is long. Tags are not
// text. Captions that roll show each line in two cues or more: the words are written once.

import type { BlockKind, ByteMap, TimeRow } from '../nouns/index.ts';
import { blockWriter } from './block-writer.ts';
import { referenceAt } from './char-refs.ts';
import type { DraftBlock, Source } from './draft.ts';
import type { Cue, Cues, Line } from './subtitle-cues.ts';
import { isSpace } from './white-space.ts';

export interface SpokenText {
  readonly text: string;
  readonly map: ByteMap;
  readonly blocks: readonly DraftBlock[];
  readonly times: readonly TimeRow[];
  /** Lines that only stayed on screen, and were not written again. */
  readonly repeated: number;
}

/** After a sentence, a pause of this length parts paragraphs. */
const PAUSE_MS = 2000;

/** After a sentence, a paragraph of so many characters is full. */
const FULL_CHARS = 300;

/** Speech without full stops (machine captions) is parted by a long pause, or at last by its length. */
const LONG_PAUSE_MS = 10_000;
const MAX_CHARS = 2000;

/** Captions roll when this share of the cues repeats a line of the cue before. Nobody speaks so. */
const ROLLING_SHARE = 0.3;
const ROLLING_CUES = 8;

/** So many characters tell whether a sentence ended. */
const TAIL = 20;

/** Tags of SRT and WebVTT, and of the styles that SRT borrowed; `<inaudible>` is a word. */
const MARK =
  /<v(?:\.[^\s<>]{0,100})?[ \t]+([^<>\r\n]{1,200})>|<\/?(?:v|c|i|b|u|s|em|strong|font|span|lang|ruby|rt|br)(?=[\s>./])[^<>\r\n]{0,300}>|<\d{1,4}:\d{2}[\d:.,]{0,12}>|\{\\[^{}\r\n]{0,300}\}/gi;

/** Three points say as often that the sentence goes on. */
const SENTENCE_END = /(?:[!?\u3002\uff01\uff1f\u061f\u06d4\u0964]|(?<!\.)\.)["'\u201d\u2019\u00bb)\]]*$/;
const TURN = /^(?:>>|\u00bb|[-\u2013\u2014]\s*[^\s\d]|\[?\p{Lu}[\p{Lu}\p{M}\p{N} .'\u2019-]{1,40}\]?:(?:\s|$))/u;
const NAMED = /^(?:\p{Lu}[\p{L}.'\u2019-]{0,30} ){0,3}\p{Lu}[\p{L}.'\u2019-]{0,30}:(?:\s|$)/u;

export function spokenText(source: Source, { cues, untimed }: Cues): SpokenText {
  const { text } = source;
  const writer = blockWriter<undefined>(source);
  const times: { from: number; to: number; fromMs: number; toMs: number }[] = [];
  const shownOf = (line: Line): string => shown(text.slice(line.from, line.to));
  const isRolling = rolls(cues, shownOf);
  let repeated = 0;
  let begin = 0; // of the paragraph that is open
  let tail = ''; // its last words
  let speaker: string | undefined; // as a tag names them
  let hasLeft = false; // the tag has ended: words without one are somebody else's, until the same tag comes again
  let lastEnd: number | undefined; // where the words before stood in the source
  let before: Cue | undefined;

  const close = (): void => {
    writer.close();
    tail = '';
  };
  const words = (from: number, to: number): void => {
    let i = from;
    for (const { index } of text.slice(from, to).matchAll(/&/g)) {
      const at = from + index;
      const reference = referenceAt(text, at);
      const end = at + (reference?.length ?? 0);
      if (!reference || text[end - 1] !== ';' || end > to) continue;
      if (i < at) put(text.slice(i, at), { from: i, to: at, each: 1 });
      put(reference.chars, { from: at, to: end, each: 0 });
      i = end;
    }
    if (i < to) put(text.slice(i, to), { from: i, to, each: 1 });
  };
  const put = (chars: string, place: { from: number; to: number; each: 0 | 1 }): void => {
    if (!writer.isOpen()) begin = writer.length();
    writer.put(chars, place, undefined);
    tail = (tail + chars.slice(-TAIL)).slice(-TAIL);
  };
  const line = ({ from, to }: Line): void => {
    if (lastEnd !== undefined && lastEnd < from) writer.gap(lastEnd, from);
    let at = from;
    const say = (end: number): void => {
      if (hasLeft && /\S/.test(text.slice(at, end))) {
        close();
        speaker = undefined;
        hasLeft = false;
      }
      words(at, end);
    };
    for (const mark of text.slice(from, to).matchAll(MARK)) {
      const markFrom = from + mark.index;
      const markTo = markFrom + mark[0].length;
      say(markFrom);
      at = markTo;
      const name = mark[1]?.trim();
      if (name) {
        hasLeft = false;
        if (name !== speaker || !writer.isOpen()) {
          close();
          const nameFrom = markTo - 1 - mark[1]!.length;
          words(nameFrom, nameFrom + name.length);
          put(':', { from: markTo - 1, to: markTo, each: 0 });
          writer.gap(markTo - 1, markTo);
        }
        speaker = name;
      } else if (/^<\/v/i.test(mark[0])) hasLeft = speaker !== undefined;
      else if (/^<br/i.test(mark[0])) writer.gap(markFrom, markTo);
    }
    say(to);
    lastEnd = to;
  };

  for (const one of untimed) line(one);
  if (untimed.length > 0) close();
  for (const cue of cues) {
    const old = new Set(isRolling && before ? before.lines.map(shownOf) : []);
    const from = writer.length();
    const pause = before ? cue.fromMs - before.toMs : 0;
    cue.lines.forEach((one, n) => {
      const start = shownOf(one);
      if (old.has(start)) {
        repeated++;
        return;
      }
      const isEnded = SENTENCE_END.test(tail.trimEnd());
      const size = writer.length() - begin;
      const isTurn = TURN.test(start) || (isEnded && NAMED.test(start));
      const isPause = n === 0 && (pause >= LONG_PAUSE_MS || (isEnded && pause >= PAUSE_MS));
      if (isTurn || isPause || size >= MAX_CHARS || (isEnded && n === 0 && size >= FULL_CHARS)) close();
      line(one);
    });
    if (writer.length() > from) times.push({ from, to: writer.length(), fromMs: cue.fromMs, toMs: cue.toMs });
    hasLeft ||= speaker !== undefined;
    before = cue;
  }
  const written = writer.done();
  for (const row of times) while (isSpace(written.text.charCodeAt(row.from))) row.from++;
  const kind: BlockKind = 'paragraph';
  const blocks = written.blocks.map(({ from, to }) => ({ from, to, kind }));
  return { text: written.text, map: written.map, blocks, times: times.filter(({ from, to }) => from < to), repeated };
}

/** A line as it is shown: without tags, references as written. */
function shown(line: string): string {
  return line.replace(MARK, '').replaceAll('&gt;', '>').trim();
}

function rolls(cues: readonly Cue[], shownOf: (line: Line) => string): boolean {
  if (cues.length < ROLLING_CUES) return false;
  let old = new Set<string>();
  let repeats = 0;
  for (const { lines } of cues) {
    const own = lines.map(shownOf);
    if (own.some((words) => old.has(words))) repeats++;
    old = new Set(own);
  }
  return repeats >= cues.length * ROLLING_SHARE;
}
