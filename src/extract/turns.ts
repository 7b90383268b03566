// What one says in a transcript is one claim: all of the turn, from the colon to its end.
//
// In:  drafts in text order, the text and the blocks that were read.
// Out: the same; where the report is a transcript, one draft for each turn, with all of the turn as its content. What stands
//      inside is left to be told within it:
//
//     <WEIGALL>[:] {Good morning. Who had the key? They say nobody}.
//
// Only where the form of the whole report says that it is one: two speakers with two turns each (sense/form.ts). A turn is that of
// a name which has two of them.

import { holds, overlaps, type Span, span } from '../nouns/span.ts';
import { lastFrom } from '../text/quotations.ts';
import type { Draft } from './draft.ts';
import { formOf, turnOf } from './sense/form.ts';

/** Of turns that the model did not see; what it saw keeps its own. */
const SCORE = 0.9;

export function wholeTurns(
  drafts: readonly Draft[],
  { text, blocks }: { readonly text: string; readonly blocks: readonly Span[] },
): readonly Draft[] {
  if (formOf(text, blocks)?.asker == null) return drafts;
  const turns = turnsIn(text, blocks);
  const contents = turns.map(({ content }) => content[0]!);
  const seen = new Map<Draft, Draft>();
  const others: Draft[] = [];
  for (const draft of drafts) {
    const n = lastFrom(contents, Math.max(draft.cue.to, draft.content[0]!.from));
    const turn = turns[n];
    if (turn && overlaps(turn.cue, draft.cue) && draft.source && overlaps(turn.source!, draft.source))
      seen.set(turn, draft);
    else if (!contents.some((content) => overlaps(content, draft.cue))) others.push(draft);
  }
  const whole = turns.map((turn) => {
    const { score, reasons } = seen.get(turn) ?? turn;
    return { ...turn, score, reasons };
  });
  return [...others.filter((draft) => !whole.some((turn) => crosses(turn, draft))), ...whole].sort(
    (a, b) => a.cue.from - b.cue.from,
  );
}

/** Each turn as a draft; the final stop is not content. */
function turnsIn(text: string, blocks: readonly Span[]): readonly Draft[] {
  const all = blocks.flatMap((block) => {
    const name = turnOf(text, block);
    if (name === null) return [];
    const from =
      block.from + name.length + 1 + /^\s*/u.exec(text.slice(block.from + name.length + 1, block.to))![0].length;
    const said = text.slice(from, block.to).replace(/[.\s]+$/u, '');
    return said === '' ? [] : [{ name, block, content: span(from, from + said.length) }];
  });
  const count = (name: string): number => all.filter((turn) => turn.name === name).length;
  const often = new Map([...new Set(all.map(({ name }) => name))].map((name) => [name, count(name)]));
  return all.flatMap(({ name, block: { from }, content }) => {
    if (often.get(name)! < 2) return [];
    const source = span(from, from + name.length);
    const cue = span(source.to, source.to + 1);
    const reasons = [Object.freeze({ rule: 'turn', spans: Object.freeze([source]) })];
    return [{ source, cue, content: [content], score: SCORE, reasons }];
  });
}

/** A draft that shares words with a turn and is not outside of it. */
function crosses(turn: Draft, draft: Draft): boolean {
  const own = span(turn.source!.from, turn.content[0]!.to);
  return [draft.cue, ...draft.content].some((part) => overlaps(own, part) || holds(own, part));
}
