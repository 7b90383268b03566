// What shape a content has: something to do ("him to wait"), or something asked ("whether", "…?").

import { sliceOf } from '../../nouns/span.ts';
import type { Told } from './told.ts';

/** Up to seven words may stand before "to": the one who shall act. A verb among them shows a clause of its own. */
const INFINITIVE =
  /^(?:(?:[^\s.,;:!?]+ ){0,7}?)(?:not |never )?to (?!the |a |an |his |her |its |their |be seen\b)[a-z]+/;
const CLAUSE =
  /\b(?:that|is|are|was|were|has|had|have|will|would|can|could|may|might|shall|must|do|does|did|who|which|because|there|i'm|it's|he's|she's|didn't|wasn't|isn't|going|able|ought|should|due|likely|set|according|led|needs?|wants?|hopes?|plans?)\b/;

const ASKS = /^(?:whether|if|who|whom|whose|what|when|where|why|how|which|about)\b/;

/** Opens with "to go", or with "him to go". */
export function isInfinitive({ text, content, head }: Told): boolean {
  if (ASKS.test(head) || isQuoted({ text, content })) return false;
  const found = INFINITIVE.exec(head);
  if (found && !CLAUSE.test(found[0].replace(/(?:not |never )?to [a-z]+$/, ''))) return true;
  return content.slice(1).some((part) => /^(?:not |never )?to [a-z]/.test(text.slice(part.from, part.from + 20)));
}

/** Opens with a quotation mark. */
export function isQuoted({ text, content }: Pick<Told, 'text' | 'content'>): boolean {
  return /^["“‘']/.test(sliceOf(text, content[0]!).slice(0, 1));
}

/** "keep it", "open the doors": somebody is told to, in words that are nobody's quotation. */
export function isImperative(told: Told): boolean {
  return !isQuoted(told) && IMPERATIVE.test(told.head);
}

const IMPERATIVE =
  /^(?:please |just |now )?(?:(?:don[’']t|do not|never) [a-z]+|(?:open|stop|go|come|leave|wait|give|take|keep|get|stay|put|tell|run|hold|bring|look|listen|move|shut|close|send|call|ask|turn|show|let|sit|stand|hurry|forget|pay|sign) (?:it|him|her|them|me|us|the|your|my|this|everything|everybody|off|out|up|down|away|back|still|quiet|calm|here|there|inside|indoors|outside|home|on|to|for|at)\b(?! (?:is|was|were|are|had|has|have)\b))/;

/** A question: by its first word, or by the mark at its end. */
export function asksSomething({ text, content, head }: Told): boolean {
  return (
    ASKS.test(head) ||
    /\?["”’')\]]*$/.test(text.slice(Math.max(content.at(-1)!.from, content.at(-1)!.to - 3), content.at(-1)!.to)) ||
    endsSentenceAsking(head)
  );
}

function endsSentenceAsking(head: string): boolean {
  return /^[^.!]*\?/.test(head);
}
