// The words beside a site that say how it stands. A lexicon; nothing else.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that begin a site's name: "Lake Baikal". */
export const HEADS: ReadonlySet<string> = set(
  'mount mt lake cape camp fort gate pier river loch wadi jebel highway route interstate hill villa hotel plaza piazza place rue avenue via calle puerta porta rua ulitsa',
);

/** Words of place. */
export const WHERE: ReadonlySet<string> = set(
  'in at on aboard from near outside inside behind beside within by under beneath above over along across through around off toward towards into onto to where of between past opposite underneath alongside beyond throughout amid atop upon against hit struck',
);
/** Those after which a site is where something is, whatever acts there. */
export const SURELY: ReadonlySet<string> = set(
  'in at on aboard near outside inside behind beside within under beneath above over along across through around off into onto opposite underneath alongside past beyond throughout atop',
);
/** What leads to or from. */
export const MOTION: ReadonlySet<string> = set(
  'points pointed point firing shooting go goes going went gone come comes coming came taken take took taking brought bring bringing rushed rush moved move moving sent send walked walk walking drove drive driven driving ran run running fled flee fleeing returned return returning back transferred carried carrying carry evacuated airlifted escorted admitted way road path door entrance entry access trip visit visits leading led lead leads flew fly flown crossed marched march headed heading travelled traveled delivered delivery dragged pulled removed escaped arrived climbed swam sailed towed fell thrown close next adjacent opposite front due shifted retreated withdrew confined returned invited escaping fired shots shot shelled launched heard seen smoke water',
);

/** Who is "of" a site is no scene: "the head of the hospital". */
export const OWNERS: ReadonlySet<string> = set(
  'head director chief owner owners manager managers mayor member members leader leaders president chairman chairwoman chair staff employee employees official officials people residents resident inhabitants citizens principal governor king queen bishop dean spokesman spokeswoman speaker name names symbol history cost costs price value idea notion future founder operator operators kind sort type lot number majority most some many one none all each any both part view image picture opening law laws house secretary minister department city town village',
);

/** Words that may follow a site; before any other noun it is an adjective: "a school caretaker". */
export const FOLLOWS: ReadonlySet<string> = set(
  "in at on of off from to and or but nor was were is are be been being had has have will would could can may might must should shall that which who whom whose when where while why how what after before with without by for as since until till toward towards outside inside near over under then so if because during between bed last this these those next early late earlier later yesterday today tonight again too also not never always often around about shortly it he she they we you i the a an his her its their our my your one two three four five there here behind beside beyond close north south east west above below across along through into onto than only just still once twice overnight monday tuesday wednesday thursday friday saturday sunday said says told killed killing leaving causing sending did does do don't didn't wasn't isn't weren't came comes went goes became becomes remained remains stood stands lay lies caught began begins burn burns burnt closes opens sank fell falls hit struck known called named owned run belonging overlooking used housing holding against amid despite according following some any all no ago each every both who's that's left shut built full empty free itself themselves himself herself even more less yet per via unless though although whether like such up down out back away together alone now soon sent held kept put took got gets made makes broke blew shook gave gives seems seemed looks looked longer later sooner better more enough almost nearly completely until upon toward hours minutes days weeks months",
);

/** Words that end a phrase of place before its noun. */
export const STOPS: ReadonlySet<string> = set(
  'in at on from to by behind near outside inside under and or but that which who was were is are has have had be been will would could can may might must should shall do does did with for as when where while before after of said says told not it he she they we you i if than so because there into onto through over across along around between during against without within among via toward towards since until despite whether about',
);

export const DETERMINERS: ReadonlySet<string> = set(
  'the a an its our their his her my your this that these those one two three four five six seven eight nine ten several some many every each all another both either any no',
);

/** Helpers of a verb and adverbs that stand before it. */
export const HELPERS: ReadonlySet<string> = set(
  'was were is are be been being has have had will would can could may might must should shall not never still also already again partly completely fully totally badly heavily slightly severely largely almost nearly itself got get gets getting now then soon later later reportedly allegedly',
);
/** What befalls a site, or is so of it: after "was", or alone. */
export const BEFALLEN: ReadonlySet<string> = set(
  'hit built rebuilt torn blown burnt broken stolen taken retaken sunk struck shaken held overrun overturned collapse collapsed collapses burn burned burning burns exploded explode caught catches flood flooded floods closes closed closing reopen reopens reopened opens opened shook sank sinks sink capsized derailed crashed crash gave fell falls stood stands stand lies lay remain remains remained overflowed burst bursts broke leaked leaks blew smelled smelt smells froze dried filled dries drowned swayed shakes trembled',
);
/** How a site is, after "was": "a hold full of maize" tells of no hold. */
export const STATES: ReadonlySet<string> = set(
  'shut cut lit under ablaze empty full open dark deserted quiet calm safe unsafe dry intact gone silent unmanned unguarded out close',
);
/** After "was": what is said to a body, or of what it is, rather than what befalls it as a site. */
export const NOT_BEFALLEN: ReadonlySet<string> = set(
  'told asked informed warned criticised criticized accused sued blamed expected required obliged allowed forced paid owned called named known said believed thought reported considered involved represented prepared supposed concerned committed notified fined ordered urged invited designed based need needed interested pleased supported funded determined scheduled opposed ashamed alleged claimed denied contacted aimed used intended',
);
/** Deeds whose object is a site. */
export const DONE: ReadonlySet<string> = set(
  [
    ...'hit strike bomb shell shoot attack raid storm seize capture recapture occupy besiege surround encircle overrun invade enter reach flee evacuate vacate close shut reopen open seal cordon search guard patrol block barricade blockade flood drain clean wash pump damage destroy demolish flatten level wreck rebuild repair inspect visit cross burn torch loot ransack vandalise vandalize deface board hijack empty fill secure lock unlock padlock ram rock rip sweep engulf gut pollute contaminate poison foul mine defuse approach circle target film photograph quit abandon'
      .split(' ')
      .flatMap((verb) => {
        const stem = verb.replace(/e$/, '');
        const past = verb.endsWith('y') && !/[aeo]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
        const present = verb.endsWith('y') && !/[aeo]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
        return [verb, present, `${verb}es`, past, `${stem}ing`];
      }),
    ...'hitting struck shot stole fled shutting shut cutting overran rebuilt lit ramming ramming rocked gutted swept tore ripped manning ran quitting closest'.split(
      ' ',
    ),
  ].join(' '),
);

/** "looked at the bridge" is no more than a look. */
export const LOOKS: ReadonlySet<string> = set(
  'look looks looked looking stare stared staring glance glanced gazed gazing smiled laughed',
);
/** Moved by others. */
export const TAKEN: ReadonlySet<string> = set(
  'taken took rushed brought admitted transferred moved airlifted evacuated sent carried confined returned released discharged escaped',
);
/** Forms of "to be". */
export const IS: ReadonlySet<string> = set('was were is are be been being get got getting');
