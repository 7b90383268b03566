// Words that names of outlets are made of. They say that a name is one of an outlet, never how good it is.

const list = (...lines: string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')));

/** An outlet that is known may be called by such a last word alone: "the Bell". */
export const LAST_WORDS = list(
  'agency bureau service wire times post daily herald tribune journal gazette courier chronicle star sun mirror mail telegraph guardian',
  'observer independent standard express bulletin record review weekly monthly magazine quarterly correspondent examiner inquirer globe',
  'bee bell lantern sheet brief desk echo argus mercury sentinel dispatch ledger leader advertiser reporter news online',
);

/** A name that ends so is one of an outlet, known or not. */
export const SURE_LAST_WORDS = list(
  'news times post daily herald tribune gazette courier chronicle telegraph guardian journal examiner inquirer observer lantern newspaper',
  'radio television tv fm',
);

/** A name that begins so is one too: "Radio Nestani". */
export const SURE_FIRST_WORDS = list('radio radyo television tv');

/** What a part of an outlet's name says of who sends, behind a comma: "Halmyris Grain, communications". */
export const ISSUING =
  /\b(?:press|office|communications?|communiqués?|executive|notices?|reports|releases|clerk|spokes\w+|public relations|media relations|secretariat)\b/iu;

/** "the Lighthouse agency" is the Lighthouse News Agency. */
export const AGENCIES = list('agency bureau service wire press news');
