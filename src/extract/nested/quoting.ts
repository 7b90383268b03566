// "According to N, quoting X, it fell": what N passes on is X's claim, within N's.
//
// In:  a text, and the parts of contents, in order, none overlapping another.
// Out: a draft for each part that begins so:
//
//     [According to] <N>, {[quoting] <X>, {it fell}}
//
// "Citing" does the same with somebody; with a paper it gives the ground alone.

import { type Span, span } from '../../nouns/span.ts';
import type { Draft } from '../draft.ts';
import { citedGround } from '../sense/ground-phrases.ts';

const BEGINS = /^["“]?(quoting|citing) ([^.;:“”"]{3,90}?), (?=\S)/iu;
/** Of such beginnings in the project's gold that is not for testing, all three are claims. */
const SCORE = 0.8;

export function quotingIn(text: string, parts: readonly Span[]): readonly Draft[] {
  return parts.flatMap((part) => {
    const hit = BEGINS.exec(text.slice(part.from, Math.min(part.to, part.from + MOST)));
    if (!hit) return [];
    const [all, cue, who] = hit as unknown as readonly [string, string, string];
    const kind = citedGround(`${cue} ${who}`);
    if (/^c/i.test(cue) && kind !== 'told' && kind !== 'sources') return [];
    const from = part.from + all.indexOf(cue);
    const source = span(from + cue.length + 1, from + cue.length + 1 + who.length);
    const content = [span(part.from + all.length, part.to)];
    const cues = span(from, from + cue.length);
    const reasons = [Object.freeze({ rule: 'nested/quoting', spans: Object.freeze([source, cues]) })];
    return [{ source, cue: cues, content, score: SCORE, reasons }];
  });
}

/** Who is quoted is named in so many characters. */
const MOST = 160;
