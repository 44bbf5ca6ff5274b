/**
 * Two letters (UTF-16) as one number: the key of tables that are made of all texts before the first answer. Letters are
 * numbered as they are met; few are, so that pairs stay below 2^30: greater numbers are objects to a browser, and some
 * hundred thousand of them cost the first answer a third of its time.
 */

/** Greater than any letter by itself. */
export const PAIR = 0x10000;

const numbers = new Uint32Array(PAIR);
const codes = [0];

/** The number of a letter by its code; 1 and more. */
export function letterNumber(code: number): number {
  const known = numbers[code];
  if (known) return known;
  const number = codes.length;
  codes.push(code);
  numbers[code] = number;
  return number;
}

/** The letter of a number. */
export function numberedLetter(number: number): string {
  return String.fromCharCode(codes[number] ?? 0);
}

/** Two letters by their numbers. */
export function pairOf(first: number, second: number): number {
  return first * PAIR + second;
}

/** The letter at a place of a text and the next one, which is 0 at its end. */
export function pairAt(text: string, at: number): number {
  const next = at + 1 < text.length ? letterNumber(text.charCodeAt(at + 1)) : 0;
  return pairOf(letterNumber(text.charCodeAt(at)), next);
}
