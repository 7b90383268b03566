// Pieces of a page, upright and cleaned: what the layout works on.
//
// In:  a page's pieces of text with their matrices.
// Out: runs of words in the page's own reading direction, left to right and bottom up, each with its box in the file's
//      coordinates; and, apart, what is drawn across that direction (stamps). pdf.js leaves out what is outside of the page.
//
// A page is often drawn sideways and shown turned, so the direction of most letters is taken for upright:
//
//     drawn   ⊢ (90°)      u = x·cos + y·sin      along the line
//                          v = y·cos − x·sin      up from line to line

import type { Piece, RawPage } from './pdf-file.ts';

/** A place along and across the lines of a page: `base` is the line that the letters stand on. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** A rectangle in the file's coordinates. */
export interface Rect {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface Run extends Place {
  readonly words: string;
  readonly font: string;
  readonly isRightToLeft: boolean;
  readonly rect: Rect;
}

export interface Page {
  readonly number: number;
  /** The page's edges, in the coordinates of its runs. */
  readonly edges: Rect;
  readonly runs: readonly Run[];
  /** Drawn in another direction than most of the page. */
  readonly apart: readonly Run[];
}

/** PDF allows pages of 14,400 units; what lies beyond twice that is a mistake or an attack. */
const FARTHEST = 28_800;

/** Letters without a size still have a place. */
const SMALLEST = 0.1;

/** Where a font does not say how far its letters reach. */
const ASCENT = 0.75;
const DESCENT = -0.25;

/** Text drawn twice, shifted by less than this share of its size, is drawn bold, not said twice. */
const SHADOW = 0.15;

export function pageOf({ number, view, pieces, styles }: RawPage): Page {
  const drawn = pieces.filter(({ str }) => /\S/.test(str));
  const angle = mostCommonAngle(drawn);
  const edges = turned({ left: at(view[0]), bottom: at(view[1]), right: at(view[2]), top: at(view[3]) }, -angle);
  const runs: Run[] = [];
  const apart: Run[] = [];
  const isShadow = shadows();
  for (const piece of drawn) {
    const ownAngle = angleOf(piece);
    const { ascent, descent } = reachOf(styles[piece.fontName]);
    const place = placeOf(piece, ownAngle);
    const box = {
      left: place.left,
      right: place.right,
      bottom: place.base + descent * place.size,
      top: place.base + ascent * place.size,
    };
    const words = piece.str.toWellFormed().replace(/\s+/g, ' ').trim();
    if (isShadow(words, place)) continue;
    const run: Run = {
      ...place,
      words,
      font: piece.fontName,
      isRightToLeft: piece.dir === 'rtl',
      rect: rounded(turned(box, ownAngle)),
    };
    (ownAngle === angle ? runs : apart).push(run);
  }
  return { number, edges, runs, apart };
}

/** Degrees, 0 to 359, to the nearest of the four ways that pages are read; anything else as it is. */
function angleOf({ transform }: Piece): number {
  const degrees = Math.round((Math.atan2(at(transform[1]), at(transform[0])) * 180) / Math.PI);
  const near = Math.round(degrees / 90) * 90;
  return ((Math.abs(degrees - near) <= 3 ? near : degrees) + 360) % 360;
}

function mostCommonAngle(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const piece of pieces) {
    const angle = angleOf(piece);
    letters.set(angle, (letters.get(angle) ?? 0) + piece.str.length);
  }
  let best = 0;
  for (const [angle, count] of letters) if (count > (letters.get(best) ?? 0)) best = angle;
  return best;
}

function placeOf({ transform, width }: Piece, angle: number): Place {
  const [, , c, d, x, y] = transform.map(at) as [number, number, number, number, number, number];
  const { u, v } = turn(x, y, -angle);
  return {
    left: u,
    right: u + Math.max(0, at(width)),
    base: v,
    size: Math.max(SMALLEST, Math.min(FARTHEST, Math.hypot(c, d))),
  };
}

function turn(x: number, y: number, angle: number): { u: number; v: number } {
  const radians = (angle * Math.PI) / 180;
  return {
    u: x * Math.cos(radians) - y * Math.sin(radians),
    v: x * Math.sin(radians) + y * Math.cos(radians),
  };
}

/** The upright rectangle around a turned one. */
function turned({ left, bottom, right, top }: Rect, angle: number): Rect {
  if (angle === 0) return { left, bottom, right, top };
  const corners = [
    turn(left, bottom, angle),
    turn(left, top, angle),
    turn(right, bottom, angle),
    turn(right, top, angle),
  ];
  const us = corners.map(({ u }) => u);
  const vs = corners.map(({ v }) => v);
  return { left: Math.min(...us), right: Math.max(...us), bottom: Math.min(...vs), top: Math.max(...vs) };
}

/** Hundredths of a point: more digits are noise of the arithmetic. */
function rounded({ left, bottom, right, top }: Rect): Rect {
  const of = (value: number): number => Math.round(value * 100) / 100 + 0; // no -0
  return { left: of(left), bottom: of(bottom), right: of(right), top: of(top) };
}

function reachOf(style: { ascent: number; descent: number } | undefined): { ascent: number; descent: number } {
  const ascent = style?.ascent ?? ASCENT;
  const descent = style?.descent ?? DESCENT;
  return {
    ascent: ascent > 0.3 && ascent < 1.5 ? ascent : ASCENT,
    descent: descent <= 0 && descent > -1 ? descent : DESCENT,
  };
}

/** A finite number within reach, whatever a broken matrix holds. */
function at(value: number | undefined): number {
  if (value === undefined || Number.isNaN(value)) return 0;
  return Math.max(-FARTHEST, Math.min(FARTHEST, value));
}

/** Whether the same words were just drawn at the same place. */
function shadows(): (words: string, place: Place) => boolean {
  const last = new Map<string, Place>();
  return (words, place) => {
    const before = last.get(words);
    const near = place.size * SHADOW;
    if (before && Math.abs(before.left - place.left) < near && Math.abs(before.base - place.base) < near) return true;
    last.set(words, place);
    return false;
  };
}
