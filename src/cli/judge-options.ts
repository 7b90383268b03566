// What `hearsay judge` can be told, by the verbs that take it.

import { Option } from 'commander';

export function judgeOptions(): readonly Option[] {
  return [
    new Option('--why <reason>', 'why, in your own words'),
    new Option('--of <what>', 'accept, reject, flag, note, tag, place, time, merge: what the id names, if not a claim'),
    new Option('--text <words>', 'note: the words of the note'),
    new Option('--flag <word>', 'flag: such as minor, victim, witness, locates, graphic'),
    new Option('--tag <word>', 'tag: the word by which it is to be found'),
    new Option('--source <span>', 'correct, add, merge: who is quoted, as FROM-TO in UTF-16 units of the report'),
    new Option('--no-source', 'correct, add, merge: nobody is named'),
    new Option('--cue <span>', 'correct, add, merge: the words that attribute, as FROM-TO'),
    new Option('--content <spans>', 'correct, add, merge: what is attributed, as FROM-TO,FROM-TO'),
    new Option('--source-words <words>', 'correct, add, merge: the same, by the exact words'),
    new Option('--cue-words <words>', 'correct, add, merge: by the exact words'),
    new Option('--content-words <words...>', 'correct, add, merge: by the exact words of each part, in order'),
    new Option(
      '--into <id>',
      'merge, split: the speaker, or the claim, that they go into; split: new for one that is not there yet',
    ),
    new Option('--claims <ids>', 'split: claims that go to the other speaker, with commas between them'),
    new Option('--to <value>', 'correct speaker, act, basis, place, time: what it is; link: the other claim'),
    new Option('--relation <relation>', 'link: such as same, updates, cites, denies, "contradicts number"'),
    new Option('--place <name>', 'place: where it is said to have happened'),
    new Option('--no-place', 'place: not known, or no place'),
    new Option('--gazetteer <id>', 'place: such as geonames:1'),
    new Option('--coordinates <degrees>', 'place: north and east, as LATITUDE,LONGITUDE'),
    new Option('--time <date>', 'time: as precise as what is known, such as 2031-03, 2031-03-05T09, 2031-03-05?'),
    new Option('--no-time', 'time: not known'),
    new Option('--which <time>', 'time, correct time: happened, said, published or captured; by default happened'),
    new Option('--attribute <name>', 'attribute: such as role, affiliation'),
    new Option('--value <words>', 'attribute: such as mayor'),
    new Option('--since <date>', 'attribute: from when it holds'),
    new Option('--until <date>', 'attribute: until when'),
    new Option('--url <address>', 'attribute: what says so'),
    new Option('--report <id>', 'attribute, place, time: the report that says so'),
    new Option('--at <span>', 'place, time, attribute, correct basis and place: the words that say so, as FROM-TO'),
    new Option('--at-words <words>', 'place, time, attribute, correct basis and place: the same, by the exact words'),
  ];
}

export const JUDGE_EXAMPLES: readonly string[] = [
  'hearsay judge port-vela 78fb001c23b9 accept --why "heard on the recording"',
  'hearsay judge port-vela 78fb001c23b9 correct --cue-words "has denied" --why "the verb is longer"',
  'hearsay judge port-vela 78fb001c23b9 correct speaker --to "Anna Ruiz" --why "she is named two lines above"',
  'hearsay judge port-vela 78fb001c23b9 correct act --to deny',
  'hearsay judge port-vela 58fd86805126 add --source-words "the mayor" --cue-words "denies" --content-words "a leak"',
  'hearsay judge port-vela 0f98bb67f3d4 merge --into 78fb001c23b9',
  'hearsay judge port-vela 78fb001c23b9 time --time 2031-03-05 --at-words "on Monday"',
  'hearsay judge port-vela last withdraw --why "wrong claim"',
];
