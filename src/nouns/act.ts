// What a cue does: the acts that a claim can be.
//
// An act is read off the cue, never off the event and never off what we think of the speaker: "admitted" is `admit` and
// "claimed" is `say`, whoever is right. A claim has one act; where two fit, the narrower ("vowed" is `promise`, not `say`).
//
// Gold and code share the list: a name never changes its meaning, and new ones are added, none is removed.

/** One act: its name, what it means, a claim in the marked notation, and PLOVER's code. */
export interface ActEntry {
  readonly name: string;
  /** When a cue is this act. */
  readonly means: string;
  /** One claim of this act, in the marked notation. */
  readonly example: string;
  /** The PLOVER event that the act is when a political actor does it to another; null where PLOVER codes nothing. */
  readonly plover: Plover | null;
}

/** Codes of PLOVER, the political event ontology, as the public PLV sentences name them. It codes no plain comment. */
type Plover = 'ACCUSE' | 'AGREE' | 'COERCE' | 'REJECT' | 'REQUEST' | 'SUPPORT' | 'THREATEN';

/** Every act, in groups: telling, disputing, keeping silent, pressing, consenting, ruling, thinking. */
export const acts = Object.freeze([
  // telling
  act('say', 'Says, writes, adds, tells, describes: nothing narrower fits.', '<Kim> [said] {the gate was shut}'),
  act(
    'show',
    'A document, image, count, instrument or sample lets something be seen or read off.',
    '<The logbook> [shows] {three visits}',
  ),
  act(
    'confirm',
    'Says that what others said is so, or says again officially: confirmed, verified, agreed that.',
    '<The port> [confirmed] {that a crane fell}',
  ),
  act(
    'admit',
    'Says what tells against itself, by the cue: admitted, conceded, acknowledged.',
    '<Kim> [conceded] {that the pump was old}',
  ),
  act(
    'predict',
    'Says what will or may come, with no wish and no threat: expects, forecasts.',
    '<The service> [expects] {rain by noon}',
  ),
  act('warn', 'Says that harm may come, not by the speaker: warned, cautioned.', '<Kim> [warned] {of a second slide}'),
  act('retract', 'Takes back or corrects what it said itself.', '<The agency> [withdrew] {its figure of nine}'),
  act('apologise', 'Says sorry for what it or its own people did.', '<Kim> [apologised for] {the delay}', 'SUPPORT'),

  // disputing
  act('deny', 'Says that something is not so, its own deed or another’s account.', '<Kim> [denied] {any leak}'),
  act(
    'doubt',
    'Holds something to be unlikely, unshown or unknown, short of denying it.',
    '<Kim> [doubted] {the date}',
  ),
  act(
    'accuse',
    'Says that somebody did wrong: accused, blamed, charged, alleged that X did.',
    '<Kim> [accused] {Lopez of lying}',
    'ACCUSE',
  ),
  act(
    'criticise',
    'Finds fault with somebody or something, without charging a deed: condemned, deplored, mocked.',
    '<Kim> [condemned] {the delay}',
    'ACCUSE',
  ),

  // keeping silent, asking
  act(
    'decline',
    'Does not speak when asked: declined, refused or would not say, did not respond, could not be reached.',
    '<Kim> [declined] {to comment}',
  ),
  act('question', 'Asks, wonders, looks into whether: what is meant is an answer.', '<Kim> [asked] {who had the key}'),

  // pressing
  act(
    'demand',
    'Wants another to act and says so: asked, urged, told to, called for, appealed.',
    '<Kim> [called for] {an inquiry}',
    'REQUEST',
  ),
  act(
    'threaten',
    'Says that harm will come from the speaker, mostly under a condition.',
    '<The crews> [threatened] {to strike}',
    'THREATEN',
  ),

  // consenting and not
  act('promise', 'Binds itself: promised, vowed, offered, guaranteed.', '<Kim> [promised] {to pay}', 'AGREE'),
  act('agree', 'Takes what another offers, asks or proposes.', '<Kim> [agreed] {to wait}', 'AGREE'),
  act(
    'reject',
    'Turns down an offer, demand, plan or ruling. A rejected account is `deny`.',
    '<Kim> [rejected] {the offer}',
    'REJECT',
  ),
  act('support', 'Backs or welcomes a plan, a person, a view.', '<Kim> [backed] {the inquiry}', 'SUPPORT'),
  act('praise', 'Speaks well of somebody or thanks them.', '<Kim> [thanked] {the crews}', 'SUPPORT'),

  // ruling
  act(
    'decree',
    'By its power makes something so: ordered, banned, ruled, fined, appointed, opened a case.',
    '<The court> [ordered] {a halt}',
    'COERCE',
  ),

  // thinking
  act(
    'believe',
    'Thinks, suspects, assumes, fears, considers it so; no speech need be told.',
    '<Crews> [believe] {the wind turned}',
  ),
  act('know', 'Knows, learns, finds out, is aware, sees or hears that.', '<Kim> [knew] {the gate was shut}'),
  act('want', 'Wishes, hopes, prefers; nobody is pressed.', '<Kim> [hopes] {to return}'),
  act('intend', 'Plans, means, considers doing, is to do.', '<Kim> [plans] {to sue}'),
] as const);

/** Name of an act, such as `deny`. */
export type Act = (typeof acts)[number]['name'];

function act<const Name extends string>(
  name: Name,
  means: string,
  example: string,
  plover: Plover | null = null,
): ActEntry & { readonly name: Name } {
  return Object.freeze({ name, means, example, plover });
}
