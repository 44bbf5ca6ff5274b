/** A term set right: words of nearly the same letters or sounds. */
import { isKana } from '../../characters.ts';
import { fold, toKatakana } from '../../fold.ts';
import { kanaFromRomaji } from '../kana.ts';
import { nearKanjiWords, nearWords, swaps } from '../typo.ts';
import { type TermPlan, VariantList } from '../variants.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { VARIANT } from '../weights.ts';
import { planOf } from './as-it-is.ts';

/** Spellings that stand in the edition, nearest first. */
export function planSpelling(words: readonly string[], vocabulary: Vocabulary): TermPlan {
  const list = new VariantList();
  for (const [place, text] of [...new Set(words)].entries())
    if (vocabulary.stands(text))
      list.add({
        text,
        alphabet: 'plain',
        weight: VARIANT.spelling - VARIANT.nextSpelling * Math.min(place, 4),
        kind: 'spelling',
      });
  return planOf(list);
}

/** Neighbours swapped back: GPDR → GDPR. Only to whole words of the edition. */
export function swapsThatAreWords(term: string, vocabulary: Vocabulary): string[] {
  const folded = fold(term);
  const kana = isKana(folded)
    ? swaps(toKatakana(folded)).flatMap((text) => vocabulary.readings.words.get(text) ?? [])
    : [];
  return [
    ...swaps(folded).filter((text) => vocabulary.isWord(text) || (text.length >= 5 && vocabulary.stands(text))),
    ...kana,
  ];
}

/** Words of nearly the same letters, and words whose readings are nearly the kana that were typed: こくちぎぬ → 告知義務. */
export function nearSpellings(term: string, vocabulary: Vocabulary): string[] {
  const folded = fold(term);
  const romaji = kanaFromRomaji(term);
  const kana = romaji ?? (isKana(folded) ? toKatakana(folded) : undefined);
  const readings = [...vocabulary.readings.words.keys()];
  return [
    ...vocabulary.termsOneLetterOff(folded),
    ...vocabulary.termsInAnotherOrder(folded),
    ...nearKanjiWords(folded, vocabulary.runs),
    ...(romaji === undefined ? nearWords(folded, vocabulary.runs, 1) : []),
    ...(kana === undefined
      ? []
      : nearWords(kana, readings, 1).flatMap((reading) => vocabulary.readings.words.get(reading) ?? [])),
  ];
}
