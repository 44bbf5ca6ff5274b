/** A search that lasts: through a cut line, and through a publication while the page is open. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { copyContent, removeContent } from '../support/edition-copies.ts';
import { type ServedBuild, serveBuild } from '../support/served-build.ts';
import { SITES, siteUrl } from '../support/sites.ts';

const results = '[data-search-results]';
const found = (page: Page, query: string) =>
  expect(page.locator(`${results}[data-search-state=done][data-search-query="${query}"]`)).toHaveCount(1);

/** Opens the search page; what it would search in does not come, until another route or `unroute` lets it. */
async function openWithoutFiles(page: Page): Promise<void> {
  await page.route('**/pagefind/**', (route) => route.abort());
  const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('/tables/catalogue.'));
  await page.goto('search/');
  await refused;
}

test('1度さがせば、線が切れても、次の言葉も抜き書きもつづきも出る', async ({ page, context }) => {
  const tables = ['book', 'readings'].map((name) => page.waitForResponse(new RegExp(`/tables/${name}\\.`)));
  await page.goto(`search/?q=${encodeURIComponent('暗号資産')}`);
  await found(page, '暗号資産');
  for (const table of tables) await (await table).finished();
  await page.waitForTimeout(500);
  await context.setOffline(true);
  for (const query of ['ランサムウェア', 'こくちぎむ', 'クーリンオフ', '保険料はいくらですか', '保険']) {
    await page.locator('input[type=search]').fill(query);
    await found(page, query);
    await expect(page.locator(`${results} h3`).first()).toBeVisible();
    // A chapter found by its name has no excerpt, and a question may be answered without any other result.
    await expect(page.locator(`${results} :is(.excerpt, .answer p):not(:empty)`).first()).toBeVisible();
  }
  await page.getByRole('button', { name: 'つづきを表示' }).click();
  await expect(page.locator(`${results} .hits > li`)).toHaveCount(60);
  await expect.poll(() => page.locator(`${results} .excerpt:not(:empty)`).count()).toBeGreaterThan(45);
});

test('線が切れていれば、そう言い、つながれば押さなくても結果が出る', async ({ page, context }) => {
  await openWithoutFiles(page);
  await context.setOffline(true);
  await page.unroute('**/pagefind/**');
  await page.locator('input[type=search]').fill('暗号資産');
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'failed');
  await expect(page.locator(results)).toContainText('つながりしだい、自動でもう一度さがします');
  await context.setOffline(false);
  await found(page, '暗号資産');
});

test.describe('公開のあいだに開いていたページ', () => {
  let root = '';
  let renewed: ServedBuild;
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    test.setTimeout(240_000);
    root = copyContent('republished');
    const section = join(root, '2014/sections/exclusions.mdx');
    const text = readFileSync(section, 'utf8');
    const edited = text.replace('または', 'あるいは');
    if (edited === text) throw new Error('nothing was changed');
    writeFileSync(section, edited);
    renewed = await serveBuild('republished', { ...SITES.ended.env, CONTENT_DIR: root });
  });
  test.afterAll(() => {
    renewed?.stop();
    removeContent(root);
  });
  // What the page still fetches when a test ends belongs to no test.
  test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));
  /** From here on the site's address gives the new publication, whole, without the old files. */
  const publish = (page: Page) =>
    page.route(`${siteUrl('ended')}**`, async (route) => {
      const response = await route.fetch({
        url: route.request().url().replace(siteUrl('ended'), `${renewed.origin}/`),
      });
      await route.fulfill({ response });
    });

  test('さがすもののまだ届いていないページ：新しくなったと言い、読み直して、その言葉の結果を出す', async ({ page }) => {
    await openWithoutFiles(page);
    await publish(page);
    await page.locator('input[type=search]').fill('暗号資産');
    await found(page, '暗号資産');
    expect(
      await page.evaluate(() =>
        performance.getEntriesByType('navigation').map((entry) => (entry as PerformanceNavigationTiming).type),
      ),
    ).toEqual(['reload']);
  });

  test('読み直しても古いページが来るときは、読者の線のせいにせず、1度でやめる', async ({ page }) => {
    // Loads of the page; the address changes more often (what is typed is kept in it).
    let loads = 0;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads += 1;
    });
    await openWithoutFiles(page);
    await page.route('**/pagefind/2014/tables/*', (route) => route.fulfill({ status: 404, body: '' }));
    // The server says that the page is another by now, and goes on giving this one.
    await page.route('**/search/', async (route) => {
      if (route.request().resourceType() === 'document') return route.continue();
      const response = await route.fetch();
      return route.fulfill({
        response,
        body: (await response.text()).replace(/data-files="[^"]*"/, 'data-files="{}"'),
      });
    });
    await page.route('**/search/?*', (route) => route.continue());
    await page.locator('input[type=search]').fill('暗号資産');
    await expect(page.locator(results)).toHaveAttribute('data-search-state', 'failed');
    await page.waitForTimeout(1500);
    expect(loads).toBe(2);
    await expect(page.locator(results)).not.toContainText('通信');
  });

  test('1度さがしたページは、そのまま古い版で答えつづけ、リンクも着く', async ({ page }) => {
    const tables = ['book', 'readings'].map((name) => page.waitForResponse(new RegExp(`/tables/${name}\\.`)));
    await page.goto(`search/?q=${encodeURIComponent('暗号資産')}`);
    await found(page, '暗号資産');
    for (const table of tables) await (await table).finished();
    await page.waitForTimeout(500);
    await publish(page);
    await page.locator('input[type=search]').fill('質権');
    await found(page, '質権');
    await page.locator(`${results} h3 a`).first().click();
    await expect(page.locator('h1')).toBeVisible();
  });
});
