/**
 * What the first search of a reader costs who has nothing of it yet: the script
 * in the search page, and every file up to a complete answer with its first
 * three excerpts, as a good host sends them (brotli 11). Over all queries of the
 * tests, as people type them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { newestEdition } from '../../src/editions/load.ts';
import { SEARCH } from '../support/budgets.ts';
import { siteFolder } from '../support/build-site.ts';
import { packed } from '../support/packed.ts';
import { openBuiltSearch, type Request } from '../support/pagefind-in-node.ts';

const site = siteFolder('ended');
const folder = join(site, 'pagefind', newestEdition().id);
const page = parse(readFileSync(join(site, 'search/index.html'), 'utf8'), { blockTextElements: { script: true } });
const client = page
  .querySelectorAll('script[type=module]')
  .reduce((sum, element) => sum + packed(element.innerHTML), 0);
const queries = (
  JSON.parse(readFileSync(new URL('../fixtures/search-queries.json', import.meta.url), 'utf8')) as {
    q: string;
    any: unknown[];
  }[]
).filter(({ any }) => any.length > 0);

describe('初めての検索の費用', async () => {
  const costs: { query: string; bytes: number; requests: number; byPagefind: boolean }[] = [];
  for (const { q } of queries) {
    const log: Request[] = [];
    const search = openBuiltSearch(folder, log);
    const { results } = await search.search(q);
    await Promise.all(results.slice(0, 3).map(({ record }) => search.text(record)));
    costs.push({
      query: q,
      bytes: log.reduce((sum, { bytes }) => sum + bytes, client),
      requests: log.length,
      byPagefind: log.some(({ path }) => path.endsWith('.pf_index')),
    });
  }
  const share = (values: number[], part: number) =>
    values.sort((a, b) => a - b)[Math.floor((values.length - 1) * part)];
  const bytes = () => costs.map((cost) => cost.bytes);
  const requests = () => costs.map((cost) => cost.requests);

  test(`半分は ${SEARCH.median.bytes} バイト、${SEARCH.median.requests} 回まで`, () => {
    expect(share(bytes(), 0.5)).toBeLessThanOrEqual(SEARCH.median.bytes);
    expect(share(requests(), 0.5)).toBeLessThanOrEqual(SEARCH.median.requests);
  });
  test(`9割は ${SEARCH.nineTenths.bytes} バイト、${SEARCH.nineTenths.requests} 回まで`, () => {
    expect(share(bytes(), 0.9)).toBeLessThanOrEqual(SEARCH.nineTenths.bytes);
    expect(share(requests(), 0.9)).toBeLessThanOrEqual(SEARCH.nineTenths.requests);
  });
  test(`本だけで答える問いは、どれも ${SEARCH.byBook.bytes} バイト、${SEARCH.byBook.requests} 回まで`, () => {
    const own = costs.filter(({ byPagefind }) => !byPagefind);
    expect(own.length).toBeGreaterThan(50);
    for (const cost of own) {
      expect(cost.bytes, cost.query).toBeLessThanOrEqual(SEARCH.byBook.bytes);
      expect(cost.requests, cost.query).toBeLessThanOrEqual(SEARCH.byBook.requests);
    }
  });
  test('どちらの道も通る', () => expect(costs.some(({ byPagefind }) => byPagefind)).toBe(true));
  test('命令はページの中に1つだけある', () => expect(page.querySelectorAll('script[type=module]')).toHaveLength(1));
});
