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
  const near = [
    ...vocabulary.termsOneLetterOff(folded),
    ...vocabulary.termsInAnotherOrder(folded),
    ...nearKanjiWords(folded, vocabulary.runs),
    ...(romaji === undefined ? nearWords(folded, vocabulary.runs, 1) : []),
    ...(kana === undefined
      ? []
      : nearWords(kana, readings, 1).flatMap((reading) => vocabulary.readings.words.get(reading) ?? [])),
  ];
  return near.filter((text) => vocabulary.isWord(text) || !onlyEndsOtherwise(folded, text, vocabulary));
}

/** Whether a stretch of the edition is a term with a torn piece of the next word behind it, and the query the same term with something else: 被保険者以 of 被保険者以外 for 被保険者例. */
function onlyEndsOtherwise(folded: string, text: string, vocabulary: Vocabulary): boolean {
  let same = 0;
  while (same < folded.length && folded[same] === text[same]) same += 1;
  return same < text.length && same < folded.length && vocabulary.isTerm(folded.slice(0, same));
}
