/** A compound or a sentence by the words that it is made of. */
import { fold } from '../../fold.ts';
import { piecesOf } from '../pieces.ts';
import { inverseFrequency } from '../rank.ts';
import { NO_PLAN, type Part, type TermPlan } from '../variants.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { PIECES } from '../weights.ts';
import { planWord } from './as-it-is.ts';
import { planReading } from './by-reading.ts';
import { mistypedWords, unconvertedWords } from './mistyped.ts';

/** Least letters of a term in a compound of known words. */
const SHORT_TERM = 2;

/** The pieces of a compound, all of them, or the most telling ones of a sentence. */
export function planPieces(term: string, vocabulary: Vocabulary): TermPlan | undefined {
  const mistyped = /[\u3041-\u3096]/.test(term)
    ? [...unconvertedWords(term, vocabulary), ...mistypedWords(term, vocabulary)]
    : [];
  const pieces = piecesOf(
    term,
    vocabulary,
    mistyped.map(({ word }) => word),
  );
  const whole = pieces.covered >= PIECES.whole;
  const sentence = /[\u3041-\u3096]/.test(term.replace(/[\u3041-\u3096]+$/, ''));
  const least = sentence
    ? PIECES.sentence
    : pieces.words.some((word) => fold(word).length >= PIECES.longPart) || endsOddly(term, pieces.words, vocabulary)
      ? PIECES.half
      : PIECES.mostly;
  if (pieces.words.length === 0 || pieces.covered < least) return undefined;
  const found = pieces.words.flatMap((word): Part[] => {
    const other = mistyped.find((part) => part.word === word);
    if (other) return [other];
    const own = planWord(word, vocabulary);
    const plan = own.variants.length > 0 ? own : (planReading(word, vocabulary) ?? NO_PLAN);
    return plan.variants.length > 0 ? [{ word, plan }] : [];
  });
  const known = withoutAnswersWords(found, vocabulary);
  const together = holdTogether(
    known.map(({ plan }) => plan),
    vocabulary,
  );
  const isHeldTogether = whole && together;
  // A compound is told by the terms in it, not by the rarest word beside them (最新告知書), nor by a record that happens to have
  // both: 被保険者一覧.
  const heads = sentence ? [] : headsOf(known, whole, vocabulary);
  const parts = heads.length > 0 ? known.map((part) => ({ ...part, beside: !heads.includes(part) })) : known;
  if (heads.length === 0 || isHeldTogether) {
    const rarest = Math.max(0, ...known.map(({ plan }) => rarity(plan, vocabulary)));
    if (known.length === 0 || rarest < (whole ? PIECES.telling : PIECES.tellingWhenPartial)) return undefined;
    // Parts of a compound that nothing holds together lead back to one only when it says what was meant.
    if (!sentence && !isHeldTogether && !known.some(({ word }) => fold(word).length >= PIECES.backOff))
      return undefined;
  }
  return {
    variants: [],
    parts,
    least: sentence || parts.length > 3 || !whole ? PIECES.sentenceShare : PIECES.whole,
    incomplete: !whole,
    compound: !sentence,
  };
}

/** Parts that the edition itself holds, where there are any: 院長, of which only answer cards speak, is not what 押印は院長のもので is found by. */
function withoutAnswersWords(parts: readonly Part[], vocabulary: Vocabulary): readonly Part[] {
  const ofEdition = parts.filter(({ plan }) =>
    plan.variants.some(({ text, alphabet }) => vocabulary.standsInEdition(text, alphabet)),
  );
  return ofEdition.length > 0 ? ofEdition : parts;
}

/** Whether a part of a compound says by itself what is meant: a term of the edition, not too short. */
function isTelling(word: string, least: number, vocabulary: Vocabulary): boolean {
  return fold(word).length >= least && vocabulary.isTerm(fold(word));
}

/** Whether only what stands behind a term is unknown: 告知書早見表 is about it, 自動車保険料 is about something else. */
function endsOddly(term: string, [word]: readonly string[], vocabulary: Vocabulary): boolean {
  return word !== undefined && term.startsWith(word) && isTelling(word, PIECES.backOff, vocabulary);
}

/**
 * The parts that say what a compound is about. Of words that are all known every term, however short (役員 of 役員一覧);
 * beside something unknown only the longest, the last of several, which in Japanese is the head.
 */
function headsOf(parts: readonly Part[], whole: boolean, vocabulary: Vocabulary): readonly Part[] {
  const terms = parts.filter(({ word }) => isTelling(word, whole ? SHORT_TERM : PIECES.backOff, vocabulary));
  if (whole) return terms;
  const most = Math.max(0, ...terms.map(({ word }) => word.length));
  return terms.filter(({ word }) => word.length === most).slice(-1);
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
