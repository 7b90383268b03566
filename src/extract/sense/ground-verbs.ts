// Words that show how somebody knows: verbs of seeing, handling, showing, telling, as the rules for grounds take them.
//
// In:  nothing; this file is a table.
// Out: sources of regular expressions, and a few patterns. Lists are of general English, by meaning; none is of one report.

import type { Act } from '../../nouns/act.ts';

/** Auxiliaries and light adverbs between a subject and its verb. */
export const AUX =
  "(?: had| have| has|[’']ve|[’']d)?(?: (?:also|both|just|all|only|already|clearly|actually|personally|once|twice|then|first|later|since|even|really|again|[a-z]+self|[a-z]+selves))?";

/** "I saw", "had overheard". */
export const PERCEIVED =
  '(?:saw|seen|smelt|smelled|watched|witnessed|noticed|spotted|overheard|glimpsed|observed|listened to|caught sight of|caught a glimpse of|looked (?:out|down|up|through|inside|into|in)(?= )|felt(?= (?:the|a|an|it|something|my)\\b)|heard(?! (?:it |this |that )?from\\b| that\\b| about\\b| of\\b))';
/** Of what one holds, or what is told of the times, "see" and "hear" are no perception: "saw it as", "saw no reason". */
export const NOT_SENSED =
  '(?! (?:it |this |that |them |him |her |[^\\s.,;]+ )?as\\b)(?! (?:no |any |little |much |some |a |an |the |his |her |their |its |more |such )?(?:[a-z]+ )?(?:reasons?|need|point|way|chance|opportunity|opportunities|future|difference|problems?|benefits?|value|sense|hope|alternative|choice|criticisms?|concerns?|complaints?|arguments?|message|calls for|rise|increase|decline|growth|improvement|progress|change|shift|drop|spike|surge|trend|potential|role|success|support|victory|end of|fit|pain|pressure|urge|same|debate|debates|show|match|game|film|promises?|talk of|stories|speech|speeches)\\b)';
export const SENSED = '(?:saw|heard|seen|watched|witnessed|smelt|smelled|noticed|spotted|overheard|glimpsed|filmed)';
/** What the eyes and ears could do. */
export const COULD_SENSE =
  "(?:(?<!\\b[Ww]e) could(?: not|n[’']t)?(?: even| only| still)? (?:see|make out)| could(?: not|n[’']t)?(?: even| only| still)? (?:hear|smell|feel))(?= [a-z“‘])";
/** "I did not see", "we never heard": who looked and saw nothing was there too. */
export const UNSEEN =
  "(?: did not| didn[’']t| never| could not| couldn[’']t) (?:see|saw|hear|heard|smell|notice|noticed|feel|felt)\\b(?! (?:about|of|from|why|any reason|how)\\b)";
export const UNASKED = '(?<!\\b(?:if|whether) )';
/** Before the subject of a verb these make its object something else's: "the choice that we saw", "as we saw". */
export const NO_RELATIVE =
  '(?<!\\b(?:[Aa]s|that|which|whom|than|where|how|if|whether|the \\w{3,12}|those|everything) )';

/** Where one is who can tell of it. */
export const THERE =
  '(?:there|here|inside|present|nearby|close by|at the scene|on (?:the )?(?:scene|spot|board|site|duty|shift|watch|deck|roof|balcony|bridge|quay|platform|ground)|in the (?:next )?(?:room|square|building|crowd|street|house|hall|corridor|queue|ward|car|bus|boat|kitchen|yard|tunnel|courtyard|garden|market|shop|office|cell|lift|stands|audience|cabin|cockpit|plane|train|church|school|mosque)|with (?:him|her|them))(?: (?:himself|herself|themselves|myself|ourselves))?';
const PLACE =
  'at|in|on|by|near|outside|inside|under|behind|beside|next|along|over|past|home|there|here|across|opposite|through|with|a few|two|three|\\d+';
/** "was standing by": what one did there when it happened. */
export const POSTED = `(?:(?:standing|sitting|lying|kneeling|crouching|parked|queuing|queueing|hiding|sleeping|asleep)(?= (?:${PLACE})\\b)|(?:walking|driving|riding|passing|cycling|jogging|fishing|swimming|working|waiting|sailing)(?= (?:at|in|inside|outside|near|nearby|by|past|along|there|here|next|home|through|across|under|behind|beside|opposite)\\b))`;

/** What one did there: "drove past", "ran out". */
export const WENT =
  '(?:drove|walked|ran|cycled|rode|flew|climbed|crawled|rushed|jumped|swam|rowed|sailed) (?:past|by|out|outside|along|over|across|up|down|back|home|inside)\\b';
/** A place that is no office: "was in the cellar", not "was on the board". */
export const PLACED =
  '(?:in|on|at|under|behind|outside|inside|near|by|next to|aboard) (?:the|my|our|a|an) (?!(?:[a-z]+ )?(?:board|committee|team|list|ballot|job|party|campaign|cabinet|senate|army|navy|process|middle|position|mood|race|way|phone|time|same|government|business|field|side|line|point|end|beginning|situation|state|receiving|minority|majority|group|council|verge|edge|fence|path|track|road to|trail|process|panel|staff|air force|reserves|ticket|table|impression|opinion|view)\\b)[a-z]+';
/** A thing looked at closely, or touched. */
export const INSPECTED =
  '(?:checked|inspected|examined|tested|touched|opened|lifted|searched|dug up|unlocked|counted|tasted) (?:it|them|each|every|all|both|the|his|her|their|its|my|our)(?: [a-z-]+){0,2}?(?: (?:my|him|her|it|them|our)sel(?:f|ves))?(?= |[.,;”"]|$)';

/** What one does with a paper, a picture or a thing before one speaks of it. */
export const HANDLED =
  '(?:examined|studied|reviewed|inspected|analy[sz]ed|looked (?:at|over|through)|gone (?:through|over)|went (?:through|over)|been through|viewed|watched|listened to|checked|consulted|obtained|compared|verified|read|seen|saw|perused|scanned|searched|sifted|pored over|leafed through|authenticated|geolocated|transcribed|translated)';
export const HANDLING =
  '(?:examining|reading|studying|viewing|seeing|checking|reviewing|analysing|analyzing|counting|comparing|inspecting|watching|listening to|looking (?:at|over|through)|going (?:through|over)|poring over|leafing through|consulting|searching|scanning|verifying|obtaining|measuring|testing|sampling|visiting|touring)';
/** With a paper or a picture at hand. */
export const HOLDING =
  '(?:laid|unfolded|produced|held up|holding up|showed|showing|pulled out|took out|waving|waved|leafed through|leafing through|reading (?:out )?from|read (?:out )?from|working from|armed with|pointed (?:to|at)|pointing (?:to|at)|(?:was|were|been|being) (?:sent|given|shown|handed|lent|played|provided with|supplied with))(?: (?:me|us|him|her|them|reporters))?';

/** What a paper, a picture or an instrument does. */
export const SHOWS =
  '(?:shows?|showed|shown|puts?(?= (?:[^\\s.,;]+ ){1,4}?(?:at|in|on|to|outside|between|near|around|inside)\\b(?! (?:risk|danger|jeopardy|stake|doubt)))|suggests?|suggested|records?|recorded|registers?|registered|indicates?|indicated|says?|said|(?:has|had)(?= (?:me|us|him|her|it|them|a|an|no|nothing|one|two|three|\\d)\\b)|confirms?|confirmed|proves?|proved|points?|pointed|lists?|listed|gives?|gave|reveals?|revealed|demonstrates?|demonstrated|established|finds?|found|states(?= that)|stated|reads|contains?|contained|bears?|bore|mentions?|mentioned|captured|captures|caught|picked up|detected|detects?|logged|measured|documents(?= (?:the|a|an|how|that|what|\\d))|documented|tells? (?:us|me)|makes? (?:it )?(?:clear|plain)|made (?:it )?(?:clear|plain)|matched|matches|identified|located|traced|tracked|placed|ruled out|disproves?|disproved|contradicts?|contradicted|backs? up|backed up|bears? out|bore out|(?:is|are|was|were) (?:proof|evidence|conclusive|clear|unambiguous)|came back|leaves? no doubt|left no doubt)';

/** Where a thing can be seen or read off. */
export const KEPT =
  'written|listed|logged|noted|entered|registered|marked|documented|confirmed|evidenced|borne out|corroborated|caught|captured|recorded|identified|detected|found|measured|visible|audible|recogni[sz]able|shown|seen|heard|supported|backed up|proved|proven|stated|set out|(?:does|did|do) not appear|laid down';
export const DRAWN =
  'calculated|estimated?|derived|worked out|inferred|infer|deduced|concluded?|judged?|known?|knew|clear|evident|obvious|plain|apparent|gathered?|learned|learnt|tell|see|established|determined|reconstructed|comes?|came|pieced together|identified|quoted?|quoting|quotes';

/** What says that something else is relied on. */
export const CITING =
  '(?<!\\b(?:is|are|was|were|been|be|being|increasingly|largely|partly|mostly|solely|not|of|than|without) )(?:citing|quoting|invoking|on the (?:basis|strength|evidence|authority|word) of|based (?:up)?on|basing (?:it|this|that|itself|himself|herself|themselves) on|judging (?:by|from)|to judge (?:by|from)|going by|drawing (?:up)?on|relying (?:up)?on|pointing to|in (?:the )?light of)';
/** The same, by what was done before: "after reviewing". */
export const AFTER_HANDLING = `(?:having (?:seen|read|examined|studied|counted|reviewed|heard|listened to|watched|viewed|checked|inspected|visited|compared|tested|measured|gone through|looked at)|(?:(?<!\\b(?:aside|apart|away) )(?:after|from|by|upon|on)|(?:its|his|her|their) own) ${HANDLING})`;
const ABBREVIATED = '\\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Sen|Rep|Gov|No)';
/** What is cited, to the end of its phrase; the stop of "Mr." and the comma of "1,500" end nothing. */
export const TO_END = `[^;:!?“”"]{3,90}?(?=[;:!?“”"]|,(?!\\d)|(?<!${ABBREVIATED})\\.(?!\\d)|$| that\\b| which\\b| and said\\b)`;
/** A few words of the same clause. */
export const FEW_WORDS = `[^;:“”"]{3,60}?(?=[;:“”"]|,(?!\\d)|(?<!${ABBREVIATED})\\.(?!\\d)|$)`;
/** "photographs of the bus". */
export const OF =
  /^ of (?:the|a|an|his|her|its|their|all|both|these|those|two|three|four|\d+)(?: [^\s.,;:“”"]+){1,3}?(?= (?:and|in|on|at|from|by|before|after|that|which|who|[a-z]+(?:ed|s))\b|[.,;:]|$)/i;
/** Through what somebody speaks: "in a letter" is no ground. */
export const THROUGH =
  /^(?:an?|his|her|their|its|my|our|one|another|all) (?:[\p{L}-]+ ){0,3}?(?:letters?|e-?mails?|books?|memos?|notes?|messages?|reports?|filings?|papers|videos?|clips?|recordings?)\b/u;

/** Acts that hold something to be so: of a wish or a ruling "because" gives the reason. */
export const HELD_SO: readonly Act[] = [
  'say',
  'know',
  'believe',
  'predict',
  'doubt',
  'deny',
  'confirm',
  'admit',
  'warn',
  'accuse',
];
/** Acts that somebody's word may be the ground of. */
export const FROM_OTHERS: readonly Act[] = ['say', 'confirm', 'admit', 'believe', 'know', 'warn', 'accuse', 'predict'];
