/** Loads the search of an edition, in the way that suits the line and the place. */
import { bookFrom } from '../book.ts';
import { catalogueFrom } from '../catalogue.ts';
import { kept } from '../query/kept.ts';
import { openSearch } from '../query/open-search.ts';
import { readingsFrom } from '../readings.ts';
import type { SearchFile, SearchFiles } from '../wire.ts';
import { diskStore } from './disk-files.ts';
import type { EditionSearch } from './edition-search.ts';
import { type FileStore, fileStore, SearchFileError } from './files.ts';
import { openPagefind } from './pagefind-files.ts';

export interface EditionLoader {
  /** Rejects with a SearchFileError; the next call tries again. */
  open(): Promise<EditionSearch>;
  /** Bytes that have come and bytes to come, of the files that are on their way. */
  progress(): { readonly received: number; readonly total: number };
}

/** `folder`: absolute address of `pagefind/<year>/`. */
export function editionLoader(folder: string, files: SearchFiles): EditionLoader {
  const onDisk = folder.startsWith('file:');
  const store = onDisk ? diskStore(folder) : fileStore(folder);
  return { open: kept(() => openEdition(folder, files, store, onDisk)), progress: store.progress };
}

/**
 * From here on the line is slow, in milliseconds for the catalogue (about 20 kB): the book alone is then there sooner
 * than the many files of Pagefind, which weigh more. At 128 kbit/s it saves five of fourteen seconds.
 */
const SLOW_MS = 1000;

async function openEdition(
  folder: string,
  files: SearchFiles,
  store: FileStore,
  onDisk: boolean,
): Promise<EditionSearch> {
  const asked = performance.now();
  const catalogue = await read(store, files.catalogue, catalogueFrom);
  const isSlow = performance.now() - asked > SLOW_MS;
  const sources = {
    book: () => read(store, files.book, (value) => bookFrom(value, catalogue)),
    readings: () => read(store, files.readings, (value) => readingsFrom(value, catalogue)),
  };
  const search = openSearch(
    catalogue,
    onDisk || isSlow ? sources : { ...sources, pagefind: () => openPagefind(folder) },
  );
  return {
    catalogue,
    search: (query) => search.search(query),
    async text(record) {
      // One file brings all texts, and is wanted anyway for when the line is cut; Pagefind has one file for each.
      await search.loadBook().catch(() => undefined);
      return search.text(record);
    },
    loadBook: () => search.loadBook(),
    loadAll: () => search.loadAll(),
  };
}

/** A file read as what it should be. */
async function read<Value>(store: FileStore, file: SearchFile, from: (value: unknown) => Value): Promise<Value> {
  const value = await store.value(file);
  try {
    return from(value);
  } catch (error) {
    throw new SearchFileError('damaged', file.path, error);
  }
}
