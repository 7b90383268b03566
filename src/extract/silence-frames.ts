// The regular ways in which news says that somebody keeps silent: declined, would not say, was not reached.
//
// In:  nothing; this file is a table.
// Out: one frame a row: how its cue goes, what must stand after it, and how far the content reaches.
//
//     <It> [did not immediately respond to] {a request …}        silent/request

import {
  ADVERBS,
  besides,
  content,
  cue,
  type Frame,
  finite,
  HAVE,
  MARKED,
  MARKED_BY_HALF,
  NOT,
  negated,
  TO,
  WILL,
} from './denial-frame.ts';
import { ASKED, TELL } from './denial-words.ts';

export const SILENCE: readonly Frame[] = [
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
    rule: 'silent/besides',
    stem: /(?:declin|refus)ing/iu,
    cue: cue(besides('declining|refusing')),
    content: content(`to\\s+(?:\\w+ly\\s+)?${TELL}`, '(?:further |any |all |immediate )?comment\\b'),
    reach: 'request',
    source: 'shared',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'silent/chose-not',
    stem: /not to\b/iu,
    cue: cue(
      `${ADVERBS}(?:(?:is|are|was|were|${HAVE})\\s+${ADVERBS})?(?:chose|chosen|choosing|decided|opted|opting|preferred|prefers)\\s+not\\s+to\\s+(?:respond${TO}|reply${TO}|comment\\s+on|answer|discuss|address|say|name|identify|confirm)`,
    ),
    content: content('\\S'),
    reach: 'request',
    source: 'before',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'silent/asked',
    stem: /\b(?:say|tell|answer|know|pass|hang)\b/iu,
    cue: cue(
      negated('(?:would|will|wo|could|can|did|does|do)', 'say|tell|answer'),
      finite('[Dd]eclin(?:ed|es)|[Rr]efus(?:ed|es)') + '\\s+to\\s+(?:say|answer|tell)',
      "(?:(?:is|are|was|were|am|['’]m|['’]re|['’]s)\\s+not|isn['’]t|aren['’]t|wasn['’]t|weren['’]t)\\s+(?:yet\\s+)?(?:prepared|willing|ready|able)\\s+to\\s+say",
      'let\\s+(?:the|that|this)\\s+question\\s+(?:pass|hang)|left\\s+(?:the|that|this)\\s+question\\s+(?:open|hanging|unanswered)',
    ),
    content: content('(?=\\s*(?:[.;,—”"]|$))'),
    reach: 'request',
    source: 'asked',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'silent/gave-no',
    stem: /\b(?:no|nothing)\b.{0,40}(?:detail|reason|explanation|figure|indication|timeline|timetable|date|answer|clue|hint|to say)|stop|short of/iu,
    cue: cue(
      `(?:(?:${HAVE}|would|will|could|did)\\s+)?${ADVERBS}(?:gave|gives?|given|offered|offers?|provided|provides?|released|had|has)(?=\\s+no(?:thing)?\\b)`,
      finite('(?:[Ss]topped|[Ss]tops|[Ff]ell|[Ff]alls) (?:well |just )?short of'),
    ),
    content: content(
      'no (?:\\p{L}+ ){0,2}(?:details?|reasons?|explanations?|figures?|indications?|timeline|timetable|dates?|answers?|clues?|hints?)\\b',
      '(?!no\\b|something\\b|nothing\\b)\\p{Ll}+ing\\b',
    ),
    reach: 'request',
    source: 'before',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'silent/mum',
    stem: /\b(?:mum|silent|tight-lipped|quiet|noncommittal|non-committal|mute)\b/iu,
    cue: cue(
      `(?:${HAVE}\\s+)?${ADVERBS}(?:kept|keeps|stayed|stays|remained|remains|was|were|is|are|been)\\s+(?:largely |relatively |conspicuously |mostly )?(?:mum|silent|tight-lipped|quiet|noncommittal|non-committal|mute)\\s+(?:on|about|over|as to|regarding)`,
    ),
    content: content('\\S'),
    reach: 'request',
    source: 'before',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'silent/avoided',
    stem: /avoid|dodg|sidestep|deflect|evad|duck|demur|skirt/iu,
    cue: cue(
      finite(
        '[Aa]voided|[Aa]voids|[Dd]odged|[Dd]odges|[Ss]idestepped|[Ss]idesteps|[Dd]eflected|[Dd]eflects|[Ee]vaded|[Ee]vades|[Dd]ucked|[Dd]ucks|[Ss]kirted',
      ),
    ),
    content: content(
      '(?:all |any |direct |specific )?(?:mention|discussion)\\s+of\\b',
      '(?:[\\p{L}\\p{N}’-]+\\s+){0,3}(?:questions?|answers?|answering|saying|commenting|inquir(?:y|ies))\\b',
    ),
    reach: 'request',
    source: 'before',
    score: MARKED_BY_HALF,
  },
  {
    rule: 'silent/would-not',
    stem: /(?:n['’]t|not|never|neither|nobody|none|nothing|unable)\b.{0,60}?(?:contradict|deny|answer|address|explain|tell\b|get into|go into|talk about|speak about|comment|speculat|elaborat|guess|drawn on|dignify|confirm|say\b|to add|discuss|disclos|reveal|identify|specify|name\b|give\b|provide\b)/iu,
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
      '(?:[Hh]ad|[Hh]as|[Hh]ave) nothing (?:further |more |else )?to (?:say|add) (?:about|on|to)',
      "(?:would|[’']d)\\s+(?:rather|prefer)\\s+not\\s+(?:to\\s+)?(?:say|discuss|name|answer|comment\\s+on|talk\\s+about)",
    ),
    content: content(
      '(?:that|who|what|when|where|why|how|if|whether|which)\\b',
      "(?:the|an?|his|her|its|their|any|it|this|these|those|such|more|further|much|specifics|details|particular|him|her|them|orders|names|figures|anything|[\\p{Lu}\\p{N}][\\p{L}’'.-]*)\\b",
      '[“"‘]\\S',
      '\\p{Ll}+ \\p{Ll}+s\\b',
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
      '(?:the|his|her|its|their|that|those|these)\\s+\\p{L}',
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
    stem: /reached|contacted|located|found|traced|available/iu,
    cue: cue(
      `(?:could|can)(?:\\s+not|not|n['’]t)\\s+${ADVERBS}be\\s+${ADVERBS}(?:reached|contacted|located|found|traced)(?:\\s+immediately|\\s+\\w+day|\\s+by (?:tele)?phone)?\\s+for`,
      `(?:(?:was|were|is|are)(?:\\s+not|n['’]t)\\s+${ADVERBS}|(?:was|were|is|are)\\s+un)available(?:\\s+immediately|\\s+\\w+day)?\\s+for`,
    ),
    content: content('(?:further |immediate |an? |any )?(?:comment|interviews?)\\b'),
    reach: 'request',
    source: 'before',
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
