import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import { newestEdition } from '../../src/editions/load.ts';
import { buildEditionSearch } from '../../src/search/indexing/build-edition.ts';
import { recordsOf } from '../../src/search/indexing/records.ts';
import { readSearchWords } from '../../src/search/indexing/synonyms.ts';
import { Engine, openBook } from '../../src/search/query/engine.ts';
import { readBook, readCatalogue, readReadings } from './pagefind-in-node.ts';

/** The search of the newest edition as it is built now, over its book. */
export async function openNewestBook() {
  const edition = newestEdition();
  const records = recordsOf(edition, true);
  const words = readSearchWords();
  const folder = mkdtempSync(join(tmpdir(), 'search-book-'));
  try {
    await buildEditionSearch(edition, true, records, words, folder);
    await close();
    const catalogue = readCatalogue(folder);
    const texts = readBook(folder, catalogue);
    const readings = readReadings(folder, catalogue);
    const book = openBook(catalogue, texts, async () => readings);
    const engine = new Engine(catalogue);
    return {
      edition,
      records,
      words,
      catalogue,
      book,
      engine,
      texts,
      readings,
      search: (query: string) => engine.search(query, book.retriever, book),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
