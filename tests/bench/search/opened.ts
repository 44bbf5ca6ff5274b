import { join, resolve } from 'node:path';
import { newestEdition } from '../../../src/editions/load.ts';
import { recordsOf } from '../../../src/search/indexing/records.ts';
import { type OpenBook, openBook } from '../../../src/search/query/engine.ts';
import type { Readings } from '../../../src/search/readings.ts';
import { buildSite } from '../../support/build-site.ts';
import { readBook, readCatalogue, readReadings } from '../../support/pagefind-in-node.ts';
import type { AskedEdition } from '../../support/search-lists.ts';
import { SITES } from '../../support/sites.ts';

/** The built search that is measured. */
export interface Opened extends AskedEdition {
  /** Folder of the built site. */
  readonly root: string;
  /** Folder of the edition's index in it. */
  readonly folder: string;
  readonly readings: Readings;
}

/** The search of the site in OUT_DIR, or of the frozen edition's, built for it. */
export async function openSite(): Promise<Opened> {
  const root = resolve(process.env['OUT_DIR'] ?? (await buildSite('ended', SITES.ended.env)));
  const edition = newestEdition();
  const folder = join(root, 'pagefind', edition.id);
  const catalogue = readCatalogue(folder);
  const names = recordsOf(edition, true).map(({ name }) => name);
  return {
    edition,
    root,
    folder,
    catalogue,
    texts: readBook(folder, catalogue),
    readings: readReadings(folder, catalogue),
    names,
  };
}

/** A new book of it, of which nothing has been asked yet. */
export function bookOf({ catalogue, texts, readings }: Opened): OpenBook {
  return openBook(catalogue, texts, async () => readings);
}
