/** The notice of an edition that has ended or not begun, by what its reader came for. */
import { expect, type Page, test } from '@playwright/test';
import { siteUrl } from '../support/sites.ts';

const INCIDENT_PAGES = ['2014/emergency/', '2014/claims/', '2014/contacts/', '2014/checklists/'];
const READING_PAGES = ['', '2014/premiums/', '2014/exclusions/', '2014/cautions/', 'about/', '404.html'];

async function read(page: Page, url: string, moment: string) {
  await page.clock.setFixedTime(new Date(moment));
  await page.goto(url);
  return page.locator('[data-edition-notice]');
}

/** Built at one status and read at another: the words in the template must be as right as those in the page. */
const WAYS = [
  ['終了後に組み立てて', 'ended', '2015-11-22T22:00:00+09:00', '2015年5月5日 午後4時に終わりました'],
  ['期間中に組み立てて終了後に', 'current', '2015-05-05T16:00:00+09:00', '2015年5月5日 午後4時に終わりました'],
  ['開始前に組み立てて', 'upcoming', '2014-04-07T10:00:00+09:00', '2014年5月5日 午後4時に始まります'],
] as const;

for (const path of INCIDENT_PAGES) {
  for (const [way, site, moment, when] of WAYS) {
    test(`${way}読む /${path} の知らせは、番号のある年度の紙を先にし、加入のことを言わない`, async ({ page }) => {
      const notice = await read(page, siteUrl(site) + path, moment);
      await expect(notice).toHaveCount(1);
      await expect(notice).toContainText('は2014年度版です');
      await expect(notice).toContainText(when);
      await expect(notice).toContainText('保険期間中の年度の加入者証かパンフレットに番号があれば、そちらが先です');
      await expect(notice).toContainText('待たずに連絡してください');
      if (site !== 'upcoming') await expect(notice).toContainText('終わったあとに知らせるときの扱いは書かれていません');
      await expect(notice).not.toContainText(/加入できません|いまの|いまは|取扱い/);
      await expect(notice.locator('a')).toHaveCount(0);
    });
  }
  test(`期間中に読む /${path} に、知らせはない`, async ({ page }) => {
    await expect(await read(page, siteUrl('current') + path, '2014-10-01T10:00:00+09:00')).toHaveCount(0);
  });
}

for (const path of READING_PAGES) {
  test(`終了した版の /${path} の知らせは、加入できないことと代理店を言う`, async ({ page }) => {
    const notice = await read(page, siteUrl('ended') + path, '2015-11-22T10:00:00+09:00');
    await expect(notice).toContainText('2015年5月5日 午後4時に終わり、加入できません。お尋ねは、取扱代理店 ');
    await expect(notice).toContainText('092-000-1540（平日 午前9時から午後5時）へ');
  });
  test(`終了した版の /${path} の知らせは、スマートフォンの最初の画面の5分の1まで`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 667 });
    const notice = await read(page, siteUrl('ended') + path, '2015-11-22T10:00:00+09:00');
    expect((await notice.boundingBox())?.height).toBeLessThanOrEqual(667 / 5);
  });
}

test('終了した版の夜の「万一のとき」で、最初に押せる電話はサポートデスク', async ({ page }) => {
  await read(page, `${siteUrl('ended')}2014/emergency/`, '2015-11-22T02:00:00+09:00');
  await expect(page.locator('a[href^="tel:"]').first()).toHaveText('0120-000-000');
});

test('加入の一覧は、版が終わると、一覧の中でも受付がないことを言う', async ({ page }) => {
  await page.goto(`${siteUrl('ended')}2014/checklists/`);
  const joining = page.locator('section', { has: page.locator('#check-joining') });
  await expect(joining).toContainText('この版への加入の受付はありません');
  await page.clock.setFixedTime(new Date('2014-10-01T10:00:00+09:00'));
  await page.goto(`${siteUrl('current')}2014/checklists/`);
  await expect(joining).not.toContainText('受付はありません');
});

test('404のページに、3つの番号が受付の時間とともにある', async ({ page }) => {
  await page.goto(`${siteUrl('ended')}404.html`);
  const numbers = page.locator('main .numbers');
  for (const words of [
    '092-000-1540　平日 午前9時から午後5時',
    '050-0000-4966　平日 午前9時から午後5時',
    '0120-000-000　受付 24時間365日',
  ])
    await expect(numbers).toContainText(words);
  // One under the other, each with room, and a field wide enough for a question.
  await page.setViewportSize({ width: 375, height: 900 });
  const tops = await numbers.locator('a').evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
  expect(tops[1]).toBeGreaterThan((tops[0] ?? 0) + 48);
  expect(tops[2]).toBeGreaterThan((tops[1] ?? 0) + 48);
  const field = await page.getByRole('searchbox', { name: '言葉でさがす' }).boundingBox();
  const label = await page.locator('label[for="q-404"]').boundingBox();
  expect(field?.width).toBeGreaterThan(240);
  expect((label?.y ?? 0) + (label?.height ?? 0)).toBeLessThan(field?.y ?? 0);
});

/** The order of contacts is chapter 18's, then the desk, wherever all three stand together. */
for (const path of ['2014/claims/', '2014/contacts/', '2014/checklists/', '404.html']) {
  test(`/${path} の連絡先は、代理店、保険会社、サポートデスクの順`, async ({ page }) => {
    await page.goto(siteUrl('ended') + path);
    const calls = await page.locator('main a[href^="tel:"]').allInnerTexts();
    expect([...new Set(calls)].slice(0, 3)).toEqual(['092-000-1540', '050-0000-4966', '0120-000-000']);
  });
}

for (const [name, width, size] of [
  ['幅187px（375pxを200%）', 187, undefined],
  ['幅320pxを130%', 246, undefined],
  ['幅375pxで文字を2倍', 375, '200%'],
] as const) {
  for (const path of INCIDENT_PAGES.filter((page) => page !== '2014/contacts/' && page !== '2014/claims/')) {
    test(`${name}でも、/${path} の本文は横にはみ出さない`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(siteUrl('ended') + path);
      if (size) await page.evaluate((value) => (document.documentElement.style.fontSize = value), size);
      const out = await page
        .locator('main, main *')
        .evaluateAll(
          (elements, limit) =>
            elements
              .filter((e) => e.getBoundingClientRect().right > limit + 1)
              .map((e) => e.textContent?.trim().slice(0, 20)),
          width,
        );
      expect(out).toEqual([]);
    });
  }
}
