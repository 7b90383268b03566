// Words whose act depends on what is attributed, or on who says it: "told her to", "asked whether", "rejected the claim".
//
// In:  a plain word of the cue, and the claim.
// Out: the act by the first line that fits; null where none does, and the word's own act stands.
//
//     told {him to wait}      demand        asked {whether …}  question       rejected {the claim that …}  deny
//     told {that he waited}   say           asked {him to …}   demand         rejected {the offer}         reject

import type { Act } from '../../nouns/act.ts';
import {
  ACCOUNT,
  ACCUSED,
  BAD,
  BLAME,
  CASE,
  CHARGE,
  COUNTING,
  FIGURE,
  GOOD,
  GRANTED,
  OBLIGED,
  OPTION,
  OWN_HARM,
  PERSON,
  PLAN,
  PROPOSED,
  REVENGE,
  RULING,
  SILENT,
  UNTRUE,
} from './act-shapes.ts';
import { asksSomething, isImperative, isInfinitive, isQuoted } from './content-shapes.ts';
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
  { words: 'call-out shout-out', fits: asksSomething, act: 'question' },
  { words: 'call-out cry-out', fits: isQuoted, act: 'say' },
  { words: 'say tell shout yell cry scream text', fits: isImperative, act: 'demand' },
  { words: 'check', fits: asksSomething, act: 'question' },
  {
    words: 'explore review study debate discuss assess examine press',
    fits: opens(/^(?:whether|if)\b/),
    act: 'question',
  },
  { words: 'muse speculate', fits: (told) => /\?[”"’]*$/.test(told.head), act: 'question' },
  { words: 'vow swear', fits: opens(REVENGE), act: 'threaten' },
  { words: 'assurance', fits: (told) => !/\b(?:will|would|shall)\b/.test(told.head), act: 'say' },
  { words: 'rule-out exclude', fits: opens(PLAN), act: 'reject' },
  { words: 'shoot-down knock-down slap-down brush-off brush-aside', fits: opens(PROPOSED), act: 'reject' },
  {
    words: 'quash',
    fits: (told) => !/\b(?:rumou?rs?|reports?|speculation|talk|suggestions?|claims?)\b/.test(told.head),
    act: 'decree',
  },
  { words: 'quash counter scorn hit-back fire-back rebut', fits: opens(ACCOUNT), act: 'deny' },
  {
    words: 'ignore',
    fits: opens(/^[^.;]{0,40}?\b(?:orders?|bans?|warnings?|advice|rules?|rulings?|demands?|pleas?)\b/),
    act: 'reject',
  },
  {
    words: 'ignore',
    fits: goesOn(/^[^.;]{0,40}?\b(?:challenges?|invitations?|letters?|summons|e-?mails?)\b/),
    act: 'decline',
  },
  {
    words: 'withhold',
    fits: (told) => !/\b(?:comment|names?|details?|information|identit\w+|figures?)\b/.test(told.head),
    act: 'reject',
  },
  { words: 'stand-by', fits: opens(PERSON), act: 'support' },
  { words: 'determine', fits: opens(/^to\b/), act: 'intend' },
  { words: 'propose', fits: opens(/^to\b/), act: 'intend' },
  { words: 'volunteer', fits: opens(/^to\b/), act: 'promise' },
  { words: 'consider weigh', fits: opens(OPTION), act: 'intend' },
  {
    words: 'seek',
    fits: opens(
      /^[^.;]{0,40}?\b(?:assurances?|explanations?|permission|compensation|damages|help|aid|injunction|warrant|apology|clarification|extension|release|extradition)\b/,
    ),
    act: 'demand',
  },
  { words: 'allow permit let entitle', fits: ({ by }) => RULING.test(by), act: 'decree' },
  { words: 'uphold', fits: ({ by }) => /\b(?:court|judges?|tribunal|justices)\b/.test(by), act: 'decree' },
  {
    words: 'declare',
    fits: opens(
      /^(?:(?:a|an|the) )?(?:state of|emergency|martial law|war|curfew|public holiday|(?:day|days|week) of|strike|(?:[a-z]+ ){1,6}(?:void|illegal|unlawful|unconstitutional|invalid|bankrupt)\b)/,
    ),
    act: 'decree',
  },
  { words: 'record register', fits: ({ by }) => COUNTING.test(by), act: 'say' },
  { words: 'read', fits: isQuoted, act: 'say' },
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
  {
    words: 'say state confirm name explain tell discuss admit prepare be-prepare-to willing be-willing',
    fits: nobodyWould,
    act: 'decline',
  },
  { words: 'answer return respond reply', fits: isNegated, act: 'decline' },
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
  {
    words: 'find conclude determine discover reveal indicate suggest establish uncover unearth',
    fits: isReview,
    act: 'show',
  },
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
  { words: 'remember recollect', fits: isRemembered, act: 'know' },
  { words: 'read', fits: (told) => !isInstrument(told) && opens(/^that\b/)(told), act: 'know' },
  { words: 'observe', fits: (told) => !opens(/^(?:that|how)\b/)(told) && !isQuoted(told), act: 'know' },
  { words: 'swear offer', fits: opens(/^to\b/), act: 'promise' },
  { words: 'claim', fits: opens(/^(?:responsibility|credit)\b/), act: 'say' },
  {
    words: `say tell state read have give put hold answer suggest indicate record register list name carry mark
      accord point speak contain describe see hear find place date time count reveal note detail capture catch pick attest mention provide depict portray picture appear identify mean stand-at`,
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

/** "Nobody at the firm will say", "Neither was prepared to state". */
function nobodyWould(told: Told): boolean {
  return (
    isNobody(told) &&
    /\b(?:will|would|could|can|(?:prepared|willing|ready) to (?:say|comment|speak|state|discuss|confirm|name|explain|talk|answer|tell|admit))\b/.test(
      cueOf(told),
    )
  );
}

/** Remembered, and not said in these words. */
function isRemembered(told: Told): boolean {
  return (
    !told.content.some(({ from, to }) => /[“"]/.test(told.text.slice(from, to))) && !opens(/^(?:that|how)\b/)(told)
  );
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
