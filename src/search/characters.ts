/** Scripts of Japanese text, as far as search tells them apart. */
export type Script = 'kanji' | 'katakana' | 'hiragana' | 'latin' | 'digit' | 'other' | 'none';

export function isKanji(character: string): boolean {
  return /^\p{Script=Han}$/u.test(character);
}

export function isHiragana(character: string): boolean {
  return character >= '\u3041' && character <= '\u3096';
}

/** Script of one folded character; `none` for the place before or after a text. */
export function scriptOf(character: string | undefined): Script {
  if (character === undefined || character === '') return 'none';
  if (isHiragana(character)) return 'hiragana';
  if (character >= '\u30A1' && character <= '\u30FA') return 'katakana';
  if (/\p{Nd}/u.test(character)) return 'digit';
  if (/[a-z]/.test(character)) return 'latin';
  return isKanji(character) ? 'kanji' : 'other';
}

/** Whether kana alone stand in the text. */
export function isKana(text: string): boolean {
  return /^[\u3041-\u3096\u30A1-\u30FA]+$/.test(text);
}

/** How many ends (0, 1, 2) of the stretch [from, to) are ends of a run of one script: サーバ in サーバーダウン has one less than in サーバーの. */
export function boundaries(text: string, from: number, to: number): number {
  const open = scriptOf(text[from - 1]) !== scriptOf(text[from]);
  const close = scriptOf(text[to]) !== scriptOf(text[to - 1]);
  return Number(open) + Number(close);
}
