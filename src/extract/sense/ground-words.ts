// Words that show a ground: verbs of showing, citing, seeing and handling, as the patterns of grounds.ts take them.
//
// In:  nothing; this file is a table.
// Out: sources of regular expressions, and a few patterns.

import type { Act } from '../../nouns/act.ts';

export const SHOWS =
  '(?:shows?|showed|shown|puts?|suggests?|suggested|records?|recorded|registers?|registered|indicates?|indicated|says?|said|(?:has|had)(?= (?:me|us|him|her|it|them|a|an|no|nothing|one|two|three|\\d)\\b)|confirms?|confirmed|proves?|proved|points?|pointed|lists?|listed|gives?|gave|made clear|makes clear|reveals?|revealed|demonstrates?|demonstrated|established|finds?|found|states?|stated|reads|contains?|contained|bears?|bore|mentions?|mentioned|captured|captures|caught|picked up|logged|documents|documented|tells? (?:us|me)|makes? (?:it )?(?:clear|plain)|made (?:it )?(?:clear|plain)|matched|matches|identified|located|came back|leaves? no doubt|left no doubt)';
export const CITING =
  '(?:citing|quoting|invoking|on the (?:basis|strength|evidence|authority|word) of|based (?:up)?on|judging (?:by|from)|going by|drawing on|relying on|pointing to|in (?:the )?light of|having (?:seen|read|examined|studied|counted|reviewed|heard|spoken (?:to|with)|listened to|watched|viewed|checked|inspected|visited)|(?:after|from|by) (?:examining|reading|studying|viewing|seeing|checking|reviewing|analysing|analyzing|counting|comparing|inspecting|watching|listening to|hearing from|speaking (?:to|with)|talking (?:to|with)|interviewing|visiting|looking at|going through))';
export const SAW =
  "(?: had| have| has|[’']ve|[’']d)? (?:also |both |just |all )?(?:saw|seen|smelt|smelled|watched|witnessed|felt(?= (?:the|a|an|it|something|my)\\b)|noticed|overheard|spotted|listened to|heard(?! that\\b| about\\b| of\\b|(?: it| this)? from\\b))\\b(?: it| them| so far| (?:one|two|three|four|five|six|several|\\d+) [a-z]+s\\b)?";
/** Where a thing can be seen or read off. */
export const KEPT =
  'written|listed|logged|noted|entered|registered|marked|documented|confirmed|evidenced|borne out|corroborated|caught|captured|recorded|identified|detected|found|measured|visible|audible|recogni[sz]able|shown|seen|heard|supported|backed up|proved|proven|stated|set out';
export const DRAWN =
  'calculated|estimated?|derived|worked out|inferred|infer|deduced|concluded?|judged?|known?|knew|clear|evident|obvious|plain|apparent|gathered?|learned|learnt|tell|see|established|determined|reconstructed|apparent|comes?|came';
/** What one does with a paper or a picture before one speaks of it. */
export const HANDLED =
  '(?:has |have |had |who )?(?:examined|studied|reviewed|inspected|analy[sz]ed|looked at|gone through|went through|viewed|watched|listened to|checked|consulted|obtained|compared|verified|laid|unfolded|produced|held up|holding up|showed|pulled out|took out|leafed through|leafing through|reading from|read from|pointed (?:to|at)|pointing (?:to|at)|(?:was|were|been|being) (?:sent|given|shown|handed|lent|played|provided with|supplied with))(?: (?:me|us|him|her|them|reporters))?';
/** Where one is who can tell of it. */
export const THERE =
  '(?:there|here|inside|present|nearby|close by|at the scene|on (?:the )?(?:scene|spot|board|site|duty|shift|watch|deck|roof|balcony|bridge|quay|platform)|in the (?:next )?(?:room|square|building|crowd|street|house|hall|corridor|queue|ward|car|bus|boat|kitchen|yard|tunnel|courtyard|garden|market|shop|office)|with (?:him|her|them))(?: (?:himself|herself|themselves|myself|ourselves))?';
export const SENSED = '(?:saw|heard|seen|watched|witnessed|smelt|smelled|noticed|spotted|overheard)';
export const UNASKED = '(?<!\\b(?:if|whether) )';
/** "I did not see", "we never heard": who looked and saw nothing was there too. */
export const UNSEEN =
  "(?: did not| didn[’']t| never| could not| couldn[’']t) (?:see|saw|hear|heard|smell|notice|noticed|feel|felt)\\b(?! (?:about|of|from|why|any reason|how)\\b)";
export const TO_END = '[^.;:!?“”"]{3,90}?(?=[.,;:!?“”"]|$| that\\b| which\\b| and said\\b)';
/** "photographs of the bus". */
export const OF =
  /^ of (?:the|a|an|his|her|its|their|two|three)(?: [^\s.,;:“”"]+){1,3}?(?= (?:and|in|on|at|from|by|before|after|that|which|who|[a-z]+(?:ed|s))\b|[.,;:]|$)/i;
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
export const UNNAMED = /^.{0,60}(?:anonym|authori[sz]ed|not allowed|fear of|sensitiv)/s;
