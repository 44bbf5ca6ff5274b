import { isHiragana, isKana, isKanji } from '../characters.ts';
import { fold, toHiragana, toKatakana } from '../fold.ts';
import { mayUseSkeleton, skeleton } from '../skeleton.ts';
import { figureForms, numeralForms } from './figures.ts';
import { kanaAskedAbout, kanaFromRomaji, mixedSpellings, readKana, spellings } from './kana.ts';
import { atWordEnds, piecesOf } from './pieces.ts';
import { inverseFrequency } from './rank.ts';
import { repairedRomaji } from './romaji.ts';
import { nearKanjiWords, nearWords, swaps } from './typo.ts';
import { NO_PLAN, type TermPlan, type VariantKind, VariantList } from './variants.ts';
import type { SynonymTable, Vocabulary } from './vocabulary.ts';
import { PIECES, VARIANT } from './weights.ts';

/** So much hiragana in a row is grammar: a sentence, which will hardly stand in the text as it is. */
const SENTENCE = /[\u3041-\u3096]{4,}/;
/** A figure with its unit. */
const FIGURE = /^[¥\\]?\d[\d,.]*\D{0,2}$/;
/** Most spellings of one kana string that are looked up. */
const MOST_SPELLINGS = 24;
/** Least letters of a term whose kanji may be exchanged for others of the same reading that are no term by themselves. */
const ALIKE_LETTERS = 3;
/** Most spellings of one term with other kanji that are looked up. */
const MOST_ALIKE = 40;
/** Least letters of a term that is asked in the other kana as well; below, コロナ would find ところなど. */
const OTHER_KANA_LETTERS = 4;

/** What to look up for a term that stands in a title as it is, by the catalogue alone; must agree with `planTerm`. */
export function planPlainWord(term: string, synonyms: SynonymTable): TermPlan {
  const list = new VariantList();
  const folded = fold(term);
  list.add({ text: folded, alphabet: 'plain', weight: VARIANT.itself, kind: 'itself' });
  addSynonyms(list, synonyms.of(folded), VARIANT.synonym * VARIANT.besideItself, 'synonym');
  return planOf(list);
}

/**
 * What to look up for one term: as it is and by the pamphlet's words for it; failing
 * these by its reading, by what is inside it, by its pieces, by nearly the same letters.
 */
export function planTerm(term: string, vocabulary: Vocabulary): TermPlan {
  const asIs = planWord(term, vocabulary);
  if (asIs.variants.length > 0) return asIs;
  const inKana = vocabulary.inKana(term);
  if (inKana !== term) return planTerm(inKana, vocabulary);
  // What is typed in katakana is a word as it is spelt, before it is a reading.
  const katakana = /^[ァ-ヺー]+$/.test(term) && planSpelling(nearSpellings(term, vocabulary), vocabulary);
  if (katakana && katakana.variants.length > 0) return katakana;
  const read = planReading(term, vocabulary);
  if (read) return read;
  const repaired = planRepairedRomaji(term, vocabulary);
  if (repaired) return repaired;
  const alike = planAlike(term, vocabulary);
  if (alike.variants.length > 0) return alike;
  const inside = planInside(term, vocabulary);
  if (inside.variants.length > 0) return inside;
  const tailless = withoutTail(term, vocabulary);
  if (tailless) return tailless;
  const pieces = planPieces(term, vocabulary);
  if (pieces && !pieces.incomplete) return pieces;
  // Another figure is another figure, not a misspelt one: 10,000円 is not S10000.
  if (FIGURE.test(term)) return pieces ?? NO_PLAN;
  const swapped = planSpelling(swapsThatAreWords(term, vocabulary), vocabulary);
  if (swapped.variants.length > 0) return swapped;
  const near = planSpelling(nearSpellings(term, vocabulary), vocabulary);
  if (near.variants.length > 0) return near;
  if (pieces) return pieces;
  return planSpelling(nearWords(fold(term), vocabulary.runs, 2), vocabulary);
}

function planOf(list: VariantList): TermPlan {
  return { variants: list.variants, parts: [], least: 1, incomplete: false, compound: false };
}

function addSynonyms(list: VariantList, words: readonly string[], weight: number, kind: VariantKind): void {
  words.forEach((word, place) => {
    list.add({
      text: fold(word),
      alphabet: 'plain',
      weight: weight - VARIANT.nextSynonym * Math.min(place, 4),
      kind,
      word,
    });
  });
}

/** The term as it is, its figures in the edition's writing, without its okurigana, and the pamphlet's words for it. */
function planWord(term: string, vocabulary: Vocabulary): TermPlan {
  const folded = fold(term);
  const list = new VariantList();
  const add = (text: string, weight: number, kind: VariantKind, alphabet: 'plain' | 'skeleton' = 'plain') => {
    if (vocabulary.stands(text, alphabet)) list.add({ text, alphabet, weight, kind });
  };
  const forms = figureForms(term);
  for (const form of forms) add(form, VARIANT.figure, 'itself');
  // 5/5 is a day, not the 55 that is left without its stroke.
  if (!(list.found && /\d[/:.]\d/.test(term))) add(folded, VARIANT.itself, 'itself');
  const bare = mayUseSkeleton(term) ? skeleton(term) : '';
  if (bare.length >= 2 && bare !== folded) add(bare, VARIANT.okurigana, 'itself', 'skeleton');
  // ウイルス感染 for ウイルスに感染: not what was typed, but what stands there.
  else if (bare.length >= 2 && !list.found && vocabulary.stands(bare, 'skeleton'))
    list.add({
      text: bare,
      alphabet: 'skeleton',
      weight: VARIANT.okurigana,
      kind: 'reading',
      word: vocabulary.writtenWithHiragana(bare),
    });
  const factor = list.found ? VARIANT.besideItself : 1;
  addSynonyms(list, vocabulary.synonyms.of(folded), VARIANT.synonym * factor, 'synonym');
  if (!list.found) for (const form of numeralForms(folded)) add(form, VARIANT.figure, 'itself');
  return planOf(list);
}

/** The term read as kana: typed in kana or romaji, wholly or in part. */
function planReading(term: string, vocabulary: Vocabulary): TermPlan | undefined {
  const folded = fold(term);
  const romaji = kanaFromRomaji(term);
  const kana = romaji ?? (isKana(folded) ? toKatakana(folded) : undefined);
  // A question in kana: what it asks about, not what its end sounds like.
  const text = kana ?? toKatakana(folded);
  const about =
    [...term].some(isHiragana) || romaji !== undefined ? kanaAskedAbout(text, vocabulary.readings) : undefined;
  if (about !== undefined) {
    const plan = planReading(toHiragana(about), vocabulary);
    if (plan && plan.variants.length > 0) return { ...plan, ending: true };
  }
  if (kana === undefined) return planMixed(term, vocabulary);
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
  const misspelt = isWord
    ? undefined
    : planMisspeltKana(kana, readings[0]?.[0]?.cost ?? Number.POSITIVE_INFINITY, vocabulary);
  if (misspelt && !list.found) return misspelt;
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
    .flatMap((kana) => [false, true].flatMap((short) => readKana(kana, vocabulary.readings, { short }).slice(0, 1)))
    .filter(({ whole, compounds }) => whole && compounds.length === 1)
    .sort((a, b) => a.cost - b.cost);
  const plan = planSpelling(spellings(best?.compounds[0] ?? [], MOST_SPELLINGS), vocabulary);
  return plan.variants.length > 0 ? plan : undefined;
}

function addReadings(list: VariantList, words: readonly string[], vocabulary: Vocabulary): void {
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

/**
 * Other kanji of the same reading: 保健金 → 保険金, 上方漏えい → 情報漏えい. What is put
 * instead must stand in the edition; for a word of two letters it must be a term of
 * its own, since 航海 may well be meant.
 */
function planAlike(term: string, vocabulary: Vocabulary): TermPlan {
  const list = new VariantList();
  if (SENTENCE.test(term)) return planOf(list);
  const folded = fold(term);
  for (const text of alikeSpellings(folded, vocabulary)) {
    if (folded.length < ALIKE_LETTERS && !vocabulary.isTerm(text)) continue;
    addReadings(list, [text], vocabulary);
  }
  if (!list.found && folded.length >= ALIKE_LETTERS && [...folded].every(isKanji))
    addReadings(list, readAsOne(vocabulary.soundOf(folded), vocabulary), vocabulary);
  return planOf(list);
}

/** Spellings of a compound of the edition that is read as the given kana, which were read from other kanji. */
function readAsOne(kana: string, vocabulary: Vocabulary): string[] {
  if (!isKana(kana)) return [];
  return readKana(kana, vocabulary.readings)
    .filter(({ whole, compounds }) => whole && compounds.length === 1)
    .flatMap(({ compounds }) => spellings(compounds[0] ?? [], MOST_SPELLINGS))
    .filter((text) => vocabulary.stands(text) && vocabulary.soundOf(text) === kana);
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

/** A reader's word inside a compound: 情報漏洩 → 情報漏えい; without the kind of company: 株式会社ラック. */
function planInside(term: string, vocabulary: Vocabulary): TermPlan {
  const folded = fold(term);
  const list = new VariantList();
  if (SENTENCE.test(term)) return planOf(list);
  for (let from = 0; from < folded.length; from += 1) {
    for (let to = folded.length; to >= from + 2; to -= 1) {
      if ((from === 0 && to === folded.length) || !atWordEnds([...folded], from, to)) continue;
      for (const word of vocabulary.synonyms.exactly(folded.slice(from, to))) {
        const text = folded.slice(0, from) + fold(word) + folded.slice(to);
        if (vocabulary.stands(text)) list.add({ text, alphabet: 'plain', weight: VARIANT.inside, kind: 'synonym' });
        else if (mayUseSkeleton(text) && skeleton(text).length >= 3 && vocabulary.stands(skeleton(text), 'skeleton'))
          list.add({ text: skeleton(text), alphabet: 'skeleton', weight: VARIANT.inside, kind: 'synonym', word: text });
      }
    }
  }
  return planOf(list);
}

/** A word with an ending that says nothing: 被保険者かしら, 告知義務ってどゆこと. */
function withoutTail(term: string, vocabulary: Vocabulary): TermPlan | undefined {
  const [, head = '', tail = ''] = /^(.*[^\u3041-\u3096])([\u3041-\u3096]+何?[\u3041-\u3096]*)$/u.exec(term) ?? [];
  if (fold(head).length < 2 || SENTENCE.test(head)) return undefined;
  // The longest beginning that stands: おそれ belongs to サイバー攻撃のおそれ.
  for (let kept = tail.length - 1; kept >= 0; kept -= 1) {
    const word = head + tail.slice(0, kept);
    const plan = kept === 0 || vocabulary.stands(fold(word)) ? planWord(word, vocabulary) : undefined;
    if (plan && plan.variants.length > 0) return { ...plan, ending: true };
  }
  return undefined;
}

/** The pieces of a compound, all of them, or the most telling ones of a sentence. */
function planPieces(term: string, vocabulary: Vocabulary): TermPlan | undefined {
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

function planSpelling(words: readonly string[], vocabulary: Vocabulary): TermPlan {
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
function swapsThatAreWords(term: string, vocabulary: Vocabulary): string[] {
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
function nearSpellings(term: string, vocabulary: Vocabulary): string[] {
  const folded = fold(term);
  const romaji = kanaFromRomaji(term);
  const kana = romaji ?? (isKana(folded) ? toKatakana(folded) : undefined);
  const readings = [...vocabulary.readings.words.keys()];
  return [
    ...vocabulary.termsOneLetterOff(folded),
    ...nearKanjiWords(folded, vocabulary.runs),
    ...(romaji === undefined ? nearWords(folded, vocabulary.runs, 1) : []),
    ...(kana === undefined
      ? []
      : nearWords(kana, readings, 1).flatMap((reading) => vocabulary.readings.words.get(reading) ?? [])),
  ];
}
