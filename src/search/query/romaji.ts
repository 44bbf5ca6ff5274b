/** Romaji in kana, for the search page: a tenth of the bytes of a whole transliterator, of which only this was used. */

import { swaps, withOneLess } from './typo.ts';

/** Kana of a consonant before a, i, u, e, o, folded (small kana are large, ヂヅヴ are ジズフ); one string a vowel. */
const ROWS = new Map<string, readonly string[]>(
  Object.entries({
    '': 'アイウエオ',
    k: 'カキクケコ',
    g: 'ガギグゲゴ',
    s: 'サシスセソ',
    z: 'ザジズゼゾ',
    t: 'タチツテト',
    d: 'ダジズデド',
    n: 'ナニヌネノ',
    h: 'ハヒフヘホ',
    b: 'バビブベボ',
    p: 'パピプペポ',
    m: 'マミムメモ',
    r: 'ラリルレロ',
    l: 'ラリルレロ',
  }).map(([consonant, kana]) => [consonant, [...kana]]),
);
for (const [consonant, row] of [...ROWS]) {
  const i = row[1] ?? '';
  // キャ キィ キュ キェ キョ
  if (consonant !== '')
    ROWS.set(
      `${consonant}y`,
      ['ヤ', 'イ', 'ユ', 'エ', 'ヨ'].map((small) => i + small),
    );
}
const LOOSE: readonly (readonly [consonant: string, kana: string])[] = [
  ['y', 'ヤ,イ,ユ,イエ,ヨ'],
  ['w', 'ワ,ウイ,ウ,ウエ,ヲ'],
  ['sh', 'シヤ,シ,シユ,シエ,シヨ'],
  ['ch', 'チヤ,チ,チユ,チエ,チヨ'],
  ['j', 'ジヤ,ジ,ジユ,ジエ,ジヨ'],
  ['jy', 'ジヤ,ジイ,ジユ,ジエ,ジヨ'],
  ['c', 'カ,シ,ク,セ,コ'],
  ['cy', 'チヤ,チイ,チユ,チエ,チヨ'],
  ['f', 'フア,フイ,フ,フエ,フオ'],
  ['v', 'フア,フイ,フ,フエ,フオ'],
  ['ts', 'ツア,ツイ,ツ,ツエ,ツオ'],
  ['th', 'テヤ,テイ,テユ,テエ,テヨ'],
  ['dh', 'デヤ,デイ,デユ,デエ,デヨ'],
];
for (const [consonant, kana] of LOOSE) ROWS.set(consonant, kana.split(','));

/** Least letters of romaji of which one may be wrong. */
const REPAIRED_LETTERS = 6;
/** Most letters of what is repaired: a longer text is no single word, and would take long. */
const MOST_REPAIRED = 32;
/** What is most often left out: a vowel, and the second letter of sh, ch, ny. */
const LEFT_OUT = [...'aiueohyn'];

/** Romaji with one letter set right that was swapped with its neighbour, typed too much, or left out. */
export function repairedRomaji(latin: string): string[] {
  if (!/^[a-z'-]+$/.test(latin) || latin.length < REPAIRED_LETTERS || latin.length > MOST_REPAIRED) return [];
  const letters = [...latin];
  const inserted = [...letters, ''].flatMap((_, at) =>
    LEFT_OUT.map((letter) => latin.slice(0, at) + letter + latin.slice(at)),
  );
  // The n of an input method before a vowel: bunninn.
  const parted = latin.replace(/nn(?=[aiueoy])/g, "n'");
  return [...new Set([parted, ...swaps(latin), ...withOneLess(latin), ...inserted])].filter((text) => text !== latin);
}

/** Romaji (Hepburn, Kunrei, or as an input method takes them) as folded katakana; undefined when something is no romaji. */
export function katakanaOfRomaji(latin: string): string | undefined {
  let kana = '';
  for (let rest = latin; rest !== ''; ) {
    const syllable = /^([^aiueo'-]{0,3})([aiueo])/.exec(rest);
    const letters = syllable && ROWS.get(syllable[1] ?? '')?.['aiueo'.indexOf(syllable[2] ?? '')];
    if (syllable && letters !== undefined) {
      kana += letters;
      rest = rest.slice(syllable[0].length);
    } else if (/^n(?![aiueoy])|^m(?=[bmp])/.test(rest)) {
      kana += 'ン';
      // Typed twice, as an input method wants it: honnken.
      rest = rest.slice(/^n'|^nn(?![aiueoy'])/.test(rest) ? 2 : 1);
    } else if (/^([^aiueon'-])\1|^tc/.test(rest)) {
      kana += 'ツ';
      rest = rest.slice(1);
    } else if (rest.startsWith('-') && kana !== '') {
      // A long mark, which folding leaves out.
      rest = rest.slice(1);
    } else return undefined;
  }
  return kana;
}
