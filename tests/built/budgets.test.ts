/**
 * Bytes of every page as they travel (brotli 11): HTML with all its CSS inside, and the files it needs. In every way of
 * building the site that changes them; the numbers stand in tests/support/budgets.ts.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { budgetOf, CALCULATOR } from '../support/budgets.ts';
import { siteFolder } from '../support/build-site.ts';
import { removeContent } from '../support/edition-copies.ts';
import { fileOf, pagesOf } from '../support/pages.ts';
import { buildWeighed, newerContent, weighedSites } from '../support/weighed-sites.ts';
import { filesOf, parts, weightOf } from '../support/weight.ts';

/** Built already for other tests. */
const KEPT: readonly string[] = ['ended', 'current', 'upcoming'];
const content = newerContent();
const sites = weighedSites(content);
const folders: Readonly<Record<string, string>> = {};
for (const site of sites)
  Object.assign(folders, { [site.name]: KEPT.includes(site.name) ? siteFolder(site.name) : await buildWeighed(site) });
afterAll(() => {
  removeContent(content);
  rmSync(siteFolder(`weighed-${process.pid}`), { recursive: true, force: true });
});

describe.each(sites)('$name', ({ name, base }) => {
  const folder = folders[name] ?? '';
  const pages = pagesOf(folder).flatMap((page) => {
    const budget = budgetOf(page);
    return budget === undefined ? [] : [{ page, budget }];
  });

  test('年度ごとに、全章と計算のページがある', () => {
    expect(pages.length).toBeGreaterThan(name === 'beside-newer' ? 40 : 20);
  });

  test.each(pages)('/$page は $budget バイトまで', ({ page, budget }) => {
    const { html, files, total } = weightOf(folder, page, base);
    const source = readFileSync(join(folder, fileOf(page)), 'utf8');
    expect(
      total,
      `HTML ${html}（${parts(source)}）、${files.map(({ path, bytes }) => `${path} ${bytes}`).join('、')}`,
    ).toBeLessThanOrEqual(budget);
    if (budget === CALCULATOR) expect(files.length).toBeGreaterThan(1);
    else {
      expect(filesOf(folder, source, base)).toEqual([]);
      expect(source).not.toMatch(/<link[^>]+rel="?(stylesheet|preload|modulepreload)|@font-face|<img/);
    }
  });
});
