// Scenes that no gazetteer knows: "silo 4", "the arcade", "aboard", "Areos Square".
//
//     {the fire had started in the elevator of silo 4}
//                              ^^^^^^^^^^^^^^^^^^^^^^   words that say where, inside a town
//
// In:  a stretch of a text.
// Out: spans, in order: numbered sites anywhere, other sites after a word of place. They have no record.

import { type Span, span } from '../../nouns/span.ts';

/** Sites that reports of events have. A lexicon, in the singular; some of them are numbered. */
const NUMBERED =
  'silo|tank|hold|berth|pier|quay|gate|hangar|warehouse|reactor|platform|block|camp|zone|sector|checkpoint|crane|terminal|building|ward|room';
const SITES = `${NUMBERED}|ship|vessel|boat|ferry|tanker|port|harbour|harbor|dock|shore|land|arcade|square|street|avenue|road|highway|motorway|bridge|tunnel|creek|river|stream|canal|lake|lagoon|bay|beach|coast|island|forest|wood|hill|mountain|valley|field|park|garden|market|bazaar|mall|shop|store|station|airport|airfield|airbase|base|barracks|crossing|border|embassy|consulate|ministry|palace|parliament|courthouse|court|prison|jail|school|university|college|campus|hospital|clinic|mosque|church|cathedral|temple|synagogue|shrine|cemetery|graveyard|factory|plant|mill|mine|refinery|depot|yard|site|scene|village|town|city|neighbourhood|neighborhood|suburb|district|outskirts|bank|steps|elevator|conveyor|tower|house|home|apartment|flat|hotel|theatre|theater|cinema|stadium|museum|hostel|dormitory|orphanage|basement|shelter|trench|ditch|roof|corridor|headquarters|pipeline|dam|reservoir|substation|wreckage|building|pass|ridge|gorge|canyon|cliff|slope|cave|glacier|quarry|landfill|orchard|farm|barn|stable|ranch|compound|outpost|junction|intersection|crossroads|roundabout|courtyard|stairwell|staircase|kitchen|canteen|cafeteria|laboratory|lab|pharmacy|morgue|mortuary|maternity|bakery|café|cafe|restaurant|nightclub|classroom|gym|kindergarten|nursery|playground|fountain|monument|statue|crater|lobby|hallway|entrance|waterworks|well|fence|tarmac|runway|track|tracks|railway|pavement|car park`;
const WHERE =
  'in|at|on|aboard|from|near|outside|inside|behind|beside|within|by|under|beneath|above|over|along|across|through|around|off|towards?|into|onto|to|where|of';
const WORD = String.raw`[\p{L}\p{M}\p{N}’'-]+`;
const FOLLOWS =
  'in|at|on|of|off|from|to|and|or|but|nor|was|were|is|are|had|has|have|will|would|could|can|may|might|that|which|who|when|where|while|after|before|with|without|by|for|as|since|until|toward|towards|outside|near|over|under|then|so|if|because|during|between|side|end|bed|will|last|this|next|early|late|yesterday|today|tonight|again|too|also|not|around|about|shortly|it|he|she|they|we|I|the|a';
/** Words that end a phrase of place before its noun. */
const STOP =
  '(?!(?:in|at|on|from|to|by|behind|near|outside|inside|under|and|or|but|that|which|who|was|were|is|are|had|has|have|with|for|as|when|where|while|after|before)\\s)';
/** A site before another noun is an adjective: "a school caretaker", "the South Coast Waters Commission". */
const ENDS = String.raw`(?=$|[^\s\p{L}]|\s+(?:[^\p{L}\s]|(?:${FOLLOWS})(?![\p{L}])))`;
const NOUN = String.raw`(?:the|a|an|its|our|their|his|her|my|this|that)\s+(?:${STOP}${WORD}\s+){0,3}?(?:${SITES})s?(?![\p{L}\p{M}’'-])${ENDS}`;
const AFTER_WHERE = new RegExp(String.raw`(?<![\p{L}-])(?:${WHERE})\s+(${NOUN})`, 'giu');
const WITH_NUMBER = new RegExp(String.raw`(?<![\p{L}-])(?:the\s)?(?:${NUMBERED})\s\d{1,3}(?![\p{L}\p{N}-])`, 'giu');
const ABOARD =
  /(?<![\p{L}-])(?:aboard|on board|on land|offshore)(?:\s(?:the|a)\s(?:ship|vessel|boat|ferry|tanker)|\sship)?(?![\p{L}-])/giu;
const NAMED =
  /(?<![\p{L}-])(?:\p{Lu}[\p{L}\p{M}’'-]+\s(?:['’]s\s)?){1,3}(?:Square|Street|Avenue|Road|Bridge|Creek|River|Lagoon|Lake|Bay|Beach|Park|Market|Airport|Crossing|Camp|Hospital|Mosque|Church|Cathedral|Prison|Barracks|Island|Valley|Hill|Forest|Canal|Dam|Quay|Harbour|Station|Stadium|University|Clinic|School|Pass|Ridge|Gorge|District|Village|Gate|Tunnel|Mine|Tower|Hotel|Palace|Plaza|Bazaar|Refinery|Checkpoint|Boulevard|Lane|Pier|Monastery|Cemetery|Farm|Base|Ward|Junction|Terminal|Steps|Hall|Centre|Center|district|village|valley|pass|ridge|gorge|neighbourhood|neighborhood|suburb|street|road|highway|bridge|river|creek|lake|canal|dam|reservoir|forest|hospital|clinic|school|market|bazaar|mosque|church|monastery|prison|checkpoint|crossing|camp|mine|quarry|airport|station|stadium|square|park|pier|quay|harbour|port|refinery|plant|terminal)(?![\p{L}-])(?!\s\p{Lu})/gu;
const NAMED_AFTER =
  /(?:^|[^\p{L}])(?:in|at|on|from|near|outside|inside|into|to|of|across|along|by|over|through|around)\s+(?:the\s)?$/iu;

/** "the port of Constanța" is Constanța. */
const OF_A_TOWN = /^\sof\s\p{Lu}/u;
/** Sites that are scenes also as what acts or is acted on: "The ship.", "the square will be reopened". */
const THE_SITE = new RegExp(
  String.raw`(?<![\p{L}-])(?:the|our)\s(?:(?!(?:${FOLLOWS})\s)[\p{L}\p{M}]+\s){0,2}(?:terminal|silo|ship|vessel|arcade|square|bridge|creek|lagoon|quay)(?![\p{L}\p{M}’'-])${ENDS}`,
  'giu',
);

/** "the upper part of a silo", "lost to a creek": what something is of, or came to, rather than where it happened. */
const ANY_SITE = /^(?:of|to|by|towards?|where)\san?\s/iu;

/** In order, not overlapping. */
export function scenesIn(text: string, { from, to }: Span): readonly Span[] {
  const stretch = text.slice(from, to);
  const found: Span[] = [];
  for (const match of stretch.matchAll(AFTER_WHERE)) {
    const end = from + match.index + match[0].length;
    if (ANY_SITE.test(match[0])) continue;
    if (!OF_A_TOWN.test(text.slice(end, end + 8))) found.push(span(end - match[1]!.length, end));
  }
  for (const match of [WITH_NUMBER, ABOARD, THE_SITE].flatMap((site) => [...stretch.matchAll(site)]))
    found.push(span(from + match.index, from + match.index + match[0].length));
  for (const match of stretch.matchAll(NAMED)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (NAMED_AFTER.test(text.slice(Math.max(0, start - 20), start)) && !OF_A_TOWN.test(text.slice(end, end + 8)))
      found.push(span(start, end));
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Span[] = [];
  for (const one of found) if (kept.length === 0 || one.from >= kept.at(-1)!.to) kept.push(one);
  return kept;
}
