const CIRCLED_ZERO = 0x245f;
const ROMAN_ONE = 0x2160;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/**
 * The text in characters of JIS X 0208 and ASCII that every Shift_JIS reads
 * alike: circled figures and Roman numerals are in NEC's row only (① becomes
 * (1), Ⅱ becomes II); wave dash, minus and dashes map differently in CP932;
 * backslash, yen sign and tilde share two codes.
 */
export function shiftJisSafe(text: string): string {
  return text
    .replace(/[①-⑳]/g, (figure) => `(${figure.charCodeAt(0) - CIRCLED_ZERO})`)
    .replace(/[Ⅰ-Ⅹ]/g, (figure) => ROMAN[figure.charCodeAt(0) - ROMAN_ONE] ?? '')
    .replace(/[~\u2010-\u2015\u2212\u301c\uff0d\uff5e]/g, '-')
    .replace(/[\\\u00a5\uffe5]/g, '円')
    .replace(/\u00a0/g, ' ');
}
