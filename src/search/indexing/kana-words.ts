/** Words that the edition writes in kana, with the kanji that readers may write for them: ただちに for 直ちに. */
import { toHiragana } from '../fold.ts';
import { boundTokenizer, loadTokenizer } from './readings.ts';

/** Kinds of words that are written either way; names, numbers and what only helps other words are left out. */
const WRITTEN_EITHER_WAY = /^(?:動詞|形容詞|副詞|接続詞|名詞)$/;
const LEFT_OUT = /固有|数|非自立|接尾|代名詞/;
const ONLY_KANA = /^[ぁ-ん]{2,}$/;
/** Least kana of a stem: one kana may be anything (た of 建て). */
const LEAST_KANA = 2;
const KANJI = /\p{Script=Han}/u;
const KANJI_AND_KANA = /^[\p{Script=Han}々ぁ-ん]+$/u;

let known: Promise<ReadonlyMap<string, readonly string[]>> | undefined;

/** What a word must share with another to be the same word: its kind, how it ends, and its reading. */
const keyOf = (kind: string, conjugation: string, kana: string) => `${kind},${conjugation},${kana}`;

/** Words of the dictionary that are written with kanji, by `keyOf`; read once a build. */
function kanjiWords(): Promise<ReadonlyMap<string, readonly string[]>> {
  known ??= loadTokenizer().then(({ token_info_dictionary: dictionary }) => {
    const words = new Map<string, string[]>();
    for (const id of Object.values(dictionary.target_map).flat()) {
      // Surface, part of speech, its kinds (three), conjugation and its form, base form, reading, pronunciation.
      const [surface = '', kind = '', detail = '', , , conjugation = '', , base, reading = ''] = dictionary
        .getFeatures(id)
        .split(',');
      if (base !== surface || !WRITTEN_EITHER_WAY.test(kind) || LEFT_OUT.test(detail)) continue;
      if (!KANJI.test(surface) || !KANJI_AND_KANA.test(surface)) continue;
      const key = keyOf(kind, conjugation, toHiragana(reading));
      const alike = words.get(key);
      if (alike) alike.push(surface);
      else words.set(key, [surface]);
    }
    return words;
  });
  return known;
}

/**
 * Lines for what `texts` write in kana: `だま=騙`, the kana and the kanji that may stand
 * for them; of words with endings the stem. Kanji that stand so in the texts themselves are left out: there they
 * may well be another word.
 */
export async function kanaWordsOf(texts: readonly string[]): Promise<string[]> {
  const dictionary = await kanjiWords();
  const { tokenize } = await boundTokenizer();
  const all = texts.map((text) => text.normalize('NFKC')).join('\n');
  const lines = new Map<string, Set<string>>();
  for (const line of all.split('\n'))
    for (const { basic_form, surface_form, pos, pos_detail_1, conjugated_type } of tokenize(line)) {
      const word = basic_form === '*' ? surface_form : basic_form;
      if (!ONLY_KANA.test(word) || LEFT_OUT.test(pos_detail_1)) continue;
      const endings = pos === '動詞' || pos === '形容詞' ? 1 : 0;
      if (word.length - endings < LEAST_KANA) continue;
      for (const kanji of dictionary.get(keyOf(pos, conjugated_type, word)) ?? []) {
        const written = kanji.slice(0, kanji.length - endings);
        if (KANJI.test(written) && !all.includes(written)) addTo(lines, word.slice(0, word.length - endings), written);
      }
    }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kana, kanji]) => `${kana}=${[...kanji].join(' ')}`);
}

function addTo(lines: Map<string, Set<string>>, kana: string, kanji: string): void {
  const known = lines.get(kana);
  if (known) known.add(kanji);
  else lines.set(kana, new Set([kanji]));
}
