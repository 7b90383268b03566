// How a name stands: inside it, near it, on the way to it, as an adjective before a noun, or as no place at all.
//
//     12 km north of Homs     near          relations with Homs    none
//     an attack on Homs       in            Homs was shelled       in
//
// In:  the words left and right of a name, inside its block.
// Out: its standing. A name alone says nothing: towns are named like people, and capitals stand for governments.

import { endingIn } from './ending-in.ts';
import { KINDS } from './kinds.ts';

/**
 * `in`: inside it; `near`: outside or so far from it; `way`: to or from it; `upon`: on or along it, as on a sea; `beside`: an
 * adjective before a noun; `none`.
 */
export type Standing = 'in' | 'near' | 'way' | 'upon' | 'beside' | 'none';

const FILL = String.raw`(?:(?:the|nearby|neighbou?ring|central|northern|southern|eastern|western|north-?eastern|north-?western|south-?eastern|south-?western|rural|greater|downtown|old|besieged|coastal|far|occupied|war-torn|both|either|all\sof|most\sof|much\sof|parts\sof|mainland|rebel-held|government-held|annexed|upper|lower|inner|remote|upstate|present-day|what\sis\snow)\s+){0,3}`;
const TYPED = String.raw`(?:(?:[\p{L}\p{N}'’-]+\s+){0,6}?(?:${KINDS})(?:\s+of|\s+called|\s+named|,)?\s+(?:the\s|central\s)?)?`;
const COMPASS = '(?:north|south|east|west)(?:-?(?:east|west))?';
/** The word of place before a name, whatever kind of place the words between say: one pattern, since each costs its building. */
const PLACED = endingIn(
  new RegExp(
    String.raw`(?:^|[^\p{L}])(?:(?<near>near|outside|off|close\s+to|not\s+far\s+from|next\s+to|${COMPASS}\s+of|(?:the\s)?(?:outskirts|edges?|fringes|doorstep|gates)\s+of|off\s+the\s+(?:\p{L}+\s)?coast\s+of)|(?<inside>in|at|inside|across|around|through|throughout|over|within|above|on\sboard|aboard)|(?<far>as\sfar\sas|from\sthe\sdirection\sof|leaving|left)|(?<from>from)|(?<to>to|into|towards?|between)|(?<upon>on|along|crossing|crossed|cross))\s+${FILL}${TYPED}$`,
    'iu',
  ),
);
const PART_OF = endingIn(
  new RegExp(String.raw`(?:^|[^\p{L}])in\s(?:the\s)?(?:far\s)?${COMPASS}\sof\s(?:the\s)?$`, 'iu'),
);
/** "in a field southeast of X", "on the edge of X". */
const BESIDE_IT = endingIn(
  /\s(?:outskirts|edges?|fringes|(?:north|south|east|west)(?:-?(?:east|west))?)\sof\s(?:the\s)?(?:(?:city|town|village|capital)\sof\s)?$/iu,
);
const SO_FAR = endingIn(
  /(?<![\p{L}])(?:km|kms|kilomet(?:re|er)s?|miles?|metres?|meters?|minutes?|hours?)(?:['’]s?)?(?![\p{L}])[^.;,]{0,30}?\s(?:from|of|outside)\s(?:the\s)?(?:(?:city|town|village|capital)\s(?:of\s)?)?$/iu,
);
const BETWEEN = endingIn(
  /(?<![\p{L}])(?<what>\p{L}+)\sbetween\s(?:the\s(?:\p{L}+\s)?(?:cities|towns|villages)\sof\s)?(?:\p{Lu}[\p{L}-]+\sand\s)?$/u,
);
/** What lies between governments rather than between places. */
const RELATIONS =
  /^(?:relations?|ties|talks|negotiations?|wars?|tensions?|conflicts?|agreements?|deals?|treaty|pact|dialogue|cooperation|contacts?|differences?|disputes?|rivalry|fighting|clash(?:es)?|match|game|trade|alliance|links?|peace|meetings?|exchange|hostilities|ceasefire|understanding|partnership|summit|border|call|calls|rift|row|choose|choice|caught)$/iu;
const OF_A_KIND = endingIn(new RegExp(String.raw`(?:^|[^\p{L}])(?:${KINDS})\s+of\s+${FILL}$`, 'iu'));
/** What strikes, takes or leaves a place: it happens there. */
const DONE_TO = endingIn(
  /(?<![\p{L}])(?:hit|hits|hitting|struck|strikes|rock(?:s|ed)|shook|shakes|shell(?:s|ed|ing)|bomb(?:s|ed|ing|ard\p{L}*)|captur(?:e[sd]?|ing)|seiz(?:e[sd]?|ing)|retak(?:e[ns]?|ing)|retook|recaptur(?:e[sd]?|ing)|besieg(?:e[sd]?|ing)|occup(?:y|ie[sd]|ying)|overr[au]n|invad(?:e[sd]?|ing)|storm(?:s|ed|ing)|devastat(?:e[sd]?|ing)|ravag(?:e[sd]?|ing)|evacuat(?:e[sd]?|ing)|liberat(?:e[sd]?|ing)|enter(?:s|ed|ing)|reach(?:es|ed|ing)|pound(?:s|ed|ing)|flatten(?:s|ed)|destroy(?:s|ed|ing)|fle(?:e|es|d|eing)|encircl(?:e[sd]?|ing)|surround(?:s|ed|ing)|swept|tore\sthrough|visit(?:s|ed|ing)|advanc\p{L}+\son|march(?:ed|ing)?\son|cross(?:es|ed|ing)|attack(?:s|ed|ing)|raid(?:s|ed|ing)|paralys(?:e[sd]?|ing)|engulf(?:s|ed|ing)|flood(?:s|ed|ing))\s(?:the\s(?:\p{Ll}[\p{Ll}-]*\s){0,3}?(?:(?:city|town|village|port|capital|region|province|district|island)\s(?:of\s)?)?)?$/iu,
);
const DEED_UPON = endingIn(
  /(?<![\p{L}])(?:attacks?|assaults?|strikes?|airstrikes?|raids?|offensives?|advance|sieges?|battles?|bombing|bombardment|shelling|invasion|occupation|capture|fall|blockade|evacuation|liberation|destruction|shooting|killings?|massacre|fighting|clashes|explosions?|blasts?|bombings?|riots?|protests?|unrest|earthquakes?|crash|floods?|flooding|fires?|outbreak|disaster|accident)\s(?:on|of|against|in|for)\s(?:the\s(?:\p{Ll}[\p{Ll}-]*\s){0,3}?(?:(?:city|town|village|port|capital|region|province|district|island)\s(?:of\s)?)?)?$/iu,
);
const WAS_DONE =
  /^\s(?:was|were|is|are|has\sbeen|had\sbeen|have\sbeen|being|came\sunder|fell\sto|remains?)\s(?:\p{L}+ly\s)?(?:shelled|bombed|hit|struck|attacked|captured|seized|retaken|taken|besieged|occupied|overrun|invaded|stormed|devastated|evacuated|liberated|flooded|destroyed|rocked|shaken|under|fire|attack|bombardment|cut\soff|encircled|surrounded|without|calm|quiet|tense|rebels?|militants?|government)(?![\p{L}])/iu;
const MOVED = endingIn(
  /(?:^|[^\p{L}])(?:mov(?:e|es|ed|ing)|sent|send|sends|fax(?:ed)?|flee|fled|flew|flown|fly|flying|went|go|goes|going|travel\w*|return\w*|brought|bring|taken|took|take|deport\w*|way|road|route|back|jobs?|ship(?:ped|ment)?s?|deliver\w*|as\s+far\s+as|transfer\w*|evacuat\w*|convoy\w*|advanc\w*|extend\w*|spread|march\w*|drove|drive|driven|withdr\w+|sail\w*|bus|train|flight|journey|trip|deploy\w*|arriv\w*|escap\w*|relocat\w*|transport\w*|airlift\w*|visit|airlifted|came|come|walked)\s+(?:[\p{L}\p{N}'’-]+\s+){0,4}?(?:to|into|towards?|as|for)\s+(?:the\s+)?$/iu,
);
/** What leaves, or reaches out from, a place. */
const LEFT_FROM =
  /(?<![\p{L}])(?:mov\p{L}+|fle[ed]\p{L}*|flew|flown|fly|flying|flight|travel\p{L}*|return\p{L}*|evacuat\p{L}+|withdr\p{L}+|retreat\p{L}*|expel\p{L}*|driven|drove|pull\p{L}*|escap\p{L}+|depart\p{L}*|sail\p{L}*|left|took\soff|taken|fired|launch\p{L}*|heard|seen|reported|broadcast\p{L}*|rescued|deport\p{L}*|transferred|displaced|rose|rising|shelled|missing|disappeared|abducted|kidnapped|road|route|train|bus|convoy|spread|way|all\sthe\sway|transported|airlifted|removed|recovered|footage|images?|videos?)(?![\p{L}])[^.;]{0,40}\sfrom\s/iu;
/** "refugees from Afghanistan": where people are of. */
const PEOPLE_FROM = endingIn(
  /(?:^|[^\p{L}])(?:people|refugees|migrants|hopefuls|citizens|students|officials|members|teams?|delegations?|experts|workers|families|soldiers|men|women|children|pilgrims|tourists|visitors|doctors|journalists|immigrants|nationals|seekers|players|observers|investigators|man|woman|driver|drivers|fighters|volunteers|troops)\s(?:\p{L}+\s)?from\s+$/iu,
);
/** The main thing did not happen where somebody or something only comes from. */
const COMES_FROM = endingIn(
  /(?:^|[^\p{L}])(?:c[oa]m(?:e|es|ing)|hail(?:s|ed)?|arriv(?:e|es|ed|ing)|born|originat\w+|native)\s+(?:\p{L}+\s+){0,2}(?:from|in)\s+$/iu,
);
const PERSON = endingIn(
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lady|Lord|Judge|Captain|Colonel|General|Major|Lieutenant|Sergeant|Commander|Inspector|Officer|President|Minister|Senator|Father|Sister|Doctor|Chief|King|Queen|Prince|Princess|Pope|Sheikh|Imam|Gen|Col|Lt|Sgt|Capt|Maj|Rev|Sen|Rep|Gov|Adm|spokes(?:man|woman|person))\.?\s+$/u,
);
const AGE = /^,\s(?:who\sis\s|aged\s)?\d{1,3}(?:,|\.|\s|$)/;
/** A noun may follow a name that stands as its adjective; these do not. */
const NO_NOUN =
  /^\s(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|does|do|did|and|or|but|nor|that|which|who|whom|whose|in|on|at|to|of|by|for|from|with|as|if|when|while|where|after|before|until|since|because|during|than|then|so|not|never|also|now|again|still|near|overnight|yesterday|today|last|early|late|next|this|itself|himself|herself|alone|says?|said|told|tells|denie[ds]|denies|warn\w*|accus\w*|claim\w*|want\w*|insist\w*|believe\w*|agree\w*|reject\w*|offer\w*|expect\w*|call\w*|ask\w*|announc\w*|confirm\w*|respond\w*|repl\w+|ha[sd])(?![\p{L}])/u;
const NOUN = /^\s\p{Ll}/u;
/** "the Black Sea port of Constanța" names the port. */
const ADJECTIVE =
  /^\s(?:port|coast|city|town|village|border|shore|side|capital|resort|island|(?:\p{Ll}+\s){0,2}(?:crossing|air\s?base|airport|air\s?field|camp|checkpoint|prison|jail|hospital|clinic|museum|stadium|power\s(?:plant|station)|plant|dam|bridge|refinery|station|mosque|church|monastery|cathedral|university|school|market|bazaar|square|street|neighbou?rhood|quarter|suburb|factory|mine|pipeline|highway|road|airstrip|barracks|base|cemetery|zoo|hotel|mall|terminal|harbou?r))(?![\p{L}])/u;
/** "the Homs bombing": an event where the name is. */
const EVENT =
  /^\s(?:\p{Ll}+\s){0,2}(?:blasts?|bombings?|fires?|blaze|attacks?|shootings?|massacre|siege|explosions?|earthquake|quake|floods?|flooding|crash|clashes|protests?|riots?|unrest|killings?|strikes?|airstrikes?|raids?|fighting|disaster|derailment|stampede|wildfires?)(?![\p{L}])/iu;

/** "Libya’s capital, Tripoli": what belongs to it is the place. */
const OWNS =
  /^['’]s\s(?:\p{Lu}|(?:\p{Ll}+\s){0,2}(?:capital|city|town|village|port|province|region|state|district|border|coast|island|suburb)(?![\p{L}]))/u;

const OWNER = /(?<![\p{L}-])\p{Lu}[\p{L}\p{M}-]+['’]s\s$/u;

/** Standing of an event's name is `in`; whoever asks must know that it is a place. */
export function standingOf(before: string, right: string): Standing {
  // "in Syria’s Idlib province"
  const left = before.replace(OWNER, '');
  if (PERSON.test(left) || AGE.test(right) || OWNS.test(right)) return 'none';
  if (PART_OF.test(left)) return 'in';
  const placed = PLACED.exec(left)?.groups ?? {};
  if (ADJECTIVE.test(right)) return 'beside';
  if (placed['near'] !== undefined || BESIDE_IT.test(left) || SO_FAR.test(left)) return 'near';
  const between = BETWEEN.exec(left);
  if (between) return RELATIONS.test(between.groups!['what']!) ? 'none' : 'near';
  if (COMES_FROM.test(left) || PEOPLE_FROM.test(left)) return 'none';
  if (EVENT.test(right)) return 'beside';
  if (placed['inside'] !== undefined || OF_A_KIND.test(left)) return 'in';
  if (DEED_UPON.test(left) || DONE_TO.test(left) || WAS_DONE.test(right)) return 'in';
  if (placed['far'] !== undefined || MOVED.test(left)) return 'way';
  if (placed['from'] !== undefined) return LEFT_FROM.test(left) ? 'way' : 'none';
  if (placed['upon'] !== undefined) return 'upon';
  if (NOUN.test(right) && !NO_NOUN.test(right) && placed['to'] === undefined) return 'beside';
  return 'none';
}

/** Whether the words right of a name are of an event: "the Beslan siege". */
export function isBeforeEvent(right: string): boolean {
  return EVENT.test(right);
}
