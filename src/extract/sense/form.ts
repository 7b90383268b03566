// What kind of text a whole report is, where its form says through what its words were said.
//
// In:  a report's text and its blocks.
// Out: the medium of the words that are its author's own; who asks, in a transcript. Null for news, and where in doubt.
//
//     RADIO DUNE, 97.4 FM            MEDIA STATEMENT               Sir, – I read that …
//     WEIGALL: Good morning.         We reject suggestions …
//     CAZACLIU: The ship.            broadcast / interview, statement, letter
//
// Only what stands before the text proper is asked: a statement that news quotes does not make a statement of the news.

import type { MediumKind } from '../../nouns/sense.ts';
import { type Span, sliceOf } from '../../nouns/span.ts';

export interface Form {
  readonly medium: MediumKind;
  /** Name of the one who asks, as before the colon; null where the form is no transcript. */
  readonly asker: string | null;
  /** What stands before the text proper, in lower case: the name of who speaks in a statement. */
  readonly top: string;
}

/** Blocks that may stand before the text proper, and how long such a block may be. */
const TOP_BLOCKS = 8;
const TOP_LENGTH = 160;
/** Lines of one speaker that make a transcript. */
const LINES = 2;

const TURN = /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}): \S/u;
const ON_AIR = /\b(?:radio|television|tv|fm|broadcast|bulletin|programme|podcast|on air|recording)\b/i;
/** A title that names the kind of text, and nothing that a sentence about one would have. */
const ISSUED =
  /^(?:(?:[^.!?“”"‘]{0,60} )?(?:communiqué|communique|press (?:release|statement|notice)|media (?:release|statement)|public (?:notice|statement)|joint statement|official statement|for immediate release)|(?:public |joint )?(?:statement|declaration|notice|announcement))(?:(?: (?:no|nr|number|on|by|of|from|for|regarding|concerning)\b|[ ,:–—-]*\d|\s*[:–—-])[^!?“”"]{0,90})?$/iu;
const LETTER = /^(?:letters? to\b|dear\b|sir,|madam,|to the editor\b)/i;
const DATELINE = /^[\p{Lu}][\p{Lu}\s,.'’-]{2,}[^–—-]{0,40}\([A-Z]{2,8}\) ?[–—-]/u;

export function formOf(text: string, blocks: readonly Span[]): Form | null {
  const turns = new Map<string, number>();
  let first: { name: string; at: number } | null = null;
  for (const [n, block] of blocks.entries()) {
    const name = turnOf(text, block);
    if (name === null) continue;
    first ??= { name, at: n };
    turns.set(name, (turns.get(name) ?? 0) + 1);
  }
  const often = [...turns].filter(([, count]) => count >= LINES);
  if (often.length >= 2 && first) {
    const top = topOf(text, blocks.slice(0, first.at));
    const asker = often.some(([name]) => name === first.name) ? first.name : often[0]![0];
    return { medium: ON_AIR.test(top) ? 'broadcast' : 'interview', asker, top };
  }
  const heads = blocks
    .slice(0, TOP_BLOCKS)
    .map((block) => sliceOf(text, { ...block, to: Math.min(block.to, block.from + TOP_LENGTH) }));
  if (heads.some((head) => DATELINE.test(head))) return null;
  const top = topOf(text, blocks.slice(0, TOP_BLOCKS));
  if (heads.some((head) => LETTER.test(head))) return { medium: 'letter', asker: null, top };
  const issued = heads.some((head, n) => isShort(blocks[n]!) && ISSUED.test(head));
  return issued ? { medium: 'statement', asker: null, top } : null;
}

/** The name that a block begins with, as a turn of a transcript does; null where it is none. */
export function turnOf(text: string, { from, to }: Span): string | null {
  return TURN.exec(text.slice(from, Math.min(to, from + TOP_LENGTH)))?.[1] ?? null;
}

/** What stands before the text proper: the blocks up to the first long one. */
function topOf(text: string, blocks: readonly Span[]): string {
  const long = blocks.findIndex((block) => !isShort(block));
  return blocks
    .slice(0, long < 0 ? blocks.length : long)
    .map((block) => sliceOf(text, block).toLowerCase())
    .join('\n');
}

function isShort({ from, to }: Span): boolean {
  return to - from <= TOP_LENGTH;
}
