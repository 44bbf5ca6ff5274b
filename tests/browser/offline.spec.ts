/** The booklet and the emergency sheet: complete in themselves, also as a file on a machine without network. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { siteFolder } from '../support/build-site.ts';
import { readPdf } from '../support/read-pdf.ts';
import { siteUrl } from '../support/sites.ts';

/** A copy of one page alone in a folder, as on a USB stick. Returns its file:// address. */
function savedCopy(name: string, testFolder: string): string {
  mkdirSync(testFolder, { recursive: true });
  const copy = join(testFolder, `${name}.html`);
  copyFileSync(join(siteFolder('ended'), '2014', name, 'index.html'), copy);
  return pathToFileURL(copy).href;
}

for (const [name, mustSay] of [
  ['emergency', ['してはいけないこと', '0120-000-000', '書き留めて通知すること']],
  ['booklet', ['補償されない', '885,480円', '五十音索引', '0570-000000']],
] as const) {
  test(`${name} の写しをfile://で開くと、求めるのは自分だけで、そろって読める`, async ({ page, context }, {
    outputDir,
  }) => {
    await context.setOffline(true);
    const requests: string[] = [];
    const noise: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(String(error)));
    const url = savedCopy(name, outputDir);
    await page.goto(url);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((request) => !request.startsWith('data:'))).toEqual([url]);
    expect(noise).toEqual([]);
    const text = await page.locator('main').innerText();
    for (const words of mustSay) expect(text).toContain(words);
    // Styled: the page's own colour and measure, not the browser's defaults.
    await expect(page.locator('h1')).toHaveCSS('color', 'rgb(0, 49, 106)');
    expect(
      await page.locator('script[src], link[rel=stylesheet], link[rel=modulepreload], img:not([src^="data:"])').count(),
    ).toBe(0);
    expect(await page.locator('link[rel=icon]').getAttribute('href')).toMatch(/^data:image\/svg/);
    await expect(page.getByRole('button', { name: '印刷' })).toBeVisible();
  });
}

test('emergency の写しには、行き先のないサイト内のリンクがない', async ({ page }, { outputDir }) => {
  await page.goto(savedCopy('emergency', outputDir));
  const hrefs = await page.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.filter((href) => !/^(tel:|#)/.test(href))).toEqual([]);
  expect(hrefs.filter((href) => href.startsWith('tel:')).length).toBeGreaterThanOrEqual(3);
});

test('冊子のリンクは、冊子の中、電話、2つのウェブアドレスだけで、番地は1度ずつ', async ({ page }) => {
  await page.goto('2014/booklet/');
  const { hrefs, ids } = await page.evaluate(() => ({
    hrefs: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
  }));
  expect(new Set(ids).size).toBe(ids.length);
  const known = new Set(ids);
  const outside = new Set(hrefs.filter((href) => !href.startsWith('#') && !href.startsWith('tel:')));
  expect([...outside].sort()).toEqual(['https://www.sompo-japan.co.jp/', 'https://www.sonpo.or.jp/']);
  expect(hrefs.filter((href) => href.startsWith('#') && !known.has(href.slice(1)))).toEqual([]);
  expect(hrefs.filter((href) => href.startsWith('#')).length).toBeGreaterThan(500);
});

test('冊子の見出しは、題から1段ずつ下がる', async ({ page }) => {
  await page.goto('2014/booklet/');
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
});

test('冊子のPDFには、章ごとのしおりがある', async ({ page }) => {
  await page.goto('2014/booklet/');
  const { bookmarks, isTagged } = await readPdf(
    await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }),
  );
  expect(isTagged).toBe(true);
  const chapters = bookmarks[0]?.items.map(({ title }) => title) ?? [];
  expect(bookmarks).toHaveLength(1);
  expect(chapters).toEqual(
    expect.arrayContaining([
      '目次',
      'サイバーリスクと被害例',
      '補償の内容',
      '保険金をお支払いできない主な場合',
      'お問い合わせ先',
      '五十音索引',
    ]),
  );
  expect(chapters).toHaveLength(14);
});

test.describe('電話の欄の順', () => {
  const CASES = [
    ['水曜 午前8時59分', '2014-06-04T08:59:00+09:00', 'desk'],
    ['水曜 午前9時', '2014-06-04T09:00:00+09:00', 'office-unless-holiday'],
    ['水曜 午後4時59分', '2014-06-04T16:59:00+09:00', 'office-unless-holiday'],
    ['水曜 午後5時', '2014-06-04T17:00:00+09:00', 'desk'],
    ['土曜 午前10時', '2014-06-07T10:00:00+09:00', 'desk'],
  ] as const;
  const first = (page: Page) => page.locator('[data-call-panel] > :first-child');

  for (const timezoneId of ['Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati']) {
    test.describe(`${timezoneId} の読者`, () => {
      test.use({ timezoneId });
      for (const [name, at, expected] of CASES) {
        test(`日本の${name}なら、先は${expected === 'desk' ? 'サポートデスク' : '代理店と保険会社'}`, async ({
          page,
        }) => {
          await page.clock.setFixedTime(new Date(at));
          await page.goto(`${siteUrl('current')}2014/emergency/`);
          await expect(first(page)).toHaveAttribute('data-call', expected);
          await expect(first(page)).toContainText(expected === 'desk' ? '0120-000-000' : '092-000-1540');
          await expect(page.getByText('まずこちら').filter({ visible: true })).toHaveCount(1);
          await expect(page.getByText('いま').filter({ visible: true })).toHaveCount(expected === 'desk' ? 1 : 0);
          for (const number of ['092-000-1540', '050-0000-4966', '0120-000-000'])
            await expect(page.locator('[data-call-panel]').getByRole('link', { name: number }).last()).toBeVisible();
        });
      }
    });
  }

  // Public holidays, days between them and the turn of the year, all on weekdays in office hours.
  for (const at of [
    '2014-05-05T16:30',
    '2014-05-06T10:00',
    '2014-11-03T10:00',
    '2014-12-30T10:00',
    '2015-01-01T10:00',
    '2015-05-04T10:00',
  ]) {
    test(`祝日や年末年始でありうる ${at} に、代理店と保険会社を言い切って勧めない`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(`${at}:00+09:00`));
      await page.goto(`${siteUrl('current')}2014/emergency/`);
      const badge = first(page).locator('[data-now]');
      await expect(badge).toBeVisible();
      await expect(badge).toHaveText('平日なら、まずこちら（祝日は0120-000-000）');
      await expect(page.locator('[data-call-panel]')).not.toContainText('いま', { useInnerText: true });
    });
  }

  test.describe('命令を切ったとき', () => {
    test.use({ javaScriptEnabled: false });
    test('2つの欄が時間とともに並び、どちらにも「いま」とは書かない', async ({ page }) => {
      await page.goto('2014/emergency/');
      await expect(page.locator('[data-call-panel] > section')).toHaveCount(2);
      await expect(page.getByText('まずこちら').filter({ visible: true })).toHaveCount(0);
      await expect(page.getByRole('heading', { name: '平日 午前9時から午後5時' })).toBeVisible();
      await expect(page.getByRole('heading', { name: '平日夜間・土日祝日' })).toBeVisible();
    });
  });
});

test('検索のページを写しのフォルダーからfile://で開いても、検索が働き、結果から条項に着く', async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(
    `${pathToFileURL(join(siteFolder('ended'), 'search/index.html')).href}?q=${encodeURIComponent('暗号資産')}`,
  );
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', 'done');
  await expect(page.locator('[data-search-results] h3 a').first()).toBeVisible();
  await page.locator('input[type=search]').fill('こくちぎむ');
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-query', 'こくちぎむ');
  await page.locator('[data-search-results] .hits h3 a').first().click();
  await expect(page).toHaveURL(/^file:.*\/2014\/[a-z-]+\/index\.html(\?.*)?#/);
  await expect(page.locator('h1')).toBeVisible();
  expect(errors).toEqual([]);
});

test('検索のページだけの写しでは、この開き方では動かないと言う', async ({ page }, { outputDir }) => {
  mkdirSync(outputDir, { recursive: true });
  const copy = join(outputDir, 'search.html');
  copyFileSync(join(siteFolder('ended'), 'search/index.html'), copy);
  await page.goto(`${pathToFileURL(copy).href}?q=${encodeURIComponent('暗号資産')}`);
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', 'failed');
  await expect(page.locator('[data-search-results]')).toContainText('この開き方では動きません');
  await expect(page.locator('[data-search-results]')).not.toContainText('通信');
  await expect(page.getByRole('button', { name: 'もう一度さがす' })).toHaveCount(0);
});
