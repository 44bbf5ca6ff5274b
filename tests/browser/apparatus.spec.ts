/** Two layers: the text is all there when a page opens; its apparatus opens at a clause or for the page. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { loadEditions } from '../../src/editions/load.ts';
import { PAMPHLET } from '../fixtures/pamphlet.ts';
import { LONGEST, MOST_CHARACTERS } from '../support/reading-budgets.ts';

const edition = loadEditions().find(({ id }) => id === '2014');
if (!edition) throw new Error('2014年度版がありません');
const sections = edition.sections.filter(({ slug }) => slug !== 'glossary').map(({ slug }) => slug);
const address = (slug: string) => `2014/${slug}/`;
const apparatus = (page: Page) => page.locator('main details.apparatus');
/** What a reader sees of the page, white space left out. */
const seen = (page: Page) => page.evaluate(() => document.querySelector('main')?.innerText.replace(/\s/g, '') ?? '');

for (const slug of sections) {
  test(`/${address(slug)}：条項の文は、付属欄を開かずに読める`, async ({ page }) => {
    await page.goto(address(slug));
    const first = await seen(page);
    // Prose clauses: every line outside the notes is on the page before anything is opened.
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll('main article.clause')].flatMap((clause) =>
        [...clause.querySelectorAll('p, li')]
          .filter((line) => !line.closest('details') && !line.checkVisibility())
          .map((line) => `${clause.id}: ${line.textContent}`),
      ),
    );
    expect(hidden).toEqual([]);
    expect(first).not.toMatch(/出典[0-9]+章/);
    await expect(apparatus(page)).not.toHaveCount(0);
    expect(
      await apparatus(page).evaluateAll((all) => all.filter((one) => (one as HTMLDetailsElement).open).length),
    ).toBe(0);
  });

  test(`/${address(slug)}：付属欄をすべて開いても、axeの指摘が0件で、横にはみ出さない`, async ({ page }) => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${address(slug)}#sources`);
      await expect(apparatus(page).first()).toHaveAttribute('open', '');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
    }
  });
}

test('付属欄は、キーボードで開き、出典と、適用される免責と、関連が別々に出る', async ({ page }) => {
  await page.goto('2014/coverage/#all-risk-liability');
  const own = page.locator('#all-risk-liability > details.apparatus');
  await own.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(own).toHaveAttribute('open', '');
  await expect(own).toContainText('出典 8章');
  await expect(own).toContainText('支払われない場合 共通（全項）');
  await expect(own).toContainText('例・関連');
  await page.keyboard.press('Enter');
  await expect(own).not.toHaveAttribute('open', '');
});

test('ページのすべての付属欄は、1つのリンクで開閉し、状態がアドレスに残る', async ({ page }) => {
  await page.goto('2014/exclusions/');
  const all = await apparatus(page).count();
  const open = () =>
    apparatus(page).evaluateAll((list) => list.filter((one) => (one as HTMLDetailsElement).open).length);
  await page.getByRole('link', { name: '出典を開く' }).click();
  await expect(page).toHaveURL(/#sources$/);
  await expect.poll(open).toBe(all);
  // The way to a clause leaves them open; the same address opens them again.
  await page.goto('2014/exclusions/#common-10');
  await page.goto('2014/exclusions/#sources');
  await page.reload();
  await expect.poll(open).toBe(all);
  await page.getByRole('link', { name: '出典を閉じる' }).click();
  await expect.poll(open).toBe(0);
});

test.describe('命令を切ったとき', () => {
  test.use({ javaScriptEnabled: false });

  test('条項の付属欄が開く', async ({ page }) => {
    await page.goto('2014/exclusions/');
    const own = page.locator('#common-04 > details.apparatus');
    await expect(own.locator('p').first()).toBeHidden();
    await own.locator('summary').click();
    await expect(own.locator('p').first()).toBeVisible();
  });

  test('ページのすべての付属欄が、リンク1つで見える', async ({ page }) => {
    await page.goto('2014/exclusions/');
    await page.getByRole('link', { name: '出典を開く' }).click();
    await expect(page.locator('#common-04 > details.apparatus > p').first()).toBeVisible();
    await expect(page.locator('#profit-08 > details.apparatus > p').first()).toBeVisible();
  });
});

test('付属欄だけにある言葉をさがして来た読者には、その欄が開いている', async ({ page }) => {
  await page.goto('2014/exclusions/?mark=共通】④#common-04');
  await expect(page.locator('#common-04 > details.apparatus')).toHaveAttribute('open', '');
  await expect(page.locator('#common-04 mark').first()).toBeVisible();
});

test(`開く前に目に入る字は、パンフレットの${MOST_CHARACTERS}倍まで`, async ({ page }) => {
  let characters = 0;
  for (const slug of sections) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address(slug));
    characters += (await seen(page)).length;
  }
  expect(characters / PAMPHLET.characters).toBeLessThanOrEqual(MOST_CHARACTERS);
});

for (const [slug, longest] of Object.entries(LONGEST)) {
  test(`/${address(slug)} の長さは、幅1280pxで ${longest}px まで`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address(slug));
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(longest);
  });
}
