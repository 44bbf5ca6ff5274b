import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close } from 'pagefind';
import { loadEditions } from '../../editions/load.ts';
import type { SearchFiles } from '../wire.ts';
import { buildEditionSearch } from './build-edition.ts';
import { checkPages } from './check-pages.ts';
import { editionPages } from './pages.ts';
import { recordsOf } from './records.ts';
import { readSearchWords } from './synonyms.ts';

/** The module that a search field imports when it takes the focus: it puts the catalogue of the newest edition into the browser's cache. What else a search needs depends on its words. */
function prepareModule(year: string, { catalogue }: SearchFiles): string {
  return `fetch(new URL(${JSON.stringify(`${year}/${catalogue.path}`)}, import.meta.url)).catch(() => {});\n`;
}

/**
 * Writes the search of all editions into `folder` (`dist/pagefind`) and says where
 * its files lie. With `readPage`, which gives the HTML of a path such as
 * `2025/exclusions/`, it stops when a record and its page do not agree.
 */
export async function buildSiteSearch(
  folder: string,
  readPage?: (path: string) => string | undefined,
): Promise<Record<string, SearchFiles>> {
  const words = readSearchWords();
  const editions = loadEditions();
  const [newest] = editions;
  const files: Record<string, SearchFiles> = {};
  mkdirSync(folder, { recursive: true });
  try {
    for (const edition of editions) {
      // The page about this site speaks of the newest edition only.
      const withAbout = edition === newest;
      const records = recordsOf(edition, withAbout);
      if (readPage) checkPages(editionPages(edition, withAbout), records, readPage);
      const built = await buildEditionSearch(edition, withAbout, records, words, join(folder, edition.id));
      files[edition.id] = built;
      if (edition === newest) writeFileSync(join(folder, 'prepare.js'), prepareModule(edition.id, built));
    }
  } finally {
    await close();
  }
  return files;
}
