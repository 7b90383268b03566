// What one says in a transcript is one claim: all of the turn, from the colon to its end.
//
// In:  drafts in text order, the text and the blocks that were read.
// Out: the same; where the report is a transcript, each turn that a draft begins is all in its content, and what stands
//      inside is left to be told within it:
//
//     <WEIGALL>[:] {Good morning. Who had the key? They say nobody}.
//
// Only where the form of the whole report says that it is one: two speakers with two turns each (sense/form.ts).

import { holds, overlaps, type Span, span } from '../nouns/span.ts';
import { lastFrom } from '../text/quotations.ts';
import type { Draft } from './draft.ts';
import { formOf } from './sense/form.ts';

export function wholeTurns(
  drafts: readonly Draft[],
  { text, blocks }: { readonly text: string; readonly blocks: readonly Span[] },
): readonly Draft[] {
  if (!drafts.some(({ cue }) => text.slice(cue.from, cue.to) === ':')) return drafts;
  if (formOf(text, blocks)?.asker == null) return drafts;
  const turns = new Map<Draft, Span>();
  for (const draft of drafts) {
    const { source, cue, content } = draft;
    const block = blocks[lastFrom(blocks, cue.from)];
    if (!block || !source || source.from !== block.from || text.slice(cue.from, cue.to) !== ':') continue;
    const said = text.slice(content[0]!.from, block.to).replace(/[.\s]+$/u, '');
    const last = content.at(-1)!;
    if (content[0]!.from >= cue.to && said !== '' && last.to <= block.to)
      turns.set(draft, span(content[0]!.from, Math.max(content[0]!.from + said.length, last.to)));
  }
  const all = [...turns];
  const froms = all.map(([, turn]) => turn);
  return drafts.flatMap((draft) => {
    const turn = turns.get(draft);
    if (turn) return [{ ...draft, content: [turn] }];
    const around = froms[lastFrom(froms, draft.cue.from)];
    if (!around || !overlaps(around, draft.cue)) return [draft];
    return holds(around, draft.cue) ? [] : [draft];
  });
}
