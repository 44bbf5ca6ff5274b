/** A term in other kanji of the same reading: what an input method put instead. */
import { isKana, isKanji } from '../../characters.ts';
import { fold } from '../../fold.ts';
import { readKana, spellings } from '../kana.ts';
import { type TermPlan, VariantList } from '../variants.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { planOf, SENTENCE } from './as-it-is.ts';
import { addReadings, MOST_SPELLINGS } from './by-reading.ts';

/** Least letters of a term whose kanji may be exchanged for others of the same reading that are no term by themselves. */
const ALIKE_LETTERS = 3;

/** Most letters of such a term: a longer one is a text without punctuation, and each of its kanji may sound in several ways. */
const MOST_ALIKE_LETTERS = 20;

/** Most spellings of one term with other kanji that are looked up. */
const MOST_ALIKE = 40;

/**
 * Other kanji of the same reading: 保健金 → 保険金, 上方漏えい → 情報漏えい. What is put
 * instead must stand in the edition; for a word of two letters it must be a term of
 * its own, since 航海 may well be meant.
 */
export function planAlike(term: string, vocabulary: Vocabulary): TermPlan {
  const list = new VariantList();
  const folded = fold(term);
  if (SENTENCE.test(term) || folded.length > MOST_ALIKE_LETTERS) return planOf(list);
  for (const text of alikeSpellings(folded, vocabulary)) {
    if (folded.length < ALIKE_LETTERS && !vocabulary.isTerm(text)) continue;
    addReadings(list, [text], vocabulary);
  }
  if (!list.found && folded.length >= ALIKE_LETTERS && [...folded].every(isKanji))
    addReadings(
      list,
      vocabulary.soundsOf(folded).flatMap((kana) => readAsOne(kana, vocabulary)),
      vocabulary,
    );
  return planOf(list);
}

/** Spellings of a compound of the edition that is read as the given kana, which were read from other kanji. */
function readAsOne(kana: string, vocabulary: Vocabulary): string[] {
  if (!isKana(kana)) return [];
  return readKana(kana, vocabulary.readings)
    .filter(({ whole, compounds }) => whole && compounds.length === 1)
    .flatMap(({ compounds }) => spellings(compounds[0] ?? [], MOST_SPELLINGS))
    .filter((text) => vocabulary.stands(text) && vocabulary.kanaOf(text) === kana);
}

/** A folded text with one or two of its kanji words exchanged for words of the same reading, the longest first. */
function alikeSpellings(folded: string, vocabulary: Vocabulary): string[] {
  const exchanged = (text: string, least: number): { text: string; at: number }[] => {
    const made: { text: string; at: number }[] = [];
    for (let length = text.length - least; length >= 2; length -= 1)
      for (let from = least; from + length <= text.length; from += 1)
        for (const word of vocabulary.alike(text.slice(from, from + length)))
          made.push({ text: text.slice(0, from) + word + text.slice(from + length), at: from + word.length });
    return made;
  };
  const once = exchanged(folded, 0);
  const twice = once.flatMap(({ text, at }) => exchanged(text, at));
  return [...new Set([...once, ...twice].map(({ text }) => text))].slice(0, MOST_ALIKE);
}
