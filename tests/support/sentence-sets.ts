/**
 * Words inside sentences and compounds, made by rule from every term of the glossary and every headword of the index:
 * what is wrong with a word must not matter more there than where it stands alone.
 */
import type { Edition } from '../../src/editions/load.ts';
import type { SearchRecord } from '../../src/search/indexing/records.ts';
import { type MadeQuery, madeFromGlossary, misconverted } from './search-sets.ts';

/** What is asked of a word. */
const ASKED = ['はどうなりますか', 'の補償', 'の手続きは必要ですか', 'を知りたいとき'];

/** How a word may be typed that the edition has. */
const SLIPS = ['romaji', 'hiragana', 'swapped', 'dropped letter'];

/** A sentence with a word as it was typed, and the same sentence with the word as the edition writes it. */
export interface SentencePair {
  readonly rule: string;
  readonly typed: string;
  readonly meant: string;
}

/** Every term, typed otherwise or converted to other kanji, in every sentence. */
export async function sentencePairs(edition: Edition, records: readonly SearchRecord[]): Promise<SentencePair[]> {
  const slips = madeFromGlossary(edition).filter(({ rule }) => SLIPS.includes(rule));
  return [...slips, ...(await misconverted(edition, records))].flatMap(({ rule, query, term }) =>
    ASKED.map((asked) => ({ rule, typed: query + asked, meant: term + asked })),
  );
}

/** Ordinary words behind a term and in front of it, which the terms are not made of. */
const BEHIND = ['一覧', '手続き方法', '限度額', '適用条件', '対象範囲'];
const IN_FRONT = ['当院', '医療機関', '今年度', '事故後', '契約'];

/** Every term and headword in a compound with an ordinary word of this field. */
export function compounds({ glossary, indexTerms }: Edition): MadeQuery[] {
  const terms = [...new Set([...glossary.terms, ...indexTerms.terms].map(({ term }) => term))];
  return terms.flatMap((term, number) => [
    { rule: 'word behind', query: term + (BEHIND[number % BEHIND.length] ?? ''), term },
    { rule: 'word in front', query: (IN_FRONT[number % IN_FRONT.length] ?? '') + term, term },
  ]);
}

/** What is said around a noun and asks for nothing more than the noun does; `what` stands for it. */
export const SAID_AROUND: readonly ((what: string) => string)[] = [
  (what) => `${what}の詳細`,
  (what) => `${what}の詳しい内容`,
  (what) => `${what}の概要を知りたい`,
  (what) => `当院の${what}`,
  (what) => `うちの${what}について`,
];

/** Terms and headwords that are nouns without hiragana, which such words may stand around. */
export function plainNouns({ glossary, indexTerms }: Edition): string[] {
  const nouns = [...glossary.terms, ...indexTerms.terms].map(({ term }) => term);
  return [...new Set(nouns)].filter((noun) => noun.length > 1 && !/[\u3041-\u3096]/.test(noun));
}
