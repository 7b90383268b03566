// Writes a canonical text block by block, for formats whose source holds more than its words (HTML, Markdown).
//
// In:  words and white space with where they stood in the source, and where blocks end.
// Out: text in which white space inside a block is one space and a blank line parts blocks, its byte map, the blocks.
//
// White space is written only once a word follows it, so no block begins or ends with any.

import type { ByteMap } from '../nouns/index.ts';
import { byteFinder, rowBuilder } from './byte-rows.ts';
import type { Source } from './draft.ts';
import { isSpace } from './white-space.ts';

/** Where characters stood in the source: one by one (`each` 1) or all of them as one piece (0). */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly each: 0 | 1;
}

interface WrittenBlock<C> {
  readonly from: number;
  readonly to: number;
  /** What was handed in with its first word. */
  readonly context: C;
}

export interface BlockWriter<C> {
  /** Writes words and white space; the first word after `close` opens a block. */
  readonly put: (chars: string, place: Place, context: C) => void;
  /** White space that the source shows otherwise, such as a `<br>`. */
  readonly gap: (from: number, to: number) => void;
  readonly close: () => void;
  /** Index of the block that is open, or of the next. */
  readonly at: () => number;
  readonly isOpen: () => boolean;
  readonly length: () => number;
  readonly done: () => { readonly text: string; readonly map: ByteMap; readonly blocks: readonly WrittenBlock<C>[] };
}

export function blockWriter<C>(source: Source): BlockWriter<C> {
  const rows = rowBuilder();
  const finder = byteFinder(source.map);
  const blocks: WrittenBlock<C>[] = [];
  const parts: string[] = [];
  let length = 0;
  let open: { from: number; context: C } | undefined;
  let space: { from: number; to: number } | undefined;

  const write = (chars: string): void => {
    parts.push(chars);
    length += chars.length;
  };
  const close = (): void => {
    if (open) blocks.push({ from: open.from, to: length, context: open.context });
    open = undefined;
    space = undefined;
  };
  const gap = (from: number, to: number): void => {
    if (open && !space && from < to) space = { from, to };
  };
  const word = (chars: string, { from, to, each }: Place, context: C): void => {
    if (!open) {
      if (length > 0) write('\n\n');
      open = { from: length, context };
    } else if (space) {
      const bytes = finder.range(space.from, space.to);
      rows.add(length, length + 1, bytes.from, bytes.to, bytes.to - bytes.from === 1 ? 1 : 0);
      write(' ');
    }
    space = undefined;
    if (each) finder.copy(rows, from, to, length);
    else {
      const bytes = finder.range(from, to);
      rows.add(length, length + chars.length, bytes.from, bytes.to, 0);
    }
    write(chars);
  };
  return {
    put(chars, place, context) {
      for (let i = 0; i < chars.length; ) {
        const isBlank = isSpace(chars.charCodeAt(i));
        let end = i + 1;
        while (end < chars.length && isSpace(chars.charCodeAt(end)) === isBlank) end++;
        const at: Place = place.each ? { from: place.from + i, to: place.from + end, each: 1 } : place;
        if (isBlank) gap(at.from, at.to);
        else word(chars.slice(i, end), at, context);
        i = end;
      }
    },
    gap,
    close,
    at: () => blocks.length,
    isOpen: () => open !== undefined,
    length: () => length,
    done() {
      close();
      return { text: parts.join(''), map: rows.done(), blocks };
    },
  };
}
