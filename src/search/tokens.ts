/**
 * One code point is one Pagefind word. Pagefind strips marks (ガ → カ) and cuts
 * Japanese with a dictionary; so each letter goes into the index as the ideograph
 * whose code point lies this far above its own (CJK Extension B and on), which it
 * leaves alone. The order of letters, and so the index files, stays that of the
 * code points: kana in one, kanji in the others.
 */
const SHIFT = 0x20000;

/** Stands between fields, so that no phrase crosses from one into the next. */
const FIELD_END = String.fromCodePoint(SHIFT);

function token(letter: string): string {
  const point = letter.codePointAt(0) ?? 0;
  // Letters beyond the first plane are ideographs already.
  return point < 0x10000 ? String.fromCodePoint(SHIFT + point) : letter;
}

function tokens(folded: string): string {
  return [...folded].map(token).join(' ');
}

/** Words for Pagefind of the folded fields of a record. */
export function indexContent(fields: readonly string[]): string {
  return fields.map(tokens).join(` ${FIELD_END} `);
}

/** The quoted phrase that finds a folded text wherever it stands. */
export function indexPhrase(folded: string): string {
  return `"${tokens(folded)}"`;
}
