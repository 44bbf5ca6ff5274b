/** A term read as kana: typed in kana or romaji, wholly or in part, and misspelt there. */
import { isHiragana, isKana, isKanji } from '../../characters.ts';
import { fold, toHiragana, toKatakana } from '../../fold.ts';
import { mayUseSkeleton, skeleton } from '../../skeleton.ts';
import { kanaAskedAbout, kanaFromRomaji, mixedSpellings, readKana, spellings } from '../kana.ts';
import { repairedRomaji } from '../romaji.ts';
import { type TermPlan, VariantList } from '../variants.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { PIECES, VARIANT } from '../weights.ts';
import { addSynonyms, planOf } from './as-it-is.ts';
import { planSpelling } from './misspelt.ts';

/** Most spellings of one kana string that are looked up. */
export const MOST_SPELLINGS = 24;

/** Least kana of a word that romaji are set right to: four letters may be one of them by chance. */
const REPAIRED_KANA = 4;

/** Least letters of a term that is asked in the other kana as well; below, コロナ would find ところなど. */
const OTHER_KANA_LETTERS = 4;

/** The term read as kana: typed in kana or romaji, wholly or in part. */
export function planReading(term: string, vocabulary: Vocabulary): TermPlan | undefined {
  const folded = fold(term);
  const romaji = kanaFromRomaji(term);
  const kana = romaji ?? (isKana(folded) ? toKatakana(folded) : undefined);
  // A question in kana: what it asks about, not what its end sounds like.
  const text = kana ?? toKatakana(folded);
  const about =
    [...term].some(isHiragana) || romaji !== undefined ? kanaAskedAbout(text, vocabulary.readings) : undefined;
  if (about !== undefined) {
    const plan = planReading(toHiragana(about), vocabulary);
    if (plan && plan.variants.length > 0) return { ...plan, asked: toHiragana(about) };
  }
  if (kana === undefined) return planMixed(term, vocabulary) ?? planRepairedRomaji(term, vocabulary);
  if (kana.length < 2) return undefined;
  const list = new VariantList();
  if (romaji !== undefined || folded !== kana) {
    if (vocabulary.stands(kana))
      list.add({ text: kana, alphabet: 'plain', weight: VARIANT.otherKana, kind: 'reading' });
    if (romaji !== undefined && kana.length >= OTHER_KANA_LETTERS && vocabulary.stands(toHiragana(kana)))
      list.add({ text: toHiragana(kana), alphabet: 'plain', weight: VARIANT.otherKana, kind: 'reading' });
  } else if (kana.length >= OTHER_KANA_LETTERS && vocabulary.stands(toHiragana(kana)))
    list.add({ text: toHiragana(kana), alphabet: 'plain', weight: VARIANT.otherKana, kind: 'reading' });
  addSynonyms(list, vocabulary.synonyms.exactly(kana), VARIANT.synonym, 'synonym');
  const long = readKana(kana, vocabulary.readings);
  // Romaji may lack their long vowels: whichever way is read in fewer words.
  const readings = (romaji === undefined ? [long] : [long, readKana(kana, vocabulary.readings, { short: true })]).sort(
    ([a], [b]) => (a?.cost ?? Number.POSITIVE_INFINITY) - (b?.cost ?? Number.POSITIVE_INFINITY),
  );
  const repaired =
    romaji === undefined || list.found || readings.some(([best]) => best?.whole)
      ? undefined
      : planRepairedRomaji(term, vocabulary);
  if (repaired) return repaired;
  // What is typed in katakana is one word, not words put together: no テロ in サイバーテロ.
  const isWord = /^[ァ-ヺー]+$/.test(term);
  const misspelt =
    isWord || list.found
      ? undefined
      : planMisspeltKana(kana, readings[0]?.[0]?.cost ?? Number.POSITIVE_INFINITY, vocabulary);
  if (misspelt) return misspelt;
  for (const [best, ...others] of readings) {
    if (!best) continue;
    const ways = [
      best,
      ...others.filter(({ cost, compounds }) => cost <= best.cost + 0.5 && compounds.length === best.compounds.length),
    ];
    if (best.compounds.length === 1) {
      for (const { compounds } of ways) addReadings(list, spellings(compounds[0] ?? [], MOST_SPELLINGS), vocabulary);
      if (list.found) return planOf(list);
    }
    if (list.found || (best.compounds.length === 1 && isWord)) continue;
    const parts = best.compounds.flatMap((compound) => {
      const plan = planCompound(compound, vocabulary);
      return plan.length > 0 ? plan : [];
    });
    if (parts.length > 0 && parts.some(({ plan }) => plan.variants.length > 0))
      return { variants: [], parts, least: PIECES.whole, incomplete: false, compound: false };
  }
  return list.found ? planOf(list) : undefined;
}

/** Kana that read as words of the edition, one of them misspelt, for less than `cost`: さいばーほげん, かんにゅうしたい. */
function planMisspeltKana(kana: string, cost: number, vocabulary: Vocabulary): TermPlan | undefined {
  const [best] = readKana(kana, vocabulary.readings, { misspelt: true });
  if (!best?.whole || best.cost >= cost) return undefined;
  const parts = best.compounds.flatMap((compound) => {
    const whole = planSpelling(spellings(compound, MOST_SPELLINGS), vocabulary);
    if (whole.variants.length > 0) return [{ word: whole.variants[0]?.text ?? '', plan: whole }];
    return compound.flatMap((word) => {
      const plan = planSpelling(word, vocabulary);
      return plan.variants.length > 0 ? [{ word: plan.variants[0]?.text ?? '', plan }] : [];
    });
  });
  const [first] = parts;
  if (first === undefined) return undefined;
  return parts.length === 1
    ? first.plan
    : { variants: [], parts, least: PIECES.whole, incomplete: false, compound: false };
}

/** Romaji that are read as one compound of the edition when one letter is set right: hokneryou → 保険料. */
function planRepairedRomaji(term: string, vocabulary: Vocabulary): TermPlan | undefined {
  const [best] = repairedRomaji(term)
    .flatMap((latin) => kanaFromRomaji(latin) ?? [])
    .filter((kana) => kana.length >= REPAIRED_KANA)
    .flatMap((kana) => [false, true].flatMap((short) => readKana(kana, vocabulary.readings, { short }).slice(0, 1)))
    .filter(({ whole, compounds }) => whole && compounds.length === 1)
    .sort((a, b) => a.cost - b.cost);
  const plan = planSpelling(spellings(best?.compounds[0] ?? [], MOST_SPELLINGS), vocabulary);
  return plan.variants.length > 0 ? plan : undefined;
}

/** Adds words that a reading may stand for, as far as they stand in the edition, and the pamphlet's words for them. */
export function addReadings(list: VariantList, words: readonly string[], vocabulary: Vocabulary): void {
  for (const text of words) {
    if (vocabulary.stands(text)) list.add({ text, alphabet: 'plain', weight: VARIANT.reading, kind: 'reading' });
    else if (
      [...text].some(isKanji) &&
      mayUseSkeleton(text) &&
      skeleton(text).length >= 2 &&
      vocabulary.stands(skeleton(text), 'skeleton')
    )
      list.add({ text: skeleton(text), alphabet: 'skeleton', weight: VARIANT.okurigana, kind: 'reading', word: text });
    addSynonyms(list, vocabulary.synonyms.exactly(text), VARIANT.synonymOfReading, 'synonym');
  }
}

/** A compound as one word where it stands so, otherwise its words apart. */
function planCompound(
  compound: readonly (readonly string[])[],
  vocabulary: Vocabulary,
): { word: string; plan: TermPlan }[] {
  const whole = new VariantList();
  addReadings(whole, spellings(compound, MOST_SPELLINGS), vocabulary);
  if (whole.found) return [{ word: whole.variants[0]?.text ?? '', plan: planOf(whole) }];
  return compound.flatMap((word) => {
    const list = new VariantList();
    addReadings(list, word, vocabulary);
    return list.found ? [{ word: list.variants[0]?.text ?? '', plan: planOf(list) }] : [];
  });
}

/** Kana beside other letters: サイバーこうげき, こくち義務, 補ショウ. */
function planMixed(term: string, vocabulary: Vocabulary): TermPlan | undefined {
  const list = new VariantList();
  for (const text of mixedSpellings(fold(term), vocabulary.readings))
    if (vocabulary.stands(text)) list.add({ text, alphabet: 'plain', weight: VARIANT.reading, kind: 'reading' });
  for (const run of term.match(/[\u3041-\u3096ー]{2,}|[ァ-ヺー]{2,}/g) ?? []) {
    for (const { whole, compounds } of readKana(toKatakana(fold(run)), vocabulary.readings)) {
      // What is left over belongs to the word: no 再 in サイパー.
      if (!whole || compounds.length !== 1) continue;
      for (const words of spellings(compounds[0] ?? [], MOST_SPELLINGS)) {
        const rewritten = fold(term.replace(run, words));
        if (rewritten !== fold(term)) addReadings(list, [rewritten], vocabulary);
      }
    }
  }
  return list.found ? planOf(list) : undefined;
}
