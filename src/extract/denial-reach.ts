// How far the content of a denial or a refusal reaches.
//
// In:  the words of a sentence from where the content begins, and what kind of content it is.
// Out: how many of their UTF-16 units belong to it; a final stop does not.
//
//     to comment on the report, citing the inquiry.      a request ends at its first comma
//     that he, or the port, knew, and left the hall.     an account ends where the author goes on
//
// Marks inside a quotation end nothing.

import type { Reach } from './denial-frame.ts';

const TOLD = 'saying|adding|calling|citing|telling|insisting|arguing|noting|according to|explaining';

/** Where a request ends: at the first comma, or where a new clause or the author's circumstance begins. */
const REQUEST_ENDS = new RegExp(
  `,(?!\\p{N}|\\s\\p{Lu}[\\p{L}-]+[.,]?$)|[;—]|\\s[–-]\\s|\\s(?:but|while|when (?:asked|reached|contacted|rung|pressed|approached|questioned)|as (?:he|she|they)|until|because|although|though|${TOLD}|through (?:an?|his|her|their|its) \\p{L}+|on (?:multiple|several) occasions|(?:by|before) (?:press time|deadline|publication|we|it|the (?:report|paper|broadcast|programme))|and (?:said|told|added|he|she|it|they|the|\\p{L}+ed|\\p{Lu}\\p{L}+ \\p{L}+ (?:later )?(?:said|told))|(?<!\\b(?:left|sent|made|placed|put) )(?:on |late |early |late on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday)(?![\\p{L}])`,
  'u',
);
const ACCOUNT_ENDS = new RegExp(
  `[;—]|\\s(?:and|but),|\\s[–-]\\s|,\\s+(?:but|and|while|which|who|though|although|as|however|even|when|instead|after|despite|with|said|says|\\p{Ll}+ing)(?![\\p{L}])|\\s(?:but|${TOLD}|through (?:an?|his|her|their|its) (?:lawyer|spokes\\p{L}+|attorney|office|representative)s?|and (?:said|told|added|accused|called|says))(?![\\p{L}])`,
  'u',
);

/** "his denial of any link came late": the verb whose subject the noun is. */
const NOUN_ENDS =
  /[,;—]|\s[–-]\s|\s(?:is|was|were|are|has|had|have|will|would|could|can|did|does|all|came|comes|led|drew|made|means|meant|says|said|shows?|showed|at|on|in|after|as|but|and|when)(?!\p{L})/u;

/** "denied the charges and counter-accused her": a new verb, where the account is no clause. */
const NEXT_VERB =
  /\sand (?:(?:\p{Ll}+ly )?[\p{Ll}-]+(?:ed|es)|has|have|had|is|was|were|are|will|would|says|said|points|goes|calls)(?![\p{L}])/u;

const ENDS: Readonly<Record<Reach, RegExp>> = { request: REQUEST_ENDS, account: ACCOUNT_ENDS, noun: NOUN_ENDS };

/** "won't answer that on the radio", "deny it and will go on": a word that points back is all of it. */
const PRO_FORM =
  /^(?:it|that|this|them|him|her|so)(?=\s+(?:on|in|at|from|before|after|while|until|today|now|here|again|either|and|but|for|by|through|with|when)\b)/u;

export function reachOf(after: string, reach: Reach): number {
  const pointing = PRO_FORM.exec(after);
  if (pointing) return pointing[0].length;
  const isClause = after.startsWith('that ');
  const masked = after.replace(/"[^"]*"|“[^”]*”/gu, (m) => 'x'.repeat(m.length));
  const ends = [masked.search(reach === 'noun' && isClause ? ACCOUNT_ENDS : ENDS[reach])];
  if (reach === 'account' && !isClause) ends.push(masked.search(NEXT_VERB));
  const words = after.slice(0, Math.min(...ends.filter((end) => end > 0), after.length));
  // The stop of an initial stays, and so does a bracket that the content opened.
  const stop = words.includes('(') ? /(?:(?<!\b\p{Lu})\.|[\s,:!?])+$/u : /(?:(?<!\b\p{Lu})\.|[\s,:!?)])+$/u;
  const whole = words.replace(stop, '');
  // The mark that closes a quotation which began before is not of this content.
  const own = isClosed(whole) ? whole : whole.replace(/["”]+$/u, '').replace(stop, '');
  return own.length;
}

/** Whether its last quotation mark has a partner in it. */
function isClosed(words: string): boolean {
  return words.endsWith('”') ? words.includes('“') : (words.split('"').length - 1) % 2 === 0;
}
