import type { Alphabet } from '../letters.ts';
import type { RecordText } from '../text.ts';

/** Records (by number in the catalogue) that hold a phrase. */
export type Hits = ReadonlySet<number>;

/**
 * What the query half asks of the texts. Two can answer it alike: Pagefind
 * (retrievers/pagefind.ts) and the book in memory (retrievers/book.ts).
 */
export interface Retriever {
  /** All records in which the folded text stands. Rejects when a file cannot be had. */
  find(folded: string, alphabet: Alphabet): Promise<Hits>;
  /** Title and text of a record, as readers see them. */
  text(record: number): Promise<RecordText>;
}
