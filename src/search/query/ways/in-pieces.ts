/** A compound or a sentence by the words that it is made of. */
import { fold } from '../../fold.ts';
import { piecesOf } from '../pieces.ts';
import { inverseFrequency } from '../rank.ts';
import { NO_PLAN, type TermPlan } from '../variants.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { PIECES } from '../weights.ts';
import { planWord } from './as-it-is.ts';
import { planReading } from './by-reading.ts';

/** The pieces of a compound, all of them, or the most telling ones of a sentence. */
export function planPieces(term: string, vocabulary: Vocabulary): TermPlan | undefined {
  const pieces = piecesOf(term, vocabulary);
  const whole = pieces.covered >= PIECES.whole;
  const sentence = /[\u3041-\u3096]/.test(term.replace(/[\u3041-\u3096]+$/, ''));
  const least = sentence
    ? PIECES.sentence
    : pieces.words.some((word) => fold(word).length >= PIECES.longPart) || endsOddly(term, pieces.words, vocabulary)
      ? PIECES.half
      : PIECES.mostly;
  if (pieces.words.length === 0 || pieces.covered < least) return undefined;
  const found = pieces.words.flatMap((word) => {
    const own = planWord(word, vocabulary);
    const plan = own.variants.length > 0 ? own : (planReading(word, vocabulary) ?? NO_PLAN);
    return plan.variants.length > 0 ? [{ word, plan }] : [];
  });
  const known = withoutAnswersWords(found, vocabulary);
  const together = holdTogether(
    known.map(({ plan }) => plan),
    vocabulary,
  );
  // What no record holds together is told by the term in it, not by the rarest word beside it: 最新告知書.
  const head = sentence || (whole && together) ? undefined : longestTerm(known, vocabulary);
  const parts = head ? [head] : known;
  const rarest = Math.max(0, ...parts.map(({ plan }) => rarity(plan, vocabulary)));
  if (parts.length === 0 || (!head && rarest < (whole ? PIECES.telling : PIECES.tellingWhenPartial))) return undefined;
  // Parts of a compound that nothing holds together lead back to one only when it says what was meant.
  if (!sentence && !(whole && together) && !parts.some(({ word }) => fold(word).length >= PIECES.backOff))
    return undefined;
  return {
    variants: [],
    parts,
    least: sentence || parts.length > 3 || !whole ? PIECES.sentenceShare : PIECES.whole,
    incomplete: !whole,
    compound: !sentence,
  };
}

type Part = TermPlan['parts'][number];

/** Parts that the edition itself holds, where there are any: 院長, of which only answer cards speak, is not what 押印は院長のもので is found by. */
function withoutAnswersWords(parts: readonly Part[], vocabulary: Vocabulary): readonly Part[] {
  const ofEdition = parts.filter(({ plan }) =>
    plan.variants.some(({ text, alphabet }) => vocabulary.standsInEdition(text, alphabet)),
  );
  return ofEdition.length > 0 ? ofEdition : parts;
}

/** Whether a part of a compound says by itself what is meant: a term of the edition, not too short. */
function isTelling(word: string, vocabulary: Vocabulary): boolean {
  return fold(word).length >= PIECES.backOff && vocabulary.isTerm(fold(word));
}

/** Whether only what stands behind a term is unknown: 告知書早見表 is about it, 自動車保険料 is about something else. */
function endsOddly(term: string, [word]: readonly string[], vocabulary: Vocabulary): boolean {
  return word !== undefined && term.startsWith(word) && isTelling(word, vocabulary);
}

/** The longest part that is a term of the edition; the last of several, which in Japanese is the head. */
function longestTerm(parts: readonly Part[], vocabulary: Vocabulary): Part | undefined {
  return parts
    .filter(({ word }) => isTelling(word, vocabulary))
    .reduce<Part | undefined>(
      (longest, part) => (longest && longest.word.length > part.word.length ? longest : part),
      undefined,
    );
}

function recordsOf({ variants }: TermPlan, vocabulary: Vocabulary): Set<number> {
  return new Set(variants.flatMap(({ text, alphabet }) => [...vocabulary.records(text, alphabet)]));
}

/** Whether some record holds all of the plans. */
function holdTogether(plans: readonly TermPlan[], vocabulary: Vocabulary): boolean {
  const [first, ...others] = plans.map((plan) => recordsOf(plan, vocabulary));
  return [...(first ?? [])].some((record) => others.every((records) => records.has(record)));
}

function rarity(plan: TermPlan, vocabulary: Vocabulary): number {
  return inverseFrequency(recordsOf(plan, vocabulary).size, vocabulary.total);
}
