/**
 * `npm run bench:weights [-- SITE …]`: what the pages weigh in every way of building the site (brotli 11), and what
 * they would weigh if each kept the rules of the style sheets that it does not use. One line a site: the budget's worst
 * pages, how many pages break their budget; with `--all` every page.
 */
import { rmSync } from 'node:fs';
import { budgetOf } from '../support/budgets.ts';
import { siteFolder } from '../support/build-site.ts';
import { removeContent } from '../support/edition-copies.ts';
import { pagesOf } from '../support/pages.ts';
import { buildWeighed, newerContent, weighedSites } from '../support/weighed-sites.ts';
import { weightOf } from '../support/weight.ts';

const all = process.argv.includes('--all');
const names = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const content = newerContent();
const figure = (bytes: number) => bytes.toLocaleString('ja-JP').padStart(7);
try {
  for (const site of weighedSites(content).filter(({ name }) => names.length === 0 || names.includes(name))) {
    const started = performance.now();
    const folder = await buildWeighed(site);
    const seconds = (performance.now() - started) / 1000;
    const weights = (of: string) =>
      new Map(pagesOf(of).map((page) => [page, weightOf(of, page, site.base).total] as const));
    const now = weights(folder);
    const whole = weights(await buildWeighed(site, { EVERY_RULE: '1' }));
    const pages = [...now].map(([page, total]) => ({
      page,
      total,
      whole: whole.get(page) ?? Number.NaN,
      budget: budgetOf(page) ?? Number.POSITIVE_INFINITY,
    }));
    console.log(`# ${site.name}（組み立て ${seconds.toFixed(1)} 秒。ページ、いま、全部の規則を残したとき）`);
    const worst = pages.toSorted((a, b) => b.total / b.budget - a.total / a.budget);
    for (const { page, total, whole: kept, budget } of all ? worst : worst.slice(0, 4))
      console.log(
        `  /${page.padEnd(24)} ${figure(total)} ${figure(kept)}${kept > budget ? `  枠 ${budget} を超えます` : ''}`,
      );
    const over = (key: 'total' | 'whole') => pages.filter((entry) => entry[key] > entry.budget).length;
    console.log(`  枠を超えるページ ${over('total')} → ${over('whole')}（${pages.length}ページ中）`);
  }
} finally {
  removeContent(content);
  rmSync(siteFolder(`weighed-${process.pid}`), { recursive: true, force: true });
}
