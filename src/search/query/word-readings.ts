import { isKanji } from '../characters.ts';
import { toKatakana } from '../fold.ts';
import { type Reader, readerOf } from '../reading-of.ts';
import type { Readings } from '../readings.ts';
import { withoutLongVowels } from './long-vowels.ts';

/** How the edition's words are read. */
export interface ReadingTable {
  /** Words (folded) by reading (folded katakana). */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** The same by reading without long vowels: ホケンリョ for ほけんりょう. */
  readonly short: ReadonlyMap<string, readonly string[]>;
}

/** What the vocabulary knows of how words are read. Before the file of readings is there, words in katakana only. */
export interface WordReadings {
  readonly readings: ReadingTable;
  /** Nouns (folded) of the edition of which the reading is known. */
  readonly nouns: ReadonlySet<string>;
  /** Words (folded) read like the given kanji word (folded), and not it: 保険 for 保健, 機関 for 期間. */
  alike(folded: string): readonly string[];
  /** Kana of a text, as far as its words have known readings (folded katakana). */
  kanaOf(text: string): string;
  /** All that a text may sound like (folded katakana), kanji in every reading that they have in compounds; the likeliest first. */
  soundsOf(text: string): readonly string[];
  /** Whether a folded text in hiragana is a reading of the edition's words. */
  isHiraganaWord(folded: string): boolean;
}

/** `inKana`: folded words that are their own reading. */
export function wordReadings(inKana: readonly string[], readings?: Readings): WordReadings {
  const reader = readerOf(readings?.words ?? [], readings?.kanji ?? []);
  const { table, nouns } = readingTable(readings?.words ?? [], reader, inKana);
  return {
    readings: table,
    nouns,
    alike: alikeOf(table, reader),
    kanaOf: reader.read,
    soundsOf: reader.sounds,
    isHiraganaWord: (folded) => table.words.has(toKatakana(folded)),
  };
}

/** Kanji words by other kanji words that may sound the same, whether the edition has these or not. */
function alikeOf({ words }: ReadingTable, { sounds }: Reader): WordReadings['alike'] {
  const isKanjiWord = (word: string) => word.length > 1 && isKanji(word.charAt(0));
  return (folded) =>
    isKanjiWord(folded)
      ? [...new Set(sounds(folded).flatMap((reading) => words.get(reading) ?? []))].filter(
          (word) => word !== folded && isKanjiWord(word),
        )
      : [];
}

function readingTable(
  lines: readonly string[],
  { read }: Reader,
  inKana: readonly string[],
): { table: ReadingTable; nouns: ReadonlySet<string> } {
  const words = new Map<string, string[]>();
  const short = new Map<string, string[]>();
  const nouns = new Set<string>();
  const shorten = (reading: string, spelt: readonly string[]) => {
    const key = withoutLongVowels(reading);
    short.set(key, [...new Set([...(short.get(key) ?? []), ...spelt])]);
  };
  const add = (reading: string, word: string) => {
    words.set(reading, [...(words.get(reading) ?? []), word]);
    shorten(reading, [word]);
  };
  for (const word of inKana) {
    words.set(toKatakana(word), [word]);
    shorten(toKatakana(word), [word]);
  }
  for (const line of lines) {
    const colon = line.indexOf(':');
    const reading = line.slice(0, colon);
    const listed = line.slice(colon + 1).split(',');
    for (const word of listed) {
      const plain = word.replace('~', '');
      if (plain === word) nouns.add(word);
      add(reading === '' ? read(plain) : reading, plain);
    }
  }
  return { table: { words, short }, nouns };
}
