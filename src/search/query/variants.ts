import { isKana, isKanji } from '../characters.ts';
import { fold, toHiragana, toKatakana } from '../fold.ts';
import { mayUseSkeleton, skeleton } from '../skeleton.ts';
import type { Alphabet } from '../tokens.ts';
import { wordsForKana } from './readings.ts';
import type { Retriever } from './retriever.ts';
import type { SynonymTable, Vocabulary } from './vocabulary.ts';

/** One way to write a term of the query; `weight` says how near it is to what was typed (1 = itself). */
export interface Variant {
  readonly text: string;
  readonly alphabet: Alphabet;
  readonly weight: number;
}

/** How near each kind of variant is to what was typed. */
const WEIGHT = {
  itself: 1,
  reading: 0.95,
  readingInside: 0.9,
  otherKana: 0.9,
  synonym: 0.85,
  /** Factor for synonyms of a word that stands in the text itself. */
  besideItself: 0.6,
  nextSynonym: 0.05,
  skeleton: 0.85,
  barerSkeleton: 0.8,
  synonymInside: 0.75,
  synonymOfReading: 0.75,
  skeletonInside: 0.7,
  synonymOfPart: 0.55,
} as const;

/** Synonyms that are looked up for a word that stands in the text itself. */
const SYNONYMS_BESIDE_ITSELF = 1;
/** Most readings of one kana string that are looked up. */
const MOST_READINGS = 20;
/** Least letters of a term that is asked in the other kana as well; below, コロナ would find ところなど. */
const OTHER_KANA_LETTERS = 4;

/** So much hiragana in a row is grammar: a sentence, which will hardly stand in the text as it is. */
const LONG_HIRAGANA = /[\u3041-\u3096]{4,}/;

class VariantList {
  readonly variants: Variant[] = [];
  add(text: string, weight: number, alphabet: Alphabet = 'plain'): void {
    if (text === '' || this.variants.some((known) => known.text === text && known.alphabet === alphabet)) return;
    this.variants.push({ text, weight, alphabet });
  }
}

/** Which ways of writing a term are tried beside itself and its synonyms; each needs files of its own. */
export interface Scope {
  readonly skeleton: boolean;
  readonly readings: boolean;
}

/** All ways to look up one term, within the scope. Asks the index only whether a rewritten compound exists. */
export async function variantsOf(
  term: string,
  synonyms: SynonymTable,
  vocabulary: Vocabulary,
  retriever: Retriever,
  scope: Scope,
): Promise<Variant[]> {
  const folded = fold(term);
  const list = new VariantList();
  const sentence = LONG_HIRAGANA.test(term);
  const stands = async (text: string) =>
    text !== '' && (await retriever.find(text, 'plain', text !== folded || sentence)).size > 0;
  const standsBare = async (text: string) =>
    scope.skeleton && text.length >= 2 && (await retriever.find(text, 'skeleton', true)).size > 0;

  const bare = mayUseSkeleton(term) ? skeleton(term) : '';
  list.add(folded, WEIGHT.itself);
  if (bare.length >= 2) list.add(bare, bare === folded ? WEIGHT.barerSkeleton : WEIGHT.skeleton, 'skeleton');
  const found = (await stands(folded)) || (await standsBare(bare));
  synonyms
    .of(folded)
    .slice(0, found ? SYNONYMS_BESIDE_ITSELF : undefined)
    .forEach((word, place) => {
      list.add(word, (WEIGHT.synonym - WEIGHT.nextSynonym * Math.min(place, 4)) * (found ? WEIGHT.besideItself : 1));
      if (mayUseSkeleton(word) && skeleton(word).length >= 2)
        list.add(skeleton(word), WEIGHT.synonymInside * (found ? WEIGHT.besideItself : 1), 'skeleton');
    });
  // In a sentence, words are found as its pieces instead; see pieces.ts.
  if (!found && !sentence) await addSynonymsInside(folded, list, synonyms, stands, standsBare);
  if (!scope.readings) return within(scope, list.variants);
  if (isKana(folded)) await addReadings(folded, list, synonyms, vocabulary, stands, standsBare);
  else await addReadingsInside(term, list, vocabulary, stands, standsBare);
  return within(scope, list.variants);
}

function within({ skeleton: bare }: Scope, variants: readonly Variant[]): Variant[] {
  return variants.filter(({ alphabet }) => bare || alphabet === 'plain');
}

type Exists = (text: string) => Promise<boolean>;

/** A reader's word inside a compound: 情報漏洩 → 情報漏えい. */
async function addSynonymsInside(
  folded: string,
  list: VariantList,
  synonyms: SynonymTable,
  stands: Exists,
  standsBare: Exists,
): Promise<void> {
  for (let from = 0; from < folded.length; from += 1) {
    for (let to = folded.length; to >= from + 2; to -= 1) {
      if (from === 0 && to === folded.length) continue;
      for (const word of synonyms.exactly(folded.slice(from, to))) {
        const rewritten = folded.slice(0, from) + word + folded.slice(to);
        if (await stands(rewritten)) list.add(rewritten, WEIGHT.synonymInside);
        else if (to - from >= folded.length - 2 && to - from >= 3) list.add(word, WEIGHT.synonymOfPart);
        else if (await standsBare(skeleton(rewritten)))
          list.add(skeleton(rewritten), WEIGHT.skeletonInside, 'skeleton');
      }
    }
  }
}

/** The whole term in kana: こくちぎむ → 告知義務, ランサムウェア typed as らんさむうぇあ. */
async function addReadings(
  folded: string,
  list: VariantList,
  synonyms: SynonymTable,
  vocabulary: Vocabulary,
  stands: Exists,
  standsBare: Exists,
): Promise<void> {
  const key = toKatakana(folded);
  if (key.length < 2) return;
  if (folded !== key) list.add(key, WEIGHT.otherKana);
  // Hiragana live in files of their own, which a katakana word that is found need not load.
  else if (key.length >= OTHER_KANA_LETTERS && !(await stands(folded))) list.add(toHiragana(folded), WEIGHT.otherKana);
  // A katakana word of the edition is itself: its readings would only be sought in vain.
  if (folded === key && (await stands(folded))) return;
  for (const words of wordsForKana(key, await vocabulary.readings(), true).slice(0, MOST_READINGS)) {
    const found = await stands(words);
    if (found) list.add(words, WEIGHT.reading);
    for (const synonym of synonyms.of(words)) list.add(synonym, WEIGHT.synonymOfReading);
    if (!found && (await standsBare(skeleton(words)))) list.add(skeleton(words), WEIGHT.barerSkeleton, 'skeleton');
  }
}

/** Kana beside other letters: サイバーこうげき, こくち義務, ほけん料. */
async function addReadingsInside(
  term: string,
  list: VariantList,
  vocabulary: Vocabulary,
  stands: Exists,
  standsBare: Exists,
): Promise<void> {
  const kanaRuns = term.match(/[\u3041-\u3096ー]{2,}/g) ?? [];
  if (kanaRuns.length === 0 || term.length > 16 || (await stands(fold(term)))) return;
  const table = await vocabulary.readings();
  for (const run of kanaRuns) {
    for (const words of wordsForKana(toKatakana(fold(run)), table, false).slice(0, MOST_READINGS / 2)) {
      const rewritten = term.replace(run, words);
      if (await stands(fold(rewritten))) list.add(fold(rewritten), WEIGHT.readingInside);
      else if ([...rewritten].some(isKanji) && (await standsBare(skeleton(rewritten))))
        list.add(skeleton(rewritten), WEIGHT.barerSkeleton, 'skeleton');
    }
  }
}
