/** What a first search costs a browser that has nothing yet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { packed } from '../../support/packed.ts';
import { openBuiltSearch, type Request } from '../../support/pagefind-in-node.ts';
import type { Asked } from '../../support/search-lists.ts';
import type { Opened } from './opened.ts';

export interface FirstSearch {
  readonly group: string;
  /** Script of the page, files and the first three excerpts, brotli 11. */
  readonly bytes: number;
  readonly requests: number;
  /** Whether Pagefind's index was asked. */
  readonly byPagefind: boolean;
}

/** Bytes of the search page's own script, which is a part of the page. */
export function scriptSize({ root }: Opened): number {
  const page = parse(readFileSync(join(root, 'search/index.html'), 'utf8'), { blockTextElements: { script: true } });
  return page.querySelectorAll('script[type=module]').reduce((sum, element) => sum + packed(element.innerHTML), 0);
}

/** One first search for each query that something answers. */
export async function firstSearches(opened: Opened, list: readonly Asked[]): Promise<FirstSearch[]> {
  const client = scriptSize(opened);
  const first: FirstSearch[] = [];
  for (const { query, group } of list.filter(({ answerable }) => answerable)) {
    const log: Request[] = [];
    const fresh = openBuiltSearch(opened.folder, log);
    const { results } = await fresh.search(query);
    await Promise.all(results.slice(0, 3).map(({ record }) => fresh.text(record)));
    first.push({
      group,
      bytes: log.reduce((total, { bytes }) => total + bytes, client),
      requests: log.length,
      byPagefind: log.some(({ path }) => path.endsWith('.pf_index')),
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
