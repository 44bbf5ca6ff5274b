/** What a first search costs a browser that has nothing yet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { packed } from './packed.ts';
import { openBuiltSearch, type Request } from './pagefind-in-node.ts';
import type { Asked } from './search-lists.ts';

/** A built site and the index of an edition in it, as folders. */
export interface BuiltIndex {
  readonly root: string;
  readonly folder: string;
}

export interface FirstSearch {
  readonly query: string;
  readonly group: string;
  /** Script of the page, files and the first three excerpts, brotli 11. */
  readonly bytes: number;
  readonly requests: number;
  /** What answered: Pagefind's index, the book alone, or the book with the readings. */
  readonly way: 'pagefind' | 'book' | 'readings';
}

/** Bytes of the search page's own script, which is a part of the page. */
export function scriptSize({ root }: Pick<BuiltIndex, 'root'>): number {
  const page = parse(readFileSync(join(root, 'search/index.html'), 'utf8'), { blockTextElements: { script: true } });
  return page.querySelectorAll('script[type=module]').reduce((sum, element) => sum + packed(element.innerHTML), 0);
}

/** One first search for each query that something answers. */
export async function firstSearches(
  built: BuiltIndex,
  list: readonly Pick<Asked, 'query' | 'group' | 'answerable'>[],
): Promise<FirstSearch[]> {
  const client = scriptSize(built);
  const first: FirstSearch[] = [];
  for (const { query, group } of list.filter(({ answerable }) => answerable)) {
    const log: Request[] = [];
    const fresh = openBuiltSearch(built.folder, log);
    const { results } = await fresh.search(query);
    await Promise.all(results.slice(0, 3).map(({ record }) => fresh.text(record)));
    const asked = (part: RegExp) => log.some(({ path }) => part.test(path));
    first.push({
      query,
      group,
      bytes: log.reduce((total, { bytes }) => total + bytes, client),
      requests: log.length,
      way: asked(/\.pf_index$/) ? 'pagefind' : asked(/^tables\/readings\./) ? 'readings' : 'book',
    });
  }
  return first;
}

/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

/** Bytes and requests of some first searches: median, nine tenths, most. */
export function spread(entries: readonly FirstSearch[]) {
  const of = (values: readonly number[]) => ({
    median: percentile(values, 0.5),
    nineTenths: percentile(values, 0.9),
    most: Math.max(...values),
  });
  return {
    bytes: of(entries.map(({ bytes }) => bytes)),
    requests: of(entries.map(({ requests }) => requests)),
  };
}
