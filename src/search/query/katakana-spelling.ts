import { fold } from '../fold.ts';

/** Runs of katakana that are long enough to be told by their sound. */
const RUN = /[ァ-ヺー]{3,}/g;

/** Writings of one sound in folded katakana, each the same in all spellings; applied one after the other. */
const SAME_SOUND: readonly (readonly [pattern: RegExp, sound: string])[] = [
  // スマートホン, アルハベット.
  [/フア/g, 'ハ'],
  [/フイ/g, 'ヒ'],
  [/フエ/g, 'ヘ'],
  [/フオ/g, 'ホ'],
  // セキュリチー, セキュリテー.
  [/チ(?![ヤユヨエ])/g, 'テ'],
  // ソフトエア, ウエブ.
  [/ウ(?=[イエオ])/g, ''],
  // メイル, デイタ; リポウト.
  [/([エケセテネヘメレゲゼデベペ])イ/g, '$1'],
  [/([オコソトノホモヨロゴゾドボポ])ウ/g, '$1'],
  // ダイヤル, ダイアル.
  [/イヤ/g, 'イア'],
  // ネト, ハキング: a small ツ is large here.
  [/ツ(?=[カキクケコサシスセソタテトパピプペポガグゲゴザジズゼゾダデドバビブベボ])/g, ''],
];

/** ヴ and its vowel, which folding would part. */
const V = { ヴァ: 'バ', ヴィ: 'ビ', ヴェ: 'ベ', ヴォ: 'ボ', ヴ: 'ブ' } as const;

/** Under which all spellings of a katakana word are one. */
function soundOf(word: string): string {
  const folded = fold(word.normalize('NFKC').replace(/ヴ[ァィェォ]?/g, (letters) => V[letters as keyof typeof V]));
  return SAME_SOUND.reduce((text, [pattern, sound]) => text.replace(pattern, sound), folded);
}

/**
 * Writes katakana words as they are written among `words` (those of the edition first): サーヴァー → サーバー, メイル →
 * メール. What is known itself, or sounds like nothing known, stays as it is.
 */
export function katakanaWriter(words: Iterable<string>): (text: string) => string {
  let made: ReturnType<typeof spellings> | undefined;
  return (text) =>
    text.replace(RUN, (run) => {
      // Not before it is needed: a search that finds its words as they are does not wait for it.
      made ??= spellings(words);
      return made.known.has(fold(run)) ? run : (made.bySound.get(soundOf(run)) ?? run);
    });
}

/** The words, folded, and the first of each sound. */
function spellings(words: Iterable<string>) {
  const known = new Set<string>();
  const bySound = new Map<string, string>();
  for (const word of words) {
    const folded = fold(word);
    if (known.has(folded)) continue;
    known.add(folded);
    const sound = soundOf(word);
    if (!bySound.has(sound)) bySound.set(sound, word);
  }
  return { known, bySound };
}
