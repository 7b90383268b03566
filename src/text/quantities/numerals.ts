// Digits as written -> a number.
//
//     1,200     1200              1.5       1.5             1,5 (before "million" or "%")   1.5
//     1.200     1.2 or 1200       12,00,000 1200000         ٣٠                              30
//     1,2,3     a list            2.3.1     a code          1,200.50                        1200.5
//
// In digits of any script.

/** Longer numbers are codes: a double holds no more digits, and nobody counts so far. */
const MOST_DIGITS = 15;

export interface Numeral {
  readonly value: number;
  /** The other reading, where the point may part thousands. */
  readonly otherwise: number | null;
}

const ZEROS = /^0+(?=\d)/;
const THOUSANDS = /^\d{1,3}(?:[,'’\u00a0\u202f\u2009٬]\d{3})+$/;
const LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}$/;
const GROUPED_DECIMAL = /^\d{1,3}(?:,\d{3})+\.\d+$/;
const POINTED_DECIMAL = /^\d{1,3}(?:\.\d{3})+,\d+$/;
const POINTED = /^\d{1,3}(?:\.\d{3}){2,}$/;
const DECIMAL = /^\d+[.٫]\d+$/;
const COMMA_DECIMAL = /^\d+,\d{1,2}$/;
const MAY_BE_THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/;

/** `mayBeDecimal`: what follows is measured, so that a comma may be a decimal one. Digits are ASCII. */
export function numeralOf(digits: string, mayBeDecimal: boolean): Numeral | 'list' | 'code' {
  if (digits.length > 2 * MOST_DIGITS) return /^[\d,]+$/.test(digits) && digits.includes(',') ? 'list' : 'code';
  const plain = (text: string): Numeral | 'code' =>
    text.replace(ZEROS, '').length > MOST_DIGITS + 1 ? 'code' : { value: Number(text), otherwise: null };
  if (/^\d+$/.test(digits)) return plain(digits);
  if (THOUSANDS.test(digits) || LAKHS.test(digits) || POINTED.test(digits)) return plain(digits.replace(/\D/g, ''));
  if (GROUPED_DECIMAL.test(digits)) return plain(digits.replace(/,/g, ''));
  if (POINTED_DECIMAL.test(digits)) return plain(digits.replace(/\./g, '').replace(',', '.'));
  if (COMMA_DECIMAL.test(digits) && mayBeDecimal) return plain(digits.replace(',', '.'));
  if (DECIMAL.test(digits)) {
    const read = plain(digits.replace('٫', '.'));
    if (read === 'code' || !MAY_BE_THOUSANDS.test(digits)) return read;
    return { ...read, otherwise: Number(digits.replace('.', '')) };
  }
  return /[,\u00a0\u202f\u2009'’٬]/.test(digits) && !digits.includes('.') ? 'list' : 'code';
}

const DIGIT = /\p{Nd}/u;
const values = new Map<number, string>();

/** Digits of every script as ASCII ones; everything else as it is. */
export function asciiDigits(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  let out = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 128 || !DIGIT.test(character)) {
      out += character;
      continue;
    }
    let value = values.get(code);
    if (value === undefined) {
      // Unicode has the ten digits of a script in one run, from its zero on.
      let zero = code;
      while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
      value = String((code - zero) % 10);
      values.set(code, value);
    }
    out += value;
  }
  return out;
}
