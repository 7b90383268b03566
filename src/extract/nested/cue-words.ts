// Words that claims inside claims are made with, as a person can read and mend them.
//
// In:  nothing.
// Out: for each form of a word, what kind of word it is.
//
// From the cues of PolNeAR's train part: words of three letters and more that stand in a cue in a quarter or more of the
// places outside of contents where they stand at all (742 forms), brought to their stems; left out are words of praise
// and blame without a statement ("lambasted"), and added are words of seeing and hearing, which witnesses use.

/** What a cue word does: the weights of `weights.ts` know these names. */
export type CueWordKind = 'say' | 'think' | 'want' | 'ask' | 'see' | 'show' | 'noun';

/** Regular verbs by their stems; irregular forms follow after slashes, and then stand alone beside -s and -ing. */
const VERBS: Readonly<Record<Exclude<CueWordKind, 'noun'>, string>> = {
  say:
    'say/said tell/told add admit/admitted acknowledge accuse allege announce answer apologize argue assert assure blame boast ' +
    'call charge cite claim comment complain concede conclude condemn confirm contend criticize declare decline deem deny ' +
    'describe dismiss disclose dispute emphasize estimate explain inform insist joke lament mention note object outline ' +
    'pledge point portray post predict proclaim promise propose quote reiterate reject remark remind repeat reply report ' +
    'respond reveal rule speak/spoke/spoken state stress swear/swore/sworn suggest swear testify threaten tweet vow ' +
    'warn whisper write/wrote/written yell talk withdraw/withdrew/withdrawn retract refute rebut/rebutted contest contradict reassure ' +
    'allude caution clarify counter grumble hint instruct narrate plead profess recount shout signal murmur mutter relay vouch text e-mail email radio retort underline underscore attest brag moan characterise characterize denounce deplore ' +
    'quip stipulate scoff shrug scream cry sob',
  think:
    'think/thought believe know/knew/known doubt guess reckon suppose assume fear hope expect understand/understood realize ' +
    'realise remember recall regret suspect consider imagine feel/felt worry bet forget/forgot/forgotten agree accept disagree ' +
    'decide conclude support oppose favour favor prefer approve mean/meant',
  want: 'want wish intend seek/sought plan aim like refuse',
  ask: 'ask demand urge order request beg/begged wonder recommend advise call propose invite question require',
  see: 'see/saw/seen hear/heard smell/smelt notice witness count learn/learnt find/found read watch observe recognise recognize',
  show: 'show/shown indicate record register prove document measure state suggest reveal',
};

/** Nouns that stand for speech or thought; they need a holder before them, or "that" or "of" after them. */
const NOUNS =
  'accusation admission allegation announcement assertion assurance assumption belief charge claim complaint conclusion concern ' +
  'contention denial demand estimate expectation fear forecast hope insistence opinion pledge pretext prediction promise ' +
  'proposal report request suggestion suspicion threat view vow warning word statement talk assessment verdict criticism';

/** Forms that may be nouns of speech or thought: they are where an article or a possessive stands before them. */
export const cueNouns: ReadonlySet<string> = new Set(NOUNS.split(' ').flatMap((noun) => [noun, plural(noun)]));

/** Each form, lower case, with the kind of its word; a verb before a noun of the same form. */
export const cueWords: ReadonlyMap<string, CueWordKind> = new Map(formsOf());

function* formsOf(): Generator<readonly [string, CueWordKind]> {
  for (const noun of cueNouns) yield [noun, 'noun'];
  for (const [kind, verbs] of Object.entries(VERBS).reverse())
    for (const entry of verbs.split(' ')) {
      const [stem, ...past] = entry.split('/') as [string, ...string[]];
      const e = stem.endsWith('e') ? stem.slice(0, -1) : stem;
      const y = /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}i` : e;
      const doubled = /^(?:admit|beg|bet|forget|plan|rebut)$/.test(stem) ? stem + stem.at(-1) : e;
      const forms = [
        stem,
        plural(stem),
        `${doubled}ing`,
        ...(past.length > 0 ? past : [y === e ? `${doubled}ed` : `${y}ed`]),
      ];
      for (const form of forms) yield [form, kind as CueWordKind];
    }
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x)$/.test(word) ? `${word}es` : `${word}s`;
}
