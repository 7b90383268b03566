// The regular ways in which news says that somebody denies, keeps silent, or takes a word back.
//
// In:  nothing; this file is a table.
// Out: one frame a row: how its cue goes, what must stand after it, and how far the content reaches.
//
//     <The ministry> [has repeatedly denied] {any link}          denied/account
//     <It> [did not immediately respond to] {a request …}        silent/request
//     <The agency> [withdrew] {its figure of nine}               retracted
//
// The verb alone never decides: "denied entry", "declined by 3 percent", "withdrew its troops" have the verb and none of
// the objects. Every pattern is bounded, so that a hostile text costs no more than a plain one.

import {
  ACCOUNT,
  ACCOUNT_NOUN,
  ASKED,
  BARE_FIGURE,
  CLAUSE,
  FIGURE,
  OWN_DEED,
  OWN_WORDS,
  POSSESSED_WORDS,
  TELL,
  UNTRUE,
} from './denial-words.ts';

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
   * stands before it ("the charges, which he denies").
   */
  readonly source: 'before' | 'owner' | 'by' | 'nobody' | 'to' | 'which';
  /** Of such hits in PolNeAR's train part, the share that people marked alike; `test/extract/denials-marked.test.ts` counts. */
  readonly score: number;
}

/** 110 of 128 hits. */
const MARKED = 0.86;
/** 41 of 73 hits: most of the others are claims like the 41, which nobody marked; people skip silence. */
const MARKED_BY_HALF = 0.56;

const ADVERBS =
  '(?:(?:(?!(?:fami|al|ral|rep|supp|assemb|bul|anoma|monopo|ear)ly\\b)[a-z]{2,14}ly|also|again|long|always|never|since|later|already|yet|still|once|twice|even|all|both|then|so far|at first|earlier|in turn|in the past|now|instead|simply|still)\\s+){0,3}';
const NOT = "(?:\\s+not|\\s+never|n['’]t|not)";
const HAVE = '(?:has|have|had)';
const WILL = '(?:will|would|could|can|wo|ca|does|do|did)';
const TO = '(?:\\s+to)';

/** A finite verb, in the past or the present, not passive and not an infinitive. */
const finite = (verb: string): string =>
  `${ADVERBS}(?:(?:${HAVE}|will|would|must|should|may|might|could|can|did|does|do)\\s+(?:(?:have\\s+)?to\\s+)?)?${ADVERBS}(?:${HAVE}\\s+${ADVERBS})?(?:${verb})(?:\\s+(?:emphatically|categorically|flatly|strongly|firmly|vehemently|outright|publicly|indignantly)(?=\\s+\\S))?`;
const negated = (auxiliary: string, verb: string): string =>
  `${ADVERBS}(?:${auxiliary}${NOT}|never|cannot)\\s+${ADVERBS}(?:${verb})`;

const cue = (...ways: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}’'-])(?<!\\b(?:to|not|be|been|being|was|were|got|gets?|n['’]t)\\s+)(?:${ways.join('|')})(?![\\p{L}\\p{N}’-])`,
    'gu',
  );
const content = (...ways: readonly string[]): RegExp => new RegExp(`(?:${ways.join('|')})`, 'uy');

export const FRAMES: readonly Frame[] = [
  {
    rule: 'silent/declined',
    stem: /declin|refus/iu,
    cue: cue(finite('[Dd]eclin(?:ed|es|e)|[Rr]efus(?:ed|es|e)')),
    content: content(
      `to\\s+(?:\\w+ly\\s+)?${TELL}`,
      '(?:further |any |all |immediate )?comment\\b',
      `(?:multiple |several |repeated |numerous |an? |our |the )?(?:(?:requests?|invitations?)\\s+(?:for|to)\\s+(?:an? )?(?:comment|interview|speak|discuss)|interviews?\\b)`,
      '(?:all |any |further |an? |to give )?(?:(?:further|press|media|television|radio) )?(?:interviews?|questions|answers?)\\b',
    ),
    reach: 'request',
    source: 'before',
    score: MARKED,
  },
  {
    rule: 'silent/would-not',
    stem: /(?:n['’]t|not|never|neither|nobody|none|unable)\b.{0,60}?(?:contradict|deny|answer|address|explain|tell\b|get into|go into|talk about|speak about|comment|speculat|elaborat|guess|drawn on|dignify|confirm|say\b|discuss|disclos|reveal|identify|specify|name\b|give\b|provide\b)/iu,
    cue: cue(
      `${negated(WILL, `(?:further\\s+)?(?:comment|speculate|elaborate|guess)(?:\\s+(?:further|directly|publicly))?\\s+(?:on|about)`)}`,
      negated(
        WILL,
        'be drawn on|dignify|(?:get|go) into|(?:talk|speak) about|answer|address|explain|tell(?!\\s+(?:[\\p{L}.’]+\\s+){1,4}anything\\s+(?:it|they|he|she|we|you)\\b)', // "anything they do not know"
      ),
      '(?<=\\b(?:[Nn]either|[Nn]obody|[Nn]one)\\s+)(?:will|would|could)\\s+(?:be drawn on|say|comment on|confirm|discuss)',
      `(?:would|will|could|can|did|does|do)\\s+neither\\s+confirm\\s+nor\\s+deny|neither\\s+confirm(?:ed|s)?\\s+n?or\\s+den(?:ied|ies|y)`,
      `(?:is|are|was|were|am)\\s+(?:not\\s+able|unable)\\s+to\\s+(?:comment\\s+on|confirm|say)`,
      negated('(?:would|will|wo|could|did)', 'say|confirm|discuss|disclose|reveal|identify|specify'),
      negated('(?:would|will|wo|did)', 'name|give|provide'),
      `(?:(?:is|are|was|were|am|['’]m|['’]re|['’]s)\\s+not|isn['’]t|aren['’]t|wasn['’]t|weren['’]t)\\s+(?:going|prepared|willing|ready|able|authori[sz]ed|at liberty|free|allowed|permitted|in a position)\\s+to\\s+(?:say|give|name|tell|discuss|disclose|reveal|confirm|deny|contradict|answer|explain|comment\\s+on|talk\\s+about|speak\\s+about|speculate\\s+(?:on|about)|(?:go|get)\\s+into)`,
      "(?:would|[’']d)\\s+(?:rather|prefer)\\s+not\\s+(?:to\\s+)?(?:say|discuss|name|answer|comment\\s+on|talk\\s+about)",
    ),
    content: content(
      '(?:that|who|what|when|where|why|how|if|whether|which)\\b',
      "(?:the|an?|his|her|its|their|any|it|this|these|those|such|more|further|much|specifics|details|particular|him|her|them|orders|names|figures|anything|[\\p{Lu}\\p{N}][\\p{L}’'.-]*)\\b",
      '[“"‘]\\S',
    ),
    reach: 'request',
    source: 'before',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'silent/nothing-more',
    stem: /(?:will|would) (?:say|add|confirm|disclose|reveal|tell) (?:nothing|no more)/iu,
    cue: cue('(?:will|would)\\s+(?:say|add|confirm|disclose|reveal|tell)'),
    content: content('(?:nothing|no more)\\b'),
    reach: 'request',
    source: 'before',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'silent/no-comment',
    stem: /comment/iu,
    cue: cue(`(?:would|will)${NOT}\\s+${ADVERBS}(?=(?:further\\s+)?comment)`, "wo?n[’']t(?=\\s+comment)"),
    content: content('comment(?:\\s+further)?(?=\\s*[.;,—]|\\s+(?:when|after|but|and|beyond|for)\\b|\\s*$)'),
    reach: 'request',
    source: 'before',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'silent/no-comment',
    stem: /comment/iu,
    cue: cue(
      `(?:${HAVE}\\s+)?(?:had|has|have|made|offered|gave)\\s+no\\s+(?:further\\s+|immediate\\s+|official\\s+|public\\s+|additional\\s+)?comment\\s+(?:on|about)`,
    ),
    content: content('\\S'),
    reach: 'request',
    source: 'before',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'silent/no-comment',
    stem: /comment/iu,
    cue: cue('(?:has|have|had|made|offered|gave)'),
    content: content('no (?:further |immediate |official |public |additional )?comment\\b(?!\\s+(?:on|about)\\b)'),
    reach: 'request',
    source: 'before',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'silent/request',
    stem: /(?:n['’]t|not|never)\b.{0,60}?(?:respon|repl[yi]|return|answer|comment)|ignored|unanswered|stop|ceased|fail\p{L}* to (?:respond|reply)/iu,
    cue: cue(
      `${negated(`(?:did|does|do|${HAVE})`, `respond(?:ed)?${TO}|repl(?:y|ied)${TO}|return(?:ed)?|answer(?:ed)?|comment(?:ed)?\\s+(?:on|about)`)}`.replace(
        'respond',
        '(?:immediately\\s+)?respond',
      ),
      `${finite('fail(?:ed|s)?')}\\s+to\\s+(?:respond|reply)${TO}`,
      `${finite('ignored')}`,
      finite('[Ll]eft unanswered'),
      finite('(?:stopped|stops|ceased) (?:answering|returning|taking|replying to|responding to)'),
    ),
    content: content(ASKED, '(?:the reason|why|whether|the question|that|it|this|him|her|them)(?=\\s*[.;,—]|\\s*$)'),
    reach: 'request',
    source: 'before',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'silent/nobody',
    stem: /\b(?:no one|nobody|neither|none|no \p{L}+)\b/iu,
    cue: cue(
      `(?:${HAVE}\\s+)?(?:responded${TO}|replied${TO}|returned|answered|commented\\s+on|picked up)`,
      `(?:would|could|will|can)\\s+(?:comment\\s+on|answer|discuss|confirm|say|respond${TO})`,
      '(?:was|were)\\s+(?:immediately\\s+)?(?:available|reachable)\\s+for',
    ),
    content: content(
      ASKED,
      '(?:the )?(?:tele)?phones?\\b',
      '(?:further |immediate |an? |any )?(?:comment|interviews?)\\b',
      '(?:who|what|when|where|why|how|whether)\\b',
    ),
    reach: 'request',
    source: 'nobody',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'silent/unanswered',
    stem: /unanswered|not (?:\p{Ll}+ )?returned/iu,
    cue: cue(
      `(?:went|${HAVE} gone)\\s+unanswered`,
      `(?:was|were|${HAVE} been)(?:\\s+not|n['’]t)\\s+${ADVERBS}(?:returned|answered)`,
    ),
    content: content('(?=)'),
    reach: 'request',
    source: 'to',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'silent/yet',
    stem: /\byet to\b/iu,
    cue: cue(
      `${HAVE}\\s+(?:as )?yet\\s+to\\s+${ADVERBS}(?:respond${TO}|reply${TO}|comment\\s+on|answer|confirm|explain|say)`,
    ),
    content: content(ASKED, '(?:the|an?|his|her|its|their|that|this|these|who|what|when|where|why|how|whether)\\b'),
    reach: 'request',
    source: 'before',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'silent/unreached',
    stem: /reached|contacted|available/iu,
    cue: cue(
      `(?:could|can)(?:\\s+not|not|n['’]t)\\s+${ADVERBS}be\\s+${ADVERBS}(?:reached|contacted)(?:\\s+immediately|\\s+\\w+day|\\s+by (?:tele)?phone)?\\s+for`,
      `(?:(?:was|were|is|are)(?:\\s+not|n['’]t)\\s+${ADVERBS}|(?:was|were|is|are)\\s+un)available(?:\\s+immediately|\\s+\\w+day)?\\s+for`,
    ),
    content: content('(?:further |immediate |an? |any )?(?:comment|interviews?)\\b'),
    reach: 'request',
    source: 'before',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'denied/account',
    stem: /den[yi]/iu,
    cue: cue(finite('[Dd]en(?:ied|ies|y)'), negated('(?:did|does|do)', 'deny')),
    content: content(CLAUSE, OWN_DEED, ACCOUNT),
    reach: 'account',
    source: 'before',
    score: MARKED,
  },
  {
    rule: 'disputed/account',
    stem: /disput|refut|rebut|contradict|contest|repudiat|debunk|scotch|quash|rubbish/iu,
    cue: cue(
      finite(
        '[Dd]isput(?:ed|es|e)|[Rr]efut(?:ed|es|e)|[Rr]ebut(?:ted|s)?|[Cc]ontradict(?:ed|s)?|[Cc]ontest(?:ed|s)?|[Dd]ebunk(?:ed|s)|[Ss]cotch(?:ed|es)|[Qq]uash(?:ed|es)|[Rr]ubbish(?:ed|es)|[Rr]epudiat(?:ed|es)',
      ),
      negated('(?:did|does|do)', 'dispute|contest|contradict'),
    ),
    content: content('(?:that|it|this|those)\\b(?! would)', ACCOUNT, '(?:almost |nearly )?(?:everything|all)\\b'),
    reach: 'account',
    source: 'before',
    score: MARKED,
  },
  {
    rule: 'rejected/account',
    stem: /reject|dismiss/iu,
    cue: cue(finite('[Rr]eject(?:ed|s)?|[Dd]ismiss(?:ed|es)?')),
    content: content(ACCOUNT, `[^.;,]{1,80}?\\bas\\s+[“"‘]?(?:\\w+ly\\s+|“)?${UNTRUE}`),
    reach: 'account',
    source: 'before',
    score: MARKED,
  },
  {
    rule: 'called/untrue',
    stem: /untrue|false|\blies?\b|less\b|founded|nonsense|fabricat|fictio|fake|invent|made up|rubbish|fairy|absurd|ridiculous|propaganda|fantasy|slander|hoax|smear|motivated|speculation/iu,
    cue: cue(finite('[Cc]all(?:ed|s)|[Dd]escrib(?:ed|es)|[Bb]rand(?:ed|s)|[Ll]abel(?:l?ed|s)')),
    content: content(
      `(?:the|that|this|it|those|these|such|his|her|its|their)\\b[^.;,]{0,60}?[\\s“"‘](?:\\w+ly\\s+|an? (?:\\w+ )?)?${UNTRUE}`,
    ),
    reach: 'account',
    source: 'before',
    score: MARKED,
  },
  {
    rule: 'retracted',
    stem: /withdr|retract|recant|correct|renounc|disown|disavow|back|no longer/iu,
    cue: cue(
      finite(
        '[Ww]ithdr(?:ew|awn|aws?)|[Rr]etract(?:ed|s)?|[Rr]ecant(?:ed|s)?|[Cc]orrect(?:ed|s)|[Rr]enounc(?:ed|es?)|[Dd]isown(?:ed|s)?|[Dd]isavow(?:ed|s)',
      ),
      finite(
        '(?:[Tt]ook|[Tt]akes?|taken|[Ww]alked|[Ww]alks|[Rr]owed|[Rr]ows) back(?: from| on)?|[Bb]ack(?:ed|s) (?:away|off|down) (?:from|on)|[Bb]ack(?:tracked|tracks|ped[ae]l+ed|ped[ae]ls) (?:on|from)',
      ),
    ),
    content: content(
      OWN_WORDS,
      FIGURE,
      '(?:it|that|them|this)(?:\\s+to\\s+[\\p{L}\\p{N},]+)?(?=\\s*[.;,—”"]|\\s*$)',
      'what (?:he|she|it|they|I|we)\\b',
      '(?:point|paragraph|line|page) \\p{N}',
      '(?:the )?(?:number|spelling|name|age|date|place|time|title) of\\b',
      POSSESSED_WORDS,
      '(?:its|their|his|her|our|my) (?:\\p{N}+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\\s*[.;,—”"]|\\s*$)',
      BARE_FIGURE,
    ),
    reach: 'request',
    source: 'before',
    score: MARKED,
  },
  {
    rule: 'retracted',
    stem: /no longer st/iu,
    cue: cue('[Nn]o longer (?:stands?|stood) by'),
    content: content('\\S'),
    reach: 'request',
    source: 'before',
    score: MARKED,
  },
  {
    rule: 'retracted/figure',
    stem: /figure|estimate|toll|count|tall|number|injured|dead|missing/iu,
    cue: cue(finite('[Rr]evis(?:ed|es)|[Rr]ais(?:ed|es)|[Ll]ower(?:ed|s)|[Cc]ut|[Hh]ik(?:ed|es)|[Uu]pdat(?:ed|es)')),
    content: content(FIGURE, BARE_FIGURE),
    reach: 'request',
    source: 'before',
    score: MARKED,
  },
  {
    rule: 'denied/by',
    stem: /den|reject|dismiss|disput|refut|contradict|contest/iu,
    cue: cue(
      `(?:${HAVE}\\s+${ADVERBS}been|was|were|is|are)\\s+${ADVERBS}(?:denied|rejected|dismissed|disputed|refuted|contradicted|contested)(?:\\s+as\\s[^.,;]{3,40}?)?(?=\\s+by\\s)`,
    ),
    content: content('by\\s+(?:(?:the|an?|his|her|its|their|both|two)\\s+\\p{L}|\\p{Lu}|officials|police)'),
    reach: 'request',
    source: 'by',
    score: MARKED,
  },
  {
    rule: 'denied/which',
    stem: /den[yi]|reject|disput|dismiss|refut/iu,
    cue: cue(finite('den(?:ied|ies|y)|disput(?:ed|es|e)|reject(?:ed|s)?|dismiss(?:ed|es)?|refut(?:ed|es)')),
    content: content('(?=\\s*(?:[.;,—”"]|$|and\\b|but\\b))'),
    reach: 'request',
    source: 'which',
    score: MARKED,
  },
  {
    rule: 'denied/aside',
    stem: /\b(?:off|aside|away|down|back|issue|water|out)\b/iu,
    cue: cue(
      finite(
        '(?:[Bb]rush|[Ww]av|[Ss]hrugg?|[Ll]augh|[Ss]watt?|[Pp]lay|[Tt]alk)(?:ed|es|s) (?:off|aside|away|down)|[Ss]hot down|[Ss]hoots down|[Pp]ush(?:ed|es) back (?:against|on|at)|(?:[Tt]ook|[Tt]akes) issue with|[Pp]our(?:ed|s) cold water on|[Dd]isagree(?:d|s)? with',
      ),
    ),
    content: content(
      ACCOUNT,
      '(?:the |any |such )?(?:criticism|questions?|concerns?|fears?|talk)\\b',
      '(?:that|this|it)(?=\\s*[.;,—”"]|\\s*$)',
    ),
    reach: 'account',
    source: 'before',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'denied/ruled-out',
    stem: /(?:ruled|rules|rule) out|exclude/iu,
    cue: cue(finite('[Rr]ul(?:ed|es) out|[Ee]xclud(?:ed|es?)')),
    content: content(
      '(?:any|the possibility|that|sabotage|arson|foul play|terrorism|suicide|negligence|human error|a (?:second|third|terror\\p{L}*|bomb|criminal|technical|link|connection|deliberate)|\\p{Ll}+ing)\\b',
      '\\p{N}{1,2}[:.]\\p{N}{2}',
    ),
    reach: 'account',
    source: 'before',
    score: MARKED,
  },
  {
    rule: 'denied/plea',
    stem: /pleade?d? not guilty/iu,
    cue: cue(finite('[Pp]lead(?:ed|s)|[Pp]led')),
    content: content('not guilty(?: to)?\\b'),
    reach: 'request',
    source: 'before',
    score: MARKED,
  },
  {
    rule: 'denied/noun',
    stem: /denials? (?:of|that)/iu,
    cue: cue('(?:[a-z]{2,14}\\s)?denials?\\s+of', '(?:[a-z]{2,14}\\s)?denials?(?=\\s+that\\b)'),
    content: content('(?!(?:service|access|entry|bail|justice|treatment|benefits)\\b)\\S'),
    reach: 'noun',
    source: 'owner',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'silent/noun',
    stem: /refusal/iu,
    cue: cue('(?:[a-z]{2,14}\\s)?refusal(?=\\s+to\\b)'),
    content: content(`to\\s+(?:\\w+ly\\s+)?${TELL}(?!\\s+(?:fully|in full)\\b)`),
    reach: 'noun',
    source: 'owner',
    score: MARKED_BY_HALF,
  },
];

/** What is said to be so, as a noun: the subject of "was denied by". */
export const IS_ACCOUNT = new RegExp(ACCOUNT_NOUN, 'u');
