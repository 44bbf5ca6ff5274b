import type { RecordText } from '../text.ts';
import type { Alphabet } from '../tokens.ts';

/** Records (by number in the catalogue) that hold a phrase, each with the place of its first word. */
export type Hits = ReadonlyMap<number, number>;

/** What the query half asks of the index; Pagefind in the browser, see client/pagefind.ts. */
export interface Retriever {
  /**
   * All records in which the folded text stands. Rejects when a file of the index
   * cannot be had. A `guess` is not likely to stand anywhere: it is asked part by
   * part, so that files are fetched only while its parts do stand.
   */
  find(folded: string, alphabet: Alphabet, guess?: boolean): Promise<Hits>;
  /** Title and text of a record, as readers see them. */
  text(record: number): Promise<RecordText>;
}

/** A retriever that asks each phrase and each text only once. */
export function remembering(retriever: Retriever): Retriever {
  const hits = new Map<string, Promise<Hits>>();
  const texts = new Map<number, Promise<RecordText>>();
  const once = <Key, Value>(known: Map<Key, Promise<Value>>, key: Key, ask: () => Promise<Value>): Promise<Value> => {
    const kept = known.get(key);
    if (kept) return kept;
    const asked = ask();
    known.set(key, asked);
    // A failure is not remembered: the reader may try again.
    asked.catch(() => known.delete(key));
    return asked;
  };
  return {
    find: (folded, alphabet, guess) =>
      once(hits, `${alphabet} ${folded}`, () => retriever.find(folded, alphabet, guess)),
    text: (record) => once(texts, record, () => retriever.text(record)),
  };
}
