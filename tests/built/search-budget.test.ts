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
import { siteFolder } from '../support/build-site.ts';
import { packed } from '../support/packed.ts';
import { openBuiltSearch, type Request } from '../support/pagefind-in-node.ts';

const MEDIAN = { bytes: 125_000, requests: 8 };
const NINE_TENTHS = { bytes: 160_000, requests: 10 };
/** Whatever the book alone answers: questions, kana, figures, misspellings. */
const BY_BOOK = { bytes: 106_000, requests: 2 };

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

  test(`半分は ${MEDIAN.bytes} バイト、${MEDIAN.requests} 回まで`, () => {
    expect(share(bytes(), 0.5)).toBeLessThanOrEqual(MEDIAN.bytes);
    expect(share(requests(), 0.5)).toBeLessThanOrEqual(MEDIAN.requests);
  });
  test(`9割は ${NINE_TENTHS.bytes} バイト、${NINE_TENTHS.requests} 回まで`, () => {
    expect(share(bytes(), 0.9)).toBeLessThanOrEqual(NINE_TENTHS.bytes);
    expect(share(requests(), 0.9)).toBeLessThanOrEqual(NINE_TENTHS.requests);
  });
  test(`本だけで答える問いは、どれも ${BY_BOOK.bytes} バイト、${BY_BOOK.requests} 回まで`, () => {
    const own = costs.filter(({ byPagefind }) => !byPagefind);
    expect(own.length).toBeGreaterThan(50);
    for (const cost of own) {
      expect(cost.bytes, cost.query).toBeLessThanOrEqual(BY_BOOK.bytes);
      expect(cost.requests, cost.query).toBeLessThanOrEqual(BY_BOOK.requests);
    }
  });
  test('どちらの道も通る', () => expect(costs.some(({ byPagefind }) => byPagefind)).toBe(true));
  test('命令はページの中に1つだけある', () => expect(page.querySelectorAll('script[type=module]')).toHaveLength(1));
});
