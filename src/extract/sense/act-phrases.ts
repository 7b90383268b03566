// Several words that together do something when they attribute, by act.
//
// In:  nothing.
// Out: phrases in plain words (see words.ts), each with its act.
//
// `<speak>` and the other classes stand for each of their words, so that "would not <speak>" is one line. A phrase is surer
// than a word: where both are found, the phrase decides.

import type { Act } from '../../nouns/act.ts';

const CLASSES: Readonly<Record<string, string>> = {
  /** What a person who keeps silent does not do. */
  speak: `say comment speak discuss confirm name identify elaborate specify answer disclose reveal talk respond reply guess
    speculate explain tell give-detail give-name give-reason give-figure give-number give-comment give-interview give-answer
    provide-detail provide-comment provide-information describe detail address dignify deny verify acknowledge divulge be-drawn go-into take-question
    clarify release share state discuss-detail expand comment-on make-comment offer testify characterise admit concede define
    weigh-in take-side take-position criticise assail blame predict rule-on make-statement be-more-specific be-specific be-pin be-quote be-interview
    engage go-further go-beyond be-reach accept-call come-to-phone come-to-door return-call return-message be-identify be-name get-into go-there say-more say-anything`,
  /** How a person who was asked does not react. */
  react:
    'respond reply answer return comment react pick-up take-call come-back get-back call-back write-back acknowledge-request acknowledge-question accept-request speak-to',
  /** What is opened against somebody. */
  case: 'case investigation inquiry enquiry probe proceeding proceedings',
  suit: 'charge charges suit lawsuit complaint claim',
  behind: 'weight support',
};

const ROWS: readonly (readonly [Act, string])[] = [
  [
    'decline',
    `will not <speak>, will neither confirm nor deny, neither confirm nor deny, neither confirm or deny, not confirm or deny, can neither confirm nor deny,
    refuse to <speak>, decline to <speak>, refusal to <speak>, unwilling to <speak>, not want to <speak>, not wish to <speak>, not prepare to <speak>, not
    go to <speak>, not ready to <speak>, not like to <speak>, not willing to <speak>, be unable to comment, be unable to answer, be unable to discuss,
    unable to comment, not able to comment, not able to discuss, do not <react>, have not <react>, not immediately respond, not respond, not return call,
    not return message, can not comment, can not discuss, can not be reach, not be reach, no comment, not be available, not available, unavailable for, be
    unavailable, no reply, no response, no answer, keep silent, remain silent, stay silent, be silent, keep quiet, remain tight-lipped, stay mum, have no
    opinion, not have opinion, give nothing away, ignore question, ignore request, dodge question, avoid question, hang up, leave unanswered, not be draw,
    refuse to be draw, will not be draw, refuse comment, decline comment, refuse interview, decline interview, decline request, plead fifth, invoke right,
    not take question, make no comment, not speak to, fail to respond, fail to reply, fail to answer, fail to return, fail to comment, failure to respond,
    failure to reply, failure to answer, failure to comment, choose not to <speak>, opt not to <speak>, prefer not to <speak>, elect not to <speak>,
    decide not to <speak>, refrain from comment, not in position to <speak>, offer no explanation, offer no comment, offer no detail, offer no reason,
    provide no comment, provide no explanation, reluctant to <speak>, reluctance to <speak>, unwillingness to <speak>, hesitate to <speak>, avoid comment,
    avoid answer, avoid say, avoid mention, go unanswered, go unreturned, not be return, not be answer, be not return, be not answer, have to comment,
    have to respond, have to reply, refer question, refer inquiry, refer enquiry, refer request, refer reporter, refer call, direct question, redirect
    question, be unsuccessful, be unreachable, not reachable, not be contact, can not be contact, not be locate, not be find for comment, unable to reach,
    unable to contact, unable to be reach, not reach, nobody answer, no one answer, no-one answer, no immediate response, no immediate comment, no
    immediate reply, no further comment, nothing to say, nothing to add, nothing further to, have nothing to, not give interview, not grant interview,
    stay quiet, keep mum, remain mum, maintain silence, keep silence, break off interview, bat away question, wave off question, refuse to be, refuse any
    comment, end interview, end call, put phone down, put down phone, take no question, accept no question, answer no question, skirt question, duck
    question, fend off, reserve comment, withhold comment, withhold name, say no comment, not at liberty, not authorise to, not permit to <speak>, not
    allow to <speak>, not free to <speak>, not offer comment, not provide comment, will say nothing, be draw on, be draw into, stop short, fall short of, will confirm nothing, will add nothing, stop answer, stop return, stop reply, stop respond, will rather not <speak>, prefer not <speak>, not get into, not go into, not put name, abstain from, not put name to, let
    question pass, let question go, let it pass, leave it at that, leave it there, keep counsel, keep schtum, stay schtum, fall silent, go silent, go
    quiet, hold tongue, bite tongue, zip lip, remain mute, stay mute, take fifth, invoke fifth, claim privilege, cite privilege, invoke privilege,
    exercise right, brush off question, brush aside question, shrug off question, shut down question, deflect question, wave away question, walk off, walk
    away from question, cut short interview, will say no more, will go no further, say no more, not pick up, go to voicemail, withhold detail, withhold
    information, withhold identity, withhold figure`,
  ],
  [
    'confirm',
    `stand by, bear out, back up, able to confirm, able to verify, independently verify, say again, agree that, vouch for, stick to story, stick to
    account, stick to version, stick to figure, stick to statement, stick by, give confirmation, lend credence, lend weight to, back claim, back account,
    back version, no mean of check, no mean of verify, no mean of confirm, no way of check, no way of verify, no way of confirm, no way to check, no way
    to verify, no way to confirm`,
  ],
  [
    'deny',
    `rule out, brush off, brush aside, wave away, wave off, shrug off, laugh off, push back, take issue, have no part, no truth, not accept that, not true,
    give lie to, pour scorn on, scoff at, wash hand, distance from, deny that, refuse to accept that, not share view, no basis, no foundation, without foundation, without
    basis, without merit, no substance, not case, not correct, not accurate, not right, be false, be untrue, wrong to say, wrong to suggest, be nonsense,
    be lie, be exaggerated, be overstated, call it lie, call it nonsense, call it untrue, call it false, shake head, say no to claim, shoot down, knock
    down, bat away, swat away, slap down, pour cold water on, give short shrift, dismiss as, reject as, call into dispute, at odds with, take exception to
    claim, fly in face, put paid to, set straight, make no such, never happen, beg to differ, have none of it, tamp down, play no part, have nothing to
    do, know nothing of, in denial, issue denial, disagree with, plead not guilty, plead innocent, pour cold water on claim, make light of claim, sweep
    aside, put lie to, nothing of sort, no such thing, far from true`,
  ],
  [
    'doubt',
    `cast doubt, raise doubt, raise question, question whether, call into question, not convince, not sure, no longer sure, not certain, no evidence, see
    no evidence, find no evidence, have doubt, remain unconvinced, not persuade, challenge whether, be unclear, not clear, wonder aloud whether, not buy,
    take with, keep open mind, reserve judgement, reserve judgment, not certain, take issue whether, have reservation, express doubt, voice doubt, express
    scepticism, cast aspersion, pour doubt, be open to question, have question about, raise eyebrow, from clear, from certain, remain to be see, not know
    for certain, early to tell, early to say, soon to tell, soon to say, no proof, see no proof, be no sign, be no indication, find no sign, find no
    indication, find no proof, be sceptical, not rule in, throw doubt, sow doubt, harbour doubt, have misgiving, voice misgiving, express misgiving, have
    qualm, be suspicious, poke hole, pick hole, no reason to believe, see no reason, see no sign, find no trace, find it hard, hard to believe, hardly
    believe, struggle to believe, remain unclear, remain uncertain, be undecided, be in doubt`,
  ],
  [
    'admit',
    `own up, come clean, admit to, plead guilty, fess up, have to admit, take responsibility, accept responsibility, accept blame, have to concede, own
    mistake, get it wrong, make clean breast, hold hand up, put hand up, cop to, make admission, take blame, shoulder blame, shoulder responsibility, bear
    responsibility, accept fault, let on, grant that`,
  ],
  [
    'accuse',
    `hold responsible, point finger, lay blame, put blame, pin blame, press <suit>, file <suit>, bring <suit>, take to court, find fault, see hand, smell
    plot, be to blame, have to answer for, make accusation, make allegation, level accusation, level charge, level allegation, bring charge, lay charge,
    hold accountable, hold liable, lay at door, lay at feet, apportion blame, cast blame, assign blame, shift blame, heap blame, hurl accusation, trade
    accusation, trade blame, make claim against, file complaint, lodge complaint, bring case, take action against, start legal action, begin legal action,
    be at fault, name as suspect`,
  ],
  [
    'criticise',
    `hit out, lash out, take aim, speak out against, poke fun, make fun, take to task, take swipe, hit back, call out, cry foul, lay into, tear into, find
    fault with, go after, pile on, tee off, pour cold water, look down on, be critical, demonstrate against, protest against, rally against, march
    against, sound off, talk down, speak ill, swipe at, single out, roll eye, take shot, take whack, take dig, take offence, take offense, take umbrage,
    take exception, dress down, voice anger, express anger, express outrage, vent anger, express dismay, express disappointment, voice outrage, express
    frustration, be dismissive, chew out, level criticism, tell off, slag off, unload on, cry shame, take potshot, take jab, dim view, come down on, come
    down hard, launch attack, launch broadside, launch tirade, unleash attack, have go at, turn on, round on, rip into, light into, pick apart, express
    displeasure, voice displeasure, express indignation, voice indignation, express disgust, voice disgust, voice disappointment, voice dismay, voice
    frustration, be unhappy, trade barb`,
  ],
  [
    'demand',
    `call for, call on, campaign for, march for, fight for, rally for, call upon, ask for, appeal for, appeal to, push for, press for, argue for, plead
    for, plead with, insist on, press on, lobby for, want to see, put pressure, send call, urge on, ask that, issue call, make call, make plea, set
    deadline, cry out for, urge upon, put call out, make appeal, issue appeal, renew appeal, renew call, join call, hold out for, agitate for, apply for,
    apply to, send for, set condition, lay down condition, attach condition, put forward proposal, put forward plan, float idea, seek permission, seek
    compensation, seek damage, seek assurance, seek explanation, seek help, sign petition, strike for, stump for, prevail on, prevail
    upon, egg on`,
  ],
  [
    'threaten',
    `take legal action, see in court, reserve right, will sue, vow revenge, vow to retaliate, issue ultimatum, make threat, promise retaliation, warn of
    reprisal, will not rest, swear revenge, swear vengeance, vow vengeance, vow retaliation, vow retribution, vow to punish, vow to avenge, vow to
    respond, warn of retaliation, warn of consequence, hold to ransom`,
  ],
  [
    'promise',
    `give word, give assurance, swear to, make promise, make sure, see to, give undertaking, commit to, stand ready, be commit, will wait, hold out, be
    willing, pledge to, vow to, take oath, give commitment, make pledge, give pledge, renew pledge, make offer, extend offer,
    swear allegiance`,
  ],
  [
    'agree',
    `give consent, sign up, sign off, signed up, signed off, say yes, give go-ahead, give in, go along, agree to, come round, bow to, come to term, reach
    agreement, reach deal, strike deal, be happy to, be content to, take up offer, give blessing, give permission, give nod, sign on, cave in, knuckle
    under, defer to, submit to, strike bargain, strike agreement, reach settlement, reach accord, reach understanding, make deal, cut deal, sign deal,
    sign agreement, sign treaty, sign accord, sign pact, be open to, take on board, abide by, be amenable`,
  ],
  [
    'reject',
    `turn down, say no, campaign against, fight against, vote against, come out against, not agree to, not accept, refuse to accept, not support, not
    agree, not approve, not back, not recognise, not consent, have no intention, be against, be oppose, oppose to, object to, throw out, not condone,
    speak against, be oppose to, not allow, not endorse, not permit, not tolerate, have no plan, have no wish, have none of, deny request, deny visa, deny
    entry, deny access, deny permission, deny bail, deny application, deny appeal, deny motion, not entertain, decline offer, decline invitation, decline
    to endorse, decline to back, refuse entry, refuse permission, refuse access, refuse leave, balk at, walk out of, give thumb down, not prepare to, not
    ready to, shut door on, slam door on, vote down, knock back, walk away from, turn nose up, cold shoulder, withhold consent, withhold support, withhold
    approval, withhold backing, stand against, take stand against, line up against, rebel against, dig in heel, hold out against, appeal against, lodge
    appeal, raise objection, voice opposition, express opposition, lodge objection, stand in opposition`,
  ],
  [
    'support',
    `come out for, come out in favour, speak in favour, speak up for, speak out for, throw <behind> behind, stand with, side with, vote for, agree with,
    stand behind, rally behind, rally around, express support, voice support, in favour of, be in favour, declare support, give backing, give support,
    lend support, stick up for, will back, to back, not back down, come to defence, get behind, line up behind, sympathise with, root for, rally to, stand
    up for, subscribe to, vote in favour, express solidarity, voice solidarity, show support, show solidarity, speak in support, speak in defence, in
    support of, in defence of, rise to defence, spring to defence, jump to defence, come to aid, cheer on, go to bat for, put weight behind, throw support
    behind, align with, ally with, be sympathetic, second motion`,
  ],
  [
    'praise',
    `pay tribute, give credit, take hat off, heap praise, speak highly, speak well, sing praise, single out for praise, give thanks, say thank, express
    gratitude, voice gratitude, express thanks, express appreciation, express admiration, voice admiration, offer thanks, offer congratulation, send
    congratulation, tip hat, pay homage, wax lyrical, be full of praise`,
  ],
  [
    'decree',
    `open <case>, launch <case>, find guilty, strike down, vote to, give green light, hand down, sentence to, rule in favour, rule that, order to, uphold
    ban, issue order, set bail, declare state, put on trial, signed into law, signed order, pass law, throw out case, place under, issue ban, issue fine,
    issue ruling, issue decree, bring in ban, put in place, lay down, set aside, strike off, strike out, hand sentence, shut down, relieve of, remove from
    office, award damage, issue directive, issue edict, rule against`,
  ],
  [
    'believe',
    `take view, be of view, be of opinion, have no doubt, no doubt, be say to believe, in opinion, in view, to mind, have faith, take for, be of belief,
    put faith, have hunch, see as, look on, look upon, look as, be under impression, come to believe, think of as, believe in, be mind, find it, feel
    like, regard as, make of, express concern, raise concern, express confidence, voice concern, express fear, voice fear, hold view, hold that, have
    concern, think of, come to conclusion, reach conclusion, draw conclusion, arrive at conclusion, be happy that, be proud, take comfort, count on, be
    persuade, take position, take stance, be incline to think, take it that, express shock, voice alarm, be uneasy, see no alternative, gain impression,
    get impression, consider opinion`,
  ],
  [
    'know',
    `take note, find out, be aware, become aware, come to know, be unable to establish, be unable to determine, not able to determine, make out, come
    across, get wind, take notice, catch sight, read that, have idea, have no idea, no idea, can not tell, not know, not recall, not remember, do not
    remember, do not recall, can not recall, can not remember, have no recollection, have no memory, have no knowledge, look back, have no information,
    have no word, have no news, have no detail, have no inkling, in dark, figure out, work out, hear of, pick up on, stumble on, stumble upon, be
    familiar, be inform of, get word, know of, be tip off`,
  ],
  [
    'want',
    `will like, will love, will rather, look forward, would-be, express hope, voice hope, have hope, long for, hope for, wish for, cry out, express wish,
    pin hope, set heart, will prefer, be wait for, wait for, look for, in hope, have ambition, anxious to, be interest in, have interest in, in need of,
    set sight on, die to, have desire`,
  ],
  [
    'intend',
    `have in mind, be determine to, be set to, be due to, set out to, think about do, be prepare to, mean to, vow to, mull over, toy with, look to, seek
    to, be ready to, have plan, have intention, be go to, draw up plan, be to, be schedule, aim for, make up mind, have decide, work on plan, on verge of,
    on brink of, be bent on, gear up, get ready, make plan, lay plan, set mind, go ahead with, have every intention, move to, weigh option, consider
    option`,
  ],
  [
    'question',
    `want to know, look into, ask about, ask whether, ask if, ask how, ask why, ask what, wonder whether, wonder if, wonder why, put question, raise
    question of, demand to know, seek to know, seek to find, seek to establish, look at, try to establish, try to find out, pose question, sound out, seek
    answer, seek clarification, want to hear, try to find, try to determine, try to work out, try to understand, seek to determine, work to determine,
    work to establish, look for answer, want answer`,
  ],
  [
    'predict',
    `be expect, look set, be likely, see come, bet on, be forecast, see chance, be bind to, be sure to, bank on, hold out prospect, look ahead to, be on
    course, be on track`,
  ],
  [
    'warn',
    `sound alarm, raise alarm, sound warning, issue warning, raise spectre, express alarm, put on notice, serve notice, ring alarm, raise red flag, raise
    flag, sound note, give warning, deliver warning, send warning, put on alert, place on alert, raise fear, fire warning shot`,
  ],
  [
    'retract',
    `take back, step back, walk back, retreat from, renege on, change mind, back away, climb down, back down, row back, roll back, backed away, backed off, backed down, backed out, backing
    away, pull back from, back off, correct record, take down, eat word, set record, call off, backtrack on, issue correction, issue retraction, publish
    correction, publish retraction, run correction, print correction, make correction, post correction, correct statement, revise down, revise up, revise
    upward, revise downward, scale back, scale down, apologise for error, apologise for mistake, regret error, regret mistake, misspeak, have misspeak,
    have misstate, stand correct, take statement back, withdraw remark, no longer stand by, no longer claim, change account, change story, amend figure,
    delete post, delete tweet, delete message, remove post, pull story, go back on, make u-turn, do u-turn, reverse course, reverse
    position, reverse decision, reverse stance, change tack, change tune, change mind, shift position, shift stance, no longer maintain, no
    longer assert, drop claim, drop allegation, drop accusation, drop charge, strike from record, pull report, pull statement,
    withdraw claim, think better of`,
  ],
  [
    'apologise',
    `say sorry, be sorry, express regret, express remorse, ask forgiveness, make apology, offer apology, issue apology, beg pardon, regret any, ask pardon,
    beg forgiveness, express sorrow, express contrition, voice regret, in apology, mea culpa`,
  ],
  [
    'say',
    `as say, leave open, say nothing, be suppose, not change, know as, know for, shoot back, on record, off record, for record, fire back, go on to say,
    take to say, quote as say, point out, point to, make clear, make know, lay out, set out, spell out, speak of, tell of, talk of, talk about, speak
    about, speak to, be understand, it be understand, accord to, in word of, put it, put out, go on record, come out, weigh in, chime in, break silence,
    raise possibility, raise prospect, raise issue, draw attention, draw up, bring up, give interview, grant interview, play down, pass on, pass along,
    hand on, play up, touch on, dwell on, read out, sum up, let know, let slip, give account, give version, give detail, give date, give figure, make
    case, make point, make mention, report to have, say to have, be say to, be report to, refer to, allude to, express condolence, voice condolence,
    extend condolence, send condolence, offer condolence, take credit, claim responsibility, claim credit, hold forth, hint at, think aloud, insist that,
    be name, answer to, lead believe, as tell, no longer insist on, under oath, on oath, call attention, in order to, want it know, want to make clear,
    give explanation, offer explanation, offer account, offer version, offer detail, offer view, offer opinion, offer glimpse, make case for, go public,
    break news, share view, answer question, take question, field question, respond to question, respond to criticism, respond to accusation, respond to
    allegation, respond to claim, respond to report, answer criticism, in response to, in answer to, in reply to, open up, strike note, strike tone, speak
    in interview, mean to say, speak to question, on behalf, double down, let be know, stand at`,
  ],
];

/** A phrase in plain words, and its act. */
export interface Phrase {
  readonly words: readonly string[];
  readonly act: Act;
}

export const phrases: readonly Phrase[] = ROWS.flatMap(([act, row]) =>
  row.split(',').flatMap((written) => expanded(written.trim().split(/\s+/)).map((words) => ({ words, act }))),
);

/** `refuse to <speak>` -> `refuse to say`, `refuse to comment` …; `go-into` is two words. */
function expanded(words: readonly string[]): readonly (readonly string[])[] {
  let out: (readonly string[])[] = [[]];
  for (const word of words) {
    const name = word.match(/^<(.*)>$/)?.[1];
    const choices =
      name === undefined
        ? [[word]]
        : CLASSES[name]!.trim()
            .split(/\s+/)
            .map((w) => w.split('-'));
    out = out.flatMap((before) => choices.map((choice) => [...before, ...choice]));
  }
  return out;
}
