// What a cue does.
//
// In:  a claim as the rules see it.
// Out: its act, and the words of the cue that decided (none where `say` is all that is left).
//
// A phrase decides before a word, an earlier one before a later one, and anything before `say`: "issued a statement
// condemning" is `criticise`, "was quoted as saying" is `say`. What the content decides comes before what the word alone
// does. A cue of punctuation is `say`, or what its content does.

import type { Act } from '../../nouns/act.ts';
import { framedAct, hasFrame } from './act-frames.ts';
import { type Phrase, phrases } from './act-phrases.ts';
import { wordActs } from './act-words.ts';
import { asksSomething } from './content-shapes.ts';
import { isInstrument } from './instruments.ts';
import type { Told } from './told.ts';
import type { Word } from './words.ts';

export interface DecidedAct {
  readonly act: Act;
  /** In order; those of the phrase, or one. */
  readonly words: readonly Word[];
}

/** Phrases by their first word, the longest first. */
const byFirst: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const out = new Map<string, Phrase[]>();
  for (const phrase of phrases.toSorted((a, b) => b.words.length - a.words.length)) {
    const first = phrase.words[0]!;
    out.set(first, [...(out.get(first) ?? []), phrase]);
  }
  return out;
})();

const inPhrases = new Set(phrases.flatMap(({ words }) => words));

/** Whether a table of acts holds a plain word. */
export function knowsWord(plain: string): boolean {
  return wordActs.has(plain) || hasFrame(plain) || inPhrases.has(plain);
}

export function actOf(told: Told): DecidedAct {
  const { words } = told;
  if (words.length === 0) return { act: spokenAct(told), words: [] };
  let said: DecidedAct | null = null;
  let byWord: DecidedAct | null = null;
  for (let n = 0; n < words.length; ) {
    const phrase = phraseAt(words, n);
    const deciding = words.slice(n, n + (phrase?.words.length ?? 1));
    n += deciding.length;
    const framed = phrase && framedAct(phrase.words.join('-'), told, deciding.at(-1)!);
    const act = framed ?? phrase?.act;
    if (act && act !== 'say') return { act: shownBy(told, act), words: deciding };
    if (phrase) said ??= { act: shownBy(told, 'say'), words: deciding };
    else byWord ??= wordAct(told, deciding[0]!);
  }
  return byWord ?? said ?? { act: 'say', words: [] };
}

/** What one word does, unless it only says. */
function wordAct(told: Told, word: Word): DecidedAct | null {
  const act = framedAct(word.plain, told, word) ?? wordActs.get(word.plain);
  return act === undefined || act === 'say' ? null : { act, words: [word] };
}

/** An instrument neither says nor knows: it shows. */
function shownBy(told: Told, act: Act): Act {
  return (act === 'say' || act === 'know') && isInstrument(told) ? 'show' : act;
}

/** Every act that the words alone do, in order: a phrase is taken whole. */
export function actsIn(words: readonly Word[]): readonly DecidedAct[] {
  const out: DecidedAct[] = [];
  for (let n = 0; n < words.length; ) {
    const found = phraseAt(words, n);
    const act = found?.act ?? wordActs.get(words[n]!.plain);
    const length = found?.words.length ?? 1;
    if (act !== undefined) out.push({ act, words: words.slice(n, n + length) });
    n += length;
  }
  return out;
}

function phraseAt(words: readonly Word[], n: number): Phrase | undefined {
  const found = byFirst.get(words[n]!.plain)?.find((p) => p.words.every((word, k) => words[n + k]?.plain === word));
  return found && found.words.length > 1 ? found : undefined;
}

/** Words that do what they say: "I promise you". */
const PERFORMED = /^i (promise|apologise|apologize|demand|accuse|deny|swear|guarantee)\b/;

/** What a turn of a transcript does: the one who asks puts questions, anybody may. */
function spokenAct(told: Told): Act {
  const { text, source, form, head, content } = told;
  const performed = PERFORMED.exec(head)?.[1]?.replace('ize', 'ise');
  if (performed) return wordActs.get(performed) ?? 'say';
  if (/^(?:can|could|may|might) (?:i|we)\b[^?]*\?$/.test(head)) return 'demand';
  if (callsUpon(told)) return 'say';
  if (asksSomething(told) && endsAsking(told)) return 'question';
  const isAsker = form?.asker !== null && source !== null && text.slice(source.from, source.to) === form?.asker;
  const asked = content.some((part) => text.slice(part.from, Math.min(part.to, part.from + 600)).includes('?'));
  if (isAsker && asked) return 'question';
  return 'say';
}

/** "Our reporter is at the port. Yasir?": nothing is asked but that somebody speaks. */
function callsUpon({ text, content }: Told): boolean {
  const { from, to } = content.at(-1)!;
  const end = text.slice(Math.max(from, to - 160), to);
  return (
    /[.!…]\s+(?:And (?:now )?)?(?:\p{Lu}[\p{L}’'-]*\.? ?){1,4}\?$/u.test(end) && end.indexOf('?') === end.length - 1
  );
}

function endsAsking({ text, content }: Told): boolean {
  const { from, to } = content.at(-1)!;
  return text.slice(Math.max(from, to - 3), to).includes('?');
}
