/** The edition knows when it has begun and ended: at build, on load, in any time zone. */
import { expect, type Page, test } from '@playwright/test';
import { edition } from '../support/edition.ts';
import { type SiteName, siteUrl } from '../support/sites.ts';

const PAGES = ['', '2014/premiums/', '2014/exclusions/', 'about/', '404.html'];

/** Words that would read as an invitation to apply. */
const INVITATION = /受付中|申込受付|お申し込みください|募集中/;

async function openAt(page: Page, url: string, moment: string): Promise<void> {
  await page.clock.setFixedTime(new Date(moment));
  await page.goto(url);
}

for (const path of PAGES) {
  test(`終了した版の /${path} は、終了の知らせがあり、申込を誘わない`, async ({ page }) => {
    await page.goto(siteUrl('ended') + path);
    await expect(page.locator('[data-edition-notice]')).toHaveCount(1);
    await expect(page.locator('[data-edition-notice]')).toContainText('2015年5月5日 午後4時に終わり');
    await expect(page.locator('[data-edition-notice]')).toContainText('092-000-1540');
    expect(await page.locator('body').innerText()).not.toMatch(INVITATION);
  });
}

/** What search finds of a clause that says how or when to apply. */
const OVER = 'この版への加入の受付はありません';
const joiningClauses = edition.clauses.filter(({ joining }) => joining);
const joiningAnswers = edition.answers.answers.filter(({ clauses }) =>
  clauses.some((id) => joiningClauses.some((clause) => clause.id === id)),
);

async function searchAt(page: Page, site: SiteName, query: string): Promise<void> {
  await page.goto(`${siteUrl(site)}search/?q=${encodeURIComponent(query)}`);
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', 'done');
}

test('終了した版の検索は、加入のしかたを言う答えと項のすべてに、受付がないことを添える', async ({ page }) => {
  expect(joiningAnswers.length).toBeGreaterThan(2);
  for (const { title } of joiningAnswers) {
    await searchAt(page, 'ended', title);
    await expect(page.locator('.answer').filter({ has: page.getByRole('heading', { name: title }) })).toContainText(
      OVER,
    );
  }
  for (const { code, id } of joiningClauses) {
    await searchAt(page, 'ended', code);
    await expect(page.locator('.hits li').filter({ has: page.locator(`a[href$="#${id}"]`) })).toContainText(OVER);
  }
});

test('期間中に組み立てたサイトの検索は、終わってから読まれたときだけ、受付がないことを添える', async ({ page }) => {
  const [{ title } = { title: '' }] = joiningAnswers;
  await page.clock.setFixedTime(new Date('2014-12-01T12:00:00+09:00'));
  await searchAt(page, 'current', title);
  await expect(page.locator('.answer').first()).toContainText(title);
  await expect(page.locator('.answer').first()).not.toContainText(OVER);
  await page.clock.setFixedTime(new Date('2015-05-05T16:00:00+09:00'));
  await searchAt(page, 'current', title);
  await expect(page.locator('.answer').first()).toContainText(OVER);
});

test.describe('期間中に組み立てたサイト', () => {
  test('期間中に読めば、知らせはない', async ({ page }) => {
    await openAt(page, `${siteUrl('current')}2014/exclusions/`, '2015-05-05T15:59:00+09:00');
    await expect(page.locator('html')).toHaveAttribute('data-edition-status', 'current');
    await expect(page.locator('[data-edition-notice]')).toHaveCount(0);
  });

  for (const timezoneId of ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    test.describe(`${timezoneId} の読者`, () => {
      test.use({ timezoneId });
      test('終期ちょうどに読めば、終了の知らせに変わる', async ({ page }) => {
        await openAt(page, siteUrl('current'), '2015-05-05T16:00:00+09:00');
        await expect(page.locator('html')).toHaveAttribute('data-edition-status', 'ended');
        await expect(page.locator('[data-edition-notice]')).toHaveText(/この版の保険期間は終わりました/);
        await expect(page.getByText('受付は終わっています')).toBeVisible();
      });
      test('終期の1分前に読めば、まだ変わらない', async ({ page }) => {
        await openAt(page, siteUrl('current'), '2015-05-05T15:59:00+09:00');
        await expect(page.locator('[data-edition-notice]')).toHaveCount(0);
      });
    });
  }

  test('命令を切っても、組み立てた日の状態で読める', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(siteUrl('current'));
    await expect(page.locator('[data-edition-notice]')).toHaveCount(0);
    await context.close();
  });
});

test.describe('開始前に組み立てたサイト', () => {
  test('開始前に読めば、まだ始まっていないと知らせる', async ({ page }) => {
    await openAt(page, siteUrl('upcoming'), '2014-05-05T15:59:00+09:00');
    await expect(page.locator('[data-edition-notice]')).toHaveText(/まだ始まっていません/);
  });
  const deadline = (page: Page) => page.locator('.edition-card dd').filter({ hasText: '2014年3月14日（金）' });
  test('締切日のうちに読めば、締切だけを示す', async ({ page }) => {
    await openAt(page, siteUrl('upcoming'), '2014-03-14T23:59:00+09:00');
    await expect(deadline(page)).toHaveText('2014年3月14日（金）');
  });
  test('締切の翌日に読めば、締切を過ぎたと知らせ、まだ始まっていないことも変わらない', async ({ page }) => {
    await openAt(page, siteUrl('upcoming'), '2014-03-15T00:00:00+09:00');
    await expect(deadline(page)).toContainText('締切を過ぎています');
    await expect(page.locator('html')).toHaveAttribute('data-edition-status', 'upcoming');
    await expect(page.locator('[data-edition-notice]')).toHaveText(/まだ始まっていません/);
    await openAt(page, `${siteUrl('upcoming')}2014/outline/`, '2014-03-15T00:00:00+09:00');
    await expect(page.locator('#enroll-deadline')).toContainText('を過ぎています');
  });
  test('始期ちょうどに読めば、知らせが消える', async ({ page }) => {
    await openAt(page, siteUrl('upcoming'), '2014-05-05T16:00:00+09:00');
    await expect(page.locator('html')).toHaveAttribute('data-edition-status', 'current');
    await expect(page.locator('[data-edition-notice]')).toHaveCount(0);
  });
  test('終期より後に読めば、終了になる', async ({ page }) => {
    await openAt(page, siteUrl('upcoming'), '2015-06-01T00:00:00+09:00');
    await expect(page.locator('[data-edition-notice]')).toHaveText(/終わりました/);
  });
});

test('終了後に組み立てたサイトは、読者の時計が2014年に狂っていても終了のまま', async ({ page }) => {
  await openAt(page, siteUrl('ended'), '2014-06-01T00:00:00+09:00');
  await expect(page.locator('html')).toHaveAttribute('data-edition-status', 'ended');
  await expect(page.locator('[data-edition-notice]')).toHaveCount(1);
});

test('公開のアドレスを設定したときだけ、正規のアドレスとQRが付く', async ({ page }) => {
  await page.goto(`${siteUrl('based')}2014/exclusions/`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    'https://example.jp/cyber/2014/exclusions/',
  );
  await expect(page.locator('[data-qr]')).toHaveAttribute('data-qr', 'https://example.jp/cyber/2014/exclusions/');
  await expect(page.locator('[data-qr]')).toBeHidden();
  await page.goto(`${siteUrl('ended')}2014/exclusions/`);
  await expect(page.locator('link[rel=canonical], [data-qr]')).toHaveCount(0);
});
