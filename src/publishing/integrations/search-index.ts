import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import { loadEditions } from '../../editions/load.ts';
import { buildEditionSearch } from '../../search/indexing/build-edition.ts';
import { checkPages } from '../../search/indexing/check-pages.ts';
import { editionPages } from '../../search/indexing/pages.ts';
import { recordsOf } from '../../search/indexing/records.ts';
import { readSearchWords } from '../../search/indexing/synonyms.ts';
import type { SearchFiles } from '../../search/wire.ts';

/** The module that a search field imports when it takes the focus: it puts the catalogue of the newest edition into the browser's cache. What else a search needs depends on its words. */
function prepareModule(year: string, { catalogue }: SearchFiles): string {
  return `fetch(new URL(${JSON.stringify(`${year}/${catalogue.path}`)}, import.meta.url)).catch(() => {});\n`;
}

/** Writes the names of the search's files into the search page, which spares a request for a list of them. */
function nameSearchFiles(root: string, files: Readonly<Record<string, SearchFiles>>): void {
  const path = join(root, 'search/index.html');
  const html = readFileSync(path, 'utf8');
  const named = html.replace(
    'data-files="{}"',
    () => `data-files="${JSON.stringify(files).replaceAll('"', '&quot;')}"`,
  );
  if (named === html)
    throw new Error('search/index.html: data-files がありません / no place for the names of the files');
  writeFileSync(path, named);
}

/**
 * After the pages are built: one Pagefind index for each edition, with the tables
 * that make it Japanese, in `pagefind/<year>/`. Stops the build when a record
 * and its page do not agree.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const words = readSearchWords();
        const editions = loadEditions();
        const [newest] = editions;
        const files: Record<string, SearchFiles> = {};
        mkdirSync(join(root, 'pagefind'), { recursive: true });
        try {
          for (const edition of editions) {
            // The page about this site speaks of the newest edition only.
            const withAbout = edition === newest;
            const records = recordsOf(edition, withAbout);
            checkPages(editionPages(edition, withAbout), records, (path) => {
              const file = join(root, path, 'index.html');
              return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
            });
            const built = await buildEditionSearch(
              edition,
              withAbout,
              records,
              words,
              join(root, 'pagefind', edition.id),
            );
            files[edition.id] = built;
            if (edition === newest) writeFileSync(join(root, 'pagefind/prepare.js'), prepareModule(edition.id, built));
            logger.info(`${edition.id}: ${records.length} records`);
          }
        } finally {
          await close();
        }
        nameSearchFiles(root, files);
      },
    },
  };
}
