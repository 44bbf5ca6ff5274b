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
import { firstSearches } from '../support/first-search.ts';

const root = siteFolder('ended');
const folder = join(root, 'pagefind', newestEdition().id);
const page = parse(readFileSync(join(root, 'search/index.html'), 'utf8'), { blockTextElements: { script: true } });
const queries = JSON.parse(readFileSync(new URL('../fixtures/search-queries.json', import.meta.url), 'utf8')) as {
  q: string;
  any: unknown[];
}[];

describe('初めての検索の費用', async () => {
  const costs = await firstSearches(
    { root, folder },
    queries.map(({ q, any }) => ({ query: q, group: '', answerable: any.length > 0 })),
  );
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
  test.each([
    ['本だけで答える', 'book', SEARCH.byBook],
    ['読みの表も使う', 'readings', SEARCH.byReadings],
  ] as const)('%s問いは、どれも予算まで', (_, way, budget) => {
    const own = costs.filter((cost) => cost.way === way);
    expect(own.length).toBeGreaterThan(40);
    for (const cost of own) {
      expect(cost.bytes, cost.query).toBeLessThanOrEqual(budget.bytes);
      expect(cost.requests, cost.query).toBeLessThanOrEqual(budget.requests);
    }
  });
  test('読みの表を使う問いは、半分に満たない', () =>
    expect(costs.filter(({ way }) => way === 'readings').length / costs.length).toBeLessThan(0.5));
  test('Pagefindで答える問いもある', () => expect(costs.some(({ way }) => way === 'pagefind')).toBe(true));
  test('命令はページの中に1つだけある', () => expect(page.querySelectorAll('script[type=module]')).toHaveLength(1));
});
