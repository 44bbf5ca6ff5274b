/** Kana by their vowel, folded katakana (small kana are large already). */
const VOWELS: readonly (readonly [kana: string, lengtheners: string])[] = [
  ['アカサタナハマヤラワガザダバパ', 'ア'],
  ['イキシチニヒミリギジビピ', 'イ'],
  ['ウクスツヌフムユルグズブプ', 'ウ'],
  ['エケセテネヘメレゲゼデベペ', 'エイ'],
  ['オコソトノホモヨロゴゾドボポ', 'オウ'],
];
const LENGTHENED = new Map(VOWELS.flatMap(([kana, lengtheners]) => [...kana].map((letter) => [letter, lengtheners])));

/** A reading without the vowels that only lengthen: ホケンリヨウ → ホケンリヨ, as hokenryo is typed. `kana` is folded katakana. */
export function withoutLongVowels(kana: string): string {
  let short = '';
  let before = '';
  for (const letter of kana) {
    if (!LENGTHENED.get(before)?.includes(letter)) short += letter;
    before = letter;
  }
  return short;
}
