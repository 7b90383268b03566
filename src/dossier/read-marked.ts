// Reads the notation that marked.ts writes.
//
// In:  <Lopez> [said] {the plant would close}, {"and soon."}
// Out: the bare text, and claims as spans of it, in the order of their numbers.
//
// Bad notation is a mistake of the person who typed it: a Fault that draws the place.
//
//     <Lopez [said] {the plant would close}
//     ^

import { Fault, type Span } from '../nouns/index.ts';
import { kindClosedBy, kindOpenedBy, type MarkKind, shapes } from './mark-shapes.ts';
import type { MarkedClaim } from './marked.ts';
import { visible } from './visible.ts';

/** A text and the claims that were marked in it. */
export interface Marked {
  readonly text: string;
  readonly claims: readonly MarkedClaim[];
}

/** Characters that have no meaning in the notation. */
const WORDS = /[^<>[\]{}\\:]*/y;

interface Mark extends Span {
  readonly kind: MarkKind;
  /** 0 when the marks carry no numbers. */
  readonly claim: number;
  /** Where it opens in the notation. */
  readonly place: number;
}

/** Throws a Fault `marked/…` with the place. */
export function readMarked(notation: string): Marked {
  const open: Mark[] = [];
  const done: Mark[] = [];
  let text = '';
  let at = 0;
  const fail = (code: string, message: string, fix: string, place = at): never => {
    throw new Fault(code, `${message}\n${drawn(notation, place)}`, fix);
  };
  const close = (kind: MarkKind, claim: number | undefined): void => {
    const { close } = shapes[kind];
    const mark = open.findLast((m) => m.kind === kind && (claim === undefined || m.claim === claim));
    if (!mark)
      return void fail('marked/not-opened', `this ${close} closes nothing`, `write \\${close} for the character`);
    if (mark.from === text.length) fail('marked/empty', `this ${kind} has no words`, 'mark at least one character');
    open.splice(open.indexOf(mark), 1);
    done.push({ ...mark, to: text.length });
  };
  while (at < notation.length) {
    const character = notation[at]!;
    const opens = kindOpenedBy(character);
    const closes = kindClosedBy(character);
    if (character === '\\') {
      const next = notation[at + 1] ?? '';
      if (!next || !'<>[]{}\\:'.includes(next))
        fail('marked/escape', 'this backslash escapes nothing', 'write \\\\ for a backslash');
      text += next;
      at += 2;
    } else if (opens) {
      const number = /^\d+(?=:)/.exec(notation.slice(at + 1, at + 12))?.[0];
      open.push({ kind: opens, claim: Number(number ?? 0), from: text.length, to: text.length, place: at });
      at += 1 + (number ? number.length + 1 : 0);
    } else if (closes) {
      close(closes, undefined);
      at += 1;
    } else {
      const numbered = /^:(\d{1,10})([>\]}])/.exec(notation.slice(at, at + 12));
      const kind = numbered ? kindClosedBy(numbered[2]!) : undefined;
      const claim = Number(numbered?.[1]);
      if (kind && open.some((m) => m.kind === kind && m.claim === claim && claim > 0)) {
        close(kind, claim);
        at += numbered![0].length;
      } else {
        WORDS.lastIndex = at + 1;
        const words = character + WORDS.exec(notation)![0];
        text += words;
        at += words.length;
      }
    }
  }
  const left = open[0];
  if (left)
    fail(
      'marked/not-closed',
      `this ${left.kind} is opened and never closed`,
      `close it with ${shapes[left.kind].close}, or write \\${shapes[left.kind].open} for the character`,
      left.place,
    );
  return { text, claims: claimsIn(done, fail) };
}

/** The words of each claim: what a test compares. Takes notation, or what was read from it. */
export function claimsOf(
  marked: Marked | string,
): { readonly source: string | null; readonly cue: string; readonly content: readonly string[] }[] {
  const { text, claims } = typeof marked === 'string' ? readMarked(marked) : marked;
  const words = ({ from, to }: Span) => text.slice(from, to);
  return claims.map(({ source, cue, content }) => ({
    source: source && words(source),
    cue: words(cue),
    content: content.map(words),
  }));
}

type Fail = (code: string, message: string, fix: string, place: number) => never;

function claimsIn(marks: readonly Mark[], fail: Fail): MarkedClaim[] {
  const inOrder = [...marks].sort((a, b) => a.from - b.from || a.to - b.to);
  const numbers = [...new Set(inOrder.map((mark) => mark.claim))].sort((a, b) => a - b);
  const bare = inOrder.find((mark) => mark.claim === 0);
  if (bare && numbers.length > 1)
    fail(
      'marked/numbers',
      `this ${bare.kind} has no number, others have`,
      'number every mark <1:…>, or none; after an opening mark, write 10\\:30 for 10:30',
      bare.place,
    );
  return numbers.map((number) =>
    claimIn(
      inOrder.filter((mark) => mark.claim === number),
      fail,
    ),
  );
}

function claimIn(marks: readonly Mark[], fail: Fail): MarkedClaim {
  const of = (kind: MarkKind): readonly Mark[] => marks.filter((mark) => mark.kind === kind);
  const [source, otherSource] = of('source');
  const [cue, otherCue] = of('cue');
  const content = of('content');
  const again = otherSource ?? otherCue;
  const first = marks[0]!;
  if (again)
    fail('marked/twice', `this claim has a second ${again.kind}`, 'number the marks of each claim', again.place);
  if (!cue) return fail('marked/no-cue', 'this claim has no cue', 'mark the words that attribute: [said]', first.place);
  if (!content.length) fail('marked/no-content', 'this claim has no content', 'mark what is said: {…}', first.place);
  const crossing = content.find((mark, i) => i > 0 && mark.from < content[i - 1]!.to);
  if (crossing)
    fail('marked/overlap', 'this content overlaps content of the same claim', 'mark it once', crossing.place);
  return { source: source ? bareSpan(source) : null, cue: bareSpan(cue), content: content.map(bareSpan) };
}

function bareSpan({ from, to }: Span): Span {
  return Object.freeze({ from, to });
}

/** The line of a place, with a caret under it; long lines are cut around it. */
function drawn(notation: string, place: number): string {
  const lineFrom = notation.lastIndexOf('\n', place - 1) + 1;
  const lineTo = notation.indexOf('\n', place) < 0 ? notation.length : notation.indexOf('\n', place);
  const from = Math.max(lineFrom, place - 50);
  const before = `${from > lineFrom ? '…' : ''}${visible(notation.slice(from, place))}`;
  const after = `${visible(notation.slice(place, Math.min(lineTo, place + 25)))}${place + 25 < lineTo ? '…' : ''}`;
  const line = notation.slice(0, place).split('\n').length;
  const where = `line ${line}, column ${place - lineFrom + 1}`;
  return `  ${before}${after}\n  ${' '.repeat(before.length)}^ ${where}`;
}
