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

/** Letters that no plain word has: hiragana is grammar or wants a reading, figures are written in many ways. */
const NOT_PLAIN = /[\u3041-\u3096\d]+/;

/** Whether a folded text may be asked of the index: two letters and more, no hiragana, no digits. */
export function isPlainText(folded: string): boolean {
  return folded.length >= 2 && !NOT_PLAIN.test(folded);
}

/**
 * Words for Pagefind of the folded fields of a record: what stands between hiragana
 * and digits, each once. Nothing else is asked of it, and this halves the index.
 */
export function indexContent(fields: readonly string[]): string {
  const words = new Set(fields.flatMap((field) => field.split(NOT_PLAIN)).filter(isPlainText));
  return words.size === 0 ? FIELD_END : [...words].map(tokens).join(` ${FIELD_END} `);
}

/** The quoted phrase that finds a folded text wherever it stands. */
export function indexPhrase(folded: string): string {
  return `"${tokens(folded)}"`;
}
