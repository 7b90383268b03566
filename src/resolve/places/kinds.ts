// Words of kind beside a name: "the province of Kunduz", "Osh region", "the Libyan capital, Tripoli".
//
// In:  the words left and right of a name.
// Out: what kind of place the name is said to be, and the name or adjective of what it lies in.

import { builtAtOnce } from '../../text/built-at-once.ts';
import { endingIn } from './ending-in.ts';

/** A part of a country that is run as such; named after its seat more often than not. */
const FIRST_LEVEL =
  'region|province|oblast|governorate|state|prefecture|department|territory|krai|republic|emirate|canton|voivodeship|autonomous\\sregion|federal\\ssubject';
const SECOND_LEVEL =
  'district|county|raion|rayon|municipality|subdistrict|sub-district|parish|borough|commune|township|sector|division|tehsil|upazila|woreda|municipal\\sdistrict|shire|constituency|subprefecture';
const SETTLEMENT =
  'city|town|village|hamlet|settlement|community|port|port\\scity|resort|capital|suburb|neighbou?rhood|municipality|township|commune|island|islet|atoll|archipelago|peninsula|enclave|exclave|oasis|stronghold|hometown';
const OTHERS =
  'harbou?r|area|camp|valley|outskirts|cent(?:re|er)|streets?|north|south|east|west|north-?east|north-?west|south-?east|south-?west|middle|heart|part|parts|rest|edge|battle|siege|whole|interior|coast|shores?|mountains|plains|hills|skies|capital\\scity';

/** All of them, as "KIND of NAME" has them. */
export const KINDS = `${FIRST_LEVEL}|${SECOND_LEVEL}|${SETTLEMENT}|${OTHERS}|(?:regions|provinces|states|districts|cities|towns|villages|counties|islands|suburbs|people)`;

/** `region` is a first-level division, `part` any smaller one, `town` a settlement. */
type Kind = 'region' | 'part' | 'town';

const AFTER = new RegExp(
  String.raw`^\s(?:(?<region>${FIRST_LEVEL})|(?<part>${SECOND_LEVEL}))(?<many>s)?(?![\p{L}-])(?!\s(?:police|officials?|government|authorities|media|prosecutors?|court|council|governor|department|ministry|spokes\p{L}+|troopers?|administration|parliament|assembly|hospital|television|TV|news)(?![\p{L}]))`,
  'iu',
);
const LAST = new RegExp(String.raw`\s(?:(?<region>${FIRST_LEVEL})|(?<part>${SECOND_LEVEL}))s?$`, 'iu');
const BEFORE = endingIn(
  new RegExp(
    String.raw`(?<![\p{L}-])(?:(?<!\p{Lu}[\p{L}-]{0,20}\s)(?:(?<region>${FIRST_LEVEL})|(?<part>${SECOND_LEVEL}))|(?<town>${SETTLEMENT}))(?:\sof|,|\scalled|\snamed)?\s(?:the\s)?$`,
    'u',
  ),
);
const APPOSED = new RegExp(
  String.raw`^,\s(?:an?|the|its|their|one\sof)\s(?:[\p{L}\p{N}’'-]+\s){0,5}?(?:(?<region>${FIRST_LEVEL})|(?<part>${SECOND_LEVEL})|(?<town>${SETTLEMENT}))s?(?![\p{L}-])`,
  'iu',
);

export interface Said {
  readonly kind: Kind;
  /** The word of kind behind the name, as part of it: its length, with the space. */
  readonly behind: number;
}

/** What the words beside a name, or its last word, say that it is; null where they say nothing. */
export function kindSaid(name: string, { left, right }: { left: string; right: string }): Said | null {
  const own = LAST.exec(name);
  if (own) return { kind: kindOf(own), behind: 0 };
  const after = builtAtOnce(AFTER, right).exec(right);
  if (after) return { kind: kindOf(after), behind: after[0].length };
  const before = BEFORE.exec(left);
  if (before) return { kind: kindOf(before), behind: 0 };
  const apposed = builtAtOnce(APPOSED, right).exec(right);
  return apposed ? { kind: kindOf(apposed), behind: 0 } : null;
}

function kindOf({ groups = {} }: RegExpExecArray): Kind {
  return groups['region'] !== undefined ? 'region' : groups['part'] !== undefined ? 'part' : 'town';
}

/** A name without its last word of kind: "Helmand Province" is Helmand. */
export function withoutKind(name: string): string {
  return name.replace(LAST, '');
}

const OWNER = String.raw`(?<owner>\p{Lu}[\p{L}\p{M}-]+(?:\s\p{Lu}[\p{L}\p{M}-]+)?)(?:['’]s)?`;
const OWNED_BEFORE = endingIn(
  new RegExp(String.raw`(?<![\p{L}-])${OWNER}\s(?:\p{Ll}[\p{Ll}-]*\s){0,3}?(?:${KINDS})(?:\sof|,)?\s(?:the\s)?$`, 'u'),
);
const OWNED_AFTER = new RegExp(
  String.raw`^(?:,\s|\s\()(?:in\s)?(?:(?:the|an?)\s)?(?:(?:north|south|east|west|central)\p{Ll}*\s)?${OWNER}\s(?:\p{Ll}[\p{Ll}-]*\s){0,3}?(?:${KINDS})(?![\p{L}-])`,
  'u',
);
const OWNER_TOUCHES = endingIn(new RegExp(String.raw`(?<![\p{L}-])(?<owner>\p{Lu}[\p{L}\p{M}-]+)['’]s\s$`, 'u'));

/** Words that may say in which country a name lies: "the Lebanese city of", ", the Libyan capital", "Syria’s". Best first. */
export function ownersBeside({ left, right }: { left: string; right: string }): readonly string[] {
  return [OWNED_BEFORE.exec(left), builtAtOnce(OWNED_AFTER, right).exec(right), OWNER_TOUCHES.exec(left)].flatMap(
    (match) => {
      const owner = match?.groups?.['owner'];
      return owner === undefined ? [] : [owner, ...(owner.includes(' ') ? [owner.split(' ').at(-1)!] : [])];
    },
  );
}
