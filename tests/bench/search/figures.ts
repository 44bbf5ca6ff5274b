/**
 * The search's figures for `npm run bench`, as JSON. A program of its own: it reads the frozen edition, and Pagefind asks
 * for its files with a `fetch` that reads from disk.
 */
import { Engine } from '../../../src/search/query/engine.ts';
import { firstSearches, percentile, spread } from '../../support/first-search.ts';
import { isAnswer, ownList } from '../../support/search-lists.ts';
import { scoresOf } from '../../support/search-scores.ts';
import '../../support/use-frozen.ts';
import { bookOf, openSite } from './opened.ts';

/** A line of the table. */
export type SearchFigure = readonly [name: string, value: number, unit: string];

/** How well the own list is answered, what a first search costs, and how long a query takes once all is there. */
async function searchFigures(): Promise<SearchFigure[]> {
  const opened = await openSite();
  const book = bookOf(opened);
  const engine = new Engine(opened.catalogue);
  const own = ownList(opened);
  const times: number[] = [];
  const ask = async (query: string) => {
    const start = performance.now();
    const { results } = await engine.search(query, book.retriever, book);
    times.push(performance.now() - start);
    return results;
  };
  await scoresOf(own, ask, () => false);
  times.length = 0;
  const { groups, all } = await scoresOf(own, ask, (record) => isAnswer(opened, record));
  const { bytes, requests } = spread(await firstSearches(opened, own));
  return [
    ['hit@1', all.first / all.answerable, ''],
    ['hit@3', all.firstThree / all.answerable, ''],
    ['none', all.none, ''],
    ['nonsense answered, far', groups.get('nonsense-far')?.answered ?? Number.NaN, ''],
    ['nonsense answered, near', groups.get('nonsense-near')?.answered ?? Number.NaN, ''],
    ['first search, median', bytes.median / 1000, 'kB'],
    ['first search, p90', bytes.nineTenths / 1000, 'kB'],
    ['first search, most', bytes.most / 1000, 'kB'],
    ['first search, median requests', requests.median, ''],
    ['first search, p90 requests', requests.nineTenths, ''],
    ['warm query p95', percentile(times, 0.95), 'ms'],
  ];
}

if (import.meta.main) console.log(JSON.stringify(await searchFigures()));
