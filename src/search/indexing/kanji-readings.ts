/**
 * How single kanji are read in compounds, learnt from the dictionary: 告知 is コクチ, 国家 is コツカ, 知識 is チシキ, so 告 is
 * コク and 知 is チ. No list of ours: each word of the dictionary is cut into one reading a kanji in every way that is
 * possible, and the ways that explain most words win (expectation maximization).
 */
import { fold, toKatakana } from '../fold.ts';
import { inCurrentKanji } from '../query/old-kanji.ts';
import { loadTokenizer } from './readings.ts';

/** Kinds of nouns that are read as their kanji are; names of people and places follow rules of their own. */
const COMMON_NOUN = /^(?:一般|サ変接続|形容動詞語幹|副詞可能)$/;
/** Words of two to four kanji say how each of them is read. */
const COMPOUND = /^\p{Script=Han}{2,4}$/u;
/** The shape of a reading that came from Chinese (on), folded: リヨウ, コク, ケン. */
const ON_READING = /^[ア-ヺ][ヤユヨ]?[イウツチクキン]?$/;
const LONGEST_ON_READING = 4;

/** Rounds of learning; after these hardly a figure moves. */
const ROUNDS = 5;
/** What a reading is worth that was seen in no round before. */
const UNSEEN = 1e-4;
/** Least words of a kanji: rarer kanji are not what an input method offers first. */
const LEAST_WORDS = 7;
/** Least share of a kanji's words in which it is read so. */
const LEAST_SHARE = 0.2;

interface CompoundWord {
  readonly kanji: readonly string[];
  /** Each a reading for every kanji. */
  readonly ways: readonly (readonly string[])[];
}

let learnt: Promise<readonly string[]> | undefined;

/**
 * Lines `コク:刻告国`: kanji by how they are read in compounds (folded katakana), usual readings first: the first line
 * that holds a kanji has its most frequent one. Learnt once a build, about two seconds.
 */
export function kanjiReadings(): Promise<readonly string[]> {
  learnt ??= compoundWords().then(readingLines);
  return learnt;
}

async function compoundWords(): Promise<CompoundWord[]> {
  const { token_info_dictionary: dictionary } = await loadTokenizer();
  return Object.values(dictionary.target_map)
    .flat()
    .flatMap((id) => {
      // Surface, part of speech, its kinds …, reading, pronunciation.
      const features = dictionary.getFeatures(id).split(',');
      const [surface = '', pos, kind = ''] = features;
      if (pos !== '名詞' || !COMMON_NOUN.test(kind) || !COMPOUND.test(surface)) return [];
      const kanji = [...surface];
      const ways = cuts(toKatakana(fold(features.at(-2) ?? '')), kanji.length);
      return ways.length > 0 ? [{ kanji, ways }] : [];
    });
}

/** All ways to cut kana into so many readings. */
function cuts(kana: string, parts: number): string[][] {
  if (parts === 1) return ON_READING.test(kana) ? [[kana]] : [];
  return Array.from({ length: LONGEST_ON_READING }, (_, at) => kana.slice(0, at + 1))
    .filter((head) => head.length < kana.length && ON_READING.test(head))
    .flatMap((head) => cuts(kana.slice(head.length), parts - 1).map((tail) => [head, ...tail]));
}

/** Words of each kanji that are read so, by kanji and reading; words that can be cut in several ways count in shares. */
type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

function countReadings(words: readonly CompoundWord[], worth: (kanji: string, reading: string) => number): Counts {
  const counts = new Map<string, Map<string, number>>();
  for (const { kanji, ways } of words) {
    const worths = ways.map((way) =>
      way.reduce((product, reading, place) => product * worth(kanji[place] ?? '', reading), 1),
    );
    const sum = worths.reduce((total, own) => total + own, 0);
    for (const [number, way] of ways.entries())
      for (const [place, reading] of way.entries()) {
        const own = counts.get(kanji[place] ?? '') ?? new Map<string, number>();
        counts.set(kanji[place] ?? '', own.set(reading, (own.get(reading) ?? 0) + (worths[number] ?? 0) / sum));
      }
  }
  return counts;
}

const wordsOf = (readings: ReadonlyMap<string, number> | undefined) =>
  [...(readings?.values() ?? [])].reduce((sum, count) => sum + count, 0);

function readingLines(words: readonly CompoundWord[]): string[] {
  let counts = countReadings(words, () => 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const known = counts;
    counts = countReadings(words, (kanji, reading) =>
      Math.max(UNSEEN, (known.get(kanji)?.get(reading) ?? 0) / wordsOf(known.get(kanji))),
    );
  }
  const usual = new Map<string, string[]>();
  const others = new Map<string, string[]>();
  for (const [kanji, readings] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = wordsOf(readings);
    if (all < LEAST_WORDS || inCurrentKanji(kanji) !== kanji) continue;
    const frequent = [...readings].filter(([, count]) => count / all >= LEAST_SHARE).sort(([, a], [, b]) => b - a);
    for (const [place, [reading]] of frequent.entries()) {
      const lines = place === 0 ? usual : others;
      lines.set(reading, [...(lines.get(reading) ?? []), kanji]);
    }
  }
  return [usual, others].flatMap((lines) =>
    [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reading, kanji]) => `${reading}:${kanji.join('')}`),
  );
}
