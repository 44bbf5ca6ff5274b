/** Words of a sentence that stand nowhere as they were typed, by those that they were typed for. */
import { fold, toKatakana } from '../../fold.ts';
import { readKana } from '../kana.ts';
import { withoutDoubled } from '../typo.ts';
import { NO_PLAN, type Part, type TermPlan } from '../variants.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { planAlike } from './alike.ts';
import { planWord } from './as-it-is.ts';
import { planReading } from './by-reading.ts';
import { nearSpellings, planSpelling, swapsThatAreWords } from './misspelt.ts';

/** Least letters of a word of which one was typed twice, and of one in which letters are missing or misplaced. */
const DOUBLED_LETTERS = 3;
const MISPLACED_LETTERS = 3;
/** What may be a word between hiragana. */
export const RUN = /[\p{Script=Han}ァ-ヺー]{2,}/gu;
/** Particles between which a word may have hiragana of its own: 情報漏いえ限定プラン. */
const PARTICLES = /(?:って|には|では|[はがをの、])/u;

/** Kana between particles and another script, and Latin letters beside Japanese. */
export const UNCONVERTED =
  /(?:^|[^\u3041-\u3096][はがをのにでと]?)([\u3041-\u3096]{4,}?)(?:って|には|では|[はがをのにでも])(?=[^\u3041-\u3096])|([A-Za-z][A-Za-z'-]{3,})/gu;

/** A word with a letter typed twice: 団体割割引. */
export function planDoubled(word: string, vocabulary: Vocabulary): TermPlan {
  return planSpelling(
    withoutDoubled(fold(word)).filter((text) => text.length >= DOUBLED_LETTERS),
    vocabulary,
  );
}

/** The words of a sentence that are other words mistyped, each with what is looked up for it: 衣装権 and 心外 of 衣装権の心外. */
export function mistypedWords(sentence: string, vocabulary: Vocabulary): Part[] {
  return sentence.split(PARTICLES).flatMap((chunk) => {
    const isMixed = /[^\u3041-\u3096]/.test(chunk) && /[\u3041-\u3096]/.test(chunk);
    const term = isMixed ? planMistyped(chunk, [planMisplaced], vocabulary) : NO_PLAN;
    if (term.variants.length > 0) return partOf(chunk, term);
    return (chunk.match(RUN) ?? []).flatMap((word) =>
      partOf(word, planMistyped(word, [planAlike, planMisplaced, planKatakana], vocabulary)),
    );
  });
}

type Way = (word: string, vocabulary: Vocabulary) => TermPlan;

/** By the first way that finds something, where the word itself finds nothing. */
function planMistyped(word: string, ways: readonly Way[], vocabulary: Vocabulary): TermPlan {
  if (fold(word).length < 2 || vocabulary.stands(fold(word)) || planWord(word, vocabulary).variants.length > 0)
    return NO_PLAN;
  for (const way of ways) {
    const plan = way(word, vocabulary);
    if (plan.variants.length > 0) return plan;
  }
  return NO_PLAN;
}

/** A letter typed twice, left out, or in another place. Not one for another: in a sentence 保存期間 is not 保険期間. */
function planMisplaced(word: string, vocabulary: Vocabulary): TermPlan {
  const folded = fold(word);
  const doubled = planDoubled(word, vocabulary);
  if (doubled.variants.length > 0 || folded.length < MISPLACED_LETTERS) return doubled;
  return planSpelling(
    [
      ...vocabulary.termsOneLetterOff(folded).filter((term) => term.length > folded.length),
      ...vocabulary.termsInAnotherOrder(folded),
      ...swapsThatAreWords(word, vocabulary),
    ],
    vocabulary,
  );
}

function planKatakana(word: string, vocabulary: Vocabulary): TermPlan {
  return /^[ァ-ヺー]+$/.test(word) ? planSpelling(nearSpellings(word, vocabulary), vocabulary) : NO_PLAN;
}

function partOf(word: string, plan: TermPlan): Part[] {
  return plan.variants.length > 0 ? [{ word, plan }] : [];
}

/** The words of a sentence that were left in kana or in romaji, although the edition writes them in kanji: こくちぎむの手続き. */
export function unconvertedWords(sentence: string, vocabulary: Vocabulary): Part[] {
  return [...sentence.matchAll(UNCONVERTED)].flatMap(([, kana = '', latin = '']) => {
    if (latin !== '')
      return vocabulary.stands(fold(latin)) ? [] : partOf(latin, planReading(latin, vocabulary) ?? NO_PLAN);
    const [best] = readKana(toKatakana(fold(kana)), vocabulary.readings);
    const isOneWord = best?.whole && best.compounds.length === 1 && !vocabulary.stands(fold(kana));
    return isOneWord ? partOf(kana, planReading(kana, vocabulary) ?? NO_PLAN) : [];
  });
}
