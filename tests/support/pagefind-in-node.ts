import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { type Book, bookFrom } from '../../src/search/book.ts';
import { type Catalogue, catalogueFrom } from '../../src/search/catalogue.ts';
import type { SearchEngine } from '../../src/search/query/answers.ts';
import { openSearch } from '../../src/search/query/open-search.ts';
import { type Readings, readingsFrom } from '../../src/search/readings.ts';
import type { PagefindInstance, PagefindModule } from '../../src/search/retrievers/pagefind.ts';
import { PAGEFIND_MODULE, unwrap } from '../../src/search/wire.ts';

/** What a browser would have asked for: path below the index folder and size as sent (brotli 11, or as it is when smaller). */
export interface Request {
  readonly path: string;
  readonly bytes: number;
}

const sizes = new Map<string, number>();

function sentSize(path: string, content: Uint8Array): number {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const size = Math.min(content.length, brotliCompressSync(content).length);
  sizes.set(path, size);
  return size;
}

/** Catalogue, book or readings of a built search. */
function table(folder: string, name: string, log: Request[]): unknown {
  const [found, ...others] = readdirSync(join(folder, 'tables')).filter(
    (file) => file.startsWith(`${name}.`) && !/\.(br|gz)$/.test(file),
  );
  if (found === undefined || others.length > 0) throw new Error(`${folder}/tables: ${name} が1つではありません`);
  const content = readFileSync(join(folder, 'tables', found));
  log.push({ path: `tables/${found}`, bytes: sentSize(join(folder, found), content) });
  return unwrap(content);
}

/** The catalogue of a built search. */
export function readCatalogue(folder: string, log: Request[] = []): Catalogue {
  return catalogueFrom(table(folder, 'catalogue', log));
}

/** The book of a built search. */
export function readBook(folder: string, catalogue: Catalogue, log: Request[] = []): Book {
  return bookFrom(table(folder, 'book', log), catalogue);
}

/** The readings of a built search. */
export function readReadings(folder: string, catalogue: Catalogue, log: Request[] = []): Readings {
  return readingsFrom(table(folder, 'readings', log), catalogue);
}

/** pagefind.js from `folder`, with `fetch` reading from disk. */
export async function openPagefind(folder: string, log: Request[] = []): Promise<PagefindInstance> {
  const base = pathToFileURL(`${folder}/`).pathname;
  const module = (await import(`${base}${PAGEFIND_MODULE}`)) as PagefindModule;
  const read = (path: string): Buffer<ArrayBuffer> => {
    const content = readFileSync(join(folder, path));
    log.push({ path, bytes: sentSize(join(folder, path), content) });
    return content as Buffer<ArrayBuffer>;
  };
  read(PAGEFIND_MODULE);
  globalThis.fetch = (async (input: string | URL | globalThis.Request) =>
    new Response(
      read(
        decodeURI(
          String(input)
            .replace(/^file:\/\//, '')
            .replace(/\?.*$/, ''),
        ).slice(base.length),
      ),
    )) as unknown as typeof fetch;
  return module.createInstance({ basePath: base, noWorker: true, language: 'ja' });
}

/** Search in a built index (`…/pagefind/2014`), as the search page sets it up. `log` collects what was asked for. */
export function openBuiltSearch(folder: string, log: Request[] = []): SearchEngine<Catalogue> {
  const catalogue = readCatalogue(folder, log);
  return openSearch(catalogue, {
    book: async () => readBook(folder, catalogue, log),
    readings: async () => readReadings(folder, catalogue, log),
    pagefind: () => openPagefind(folder, log),
  });
}

/** Pagefind as it comes, on an index made of the same records. */
export const openPlainPagefind = openPagefind;
