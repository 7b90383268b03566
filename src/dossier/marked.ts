// Writes a text with its claims marked in place, so that a case is one line which a journalist can check.
//
//     <Lopez> [said] {the plant would close}, {"and soon."}
//
//     <…> source   […] cue   {…} content       the only claim of the text
//     <2:…> [2:…] {2:…}                          claim 2, where a text has several
//     {1:fire {2:and smoke :1} rose}             marks of one kind that cross: `:1}` closes that of claim 1
//     \< \> \[ \] \{ \} \\ \:                    the character itself (a colon only where it would look like a number)
//
// Reading it back (read-marked.ts) gives the same text and the same claims, exactly: nothing is trimmed or added.

import type { Claim, Extraction, Span } from '../nouns/index.ts';
import { type MarkKind, shapes } from './mark-shapes.ts';

/** What the notation holds of a claim. */
export type MarkedClaim = Pick<Claim, 'source' | 'cue' | 'content'>;

interface Mark extends Span {
  readonly kind: MarkKind;
  /** 1-based. */
  readonly claim: number;
}

/** The report's text with its claims marked; empty when nothing was read. No line feed is added at the end. */
export function marked({ report, claims }: Extraction): string {
  return report ? writeMarked(report.text, claims) : '';
}

/** A text with claims marked in it; content of one claim must not overlap, as in every claim. */
export function writeMarked(text: string, claims: readonly MarkedClaim[]): string {
  const numbered = claims.length > 1;
  const marks = claims.flatMap((claim, i) => marksOf(claim, i + 1)).sort(byOpening);
  const closing = [...marks].map((mark, order) => ({ mark, order }));
  closing.sort((a, b) => a.mark.to - b.mark.to || b.order - a.order);
  const open: Mark[] = [];
  let out = '';
  let at = 0;
  let afterOpener = false;
  let nextOpen = 0;
  let nextClose = 0;
  while (nextClose < closing.length) {
    const closer = closing[nextClose]!.mark;
    const opener = marks[nextOpen];
    const closes = !opener || closer.to <= opener.from;
    const to = closes ? closer.to : opener.from;
    if (at < to) {
      out += literal(text.slice(at, to), afterOpener && !numbered, closes);
      afterOpener = false;
    }
    at = to;
    if (closes) {
      const innermost = open.findLast((mark) => mark.kind === closer.kind) === closer;
      out += `${innermost ? '' : `:${closer.claim}`}${shapes[closer.kind].close}`;
      open.splice(open.indexOf(closer), 1);
      afterOpener = false;
      nextClose++;
    } else {
      out += `${shapes[opener.kind].open}${numbered ? `${opener.claim}:` : ''}`;
      open.push(opener);
      afterOpener = true;
      nextOpen++;
    }
  }
  return out + literal(text.slice(at), false, false);
}

function marksOf(claim: MarkedClaim, number: number): Mark[] {
  const mark = (kind: MarkKind, { from, to }: Span): Mark => ({ kind, claim: number, from, to });
  return [
    ...(claim.source ? [mark('source', claim.source)] : []),
    mark('cue', claim.cue),
    ...claim.content.map((span) => mark('content', span)),
  ];
}

/** What opens first stands first; of those that open together, the longest. */
function byOpening(a: Mark, b: Mark): number {
  return a.from - b.from || b.to - a.to || a.claim - b.claim;
}

/** Words as the notation writes them; `{12:` and `:12}` would be read as a claim's number. */
function literal(words: string, afterOpener: boolean, beforeCloser: boolean): string {
  let out = words.replace(/[<>[\]{}\\]/g, '\\$&');
  if (beforeCloser) out = out.replace(/:(?=\d+$)/, '\\:');
  if (afterOpener) out = out.replace(/^(\d+):/, '$1\\:');
  return out;
}
