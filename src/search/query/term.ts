import { isKana } from '../characters.ts';
import { fold, toKatakana } from '../fold.ts';
import { mayUseSkeleton, skeleton } from '../skeleton.ts';
import { type Group, groupOf, NOTHING } from './group.ts';
import { type Pieces, piecesOf } from './pieces.ts';
import { inverseFrequency } from './rank.ts';
import { wordsForKana } from './readings.ts';
import type { Retriever } from './retriever.ts';
import { nearKanjiWords, nearWords } from './typo.ts';
import { type Scope, variantsOf } from './variants.ts';
import type { ReadingTable, RunTable, SynonymTable, Vocabulary } from './vocabulary.ts';

/** The answer to one term. */
export interface TermAnswer {
  readonly group: Group;
  /** The word of the edition that was looked up instead, in folded letters. */
  readonly instead?: string;
  /** Whether only some of the term's words were found together. */
  readonly partial: boolean;
}

/** What answering a term needs. */
export interface TermContext {
  readonly vocabulary: Vocabulary;
  readonly retriever: Retriever;
  /** Number of records. */
  readonly total: number;
}

/** Nearly all of a term is known words. */
const WHOLE = 0.99;
/** Enough of a term is known words to look for those alone. */
const MOSTLY = 0.6;
/** Least idf that the rarest piece must have: 保険 and 事故 alone say nothing. */
const TELLING = 1;
const TELLING_WHEN_PARTIAL = 2.2;
/** Share of the pieces' weight that a record must hold when a sentence, not a compound, was typed. */
const SENTENCE_SHARE = 0.5;
const MOST_READINGS = 20;
const NO_READINGS: ReadingTable = { words: new Map(), readings: [], nouns: new Set(), katakana: '' };

/**
 * Finds the records for one term: as it is, by reading, synonym, skeleton; and,
 * when `deep`, by its pieces and by words of nearly the same letters.
 */
export async function answerTerm(term: string, context: TermContext, deep: boolean): Promise<TermAnswer> {
  const { vocabulary } = context;
  const group = await answerWord(term, context);
  if (group.records.size > 0 || !deep) return { group, partial: false };
  const [synonyms, runs] = await Promise.all([vocabulary.allSynonyms(), vocabulary.runs()]);
  // Kanji and katakana among kana tell what a sentence is about; readings are for words in hiragana.
  const table = mayHoldReadings(term) ? await vocabulary.readings() : NO_READINGS;
  const pieces = bestPieces(term, synonyms, runs, table);
  const apart = await answerByPieces(term, pieces, synonyms, context);
  if (apart && !apart.partial && pieces.covered >= WHOLE) return apart;
  const folded = fold(term);
  const spelt = [
    ...nearKanjiWords(folded, runs.list),
    ...nearWords(folded, runs.list, 1),
    ...kanaSpellings(folded, table),
  ];
  const near = await answerInstead(spelt, context);
  if (near) return near;
  if (apart) return apart;
  return (await answerInstead(nearWords(folded, runs.list, 2), context)) ?? { group: NOTHING, partial: false };
}

/** Records for a term by its letters, synonyms, skeleton and readings: the first of its ways that finds any. */
async function answerWord(term: string, { vocabulary, retriever, total }: TermContext): Promise<Group> {
  for (const { synonyms, scope } of waysOf(term, vocabulary)) {
    const group = await groupOf(
      await variantsOf(term, await synonyms(), vocabulary, retriever, scope),
      retriever,
      total,
    );
    if (group.records.size > 0) return group;
  }
  return NOTHING;
}

/**
 * The ways to answer a term, one after the other until one does: what needs no
 * other files first, then what this kind of term is likely to be.
 */
function waysOf(
  term: string,
  vocabulary: Vocabulary,
): { readonly synonyms: () => Promise<SynonymTable> | SynonymTable; readonly scope: Scope }[] {
  const standing = () => vocabulary.synonyms;
  const all = () => vocabulary.allSynonyms();
  const folded = fold(term);
  const readings = mayHoldReadings(term);
  const inflected = mayUseSkeleton(term) && skeleton(term) !== folded;
  return [
    {
      synonyms: standing,
      scope: { skeleton: false, readings: readings && !inflected && /[\u3041-\u3096]/.test(folded) },
    },
    ...(inflected ? [{ synonyms: standing, scope: { skeleton: true, readings: false } }] : []),
    { synonyms: all, scope: { skeleton: false, readings: false } },
    { synonyms: all, scope: { skeleton: true, readings } },
  ];
}

/** How sentences end: 補償されますか, 届きました, 解約したい. */
const PREDICATE = /(ます|です|ません|ました|した|された|れた|たい|ない|する|れる|える)か?$/;

/** Whether kana in a term may stand for words of the edition: 情報ろうえい may, in a sentence with kanji they are its grammar. */
function mayHoldReadings(term: string): boolean {
  return /[\u3041-\u3096]/.test(term)
    ? !(PREDICATE.test(term) && /[\p{Script=Han}ァ-ヺ]{2}/u.test(term))
    : isKana(fold(term));
}

/** Pieces of the term, or of what its kana may stand for. */
function bestPieces(term: string, synonyms: SynonymTable, runs: RunTable, table: ReadingTable): Pieces {
  const asTyped = piecesOf(term, synonyms, runs, table);
  const folded = fold(term);
  if (!isKana(folded)) return asTyped;
  for (const words of wordsForKana(toKatakana(folded), table, false).slice(0, MOST_READINGS)) {
    const read = piecesOf(words, synonyms, runs, table);
    if (read.covered >= WHOLE && read.words.length > 1 && read.words.length < 4) return read;
  }
  return asTyped;
}

/** Words whose readings are nearly the kana that were typed: こくちぎぬ → 告知義務. */
function kanaSpellings(folded: string, table: ReadingTable): string[] {
  return isKana(folded)
    ? nearWords(toKatakana(folded), table.readings, 1).flatMap((reading) => table.words.get(reading) ?? [])
    : [];
}

async function answerInstead(
  words: readonly string[],
  { retriever, total }: TermContext,
): Promise<TermAnswer | undefined> {
  const [instead] = words;
  if (instead === undefined) return undefined;
  const group = await groupOf(
    words.map((text, place) => ({ text, alphabet: 'plain' as const, weight: 0.5 - 0.1 * place })),
    retriever,
    total,
  );
  return group.records.size > 0 ? { group, instead: group.variants[0]?.text ?? instead, partial: false } : undefined;
}

/** Records that hold the pieces of a compound, all of them, or most of those of a sentence. */
async function answerByPieces(
  term: string,
  pieces: Pieces,
  synonyms: SynonymTable,
  context: TermContext,
): Promise<TermAnswer | undefined> {
  const { retriever, vocabulary, total } = context;
  const whole = pieces.covered >= WHOLE;
  const mostly =
    pieces.covered >= MOSTLY && pieces.words.some((word) => fold(word).length >= 3) && /\p{Script=Han}/u.test(term);
  if (pieces.words.length === 0 || (!whole && !mostly)) return undefined;

  const groups = (
    await Promise.all(
      pieces.words.map(async (word) =>
        groupOf(
          await variantsOf(word, synonyms, vocabulary, retriever, { skeleton: true, readings: mayHoldReadings(word) }),
          retriever,
          total,
        ),
      ),
    )
  ).filter(({ records }) => records.size > 0);
  const weights = groups.map(({ records }) => inverseFrequency(records.size, total));
  const mass = weights.reduce((sum, weight) => sum + weight, 0);
  const rarest = Math.max(0, ...weights);
  if (groups.length === 0 || rarest < TELLING || (!whole && rarest < TELLING_WHEN_PARTIAL)) return undefined;

  const share = new Map<number, number>();
  groups.forEach(({ records }, index) => {
    for (const record of records) share.set(record, (share.get(record) ?? 0) + (weights[index] ?? 0) / mass);
  });
  const sentence = /[\u3041-\u3096]/.test(term.replace(/[\u3041-\u3096]+$/, '')) || groups.length > 3;
  const least = sentence ? SENTENCE_SHARE : WHOLE;
  const records = new Set([...share].filter(([, held]) => held >= least).map(([record]) => record));
  if (records.size === 0) return undefined;
  return {
    group: { variants: [], records, pieces: { groups, share } },
    partial: !whole || ![...records].some((record) => (share.get(record) ?? 0) >= WHOLE),
  };
}
