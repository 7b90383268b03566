// Shapes of contents that the frames of act-frames.ts ask for: an account, a plan, a figure, blame.
//
// In:  nothing.
// Out: patterns over what a content begins with, in lower case.

/** A named account: what is said to be so, not what is proposed. */
export const ACCOUNT =
  /^(?:that\b|this\b|it\b|him\b|having\b|being\b|[^.;]{0,40}?\b(?:claims?|accounts?|reports?|accusations?|allegations?|suggestions?|assertions?|versions?|rumou?rs?|stor(?:y|ies)|charges?|statements?|criticisms?|theor(?:y|ies)|figures?|estimates?|conclusions?|findings?|narratives?|notions?|ideas?|talk|speculation|contentions?|characteri[sz]ations?|complaints?|evidence|footage|testimony|explanations?)\b|[^.;]{0,80}\bas (?:untrue|false|baseless|nonsense|fake|lies?|absurd|ridiculous|propaganda|fabricat))/;

export const UNTRUE =
  /\b(?:untrue|false|a lie|lies|baseless|groundless|unfounded|nonsense|fabricat\w+|fictio\w+|fake news|invented|an invention|made up|rubbish|a fairy tale)\b/;

export const FIGURE =
  /\b(?:figures?|estimates?|tolls?|numbers?|counts?|total|tall(?:y|ies)|forecasts?|magnitude|rating|losses)\b/;

export const SILENT =
  /^(?:to )?(?:say|comment|speak|discuss|confirm|name|identify|elaborate|specify|answer|claim|define|provide|offer (?:any|details?|reasons?|further|an?)|release (?:any|details?|names?|figures?|further|information)|supply (?:any|details?|names?|figures?)|acknowledge|admit|concede|disclose|reveal|talk|respond|reply|guess|speculate|explain|(?:give|provide) (?:any|details?|names?|figures?|numbers?|reasons?|comment|further|information|interviews?|an? (?:answer|reason|number|figure|comment|interview)|(?:his|her|their|its) (?:names?|view|opinion))|describe|detail|be (?:drawn|interviewed|named|quoted)|go into|take (?:any )?questions?|share|state|appear|testify|attend|give evidence|take part|participate|be represented|send an? (?:witness|representative|spokes\w+)|(?:a |an |the |further |any |all |several |repeated |multiple |our |his )?(?:comments?|interviews?|questions?|(?:[a-z]+ )?requests? for (?:comment|(?:an )?interviews?|information|details)))\b/;

/** What is granted or not, and no account: "denied visas", "declined the offer". */
export const GRANTED =
  /^(?!(?:that|having|being|any (?:claim|link|role|part))\b)(?:[\p{L}’'-]+ ){0,3}?(?:visas?|entry|access|bail|permission|permits?|requests?|motions?|appeals?|applications?|petitions?|asylum|leave|parole|bids?|licen[cs]es?|funding|benefits?|refugee status|offers?|invitations?|demands?|proposals?|treatment|care|aid|help|passage|promotion|burial)\b(?! (?:had|have|has|was|were|is|are|would|existed)\b)/u;

export const ACCUSED = /^(?:[\p{L}’'-]+ ){0,4}?(?:lawsuits?|suits?|charges?|complaints?)\b/u;
/** What is proposed, and no account. */
export const PROPOSED =
  /^[^.;]{0,40}?\b(?:plans?|proposals?|offers?|ideas?|calls?|demands?|requests?|bids?|bills?|motions?|deals?)\b/;
export const CASE =
  /^(?:[\p{L}’'-]+ ){0,4}?(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|probes?|proceedings|case)\b/u;

/** What another is to do. */
export const OBLIGED =
  /^(?:that )?(?:(?!I\b|we\b|it\b)[\p{L}’'-]+ ){1,3}?(?:should|must|ought to) (?:now |also |at once |not )?(?!be\b|have\b)[a-z]+/u;

/** Who warns that it will itself do harm threatens. */
export const OWN_HARM =
  /\b(?:we|our (?:\w+ )?(?:members|workers|people|forces|crews)|they|it|its (?:members|workers|forces))(?:['’]ll| will| would| are (?:ready|prepared) to| is (?:ready|prepared) to| could| may)(?: \w+ly)? (?:strike|sue|retaliate|walk out|take (?:legal|industrial) action|take \w+ to court|respond with|shut|expel|evict|withdraw|pull out|stop|attack|hit back|punish|seek damages|go to court)\b/;

/** What is not to be done by the one who rules it out: a plan, no account. */
export const PLAN =
  /^(?:(?:any|a|an|the|his|her|its|their|further|new|early|direct|immediate|more|snap|all) ){0,3}(?:talks?|negotiat\w+|dialogue|deals?|truce|ceasefire|compromise|elections?|referendum|resign\w*|stepping|quitting|raising|cutting|sending|paying|joining|standing|running|holding|returning|meeting|compensation|payments?|changes?|coalition|merger|sale|sanctions|bids?|concessions?|tax (?:rises?|cuts?)|troops|intervention|comeback|lockdowns?|closures?|action|move)\b/;

/** A threat is what is vowed. */
export const REVENGE =
  /^(?:to )?(?:(?:a|an|its|their|his|her|swift|harsh|severe|crushing|hard|firm|decisive) ){0,3}(?:answer|revenge|vengeance|retaliat\w+|reprisals?|retribution|response|punish\w*|consequences|avenge|crush|strike back|hit back|respond)\b/;

/** What comes of a decision, not of a thing. */
export const OPTION =
  /^(?:(?:a|an|the|legal|further|new|other|all|its|his|her|their|possible|various|several) ){0,3}(?:options?|action|ban|moves?|bid|sale|offer|appeal|plans?|proposals?|sanctions|response|measures|lawsuit|steps|strike|run|resignation|closure|inquiry|changes?)\b/;

export const PERSON =
  /^(?:him|her|them|us|me|(?:his|her|its|their|the|our) (?:\p{L}+ ){0,2}?(?:minister|leader|president|chief|ally|allies|man|men|candidate|coach|team|colleagues?|police|officers?|staff|driver|captain|crew|governor|mayor|nominee|director|commander))\b/u;

/** Bodies of people that keep a count: their figure is told, no instrument shows it. */
export const COUNTING =
  /\b(?:hospitals?|clinics?|morgues?|police|ministr\w+|charit\w+|authorit\w+|unions?|groups?|agenc\w+|organi[sz]ations?|doctors?|medics|officials?|officers?|council|commission|offices?|administration|he|she|they|we|i|who)\b/;

/** Texts by which something may be done. */
export const RULING =
  /\b(?:laws?|permits?|licen[cs]es?|rules?|regulations?|acts?|charters?|constitution|treaty|orders?|decrees?|codes?|statutes?|contracts?|resolution)\b/;

export const CHARGE =
  /\b(?:liars?|murder(?:er)?s?|killers?|criminals?|thie(?:f|ves)|terroris(?:t|m)s?|traitors?|crooks?|frauds?|crimes?|corrupt|massacre|genocid\w+)\b/;
export const GOOD =
  /\b(?:good|great|hero\w*|brilliant|excellent|historic|courageous|brave|wonderful|remarkable|welcome|success\w*|outstanding|exemplary|triumph|admirable|a step forward|right direction|positive)\b/;
export const BAD =
  /\b(?:disgrac\w+|shame\w*|outrag\w+|unacceptable|scandal\w*|mocker\w+|insult\w*|disast\w+|irresponsib\w+|cynical|ridiculous|farc\w+|stupid|pathetic|coward\w+|barbaric|appalling|shocking|reckless|dangerous|wrong|unfair|unjust|illegal|unlawful|incompeten\w+|failure|betrayal|blackmail|provocation|cruel|insane|foolish|wrong-headed|laughable|inadequate|hypocri\w+|blood|circus|theatre|sham|whitewash|too little|too late|weak|dishonest|despicable|deplorable|heartless|poor)\b/;

export const BLAME = /^(?:(?:full|any|some|all) )?(?:responsibility|blame|liability|fault|guilt)\b/;
