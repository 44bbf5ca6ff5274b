import { fold, toKatakana } from '../fold.ts';
import { inCurrentKanji } from '../query/old-kanji.ts';
import { readingReader } from '../reading-of.ts';
import { loadTokenizer } from './readings.ts';

const HAS_KANJI = /\p{Script=Han}/u;
const KANJI_WORD = /^\p{Script=Han}{2,}$/u;
/** Kinds of nouns that an input method offers for a reading; names of people and places are left out. */
const OFFERED = /^(?:一般|サ変接続|形容動詞語幹|副詞可能)$/;

/** The kanji of JIS level 1 (rows 16 to 47): those in common use. */
function commonKanji(): Set<string> {
  const decoder = new TextDecoder('euc-jp');
  const kanji = new Set<string>();
  for (let row = 16; row <= 47; row += 1)
    for (let cell = 1; cell <= 94; cell += 1) kanji.add(decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell)));
  return kanji;
}

let known: Promise<ReadonlyMap<string, ReadonlySet<string>>> | undefined;

/** Kanji words of the dictionary by their reading (folded katakana); read once a build. */
function dictionaryWords(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  known ??= loadTokenizer().then(({ token_info_dictionary: dictionary }) => {
    const common = commonKanji();
    const words = new Map<string, Set<string>>();
    for (const id of Object.values(dictionary.target_map).flat()) {
      // Surface, part of speech, its kinds …, reading, pronunciation.
      const features = dictionary.getFeatures(id).split(',');
      const [surface = '', pos, kind = ''] = features;
      if (pos !== '名詞' || !KANJI_WORD.test(surface) || !OFFERED.test(kind)) continue;
      if (inCurrentKanji(surface) !== surface || ![...surface].every((letter) => common.has(letter))) continue;
      const reading = toKatakana(fold(features.at(-2) ?? ''));
      words.set(reading, (words.get(reading) ?? new Set()).add(surface));
    }
    return words;
  });
  return known;
}

/**
 * Words that an input method may have put for a word of the edition's terms, and
 * that `readings` lack: `キカン:器官,帰還`. `readings` are the lines of `readingsOf`,
 * `titles` the edition's terms and headings and the words that lead to them.
 */
export async function homophonesOf(readings: readonly string[], titles: readonly string[]): Promise<string[]> {
  const dictionary = await dictionaryWords();
  const read = readingReader(readings);
  const named = titles.map(fold).join('\n');
  const known = new Set(readings.flatMap((line) => line.slice(line.indexOf(':') + 1).split(',')));
  const wanted = new Set<string>();
  for (const line of readings) {
    const [reading = '', words = ''] = line.split(':');
    for (const word of words.split(','))
      if (HAS_KANJI.test(word) && named.includes(word)) wanted.add(reading === '' ? read(word) : reading);
  }
  return [...wanted].sort().flatMap((reading) => {
    const words = [...(dictionary.get(reading) ?? [])].filter((word) => !known.has(fold(word))).sort();
    return words.length === 0 ? [] : `${reading}:${words.join(',')}`;
  });
}
