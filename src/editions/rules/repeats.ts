/** Words that stand twice, one behind the other. */
export interface Repeat {
  readonly found: string;
  readonly message: string;
}

/**
 * A slip of copying: 「被保険者の被保険者の」. Three letters are too few (「この保険の保険期間」) unless a particle ends them,
 * and words in hiragana alone repeat by their nature (「ばらばら」).
 */
const TWICE =
  /((?:[\p{Script=Han}ァ-ヶー]{2,}[はがのをにへとも])|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{4,})\1/gu;

export function repeats(text: string): Repeat[] {
  return [...text.matchAll(TWICE)]
    .filter(([found]) => /[\p{Script=Han}ァ-ヶ]/u.test(found))
    .map(([found, own = '']) => ({
      found,
      message: `「${own}」が続けて2度書かれています。1つを消してください / the same words twice`,
    }));
}
