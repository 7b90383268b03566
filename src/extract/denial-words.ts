// What may stand behind a verb of denying, keeping silent or taking back: the words of denial-frames.ts, as patterns.
//
// In:  nothing; this file is a table.
// Out: sources of regular expressions.

/** What one is asked to do with words. */
export const TELL =
  '(?:say|comment|speak|discuss|confirm|name|identify|elaborate|specify|answer|disclose|reveal|talk|respond|reply|guess|speculate|explain|address|describe|detail|clarify|weigh in|rule out|go into|take (?:any |further )?questions?|provide (?:any |further |more )?(?:details?|comment|information|answers?|an? (?:comment|list|answer|figure|explanation))|give (?:any |further |more |out )?(?:details?|names?|figures?|reasons?|comment|information|interviews?|an? (?:answer|reason|number|figure|comment|interview))|make (?:any |further )?comment|be (?:drawn|interviewed)|estimate|predict|offer (?:any |further )?(?:details?|comment)|define|divulge|release (?:the |any )?(?:names?|details?|figures?|numbers?)|offer (?:any|an?|his|her|its|their) [\\p{L} ]{0,24}(?:figures?|views?|opinion|explanation|answer|reason|estimate)|provide (?:any|an?) [\\p{L} ]{0,24}(?:details?|comment|figures?|documentation|explanation|specifics)|state|affirm|concede|acknowledge|admit|apologi[sz]e|retract|repudiate|condemn|disavow|denounce|critici[sz]e|endorse|share (?:the |any |further )?(?:details?|information|evidence|names?)|be (?:identified|named|quoted|drawn on)|engage|go further|put (?:a|any) (?:figure|number|date|name)|accept (?=that\\b|responsibility|blame)|testify|hand over (?:the )?(?:names?|list))\\b';

export const ASKED =
  "(?:(?:[\\p{L}\\p{N}’'.-]+\\s+){0,6}(?:requests?|calls?|e-?mails?|messages?|questions?|inquir(?:y|ies)|enquir(?:y|ies)|letters?|voicemails?|queries|query|texts?|comment|phone calls?|accusations?|allegations?|criticisms?|claims?|charges|remarks|attacks)\\b)";

/** A few words of one noun phrase: no preposition, no word that begins a clause. */
const FEW =
  "(?:(?!(?:of|to|for|from|by|with|that|who|which|and|but|as|at|on|in|into|because|after|when|while|since|he|she|they)\\b)[\\p{L}\\p{N}’'.“‘-]+\\s+){0,5}";
const POSSESSED = "(?:(?:[\\p{L}\\p{N}’'.“-]+\\s+){0,4}[\\p{L}.-]+(?:['’]s|s['’])\\s+)?";
export const ACCOUNT_NOUN =
  '(?:claims?|accounts?|reports?|accusations?|allegations?|suggestions?|assertions?|versions?|rumou?rs?|stor(?:y|ies)|charges?|statements?|criticisms?|theor(?:y|ies)|conclusions?|findings?|talk|tales?|gossip|hints?|diagnos[ei]s|verdicts?|opinions?|narratives?|notions?|ideas?|speculation|contentions?|characteri[sz]ations?|complaints?|explanations?|implications?|insinuations?|arguments?|figures?|estimates?|tolls?|tall(?:y|ies))\\b';
export const ACCOUNT = `${POSSESSED}${FEW}${ACCOUNT_NOUN}`;
export const OWN_DEED =
  '(?:any|all|ever|having|being|(?!(?:any|every|no|some)thing|(?:hous|fund|train|park|build|board|licens|financ|hear|cloth|morn|even|meet|plann|ceil|wedd|k|r|str|spr)ing\\b)\\p{Ll}{2,}ing(?= [\\p{L}“]|[.,;—”]|$)|(?:\\w+ing) (?:any|the|that|to|a|an|his|her|its|their)\\b|(?:any |all |the |his |her |its |their )?(?:involvement|wrongdoing|responsibility|knowledge|guilt|links?|connections?|complicity|liability|existence|intention|plans?|collusion|impropriety|role|blame|charges|affair|bribery|corruption|negligence|fraud|abuse|torture|sabotage))\\b';
export const CLAUSE =
  "(?:that|there|whether)\\b|(?:it|this|these|those|them|both|so)(?=\\s*[,.;:—]|\\s+(?:on|in|at|to|again|and|but|when|as|yesterday|all|was|were|is|had|has|would)\\b|\\s*$)|(?:he|she|it|they|we|I|this)\\s+(?:\\w+ly\\s+|ever\\s+|even\\s+)?(?:was|were|had|has|have|would|will|did|could|is|are|ever|\\w+ed)\\b|(?:(?!(?:who|which|that|to|from|for|by|because|after|when|since|while|and|but|as|entry|access|bail|visas?|parole|permission|asylum)\\b)[\\p{L}\\p{N}’'.-]+\\s+){1,5}(?:was|were|is|are|had|has|have|would|will|did|could|should)\\b";
export const UNTRUE =
  '(?:untrue|false|(?:a )?lies?|baseless|groundless|unfounded|nonsense|fabricat\\p{L}+|fictio\\p{L}+|fake|invent\\p{L}+|made up|rubbish|a fairy tale|absurd|ridiculous|propaganda|fantasy|slander|a hoax|a smear|politically motivated|speculation)\\b';
export const FIGURE =
  "(?:its|their|his|her|the|an?|earlier|previous)\\s+(?:[\\p{L}’'-]+\\s+){0,3}(?:figures?|estimates?|tolls?|counts?|tall(?:y|ies)|numbers? of (?:the )?(?:dead|deaths|injured|wounded|hurt|missing|people|victims|casualties|fatalities|killed|survivors|detained)|death toll)\\b";
/** As headlines have it. */
export const BARE_FIGURE =
  '(?:(?:death |casualty |injury )?(?:toll|count|estimate|figure|tally)|(?:injured|dead|missing)(?: (?:figure|count|toll))?)(?= (?:of|to|from|by|for)\\b)|(?:injured|dead|missing) (?:figure|count|toll)\\b|number of (?:dead|deaths|injured|wounded|hurt|missing|victims|casualties)\\b';
export const OWN_WORDS =
  "(?:(?:its|their|his|her|our|my|the|an?|that|this)\\s+)(?:[\\p{L}\\p{N}’'-]+\\s+){0,3}(?:claims?|statements?|allegations?|accusations?|assertions?|remarks?|comments?|reports?|figures?|estimates?|tolls?|testimony|confession|denials?|warnings?|stor(?:y|ies)|article|account|announcement|apology|leaflet|letter|post|tweet|video|memo|order|promise|words?|conclusions?|findings?|versions?|accusation|charge|points?|paragraphs?|headline|caption|sentence|errors?|mistakes?|tale|theory|diagnosis|verdict|suggestions?|comparisons?|positions?|predictions?|pledges?|vows?|demands?|criticisms?|threats?|proposals?|insinuations?|characteri[sz]ations?|assurances?|endorsement)\\b";

/** "the union's claim": whose words they were. */
export const POSSESSED_WORDS = `${POSSESSED}(?:claims?|statements?|allegations?|accusations?|remarks?|figures?|estimates?|tolls?)\\b`;
