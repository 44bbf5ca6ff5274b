/**
 * What a search gives back, and all that the page needs to show it honestly. The
 * page shows records (catalogue.ts) by their number; the words around them come
 * from `Summary`, never from counting.
 */
import type { Alphabet } from '../letters.ts';

/**
 * How a record was found.
 * - `literal`: every word that was typed stands in it (widths, kana size, long marks and okurigana aside).
 * - `term`: what the typed word means stands in it: a synonym, a reading, romaji, a misspelling set right.
 * - `partial`: only some of the words, or some parts of a compound, stand in it.
 */
export type How = 'literal' | 'term' | 'partial';

/** A stretch that matched, in folded letters, for `markRanges` (display/highlight.ts) on the text as it is shown. */
export interface Matched {
  readonly text: string;
  readonly alphabet: Alphabet;
}

/** One record of an answer. */
export interface Result {
  /** Number of the record in the catalogue. */
  readonly record: number;
  /** Only for merging the answers of several editions; higher is better. */
  readonly score: number;
  readonly how: How;
  /** Words of the edition that were found here instead of typed ones, as the edition writes them; empty when `how` is `literal`. */
  readonly instead: readonly string[];
  /** Whether it is the answer to a question that is only near to the query: shown, but not as what was asked. */
  readonly near: boolean;
  /** What to mark in title and text. */
  readonly marks: readonly Matched[];
}

/**
 * Why another word was looked up.
 * - `synonym`: a reader's word for the pamphlet's (content/search).
 * - `reading`: kana or romaji read as a word of the edition.
 * - `spelling`: nearly the same letters; もしかして.
 */
export type InsteadKind = 'synonym' | 'reading' | 'spelling';

/** What became of one word of the query. */
export interface AskedWord {
  /** As it was typed (NFKC), without question tails. */
  readonly asked: string;
  /** Whether it stands in the edition itself, letter by letter (see `How`). Only then may the page say that it does. */
  readonly stands: boolean;
  /** Words of the edition that were looked up instead, or beside it, and found; as the edition writes them. */
  readonly instead: readonly { readonly word: string; readonly kind: InsteadKind }[];
  /** Parts of a compound or sentence that were looked up apart, as typed; empty when it was found whole. */
  readonly parts: readonly string[];
}

/**
 * What may be said of the whole answer.
 * - `found`: there are records in which every typed word stands.
 * - `found-by-other-words`: none of these, but records of the words in `AskedWord.instead`.
 * - `partly`: no record holds all of the words; those listed hold some.
 * - `none`: nothing.
 */
export type SearchStatus = 'found' | 'found-by-other-words' | 'partly' | 'none';

/** The answer in words' terms, for the line above the results. */
export interface Summary {
  readonly status: SearchStatus;
  readonly asked: readonly AskedWord[];
  /** How many of the results were found in each way; the sum is the number of results. */
  readonly counts: Readonly<Record<How, number>>;
  /** Whether the query speaks of an incident under way (content/search/emergency.json): show the number for the hour. */
  readonly emergency: boolean;
  /** Whether the query was too long and its end was cut off. */
  readonly cut: boolean;
}

/** The answer to a query. */
export interface SearchAnswer {
  /** Best first; written answers and pages before clauses. */
  readonly results: readonly Result[];
  readonly summary: Summary;
}

/**
 * Search in one edition. `openSearch` (open-search.ts) makes it from the catalogue
 * and three loaders, which it calls only when a query needs them, and again after a
 * failure:
 *
 *     openSearch(catalogueFrom(unwrap(…)), {
 *       book: async () => bookFrom(unwrap(…)),           // TypeError when damaged
 *       readings: async () => readingsFrom(unwrap(…)),   // the same
 *       pagefind: async () => instance,                  // left out on file://
 *     })
 *
 * A loader that rejects makes `search` reject with the same error, unless there is
 * something to show without it. Once all is there (`loadAll`), nothing is fetched any more.
 */
export interface SearchEngine<Catalogue> {
  readonly catalogue: Catalogue;
  search(query: string): Promise<SearchAnswer>;
  /** Title and text of a record, as readers see them; for an answer, its text. */
  text(record: number): Promise<{ readonly title: string; readonly text: string }>;
  /** Fetches the book, which has all texts; resolves at once when it is there. */
  loadBook(): Promise<void>;
  /** Fetches all that any query may need, for when the line is cut later. */
  loadAll(): Promise<void>;
}
