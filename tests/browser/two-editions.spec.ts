/** Two editions in a real browser: from a clause of the earlier edition to the same clause of the newer one. */
import { expect, test } from '@playwright/test';
import { removeContent } from '../support/edition-copies.ts';
import { KEPT, MOVED, REMOVED, secondEdition } from '../support/second-edition.ts';
import { type ServedBuild, serveBuild } from '../support/served-build.ts';

const SOURCE_DATE_EPOCH = String(Date.parse('2015-12-01T12:00:00+09:00') / 1000);
let root = '';
let site: ServedBuild;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  root = secondEdition('two-editions-browser');
  site = await serveBuild('two-editions-browser', { CONTENT_DIR: root, SOURCE_DATE_EPOCH });
});
test.afterAll(() => {
  site?.stop();
  removeContent(root);
});

for (const [words, id, target] of [
  ['そのままある条項', KEPT, `/2015/exclusions/#${KEPT}`],
  ['別の章へ移った条項', MOVED, `/2015/cautions/#${MOVED}`],
  ['なくなった条項', REMOVED, '/2015/exclusions/'],
] as const) {
  test(`${words}のアドレスから、お知らせのリンクで ${target} へ移る`, async ({ page }) => {
    const problems: string[] = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
    await page.goto(`${site.origin}/2014/exclusions/#${id}`);
    await page.locator('[data-newer-link]').click();
    await expect(page).toHaveURL(site.origin + target);
    if (target.includes('#')) await expect(page.locator(`#${id}`)).toBeInViewport();
    await expect(page.locator('[data-newer-edition]')).toHaveCount(0);
    expect(problems).toEqual([]);
  });
}

test('ページの中で別の条項へ移ると、お知らせのリンクもその条項を指す', async ({ page }) => {
  await page.goto(`${site.origin}/2014/exclusions/`);
  await expect(page.locator('[data-newer-link]')).toHaveAttribute('href', '/2015/exclusions/');
  await page.locator(`#${KEPT} > a`).first().click();
  await expect(page.locator('[data-newer-link]')).toHaveAttribute('href', `/2015/exclusions/#${KEPT}`);
});

test('計算のアドレスは版の中にとどまる：2014年度版の診療所S1は30,390円、2015年度版は30,970円', async ({ page }) => {
  for (const [edition, value] of [
    ['2014', '30390'],
    ['2015', '30970'],
  ] as const) {
    await page.goto(`${site.origin}/${edition}/calculator/?facility=clinic&type=S1`);
    await expect(page.locator(`[data-calculator-result] data[data-type="S1"][value="${value}"]`).first()).toBeVisible();
    await page.reload();
    await expect(page).toHaveURL(new RegExp(`/${edition}/calculator/\\?.*type=S1`));
  }
});

test('検索は新しい版だけ、名指しの版だけ、すべての版をさがせる', async ({ page }) => {
  const query = encodeURIComponent('暗号資産');
  const found = async (edition: string) => {
    await page.goto(`${site.origin}/search/?q=${query}&edition=${edition}`);
    await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', 'done');
    const years = await page
      .locator('[data-search-results] li a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.slice(1, 5)));
    return { count: years.length, years: [...new Set(years)].sort() };
  };
  const newest = await found('');
  const earlier = await found('2014');
  expect([newest.years, earlier.years]).toEqual([['2015'], ['2014']]);
  const all = await found('all');
  expect(all).toEqual({ count: newest.count + earlier.count, years: ['2014', '2015'] });
  await expect(page.locator('[data-search-results] li', { hasText: '2015年度版' }).first()).toBeVisible();
  await expect(page.locator('[data-search-status]')).toContainText('すべての版');
});

test('前の版のページの欄は、その版をさがす。新しい版のページの欄は、新しい版をさがす', async ({ page }) => {
  for (const [from, year] of [
    ['2014/exclusions/', '2014'],
    ['2014/', '2014'],
    ['2015/exclusions/', '2015'],
  ] as const) {
    await page.goto(`${site.origin}/${from}`);
    await page.locator('input[type=search]').last().fill('暗号資産');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', 'done');
    expect(new URL(page.url()).searchParams.get('edition')).toBe(year === '2015' ? null : '2014');
    await expect(page.locator('[data-search-status]')).toContainText(`${year}年度版`);
    await expect(page.locator('[data-search-editions] [aria-current]')).toHaveText(`${year}年度版`);
    const links = await page
      .locator('[data-search-results] h3 a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname.slice(1, 5)));
    expect([...new Set(links)]).toEqual([year]);
    // Typing on stays in the edition, and the other one is a link away.
    await page.locator('input[type=search]').fill('質権');
    await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-query', '質権');
    await expect(page.locator('[data-search-status]')).toContainText(`${year}年度版`);
    await page
      .locator('[data-search-editions] a')
      .nth(year === '2014' ? 0 : 1)
      .click();
    await expect(page.locator('[data-search-status]')).toContainText(`${year === '2014' ? '2015' : '2014'}年度版`);
  }
});

test('0件のとき、章の一覧と電話はさがした版のもの', async ({ page }) => {
  await page.goto(`${site.origin}/search/?q=${encodeURIComponent('新幹線')}&edition=2014`);
  await expect(page.locator('[data-search-help]:visible')).toHaveCount(1);
  const links = await page
    .locator('[data-search-help]:visible a[href^="/"]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname.slice(1, 5)));
  expect([...new Set(links)]).toEqual(['2014']);
});

test.describe('スクリプトなし', () => {
  test.use({ javaScriptEnabled: false });
  test('前の版のページの欄は、版を添えて検索のページへ送り、そこに両方の版の索引がある', async ({ page }) => {
    await page.goto(`${site.origin}/2014/exclusions/`);
    await page.locator('input[type=search]').fill('暗号資産');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=.*&edition=2014$/);
    for (const year of ['2014', '2015'])
      await expect(
        page.locator(`main noscript a[href="/${year}/index/"], main p a[href="/${year}/index/"]`).first(),
      ).toBeVisible();
  });
  test('お知らせのリンクは、新しい版の同じページへ移る', async ({ page }) => {
    await page.goto(`${site.origin}/2014/exclusions/#${KEPT}`);
    await page.locator('[data-newer-link]').click();
    await expect(page).toHaveURL(`${site.origin}/2015/exclusions/`);
  });
});
