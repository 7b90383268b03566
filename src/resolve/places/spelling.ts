// How a name is compared: its folded form, its consonants, and how many letters two forms differ by.
//
//     Khan Sheikhoun   fold  khan sheikhoun   skeleton  knskn
//     Khān Shaykhūn    fold  khan shaykhun    skeleton  knskn
//
// The folded form loses what keyboards and typesetters change (case, accents, apostrophes, hyphens, the assimilated Arabic
// article). The skeleton also loses what transliterations change: vowels, h, doubled letters, and letters that stand for one
// sound. The gazetteer is sorted by skeleton, so one search finds a name and all its near spellings.

/** Letters that no accent can be taken off. */
const LETTERS: Readonly<Record<string, string>> = Object.freeze({
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'e',
  ħ: 'h',
});

const ASCII = /^[a-z0-9 ]*$/;

/** Lower case, without accents, apostrophes and punctuation: letters a to z, digits and single spaces. Empty where nothing is left. */
export function fold(name: string): string {
  let lower = name.toLowerCase();
  if (!ASCII.test(lower))
    lower = lower
      .normalize('NFD')
      .replace(/[\p{M}'’‘ʼʻʿʾ`´]/gu, '')
      .replace(/[^a-z0-9]/g, (letter) => LETTERS[letter] ?? ' ');
  const words = lower.replace(/ +/g, ' ').trim();
  return words.replace(/(^| )[ae](?:sh|[rstndzl]) (?=[rstndzl])/g, '$1al ');
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tch|tsch|sch|sh|ch|cz|sz|ts|tz|dzh|zh|dj/g, 's'],
  [/kh|gh|ck|q|c|x|g/g, 'k'],
  [/ph|v|w|b(?=h)/g, 'f'],
  [/d(?=h)|th/g, 't'],
  [/[zj]/g, 's'],
  [/ou|ei|ai|ee|oo/g, 'a'],
];

/** The consonants that a hearer would write, without spaces; a vowel at the beginning counts as one. At most 24 letters. */
export function skeleton(folded: string): string {
  let sounds = folded.replaceAll(' ', '');
  const opens = /^[aeiouy]/.test(sounds) ? 'a' : '';
  for (const [letters, sound] of SOUNDS) sounds = sounds.replace(letters, sound);
  return (opens + sounds.replace(/[aeiouyh]/g, '').replace(/(.)\1+/g, '$1')).slice(0, 24);
}

/** How many letters must be put in, taken out, changed or swapped to make one of the other; `most + 1` where it is more than `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(row[b.length]!, most + 1);
}
