/** Two letters (UTF-16) as one number: the key of tables that are made of all texts before the first answer. */

/** Greater than any letter by itself. */
export const PAIR = 0x10000;

/** The letter at a place of a text and the next one, which is 0 at its end. */
export function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * PAIR + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
}
