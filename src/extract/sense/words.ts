// A stretch of text -> its words in plain form, so that tables of plain words can be matched against it.
//
//     couldn't immediately have confirmed        as written
//     can  not             have confirm          plain, each with the offsets that it was read from
//
// Articles, possessive pronouns and adverbs say nothing of the act and are left out; "not", "no" and "never" stay. Which
// plain form a written word has is decided by the words that the tables know: "used" is "use" if they hold "use".

import type { Span } from '../../nouns/span.ts';

/** A word in its plain form, and where it was read. */
export interface Word extends Span {
  readonly plain: string;
}

/** Whether the tables hold a plain word. */
export type Knows = (plain: string) => boolean;

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `am:be is:be are:be was:be were:be been:be being:be 's:be 're:be 'm:be has:have had:have having:have 've:have does:do
  did:do done:do would:will 'll:will 'd:will could:can said:say told:tell wrote:write written:write spoke:speak
  spoken:speak thought:think felt:feel knew:know known:know saw:see seen:see heard:hear found:find held:hold meant:mean
  sought:seek swore:swear sworn:swear forbade:forbid forbidden:forbid withdrew:withdraw withdrawn:withdraw took:take
  taken:take gave:give given:give made:make came:come went:go gone:go stood:stand laid:lay drawn:draw drew:draw kept:keep
  left:leave learnt:learn understood:understand foresaw:foresee foreseen:foresee foretold:foretell taught:teach
  sung:sing sang:sing spelt:spell threw:throw thrown:throw bore:bear borne:bear struck:strike overturned:overturn
  smelt:smell shot:shoot shown:show got:get gotten:get began:begin begun:begin rose:rise chose:choose chosen:choose bade:bid
  forgot:forget forgotten:forget broke:break broken:break sent:send overheard:overhear met:meet paid:pay retold:retell
  shook:shake withheld:withhold hid:hide hidden:hide led:lead fell:fall became:become rang:ring stuck:stick hung:hang noted:note notes:note
  noting:note dealt:deal fought:fight bound:bind bent:bent lent:lend put:put let:let`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

const LEFT_OUT = new Set(
  `a an the his her its their my our your also yet ever again just already now still even once earlier later then since
  twice always often far very quite too so first last today yesterday tonight almost rather instead himself
  herself itself themselves both all`.split(/\s+/),
);

/** Words in -ly that are no adverbs, or adverbs that attribute. */
const NOT_LEFT_OUT = new Set(
  'reply rely comply imply apply rally tally fly early likely unlikely reportedly allegedly supposedly purportedly'.split(
    ' ',
  ),
);

const WRITTEN = /\p{L}+n['’]t(?!\p{L})|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|['’](?:s|re|m|ve|ll|d)(?!\p{L})/giu;

/** The words of a stretch of the text, plain. */
export function plainWords(text: string, { from, to }: Span, knows: Knows): readonly Word[] {
  const out: Word[] = [];
  for (const { 0: written, index } of text.slice(from, to).matchAll(WRITTEN)) {
    const at = { from: from + index, to: from + index + written.length };
    const word = written.toLowerCase().replace('’', "'");
    const negated = word === 'cannot' ? 'can' : word.endsWith("n't") ? (SHORT[word] ?? word.slice(0, -3)) : null;
    if (negated !== null) out.push({ plain: plainOf(negated, knows), ...at }, { plain: 'not', ...at });
    else if (!isLeftOut(word)) out.push({ plain: plainOf(word, knows), ...at });
  }
  return out;
}

const SHORT: Readonly<Record<string, string>> = { "won't": 'will', "can't": 'can', "shan't": 'will' };

function isLeftOut(word: string): boolean {
  return LEFT_OUT.has(word) || (word.endsWith('ly') && !NOT_LEFT_OUT.has(word));
}

/** The plain form of one lower-case word; the word itself where the tables know none of its forms. */
function plainOf(word: string, knows: Knows): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  for (const form of formsOf(word)) {
    if (knows(form)) return form;
    const british = form
      .replace(/yze$/, 'yse')
      .replace(/ize$/, 'ise')
      .replace(/(fav|hon|rum|clam)or/, '$1our');
    if (british !== form && knows(british)) return british;
  }
  return word;
}

/** Forms that a written word may be made from, most careful first. */
function* formsOf(word: string): Generator<string> {
  yield word;
  if (word.endsWith('ies') || word.endsWith('ied')) yield `${word.slice(0, -3)}y`;
  if (word.endsWith('s')) yield word.slice(0, -1);
  if (word.endsWith('es')) yield word.slice(0, -2);
  for (const end of ['ed', 'ing']) {
    if (!word.endsWith(end)) continue;
    const stem = word.slice(0, -end.length);
    yield stem;
    yield `${stem}e`;
    if (stem.at(-1) === stem.at(-2)) yield stem.slice(0, -1);
    if (end === 'ing' && stem.endsWith('y')) yield `${stem.slice(0, -1)}ie`;
  }
}
