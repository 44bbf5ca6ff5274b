/**
 * What is compared of questions and texts: pairs of letters, kanji by themselves, and meanings; each a number, since some
 * hundred thousand of them are made before the first answer. A kanji is the number of a letter (pairs.ts), a pair two of
 * them, a meaning is negative.
 */
import { isHiragana, isKanji, scriptOf } from '../characters.ts';
import { letterNumber, numberedLetter, PAIR, pairOf } from '../pairs.ts';
import { QUESTION } from './weights.ts';

/** One feature; see above. */
export type Feature = number;

/** What a text has, each feature once, with what it weighs before its rarity is known. */
export type Features = ReadonlyMap<Feature, number>;

const LINE_END = 0x0a;

/** What is known of a letter by its code (UTF-16): there are many places, but few letters. */
interface Letter {
  /** Kana of either kind are one. */
  readonly number: number;
  readonly hiragana: boolean;
  readonly kanji: boolean;
}
const letters: Letter[] = [];

function letterOf(code: number): Letter {
  const known = letters[code];
  if (known) return known;
  const text = String.fromCharCode(code);
  const hiragana = isHiragana(text);
  const letter = { number: letterNumber(hiragana ? code + 0x60 : code), hiragana, kanji: isKanji(text) };
  letters[code] = letter;
  return letter;
}

/** The feature of a meaning by its number. */
export function meaningFeature(number: number): Feature {
  return -1 - number;
}

/** The pairs of letters of a folded text, and its kanji. No pair crosses the end of a line. */
export function letterFeatures(folded: string): Map<Feature, number> {
  const features = new Map<Feature, number>();
  eachLetterFeature(folded, (feature, weight) => features.set(feature, weight));
  return features;
}

/** The same one by one, some more than once: nothing is kept of the many texts of an edition. */
export function eachLetterFeature(folded: string, visit: (feature: Feature, weight: number) => void): void {
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if (code === LINE_END) continue;
    const letter = letterOf(code);
    if (letter.kanji) visit(letter.number, QUESTION.loneKanji);
    const nextCode = folded.charCodeAt(at + 1);
    if (Number.isNaN(nextCode) || nextCode === LINE_END) continue;
    const next = letterOf(nextCode);
    const weight =
      !letter.hiragana && !next.hiragana ? 1 : letter.hiragana && next.hiragana ? QUESTION.grammar : QUESTION.ending;
    visit(pairOf(letter.number, next.number), weight);
  }
}

/** Whether a feature lies within a word: a kanji, or a pair of one script; a meaning does not. */
export function isWithinWord(feature: Feature): boolean {
  if (feature < PAIR) return feature >= 0;
  return scriptOf(numberedLetter(Math.floor(feature / PAIR))) === scriptOf(numberedLetter(feature % PAIR));
}
