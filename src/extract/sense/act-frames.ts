// Words whose act depends on what is attributed, or on who says it: "told her to", "asked whether", "rejected the claim".
//
// In:  a plain word of the cue, and the claim.
// Out: the act by the first line that fits; null where none does, and the word's own act stands.
//
//     told {him to wait}      demand        asked {whether …}  question       rejected {the claim that …}  deny
//     told {that he waited}   say           asked {him to …}   demand         rejected {the offer}         reject

import type { Act } from '../../nouns/act.ts';
import { asksSomething, isInfinitive, isQuoted } from './content-shapes.ts';
import { isInstrument, isReview } from './instruments.ts';
import type { Told } from './told.ts';
import type { Word } from './words.ts';

interface Frame {
  readonly words: string;
  readonly fits: (told: Told, word: Word) => boolean;
  readonly act: Act;
}

const opens = (pattern: RegExp) => (told: Told) => pattern.test(told.head);

/** How much of the content behind a cue is asked. */
const AHEAD = 120;

/** A named account: what is said to be so, not what is proposed. */
const ACCOUNT =
  /^(?:that\b|this\b|it\b|him\b|having\b|being\b|[^.;]{0,40}?\b(?:claims?|accounts?|reports?|accusations?|allegations?|suggestions?|assertions?|versions?|rumou?rs?|stor(?:y|ies)|charges?|statements?|criticisms?|theor(?:y|ies)|figures?|estimates?|conclusions?|findings?|narratives?|notions?|ideas?|talk|speculation|contentions?|characteri[sz]ations?|complaints?|evidence|footage|testimony|explanations?)\b|[^.;]{0,80}\bas (?:untrue|false|baseless|nonsense|fake|lies?|absurd|ridiculous|propaganda|fabricat))/;

const UNTRUE =
  /\b(?:untrue|false|a lie|lies|baseless|groundless|unfounded|nonsense|fabricat\w+|fictio\w+|fake news|invented|an invention|made up|rubbish|a fairy tale)\b/;

const FIGURE =
  /\b(?:figures?|estimates?|tolls?|numbers?|counts?|total|tall(?:y|ies)|forecasts?|magnitude|rating|losses)\b/;

const SILENT =
  /^(?:to )?(?:say|comment|speak|discuss|confirm|name|identify|elaborate|specify|answer|claim|define|provide|offer (?:any|details?|reasons?|further|an?)|release (?:any|details?|names?|figures?|further|information)|supply (?:any|details?|names?|figures?)|acknowledge|admit|concede|disclose|reveal|talk|respond|reply|guess|speculate|explain|(?:give|provide) (?:any|details?|names?|figures?|numbers?|reasons?|comment|further|information|interviews?|an? (?:answer|reason|number|figure|comment|interview)|(?:his|her|their|its) (?:names?|view|opinion))|describe|detail|be (?:drawn|interviewed|named|quoted)|go into|take (?:any )?questions?|share|state|(?:a |an |the |further |any |all |several |repeated |multiple |our |his )?(?:comments?|interviews?|questions?|(?:[a-z]+ )?requests? for (?:comment|(?:an )?interviews?|information|details)))\b/;

/** What is granted or not, and no account: "denied visas", "declined the offer". */
const GRANTED =
  /^(?!(?:that|having|being|any (?:claim|link|role|part))\b)(?:[\p{L}’'-]+ ){0,3}?(?:visas?|entry|access|bail|permission|permits?|requests?|motions?|appeals?|applications?|petitions?|asylum|leave|parole|bids?|licen[cs]es?|funding|benefits?|refugee status|offers?|invitations?|demands?|proposals?|treatment|care|aid|help|passage|promotion|burial)\b(?! (?:had|have|has|was|were|is|are|would|existed)\b)/u;

const ACCUSED = /^(?:[\p{L}’'-]+ ){0,4}?(?:lawsuits?|suits?|charges?|complaints?)\b/u;
const CASE = /^(?:[\p{L}’'-]+ ){0,4}?(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|probes?|proceedings|case)\b/u;

/** What another is to do. */
const OBLIGED =
  /^(?:that )?(?:(?!I\b|we\b|it\b)[\p{L}’'-]+ ){1,3}?(?:should|must|ought to) (?:now |also |at once |not )?(?!be\b|have\b)[a-z]+/u;

/** Who warns that it will itself do harm threatens. */
const OWN_HARM =
  /\b(?:we|our (?:\w+ )?(?:members|workers|people|forces|crews)|they|it|its (?:members|workers|forces))(?:['’]ll| will| would| are (?:ready|prepared) to| is (?:ready|prepared) to| could| may)(?: \w+ly)? (?:strike|sue|retaliate|walk out|take (?:legal|industrial) action|take \w+ to court|respond with|shut|expel|evict|withdraw|pull out|stop|attack|hit back|punish|seek damages|go to court)\b/;

const CHARGE =
  /\b(?:liars?|murder(?:er)?s?|killers?|criminals?|thie(?:f|ves)|terroris(?:t|m)s?|traitors?|crooks?|frauds?|crimes?|corrupt|massacre|genocid\w+)\b/;
const GOOD =
  /\b(?:good|great|hero\w*|brilliant|excellent|historic|courageous|brave|wonderful|remarkable|welcome|success\w*|outstanding|exemplary|triumph|admirable|a step forward|right direction|positive)\b/;
const BAD =
  /\b(?:disgrac\w+|shame\w*|outrag\w+|unacceptable|scandal\w*|mocker\w+|insult\w*|disast\w+|irresponsib\w+|cynical|ridiculous|farc\w+|stupid|pathetic|coward\w+|barbaric|appalling|shocking|reckless|dangerous|wrong|unfair|unjust|illegal|unlawful|incompeten\w+|failure|betrayal|blackmail|provocation|cruel|insane|foolish|wrong-headed|laughable|inadequate|hypocri\w+|blood|circus|theatre|sham|whitewash|too little|too late|weak|dishonest|despicable|deplorable|heartless|poor)\b/;

const BLAME = /^(?:(?:full|any|some|all) )?(?:responsibility|blame|liability|fault|guilt)\b/;

const FRAMES: readonly Frame[] = [
  { words: 'tell advise text signal', fits: isInfinitive, act: 'demand' },
  {
    words: 'shout yell say cry scream whisper write',
    fits: (told) => isInfinitive(told) && !told.words.some(({ plain }) => plain === 'be'),
    act: 'demand',
  },
  { words: 'tell', fits: (told) => !isQuoted(told) && OBLIGED.test(told.head), act: 'demand' },
  { words: 'ask', fits: (told) => !isInfinitive(told) && asksSomething(told), act: 'question' },
  {
    words: 'ask',
    fits: (told) => isInfinitive(told) || opens(/^(?:that|for)\b|^[^"“‘?]* to [a-z]/)(told),
    act: 'demand',
  },
  { words: 'question', fits: isVerb, act: 'doubt' },
  { words: 'warn', fits: (told) => OWN_HARM.test(told.head), act: 'threaten' },
  { words: 'suggest propose', fits: opens(/^\w+ing\b/), act: 'demand' },
  {
    words: 'want like love wish demand seek need',
    fits: opens(/^to (?:know|find out|learn|understand|establish|be told)\b/),
    act: 'question',
  },
  {
    words: 'refuse decline refusal reluctant reluctance unwilling unwillingness',
    fits: goesOn(SILENT),
    act: 'decline',
  },
  {
    words: 'refuse decline',
    fits: goesOn(
      /^to accept (?:that\b|[^.;]{0,40}?\b(?:claims?|accounts?|versions?|figures?|findings?|reports?|explanations?)\b)/,
    ),
    act: 'deny',
  },
  { words: 'refuse decline', fits: goesOn(/^(?:to )\w/), act: 'reject' },
  {
    words: 'prefer want wish like choose ask',
    fits: (told) => SILENT.test(/^not (to .*)/s.exec(told.head)?.[1] ?? ''),
    act: 'decline',
  },
  { words: 'have make offer give say', fits: opens(/^no (?:\w+ )?comment\b/), act: 'decline' },
  { words: 'dispute deny confirm reject affirm', fits: isNeither, act: 'decline' },
  { words: 'confirm', fits: (told) => DOES_NOT.test(cueOf(told)), act: 'decline' },
  {
    words: 'exclude',
    fits: (told) => /\b(?:does|do|did|would)(?: not|n[’']t)|no longer\b/.test(cueOf(told)),
    act: 'believe',
  },
  { words: 'plead', fits: opens(/^not guilty\b/), act: 'deny' },
  { words: 'plead', fits: opens(/^guilty\b/), act: 'admit' },
  {
    words: 'share',
    fits: (told) => isNegated(told) && opens(/\b(?:views?|opinions?|conclusions?|belief|findings?|assessment)\b/)(told),
    act: 'deny',
  },
  { words: 'decline deny refuse', fits: goesOn(GRANTED), act: 'reject' },
  { words: 'failure fail', fits: goesOn(/^to (?:comment|reply|respond|answer|return)\b/), act: 'decline' },
  { words: 'ignore avoid', fits: goesOn(/^[^.;]{0,40}?\b(?:questions?|requests?|calls?|messages?)\b/), act: 'decline' },
  {
    words: 'reject dismiss challenge contest discount downplay play-down minimise rejection dismissal ridicule',
    fits: opens(ACCOUNT),
    act: 'deny',
  },
  { words: 'not-accept not-recognise not-agree refuse-to-accept rebuff', fits: opens(ACCOUNT), act: 'deny' },
  { words: 'challenge', fits: isInfinitive, act: 'demand' },
  { words: 'dismiss contest', fits: isUntold, act: 'deny' },
  { words: 'dismiss dismissal', fits: (told) => !isUntold(told), act: 'reject' },
  { words: 'answer return respond reply comment speak talk pick', fits: isNobody, act: 'decline' },
  { words: 'answer return respond reply', fits: isNegated, act: 'decline' },
  {
    words: 'say confirm tell discuss state explain name',
    fits: (told) => isNobody(told) && /\b(?:will|would|could|can|prepared|ready|willing)\b/.test(cueOf(told)),
    act: 'decline',
  },
  { words: 'scotch quash rubbish dispel', fits: opens(ACCOUNT), act: 'deny' },
  {
    words: 'call describe label dub brand term',
    fits: (told) =>
      ACCOUNT.test(told.head) &&
      /\b(?:lie|ridiculous|absurd|laughable|fantasy|fantasies|propaganda|fake|slander|a hoax|a smear)\b/.test(
        told.head,
      ),
    act: 'deny',
  },
  { words: 'call describe label dub brand term', fits: (told) => UNTRUE.test(told.head), act: 'deny' },
  { words: 'call label dub brand', fits: (told) => CHARGE.test(told.head), act: 'accuse' },
  { words: 'call describe label dub brand term', fits: (told) => GOOD.test(told.head), act: 'praise' },
  { words: 'call describe label dub brand term', fits: (told) => BAD.test(told.head), act: 'criticise' },
  {
    words: 'raise cut lower revise hike reduce increase trim adjust update',
    fits: (told) => FIGURE.test(told.head),
    act: 'retract',
  },
  { words: 'find conclude determine discover reveal indicate suggest confirm', fits: isReview, act: 'show' },
  { words: 'see view regard', fits: opens(/^[^.;]{2,60} as (?:a|an|the|too|not|one|part|being)\b/), act: 'believe' },
  { words: 'estimate project', fits: opens(/\b(?:will|would)\b/), act: 'predict' },
  { words: 'accept', fits: opens(/^(?:that \w+ \w)/), act: 'admit' },
  { words: 'accept take', fits: opens(BLAME), act: 'admit' },
  { words: 'agree', fits: opens(/^that\b/), act: 'confirm' },
  { words: 'recognise', fits: opens(/^(?:that|how)\b/), act: 'admit' },
  { words: 'consider weigh', fits: opens(/^(?:whether|if|how)\b/), act: 'question' },
  { words: 'consider weigh', fits: opens(/^\w+ing\b/), act: 'intend' },
  { words: 'allow', fits: opens(/^that\b/), act: 'admit' },
  { words: 'allow', fits: isInfinitive, act: 'agree' },
  { words: 'grant', fits: opens(/\b(?:requests?|wish|demands?|pleas?)\b/), act: 'agree' },
  {
    words: 'adopt',
    fits: opens(/^[^.;]{0,40}?\b(?:resolution|laws?|motion|bill|measures?|budget|rules?|sanctions)\b/),
    act: 'decree',
  },
  { words: 'file launch bring', fits: opens(ACCUSED), act: 'accuse' },
  { words: 'launch open begin start', fits: opens(CASE), act: 'decree' },
  { words: 'vote', fits: opens(/^to (?:ask|urge|call|request|demand)\b/), act: 'demand' },
  { words: 'vote', fits: opens(/^to\b/), act: 'decree' },
  { words: 'remember', fits: isRemembered, act: 'know' },
  { words: 'read', fits: (told) => !isInstrument(told) && opens(/^that\b/)(told), act: 'know' },
  { words: 'observe', fits: (told) => !opens(/^(?:that|how)\b/)(told) && !isQuoted(told), act: 'know' },
  { words: 'swear offer', fits: opens(/^to\b/), act: 'promise' },
  { words: 'claim', fits: opens(/^(?:responsibility|credit)\b/), act: 'say' },
  {
    words: `say tell state read have give put hold answer suggest indicate record register list name carry mark
      accord point speak contain describe see hear find place date time count reveal confirm note detail capture catch pick attest mention provide`,
    fits: isInstrument,
    act: 'show',
  },
];

/** What stands behind the word, in the cue or from the content on. */
function goesOn(pattern: RegExp): Frame['fits'] {
  return (told, word) => {
    const rest = told.text.slice(word.to, told.cue.to);
    const behind = told.content.find(({ from }) => from >= told.cue.to);
    const next = behind ? told.text.slice(behind.from, Math.min(behind.to, behind.from + AHEAD)) : '';
    return pattern.test(`${rest} ${next || (rest === '' ? told.head : '')}`.replace(/^[\s"“‘']+/, '').toLowerCase());
  };
}

function cueOf({ text, cue }: Told): string {
  return text.slice(cue.from, cue.to);
}

function isNegated({ words }: Told): boolean {
  return words.some(({ plain }) => plain === 'not' || plain === 'never');
}

/** "neither shares nor disputes". */
function isNeither(told: Told): boolean {
  return /\bneither\b.*\bnor\b/.test(cueOf(told));
}

/** Silence, where "could not" tells of what one was able to do. */
const DOES_NOT = /\b(?:do|does|did)(?: not|n[’']t)\b/;

/** "questioned the date", not "a question". */
function isVerb({ text, cue }: Told): boolean {
  return /\b(?:questioned|questions|questioning)\b|\b(?:to|not) question\b/i.test(text.slice(cue.from, cue.to));
}

/** "Nobody at the firm answered". */
function isNobody({ by }: Told): boolean {
  return /^(?:nobody|no one|no-one|none|neither)\b/.test(by);
}

/** Remembered, and not said in these words. */
function isRemembered(told: Told): boolean {
  return !isQuoted(told) && !opens(/^(?:that|how)\b/)(told);
}

function isUntold(told: Told): boolean {
  return !/\b(?:offer|plan|proposal|demand|call|request|appeal|motion|bid|petition|case|lawsuit|application)s?\b/.test(
    told.head,
  );
}

const byWord: ReadonlyMap<string, readonly Frame[]> = new Map(
  [...new Set(FRAMES.flatMap(({ words }) => words.trim().split(/\s+/)))].map((word) => [
    word,
    FRAMES.filter(({ words }) => words.trim().split(/\s+/).includes(word)),
  ]),
);

/** Whether a word has a line here. */
export function hasFrame(word: string): boolean {
  return byWord.has(word);
}

/** The act of a word, or of a phrase that is written as one ("play-down"); `last` is its last word. */
export function framedAct(name: string, told: Told, last: Word): Act | null {
  return byWord.get(name)?.find(({ fits }) => fits(told, last))?.act ?? null;
}
