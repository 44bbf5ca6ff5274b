/** What a query means, as far as its words tell: before anything is ranked. */
import { fold } from '../fold.ts';
import type { RecordEntry } from '../record.ts';
import { type Group, howFound } from './group.ts';
import { sizesAndCodes } from './priced.ts';
import type { WordsFound } from './question-gains.ts';
import type { FoundVariant } from './rank.ts';
import type { Hits } from './retriever.ts';
import { isOtherSpelling, type TermPlan } from './variants.ts';
import type { SynonymTable } from './vocabulary.ts';

/** Least letters of what asks for itself where it stands letter by letter, not for a question that has the word: 診断書. */
const PHRASE = 3;

/** The nouns of a query that says no more (老健の料金, 病院 保険料), each with the edition's words for it; none of a sentence. */
export function nounsOf(terms: readonly string[], synonyms: SynonymTable): string[][] {
  // Without a lookbehind, which older Safaris cannot parse.
  const nouns = terms
    .flatMap((term) => term.replace(/([^\u3041-\u3096])の(?=[^\u3041-\u3096])/gu, '$1\n').split('\n'))
    .map(fold);
  return nouns.some((noun) => /[\u3041-\u3096\d]/.test(noun))
    ? []
    : nouns.map((noun) => [noun, ...synonyms.of(noun).map(fold)]);
}

/** The terms as the edition writes them, where they are other words, read from kana, or misspelt; undefined where none is. */
export function setRight(terms: readonly string[], plans: readonly TermPlan[]): readonly string[] | undefined {
  const right = terms.map((term, place) => {
    const plan = plans[place];
    const [best] = plan?.variants ?? [];
    return best && plan?.asked === undefined && best.alphabet === 'plain' && best.kind !== 'itself' ? best.text : term;
  });
  return right.some((term, place) => term !== terms[place]) ? right : undefined;
}

/** The one word of the edition that a query of one word was read or misspelt for; undefined where it may be several. */
export function oneWordMeant(plans: readonly TermPlan[]): string | undefined {
  const [only] = plans.length === 1 ? plans : [];
  const [variant] = only?.asked === undefined && only?.variants.length === 1 ? only.variants : [];
  return variant && isOtherSpelling(variant) && variant.alphabet === 'plain' ? variant.text : undefined;
}

/** A sentence with the words in it that were read or misspelt for others of the edition as those. */
export function asMeant(whole: string, plans: readonly TermPlan[]): string {
  const parts = plans.flatMap((plan) => plan.parts);
  return parts.reduce((text, { word, plan }) => {
    const [best] = plan.variants;
    return best && isOtherSpelling(best) && best.alphabet === 'plain' ? text.replace(word, best.text) : text;
  }, whole);
}

/** The word that a query of one compound is led back to; undefined where it is found by all its words, or by several. */
export function headOf(plans: readonly TermPlan[]): string | undefined {
  const [only] = plans.length === 1 ? plans : [];
  const heads = only?.compound ? only.parts.filter(({ beside }) => !beside) : [];
  return heads.length === 1 ? heads[0]?.word : undefined;
}

/** Romaji typed with spaces is one string of kana: jiko no renraku. */
export function joinedRomaji(terms: readonly string[]): readonly string[] {
  const romaji = terms.length > 1 && terms.every((term) => /^[a-z'\-āīūēō]+$/i.test(term));
  return romaji && terms.some((term) => /^(no|wa|ha|ga|wo|o|ni|de|to|mo|he|e)$/i.test(term)) ? [terms.join('')] : terms;
}

/** What a query found by its words; `meant` is the one word that it was set right to, `groups` are those of its terms, `head` is the word that a compound was led back to (headOf), `hits` the records in which a folded text stands. */
export function wordsFound(
  whole: string,
  meant: string | undefined,
  groups: readonly Group[],
  head: string | undefined,
  records: readonly RecordEntry[],
  hits: (folded: string) => Hits,
): WordsFound {
  const [only] = groups.length === 1 ? groups : [];
  const isOfEdition = (record: number) => records[record]?.form !== 'answer';
  // Whether some record of the edition itself holds all words letter by letter.
  const together =
    groups.length > 1 &&
    !/[\u3041-\u3096]/.test(whole) &&
    records.some((_, record) => isOfEdition(record) && groups.every((group) => howFound(group, record) === 'literal'));
  const stands = ({ kind, alphabet, hits }: FoundVariant) =>
    (kind === 'itself' || meant !== undefined) && alphabet === 'plain' && [...hits.keys()].some(isOfEdition);
  const { sizes, codes } = sizesAndCodes(whole);
  // A code names a row beside a size, or in words that are no sentence: P5000 老健.
  const figures = sizes.length > 0 || !/[\u3041-\u3096]/.test(whole) ? [...sizes, ...codes] : sizes;
  const tabled = figures.map(hits).filter((found) => [...found].some(isOfEdition));
  const isPriced = tabled.some((found) => [...found].some((record) => records[record]?.form === 'premium'));
  return {
    lacksFigure: (record) => tabled.some((found) => !found.has(record)) || (isPriced && records[record]?.silent === 1),
    // Kana alone are alike to any text.
    nothing: /\p{Script=Han}/u.test(whole) && groups.every(({ records: found }) => found.size === 0),
    head: head !== undefined,
    word: together || (only !== undefined && only.variants.length > 0),
    phrase: together || (only !== undefined && fold(meant ?? whole).length >= PHRASE && only.variants.some(stands)),
  };
}
