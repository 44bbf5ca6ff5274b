/**
 * What the first search of a reader costs who has nothing of it yet: the script
 * in the search page, and every file up to a complete answer with its first
 * three excerpts, as a good host sends them (brotli 11).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { newestEdition } from '../../src/editions/load.ts';
import { siteFolder } from '../support/build-site.ts';
import { packed } from '../support/packed.ts';
import { openEngine, type Request } from '../support/pagefind-in-node.ts';

const MOST_BYTES = 125_000;
const MOST_REQUESTS = 10;
/** Half of everyday queries cost no more. */
const MEDIAN_BYTES = 112_000;

/** Words of the pamphlet as people type them; readers' own words (免責) cost a table of synonyms more. */
const EVERYDAY = [
  '暗号資産',
  '革命',
  '罰金',
  '戦争',
  '示談交渉',
  '質権',
  '罹災証明書',
  '保険料',
  '対象外',
  '告知義務',
  '被保険者',
  '解約',
  '中途脱退',
  '情報漏えい',
  'サイバー攻撃',
  'ランサムウェア',
  'ウイルス',
  'コールセンター',
  'USB',
  'FAX',
  'ＤＤｏＳ',
  'GDPR',
  'S3',
  '共通⑩',
  '共通4',
  '14,400円',
  '3月14日',
  '0120-318-258',
  '締め切り',
];

const site = siteFolder('ended');
const folder = join(site, 'pagefind', newestEdition().id);
const page = parse(readFileSync(join(site, 'search/index.html'), 'utf8'), { blockTextElements: { script: true } });
const client = page
  .querySelectorAll('script[type=module]')
  .reduce((sum, element) => sum + packed(element.innerHTML), 0);

async function firstSearch(query: string): Promise<{ bytes: number; log: readonly Request[]; found: number }> {
  const log: Request[] = [];
  const engine = await openEngine(folder, log);
  const { results } = await engine.search(query, { deep: true });
  await Promise.all(results.slice(0, 3).map(({ record }) => engine.text(record)));
  return { bytes: log.reduce((sum, { bytes }) => sum + bytes, client), log, found: results.length };
}

describe('初めての検索の費用', async () => {
  const costs = new Map<string, Awaited<ReturnType<typeof firstSearch>>>();
  for (const query of EVERYDAY) costs.set(query, await firstSearch(query));

  test.each(EVERYDAY)(`「%s」は ${MOST_BYTES} バイト、${MOST_REQUESTS} 回まで`, (query) => {
    const cost = costs.get(query);
    const list = cost?.log.map(({ path, bytes }) => `${path} ${bytes}`).join('\n');
    expect(cost?.found, 'must be an answer').toBeGreaterThan(0);
    expect(cost?.bytes, list).toBeLessThanOrEqual(MOST_BYTES);
    expect(cost?.log.length, list).toBeLessThanOrEqual(MOST_REQUESTS);
  });

  test(`半分は ${MEDIAN_BYTES} バイトまで`, () => {
    const bytes = [...costs.values()].map((cost) => cost.bytes).sort((a, b) => a - b);
    expect(bytes[Math.floor(bytes.length / 2)]).toBeLessThanOrEqual(MEDIAN_BYTES);
  });

  test('命令はページの中に1つだけある', () => expect(page.querySelectorAll('script[type=module]')).toHaveLength(1));
});
