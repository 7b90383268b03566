// Pages of runs to paragraphs in reading order, running heads and the like apart.
//
// In:  upright pages.
// Out: paragraphs, and which of them are boilerplate: running heads, footers, page numbers, stamps across the page.
//
// Boilerplate is written where it stands: heads before the words of their page, the rest behind them, so that a
// paragraph that goes on over the page's end is not cut by them.

import { regionsOf } from './pdf-columns.ts';
import { type Line, linesOf, segmentsOf } from './pdf-lines.ts';
import { marginsOf } from './pdf-margins.ts';
import { type Paragraph, paragraphsOf } from './pdf-paragraphs.ts';
import type { Page } from './pdf-runs.ts';

export interface Laid extends Paragraph {
  readonly isBoilerplate: boolean;
}

export function laidOut(pages: readonly Page[]): readonly Laid[] {
  const withSegments = pages.map((page) => ({ ...page, segments: segmentsOf(page.runs) }));
  const margins = marginsOf(withSegments);
  const regions: Line[][] = [];
  const heads = new Map<number, Line[]>();
  const feet = new Map<number, Line[]>();
  withSegments.forEach(({ number, edges, segments, apart }, at) => {
    const margin = margins[at]!;
    const middle = (edges.top + edges.bottom) / 2;
    const marginLines = linesOf([...margin], number);
    heads.set(
      number,
      marginLines.filter(({ base }) => base >= middle),
    );
    feet.set(number, [
      ...marginLines.filter(({ base }) => base < middle),
      ...segmentsOf(apart).map((segment) => ({ ...segment, page: number })),
    ]);
    for (const region of regionsOf(segments.filter((segment) => !margin.has(segment))))
      regions.push([...linesOf(region, number)]);
  });

  const out: Laid[] = [];
  const put = (lines: readonly Line[] | undefined): void => {
    for (const line of lines ?? []) out.push({ lines: [line], size: line.size, font: line.font, isBoilerplate: true });
  };
  const paragraphs = paragraphsOf(regions);
  let at = 0;
  for (const { number } of pages) {
    put(heads.get(number));
    for (; at < paragraphs.length && paragraphs[at]!.lines[0]!.page === number; at++)
      out.push({ ...paragraphs[at]!, isBoilerplate: false });
    put(feet.get(number));
  }
  return out;
}
