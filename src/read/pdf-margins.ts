// Which segments of which pages are running heads, footers and page numbers.
//
// In:  the segments of every page.
// Out: for each page, the segments that belong to no article.
//
// What stands at the top or bottom of several pages, at the same height and in the same size, and differs in digits
// only, is a running head or a footer. A number alone at the edge of a page is its number, on a single page too; so is what
// a browser prints there, the address and the time.

import type { Segment } from './pdf-lines.ts';
import type { Rect } from './pdf-runs.ts';

/** As a share of the page: how far in a running head or a footer stands. */
const MARGIN = 0.13;

/** Rows from the top and from the bottom that may be running heads or footers. */
const EDGE_ROWS = 3;

/** In ems: a page number keeps this distance from the words of its page. */
const APART = 1.8;

/** In points: it may stand so much higher or lower from page to page. */
const DRIFT = 12;

/** In long documents chance repeats a line twice. */
const LONG = 8;
const FEWEST_IN_LONG = 3;

const PAGE_NUMBER =
  /^(?:(?:page|seite|p\.|pág\.?|página)\s*)?[-–—|]?\s*(?:\d{1,4}|(?=[ivxl])(?:x{0,3}|xl|lx{0,3})(?:ix|iv|v?i{0,3}))(?:\s*(?:\/|of|von|de|sur)\s*\d{1,4})?\s*[-–—|]?$/i;

/** What a browser prints around a page: its address, and when it was printed. */
const PRINTED = /^(?:(?:https?|file):\/\/\S+|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}[:.]\d\d(?: ?[AP]M)?)$/i;

interface PageSegments {
  readonly edges: Rect;
  readonly segments: readonly Segment[];
}

export function marginsOf(pages: readonly PageSegments[]): readonly ReadonlySet<Segment>[] {
  const found = pages.map(() => new Set<Segment>());
  const alike = new Map<string, { readonly page: number; readonly segment: Segment }[]>();
  pages.forEach(({ edges, segments }, page) => {
    for (const { segment, side, isApart, row } of atEdges(segments, edges)) {
      const isNumber = row.length === 1 && PAGE_NUMBER.test(segment.words);
      if (isApart && (isNumber || row.some(({ words }) => PRINTED.test(words)))) found[page]!.add(segment);
      const key = `${side} ${Math.round(segment.size)} ${segment.words.toLowerCase().replace(/\d+/g, '#')}`;
      const others = alike.get(key);
      if (others) others.push({ page, segment });
      else alike.set(key, [{ page, segment }]);
    }
  });
  const fewest = pages.length >= LONG ? FEWEST_IN_LONG : 2;
  for (const others of alike.values()) {
    const bases = others.map(({ segment }) => segment.base).sort((a, b) => a - b);
    const usual = bases[bases.length >> 1]!;
    const same = others.filter(({ segment }) => Math.abs(segment.base - usual) <= DRIFT);
    if (new Set(same.map(({ page }) => page)).size < fewest) continue;
    for (const { page, segment } of same) found[page]!.add(segment);
  }
  return found;
}

interface AtEdge {
  readonly segment: Segment;
  readonly side: 'top' | 'bottom';
  /** All that stands at its height. */
  readonly row: readonly Segment[];
  /** It is in the outermost row, and the next row keeps a distance. */
  readonly isApart: boolean;
}

/** Segments of the first and last rows, where those stand in the margins. */
function atEdges(segments: readonly Segment[], edges: Rect): readonly AtEdge[] {
  const depth = MARGIN * (edges.top - edges.bottom);
  const high = segments.filter(({ base }) => base > edges.top - depth);
  const low = segments.filter(({ base }) => base < edges.bottom + depth && base <= edges.top - depth);
  return [
    ...firstRows(
      high.sort((a, b) => b.base - a.base),
      'top',
    ),
    ...firstRows(
      low.sort((a, b) => a.base - b.base),
      'bottom',
    ),
  ];
}

function firstRows(fromEdge: readonly Segment[], side: AtEdge['side']): readonly AtEdge[] {
  const rows: Segment[][] = [];
  for (const segment of fromEdge) {
    const last = rows.at(-1)?.at(-1);
    if (last && Math.abs(segment.base - last.base) < segment.size / 2) rows.at(-1)!.push(segment);
    else if (rows.length < EDGE_ROWS) rows.push([segment]);
    else break;
  }
  const [first, second] = rows;
  const isApart = !second || Math.abs(first![0]!.base - second[0]!.base) > APART * first![0]!.size;
  return rows.flatMap((row, at) => row.map((segment) => ({ segment, side, row, isApart: at === 0 && isApart })));
}
