// What a frame of denying, keeping silent or taking back is, and how its patterns are put together.
//
// In:  words and ways, as sources of regular expressions.
// Out: patterns for rows of denial-frames.ts and silence-frames.ts. Each is bounded, so that a hostile text costs no more than a
//      plain one.

/** How far a content reaches: what is asked for ends at a comma, an account may go on over one, that of a noun ends before a verb. */
export type Reach = 'request' | 'account' | 'noun';

export interface Frame {
  /** The rule's name in a claim's reason. */
  readonly rule: string;
  /** A paragraph without this holds none of it: reading one costs a hundredth of the cue's pattern. */
  readonly stem: RegExp;
  /** The cue, with its auxiliaries and adverbs. */
  readonly cue: RegExp;
  /** What the words after the cue must begin with. */
  readonly content: RegExp;
  readonly reach: Reach;
  /**
   * Where the source is. `before`: the subject of the verb. `owner`: the possessive ("Kim's denial of"). `by`: what the pattern of
   * the content finds is the source, and the content is the subject ("the claim was denied by Kim"). `nobody`: the subject, which
   * says that nobody did. `to`: who calls went to ("Calls to the firm went unanswered"). `which`: the subject, and the content is what
   * stands before it ("the charges, which he denies"). `shared`: that of the claim before ("said no more, denying any link").
   * `asked`: the subject, and the content is the question before it ("Who paid, he would not say").
   */
  readonly source: 'before' | 'owner' | 'by' | 'nobody' | 'to' | 'which' | 'shared' | 'asked';
  /** Of such hits in PolNeAR's train part, the share that people marked alike; `test/extract/denials-marked.test.ts` counts. */
  readonly score: number;
}

/** 136 of 162 hits. */
export const MARKED = 0.84;
/** 49 of 88 hits: most of the others are claims like the 49, which nobody marked; people skip silence. */
export const MARKED_BY_HALF = 0.56;

export const ADVERBS =
  '(?:(?:(?!(?:fami|al|ral|rep|supp|assemb|bul|anoma|monopo|ear)ly\\b)[a-z]{2,14}ly|also|again|long|always|never|since|later|already|yet|still|once|twice|even|all|both|then|so far|at first|earlier|in turn|in the past|now|instead|simply|still)\\s+){0,3}';
export const NOT = "(?:\\s+not|\\s+never|n['’]t|not)";
export const HAVE = '(?:has|have|had)';
export const WILL = '(?:will|would|could|can|wo|ca|does|do|did)';
export const TO = '(?:\\s+to)';

/** What only says how the verb goes on: "continued to", "has chosen to", "was forced to". */
const PHASE =
  '(?:(?:continu(?:ed|es)|went on|goes on|sought|seeks|tried|tries|attempted|moved|moves|rushed|hastened|chose|chosen|had|has|began|begun|begins|started|was (?:forced|quick|obliged)|were (?:forced|quick|obliged)|is (?:quick|said)|appeared|appears|seemed|seems|proceeded|felt obliged|used (?:an?|the|his|her|their|its) [a-z]+)\\s+to\\s+)?';

/** A finite verb, in the past or the present, not passive and not an infinitive. */
export const finite = (verb: string): string =>
  `${ADVERBS}(?:(?:${HAVE}|will|would|must|should|may|might|could|can|did|does|do)\\s+(?:(?:have\\s+)?to\\s+)?)?${ADVERBS}(?:${HAVE}\\s+${ADVERBS})?${PHASE}(?:${verb})(?:\\s+(?:emphatically|categorically|flatly|strongly|firmly|vehemently|outright|publicly|indignantly)(?=\\s+\\S))?`;
/** "is disavowing". */
export const going = (verbing: string): string =>
  `(?:(?:is|are|was|were|am|['’]m|['’]s|['’]re)\\s+|(?:has|have|had)\\s+been\\s+|(?:began|begun|kept|keeps|continued)\\s+)${ADVERBS}(?:${verbing})`;
/** Behind a comma or "and": what one who was named goes on to do: "said no more, denying any link". */
export const besides = (verbing: string): string =>
  `(?<=(?:,|\\band|\\bbut|\\bwhile|\\bbefore|\\binstead)\\s)${ADVERBS}(?:${verbing})`;
export const negated = (auxiliary: string, verb: string): string =>
  `${ADVERBS}(?:${auxiliary}${NOT}|never|cannot)\\s+${ADVERBS}(?:${verb})`;

export const cue = (...ways: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}’'-])(?<!\\b(?:to|not|be|been|being|was|were|got|gets?|n['’]t)\\s+)(?:${ways.join('|')})(?![\\p{L}\\p{N}’-])`,
    'gu',
  );
export const content = (...ways: readonly string[]): RegExp => new RegExp(`(?:${ways.join('|')})`, 'uy');
