// Words that do something when they attribute, by act: verbs in their plain form, and nouns and adjectives that stand for them.
//
// In:  nothing.
// Out: a word -> its act.
//
// Read off the words, never off the event: "claimed" is `say`, "admitted" is `admit`, whoever is right. Several words
// together stand in act-phrases.ts; what the content decides, in act-frames.ts. A word that stands nowhere is `say`.
// To add one: put it in its row, in British spelling (-ize and -or are read as -ise and -our). A test holds each to one row.

import type { Act } from '../../nouns/act.ts';

const ROWS: readonly (readonly [Act, string])[] = [
  [
    'say',
    `say tell write add call allow state declare note remark comment observe mention report claim assert maintain insist contend argue
    stress emphasise underline underscore reiterate repeat explain describe recount relate recall remember testify reply
    respond answer retort counter announce reveal disclose divulge share tweet retweet post blog publish quip joke muse
    exclaim shout yell scream chant whisper mutter mumble murmur sigh speak talk utter voice express articulate
    convey relay communicate inform notify advise remind assure reassure brief teach address discuss elaborate continue
    conclude interject opine preach lecture suggest hint imply insinuate intimate indicate signal allude refer
    cite quote name identify list detail specify outline summarise characterise portray paint depict label dub term style
    liken compare attribute ascribe credit count number estimate calculate put give purport pretend object boast brag
    tout highlight point recite read narrate statement assertion contention argument account version
    announcement testimony declaration suggestion reminder description message narrative reportedly allegedly supposedly
    purportedly e-mail text telephone telegraph profess proclaim affirm swear vouch
    attest certify clarify paraphrase story recollection insistence explanation response rumour tale word
    introduce recap retell rehearse downplay minimise preface quantify tally circulate broadcast echo bark convincing`,
  ],
  ['show', 'show demonstrate prove illustrate evidence record register capture contain bear reflect measure detect'],
  [
    'confirm',
    'confirm verify corroborate authenticate substantiate validate reaffirm confirmation verification corroboration',
  ],
  ['admit', 'admit concede acknowledge confess admission concession confession acknowledgement acknowledgment'],
  [
    'predict',
    `predict forecast expect anticipate foresee foretell prophesy project envisage envision augur bet wager prediction
    expectation projection prognosis likely bound poised`,
  ],
  ['warn', 'warn caution alert warning forewarn'],
  [
    'retract',
    `retract withdraw recant correct revise amend backtrack backpedal retraction correction revision rescind recantation
    disown erratum corrigendum rectify withdrawal`,
  ],
  ['apologise', 'apologise regret apology sorry apologetic'],
  [
    'deny',
    `deny dispute refute rebut contradict dismiss disagree disprove debunk contest denial rebuttal refutation dismissal
    gainsay repudiate disclaim disavow disavowal exclude contradiction disagreement repudiation disclaimer untrue
    baseless unfounded groundless controvert negate`,
  ],
  [
    'doubt',
    `doubt distrust mistrust disbelieve unconvinced sceptical skeptical doubtful unsure uncertain scepticism skepticism
    incredulous dubious disbelief uncertainty challenge unpersuaded questionable agnostic unproven unverified`,
  ],
  [
    'accuse',
    'accuse blame allege charge fault implicate incriminate indict accusation allegation prosecute sue impeach indictment',
  ],
  [
    'criticise',
    `criticise condemn deplore mock denounce decry slam blast lambast lambaste rebuke reprimand scold berate chide castigate
    chastise deride ridicule lament bemoan complain grumble protest attack assail pan savage pillory vilify excoriate
    disparage belittle scoff sneer jeer boo bash knock rap upbraid censure reproach criticism condemnation complaint
    denunciation critique outrage mockery rail fume lampoon disapprove taunt trash critical scathing malign roast inveigh
    gripe grouse moan outraged angry angered furious incensed appalled dismayed disappointed frustrated upset resent rip skewer flay
    eviscerate disdain scorn contempt anger displeasure dislike hate revile insult bristle seethe admonish indignation disapproval`,
  ],
  [
    'decline',
    'decline stonewall demur dodge sidestep evade duck parry deflect silence silent ignore mum tight-lipped tightlipped unreachable prevaricate equivocate uncommunicative close-mouthed',
  ],
  [
    'question',
    'ask wonder inquire enquire query question probe investigate examine quiz puzzle ponder interrogate inquiry enquiry',
  ],
  [
    'demand',
    `demand urge request appeal plead beg implore beseech exhort press push lobby petition recommend advocate encourage
    solicit entreat invite summon plea recommendation counsel prod nudge pressure clamour cajole bid dare instruct propose proposal
    exhortation prompt coax enjoin advice persuade convince instigate`,
  ],
  ['threaten', 'threaten threat menace blackmail ultimatum'],
  ['promise', 'promise vow pledge guarantee undertake commit offer commitment oath undertaking ensure assurance'],
  [
    'agree',
    'agree willingness accept consent assent acquiesce concur accede relent acceptance comply yield signed signing willing co-sign',
  ],
  [
    'reject',
    `reject oppose refuse spurn rebuff veto resist snub overrule rejection opposition refusal objection opponent unwilling unwillingness reluctance shun renounce
    boycott balk reluctant forgo`,
  ],
  [
    'support',
    `support backed backs endorse welcome favour champion embrace applaud approve defend side backing endorsement approval
    supportive supporter defender proponent espouse uphold cheer promote co-sponsor sponsor`,
  ],
  [
    'praise',
    `praise thank laud hail commend compliment congratulate salute admire acclaim extol celebrate honour tribute
    grateful appreciate gratitude thankful`,
  ],
  [
    'decree',
    `order decree rule ban command direct mandate sentence fine convict acquit authorise appoint prohibit outlaw
    forbid bar impose suspend ordain enact adjudicate nominate designate revoke overturn require ruling verdict injunction
    adjourn remand exonerate proscribe stipulate subpoena pass grant block restrict ratify promulgate abolish repeal annul
    legislate sanction dissolve`,
  ],
  [
    'believe',
    `believe think suspect assume presume suppose consider fear feel deem regard worry guess imagine figure judge view
    trust surmise belief suspicion opinion assumption concern worried concerned convinced confident sure certain
    conviction persuaded consensus feeling impression perceive perception speculate speculation fancy theory afraid
    anxious satisfied theorise posit postulate hypothesise deduce infer interpret glad pleased delighted relieved surprised shocked
    stunned astonished saddened optimistic pessimistic conjecture hunch nervous wary scared reckon rate rank hold fearful assess assessment impute`,
  ],
  [
    'know',
    `know learn discover realise understand see hear witness notice find aware establish determine ascertain recognise
    watch smell spot overhear sense forget knowledge awareness realisation discovery unaware conscious`,
  ],
  [
    'want',
    'want wish hope prefer desire long yearn crave aspire dream seek preference hopeful eager keen pray await wait',
  ],
  [
    'intend',
    'intend plan mean aim prepare decide resolve contemplate intention decision intent opt ready mull choose schedule scheduled goal objective ambition',
  ],
];

/** Every row, as lists. A test reads them. */
export const actRows: readonly (readonly [Act, readonly string[]])[] = ROWS.map(([act, words]) => [
  act,
  words.trim().split(/\s+/),
]);

/** What a word does when it attributes, all else unknown. */
export const wordActs: ReadonlyMap<string, Act> = new Map(
  actRows.flatMap(([act, words]) => words.map((word) => [word, act] as const)),
);
