// Talk that is set down turn by turn without names: who the "I" of a paragraph is changes with the paragraph.
//
//     Why did you go?                    a question, to somebody
//     I had no choice. I was asked.      I   whom the questions are put to
//
//     Yeah, I saw it.                    I   whoever has this turn: nobody says who
//     No, I did.                         I   somebody else
//
// In:  the words of a report, and the names before colons, which say whose turn it is.
// Out: of each block, whose turn it is, as a number: 0 is whoever writes or asks; blocks of one number have one speaker. Null
//      where the whole report is one person's.

import type { Word } from './words.ts';

export interface Turns {
  /** `interview`: questions and answers, 1 answers. `talk`: every block has a number of its own. */
  readonly kind: 'interview' | 'talk';
  readonly of: (block: number) => number;
  /** The first question, of an interview. */
  readonly first: number;
}

/** What begins a reply. */
const REPLY = /^(?:yeah|yes|no|well|okay|ok|right|uh|uhm|um|mhm|hm|hmm|mm|oh|sure|correct|exactly)$/;
/** Of a talk's turns, the share that begins so at least. */
const REPLIES = 0.2;
const FEWEST_TURNS = 10;
/** Questions that an interview has at least. */
const FEWEST_QUESTIONS = 2;
/** Words of a question at most. */
const LONGEST_QUESTION = 120;

interface Block {
  readonly at: number;
  readonly words: readonly Word[];
}

export function turnsOf(words: readonly Word[], labelled: number): Turns | null {
  if (labelled > 1) return null;
  const blocks = blocksOf(words);
  if (blocks.length >= FEWEST_TURNS && blocks.filter(isReply).length >= REPLIES * blocks.length)
    return { kind: 'talk', of: (block) => block + 1, first: 0 };
  const asks = blocks.filter(isQuestion);
  const answers = blocks.filter((block, i) => i > 0 && isQuestion(blocks[i - 1]!) && !isQuestion(block));
  if (asks.length < FEWEST_QUESTIONS || answers.filter(saysI).length < FEWEST_QUESTIONS) return null;
  const questions = new Set(asks.map(({ at }) => at));
  const first = asks[0]!.at;
  return { kind: 'interview', of: (block) => (block > first && !questions.has(block) ? 1 : 0), first };
}

function blocksOf(words: readonly Word[]): readonly Block[] {
  const out: { at: number; words: Word[] }[] = [];
  for (const word of words) {
    const last = out.at(-1);
    if (last?.at === word.block) last.words.push(word);
    else out.push({ at: word.block, words: [word] });
  }
  return out;
}

function isReply({ words }: Block): boolean {
  return words[0]!.quotation < 0 && REPLY.test(words[0]!.lower);
}

/** It ends with a question to somebody, and no marks stand around it. */
function isQuestion({ words }: Block): boolean {
  const asks = words.at(-1)!.text === '?' && words.length <= LONGEST_QUESTION && words.every((w) => w.quotation < 0);
  return asks && words.some(({ lower }) => lower === 'you' || lower === 'your');
}

function saysI({ words }: Block): boolean {
  return words.some(({ quotation, lower }) => quotation < 0 && /^(?:i|my|me|we|our|us)$/.test(lower));
}
