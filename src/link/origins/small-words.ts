// Words that stand in every report, so that to share them says nothing. English; of other languages, words of one or two letters.

const SMALL = new Set(
  [
    'a an the and or but nor so yet if then than as of at by for from in into on onto off out over under up down to with without within',
    'about after before since until till while during between among against through across per via near upon toward towards around',
    'is are was were be been being am has have had having do does did done will would shall should can could may might must',
    'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what that',
    'this these those there here when where why how not no never also too very just only even still already again more most less least',
    'much many some any all both each every other another such own same one two first last new now',
    'said says say saying told tells tell according added adds reported reports report asked',
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow',
  ].flatMap((line) => line.split(' ')),
);

/** `word` folded. */
export function isSmall(word: string): boolean {
  return word.length <= 2 || SMALL.has(word);
}
