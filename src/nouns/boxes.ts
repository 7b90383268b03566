// From a span of a report's text to where it stands on the pages.
//
//     text    The mayor denied that the dam was unsafe.
//             |       box 1      |       box 2         |
//     span                 ^^^^^^^^^^^^^               both boxes
//
// A box is a line: of a line that a span takes in part, the whole line is shown.

import type { Block, Box } from './report.ts';
import { overlaps, type Span } from './span.ts';

/** The boxes of every line that holds some of the span, in text order; empty where the capture has no pages. */
export function boxesOf(blocks: readonly Block[], span: Span): readonly Box[] {
  return blocks
    .filter((block) => overlaps(block, span))
    .flatMap(({ boxes = [] }) => boxes.filter((box) => overlaps(box, span)));
}
