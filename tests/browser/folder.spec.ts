/** The copy for a shared folder (`npm run folder`), opened as files, without any server. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { siteFolder } from '../support/build-site.ts';
import { type FolderCopy, makeFolderCopy, runOnSite } from '../support/folder-copy.ts';
import { pagesOf } from '../support/pages.ts';

let copy: FolderCopy;
const address = (path: string) => copy.address(path);

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => {
  copy = makeFolderCopy('ended');
});
test.afterAll(() => copy?.remove());

/** What the page says went wrong: errors, and what its policy refused. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  return found;
}

test('写しは、目録のとおり', () => {
  const { status, stdout } = runOnSite('ended', 'verify-copy.ts', copy.folder);
  expect([status, stdout]).toEqual([0, expect.stringContaining('写しはもとと同じです')]);
});

test('どのページも誤りなく開き、どのリンクも、写しの中にあるファイルと番地を指す', async ({ page }) => {
  const found = complaints(page);
  const files = pagesOf(copy.folder).map((name) => (name === '' || name.endsWith('/') ? `${name}index.html` : name));
  expect(files.length).toBeGreaterThan(20);
  const ids = new Map<string, string>();
  for (const file of files) {
    await page.goto(address(file));
    await expect(page.locator('h1').first()).toBeVisible();
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
    );
    for (const link of new Set(links)) {
      const { protocol, hash, href } = new URL(link);
      if (protocol !== 'file:') continue;
      const target = fileURLToPath(href.replace(/[?#].*$/, ''));
      expect([file, link, target.startsWith(copy.folder)]).toEqual([file, link, true]);
      const html = ids.get(target) ?? readFileSync(target, 'utf8');
      ids.set(target, html);
      if (hash)
        expect([file, link, html.includes(`id="${decodeURIComponent(hash.slice(1))}"`)]).toEqual([file, link, true]);
    }
  }
  expect(found).toEqual([]);
});

test('リンクをたどって読め、版が終わったことも分かる', async ({ page }) => {
  await page.goto(address('index.html'));
  await page.locator('#contents a[href*="exclusions"]').first().click();
  await expect(page).toHaveURL(address('2014/exclusions/index.html'));
  await expect(page.locator('html')).toHaveAttribute('data-edition-status', 'ended');
  await page.locator('.site-head .name a').click();
  await expect(page).toHaveURL(address('index.html'));
});

test('保険料の計算が動き、答えの条項へのリンクもたどれる', async ({ page }) => {
  const found = complaints(page);
  await page.goto(address('2014/calculator/index.html'));
  await expect(page.locator('html')).toHaveAttribute('data-calculator', /ready|answered/);
  await page.goto(`${address('2014/calculator/index.html')}?facility=dental`);
  await expect(page.locator('main a[href*="unpublished-dental"]').first()).toBeVisible();
  await page.locator('main a[href*="unpublished-dental"]').first().click();
  await expect(page).toHaveURL(`${address('2014/premiums/index.html')}#unpublished-dental`);
  expect(found).toEqual([]);
});

test('計算の条件を選ぶと、答えが変わり、アドレスにも残る', async ({ page }) => {
  const found = complaints(page);
  await page.goto(address('2014/calculator/index.html'));
  await page.locator('input[type=radio][value=dental]').first().check();
  await expect(page.locator('main a[href*="unpublished-dental"]').first()).toBeVisible();
  await expect(page).toHaveURL(/facility=dental/);
  await page.reload();
  await expect(page.locator('main a[href*="unpublished-dental"]').first()).toBeVisible();
  expect(found).toEqual([]);
});

test('さがした言葉の入ったアドレスで開くと、写しでも印が付く', async ({ page }) => {
  const found = complaints(page);
  await page.goto(`${address('2014/exclusions/index.html')}?mark=${encodeURIComponent('暗号資産')}#common-10`);
  await expect(page.locator('#common-10 mark').first()).toHaveText('暗号資産');
  await expect(page.locator('#common-10 .marks button')).toHaveCSS('text-decoration-line', 'underline');
  expect(found).toEqual([]);
});

test('言葉でさがすと、結果が写しの中の項目へ導き、そこに印が付く', async ({ page }) => {
  const found = complaints(page);
  await page.goto(address('2014/exclusions/index.html'));
  await page.locator('input[type=search]').fill('人質');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-search-state=done][data-search-query="人質"]')).toHaveCount(1);
  await expect(page.locator('[data-search-results]')).toContainText('身代金');
  await page.locator('input[type=search]').fill('暗号資産');
  const hit = page.locator('[data-search-results] h3 a[href*="mark="]').first();
  await hit.click();
  await expect(page).toHaveURL(/^file:.*\/2014\/[a-z-]+\/index\.html\?mark=.*#/);
  await expect(page.locator('mark').first()).toHaveText('暗号資産');
  expect(found).toEqual([]);
});

test('組み立てたままのフォルダー（dist）のページは、リンクが働かないことを言う。写しのページは言わない', async ({
  page,
}) => {
  const words = page.getByText('ファイルのままでは、リンクと検索は働きません');
  for (const name of ['index.html', '2014/exclusions/index.html', '2014/premiums/index.html']) {
    await page.goto(pathToFileURL(join(siteFolder('ended'), name)).href);
    await expect(words).toBeVisible();
    await page.goto(address(name));
    await expect(page.locator('h1').first()).toBeVisible();
    await expect(words).toHaveCount(0);
  }
  await page.goto('2014/exclusions/');
  await expect(words).toHaveCount(0);
});
