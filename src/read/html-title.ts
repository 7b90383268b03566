// The page's <title> as its headline, for pages that show none.
//
// In:  text, map and blocks of the page.  Out: the same, or with the title's words before them as a block of their own.

import type { ByteMap } from '../nouns/index.ts';
import { byteFinder, rowBuilder } from './byte-rows.ts';
import type { DraftBlock, Source } from './draft.ts';
import { pageTextOf } from './html-blocks.ts';
import type { PageMeta } from './html-meta.ts';

export interface LaidOut {
  readonly text: string;
  readonly map: ByteMap;
  readonly blocks: readonly DraftBlock[];
}

export function titleBlock(page: LaidOut, meta: PageMeta, source: Source): LaidOut {
  const { titleElement } = meta;
  if (!titleElement || page.blocks.length === 0 || page.blocks.some(({ kind }) => kind === 'headline')) return page;
  // As a paragraph its text is visible, whatever element it stands in.
  const title = pageTextOf({ ...titleElement, tagName: 'p' }, source);
  if (title.blocks.length === 0) return page;
  const shift = title.text.length + 2;
  const rows = rowBuilder();
  byteFinder(title.map).copy(rows, 0, title.text.length, 0);
  for (const row of page.map.rows) rows.add(row.from + shift, row.to + shift, row.byteFrom, row.byteTo, row.each);
  return {
    text: `${title.text}\n\n${page.text}`,
    map: rows.done(),
    blocks: [
      { from: 0, to: title.text.length, kind: 'headline' },
      ...page.blocks.map(({ from, to, kind }) => ({ from: from + shift, to: to + shift, kind })),
    ],
  };
}
