import type { Book } from '../book.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Readings } from '../readings.ts';
import { type PagefindInstance, pagefindRetriever } from '../retrievers/pagefind.ts';
import type { SearchEngine } from './answers.ts';
import { Engine, type OpenBook, openBook } from './engine.ts';
import { stepWhenIdle, whenIdle } from './idle.ts';
import { kept } from './kept.ts';
import type { Retriever } from './retriever.ts';
import { parseQuery } from './terms.ts';
import { isTypedAsSounds } from './told-by-sound.ts';

/** Where the bigger files come from; each is asked for when a query first needs it, and again after a failure. */
export interface SearchSources {
  book(): Promise<Book>;
  readings(): Promise<Readings>;
  /** Left out where Pagefind cannot run (file://). */
  readonly pagefind?: () => Promise<PagefindInstance>;
  /** The first thing that went wrong with a file of Pagefind's, which it hides. */
  readonly pagefindFailure?: () => Error | undefined;
}

/**
 * The search of one edition. Words that stand in titles are answered by Pagefind,
 * as long as the book is not there; everything else by the book, which then
 * answers all, with the readings where a query is told by its sound. When Pagefind
 * fails, the book is asked.
 */
export function openSearch(catalogue: Catalogue, sources: SearchSources): SearchEngine<Catalogue> {
  const engine = new Engine(catalogue);
  let book: OpenBook | undefined;
  const prepare = (open: OpenBook, asReadersAsk: (question: string) => string) => {
    const [rehearsed] = open.vocabulary.questions;
    stepWhenIdle(() => {
      if (open.questions.prepare()) return true;
      // As a reader would ask, so that every table is made, and no code runs for the first time, when one does.
      if (rehearsed) void engine.search(asReadersAsk(rehearsed.question), open.retriever, open);
      return false;
    });
  };
  const readings = kept(sources.readings);
  const loadedBook = kept(async () => {
    const open = openBook(catalogue, await sources.book(), readings);
    book = open;
    prepare(open, (question) => question);
    return open;
  });
  const loadedAll = kept(async () => {
    const open = await loadedBook();
    // Later queries may want the readings; what is being shown now comes first.
    await new Promise<void>((resolve) => whenIdle(resolve));
    const read = await open.read();
    prepare(read, read.vocabulary.kanaOf);
  });
  const { pagefind, pagefindFailure } = sources;
  const loadedPagefind =
    pagefind && kept(async () => remembering(pagefindRetriever(await pagefind(), catalogue, pagefindFailure)));
  /** Records whose text Pagefind can give. */
  let listed: { readonly records: ReadonlySet<number>; readonly retriever: Retriever } | undefined;
  return {
    catalogue,
    async search(query) {
      let quick: Retriever | undefined;
      const byPagefind = async (retriever: Retriever, ranking = retriever) => {
        const answer = await engine.search(query, ranking, undefined);
        listed = { records: new Set(answer.results.map(({ record }) => record)), retriever };
        return answer;
      };
      if (!book && loadedPagefind && engine.isPlain(parseQuery(query))) {
        try {
          quick = await loadedPagefind();
          return await byPagefind(quick);
        } catch {
          // The book can answer what Pagefind could not; its own failure is the one to report.
        }
      }
      // Both at once, where it is clear before the book is there that the query is told by its sound.
      if (!quick && isTypedAsSounds(query)) readings().catch(() => undefined);
      try {
        const open = await loadedBook();
        return await engine.search(query, open.retriever, open);
      } catch (error) {
        if (!quick) throw error;
        // Where something stands is known as long as the index came; texts only settle the order of the first few.
        return byPagefind(quick, withoutTexts(quick, catalogue)).catch(() => {
          throw error;
        });
      }
    },
    async text(record) {
      if (!book && listed?.records.has(record)) {
        try {
          return await listed.retriever.text(record);
        } catch {
          // As above.
        }
      }
      return (await loadedBook()).retriever.recordText(record);
    },
    async loadBook() {
      await loadedBook();
    },
    loadAll: loadedAll,
  };
}

/** A retriever to which a text that cannot be had is its title alone. */
function withoutTexts(retriever: Retriever, { records }: Catalogue): Retriever {
  return {
    find: retriever.find,
    text: (record) => retriever.text(record).catch(() => ({ title: records[record]?.title ?? '', text: '' })),
  };
}

/** A retriever that asks each phrase and each text only once. */
function remembering(retriever: Retriever): Retriever {
  const once = <Key, Value>(known: Map<Key, Promise<Value>>, key: Key, ask: () => Promise<Value>): Promise<Value> => {
    const asked = known.get(key) ?? ask();
    known.set(key, asked);
    // A failure is not remembered: the reader may try again.
    asked.catch(() => known.delete(key));
    return asked;
  };
  const hits = new Map<string, ReturnType<Retriever['find']>>();
  const texts = new Map<number, ReturnType<Retriever['text']>>();
  return {
    find: (folded, alphabet) => once(hits, `${alphabet} ${folded}`, () => retriever.find(folded, alphabet)),
    text: (record) => once(texts, record, () => retriever.text(record)),
  };
}
