// The regular ways in which news says that somebody denies or takes a word back; with those of silence-frames.ts, all frames.
//
// In:  nothing; this file is a table.
// Out: one frame a row: how its cue goes, what must stand after it, and how far the content reaches.
//
//     <The ministry> [has repeatedly denied] {any link}          denied/account
//     <The agency> [withdrew] {its figure of nine}               retracted
//
// The verb alone never decides: "denied entry", "declined by 3 percent", "withdrew its troops" have the verb and none of
// the objects. Every pattern is bounded, so that a hostile text costs no more than a plain one.

import {
  ADVERBS,
  besides,
  content,
  cue,
  type Frame,
  finite,
  going,
  HAVE,
  MARKED,
  MARKED_BY_HALF,
  negated,
} from './denial-frame.ts';
import {
  ACCOUNT,
  ACCOUNT_NOUN,
  BARE_FIGURE,
  CLAUSE,
  FIGURE,
  OWN_DEED,
  OWN_WORDS,
  POSSESSED_WORDS,
  UNTRUE,
} from './denial-words.ts';
import { SILENCE } from './silence-frames.ts';

export const FRAMES: readonly Frame[] = [
  ...SILENCE,
  {
    rule: 'denied/account',
    stem: /den[yi]|disclaim/iu,
    cue: cue(finite('[Dd]en(?:ied|ies|y)|[Dd]isclaim(?:ed|s)?'), going('denying'), negated('(?:did|does|do)', 'deny')),
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
      going('disputing|refuting|rebutting|contradicting|contesting|debunking|repudiating'),
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
    cue: cue(finite('[Rr]eject(?:ed|s)?|[Dd]ismiss(?:ed|es)?'), going('rejecting|dismissing')),
    content: content(ACCOUNT, `[^.;,]{1,80}?\\bas\\s+[“"‘]?(?:\\w+ly\\s+|“)?${UNTRUE}`),
    reach: 'account',
    source: 'before',
    score: MARKED,
  },
  {
    rule: 'dismissed/any',
    stem: /dismiss|disavow|repudiat|discount|shrug|brush|distanc|issue/iu,
    cue: cue(
      finite(
        '[Dd]ismiss(?:ed|es)?|[Dd]isavow(?:ed|s)?|[Rr]epudiat(?:ed|es?)|[Dd]iscount(?:ed|s)|[Dd]istanc(?:ed|es?) (?:him|her|it|them)sel(?:f|ves) from|(?:[Tt]ook|[Tt]akes?) issue with|[Bb]rush(?:ed|es) (?:off|aside)|[Ss]hrugg(?:ed|s) off',
      ),
    ),
    content: content(
      '(?!(?:the |an? |its |his |her |their |all )?(?:\\p{L}+ ){0,2}(?:case|suit|lawsuit|appeal|petition|employees?|staff|workers|minister|manager|coach|judge|complaint|motion|bill|officers?|director|indictment|class|students|jury|court|cabinet|government|parliament)\\b)(?:the|an?|his|her|its|their|any|all|those|that|this|such|both|some|\\p{Ll}+s|\\p{Lu}\\p{L}+)\\b',
    ),
    reach: 'account',
    source: 'before',
    score: MARKED,
  },
  {
    rule: 'denied/besides',
    stem: /(?:deny|disput|dismiss|reject|refut|rebut|disavow|repudiat|contradict)ing/iu,
    cue: cue(besides('denying|disputing|dismissing|rejecting|refuting|rebutting|disavowing|repudiating|contradicting')),
    content: content(CLAUSE, OWN_DEED, ACCOUNT),
    reach: 'account',
    source: 'shared',
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
    stem: /withdr|retract|recant|correct|renounc|disown|disavow|back|renege|mind|retreat|down|delet/iu,
    cue: cue(
      finite(
        '[Ww]ithdr(?:ew|awn|aws?)|[Rr]etract(?:ed|s)?|[Rr]ecant(?:ed|s)?|[Cc]orrect(?:ed|s)|[Rr]enounc(?:ed|es?)|[Dd]isown(?:ed|s)?|[Dd]isavow(?:ed|s)',
      ),
      finite(
        '(?:[Tt]ook|[Tt]akes?|taken|[Ww]alked|[Ww]alks|[Rr]owed|[Rr]ows) back(?: from| on)?|[Bb]ack(?:ed|s) (?:away|off|down) (?:from|on)|[Bb]ack(?:tracked|tracks|ped[ae]l+ed|ped[ae]ls) (?:on|from)|(?:[Cc]hanged|[Cc]hanges) (?:his|her|its|their) (?:mind|minds) (?:on|about)|[Rr]eneged on|[Rr]etreat(?:ed|s) from|(?:[Ii]ssued|[Pp]ublished|[Pp]rinted|[Rr]an) (?:an? )?corrections? (?:to|of|for)|(?:(?:[Tt]ook|[Tt]akes?|taken) down|[Dd]elet(?:ed|es))(?=\\s+(?:\\S+\\s+){1,3}(?:statement|post|tweet|video|article|story|message|claim|comment)s?\\b)|(?:[Ww]ent|[Gg]oes|gone) back on',
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
    stem: /\b(?:off|aside|away|down|back|issue|water|scorn|scoff\p{L}*|sneer\p{L}*|light|with)\b/iu,
    cue: cue(
      finite(
        '(?:[Bb]rush|[Ww]av|[Ss]hrugg?|[Ll]augh|[Ss]watt?|[Pp]lay|[Tt]alk)(?:ed|es|s) (?:off|aside|away|down)|[Ss]hot down|[Ss]hoots down|[Pp]ush(?:ed|es) back (?:against|on|at)|(?:[Tt]ook|[Tt]akes) issue with|[Pp]our(?:ed|s) (?:cold water|scorn) on|[Ss]coff(?:ed|s) at|[Hh]it(?:s)? back at|[Ss]neer(?:ed|s) at|[Mm]ade light of|[Mm]akes light of|[Dd]isagree(?:d|s)? with',
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
];

/** What is said to be so, as a noun: the subject of "was denied by". */
export const IS_ACCOUNT = new RegExp(ACCOUNT_NOUN, 'u');
