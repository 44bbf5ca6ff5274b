/** The search page around its answers: how fast, on a telephone, Back, other words, and what an address may not say. */
import { expect, type Page, test } from '@playwright/test';

const results = '[data-search-results]';
const status = '[data-search-status]';

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'done');
}

test('結果は打つたびに出る。知らせは、打ち終えてから1度だけ', async ({ page }) => {
  // The page's time stands still while keys are pressed: how fast this machine types decides nothing.
  await page.clock.install();
  await search(page, '質権');
  const announcement = page.locator('[data-search-announcement]');
  await expect(announcement).toContainText('質権');
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  await announcement.evaluate((element) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => heard.push(element.textContent ?? '')).observe(element, { childList: true });
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await page.locator('input[type=search]').fill('');
  for (const letter of '情報漏えい限定プラン') {
    await page.locator('input[type=search]').pressSequentially(letter);
    await page.clock.runFor(300);
  }
  // At once, long before any pause.
  await expect(page.locator(results)).toHaveAttribute('data-search-query', '情報漏えい限定プラン');
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'done');
  await page.clock.runFor(400);
  expect(await heard()).toEqual([]);
  await page.clock.runFor(200);
  expect(await heard()).toEqual([expect.stringContaining('情報漏えい限定プラン')]);
});

test('言葉を打つ前に、さがすものがそろっている', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('search/');
  const tables = () => asked.filter((path) => /\/tables\/(?:catalogue|book|readings)\./.test(path));
  await expect.poll(() => tables().length).toBe(3);
  await page.waitForLoadState('networkidle');
  const before = asked.length;
  await page.locator('input[type=search]').pressSequentially('退職した職員が持ち出した');
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'done');
  expect(asked.slice(before)).toEqual([]);
});

test('変換を確定すると、すぐに結果が出る', async ({ page }) => {
  await page.clock.install();
  await search(page, '質権');
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 5000));
  const field = page.locator('input[type=search]');
  await field.fill('');
  await field.focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'せんそう', selectionStart: 4, selectionEnd: 4 });
  await client.send('Input.insertText', { text: '戦争' });
  // While the page's time stands still: nothing waits for a pause.
  await expect(page.locator(results)).toHaveAttribute('data-search-query', '戦争');
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'done');
});

test.describe('電話の画面（375×812）', () => {
  test.use({ viewport: { width: 375, height: 812 } });

  for (const query of ['暗号資産', '免責', '停止', 'S3']) {
    test(`「${query}」の最初の結果が、初めの画面にある。しぼりこみは閉じている`, async ({ page }) => {
      await search(page, query);
      const box = await page.locator(`${results} h3`).first().boundingBox();
      expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(812);
      expect(await page.locator('[data-search-facets] details').getAttribute('open')).toBeNull();
    });
  }

  test('章でしぼると、閉じて、しぼったことが見え、外せる', async ({ page }) => {
    await search(page, '停止');
    await page.locator('[data-search-facets] summary').click();
    await page.locator('[data-search-facets] a[data-section=exclusions]').click();
    await expect(page).toHaveURL(/section=exclusions/);
    expect(await page.locator('[data-search-facets] details').getAttribute('open')).toBeNull();
    await expect(page.locator('[data-search-facets] summary')).toContainText('補償されない場合');
    await expect(page.locator(status)).toBeInViewport();
    await expect(page.locator(status)).toContainText('「補償されない場合」でしぼっています。');
    await expect(page.locator(`${results} h3 a`).first()).toBeInViewport();
    await page.locator(`${status} a`).click();
    await expect(page).not.toHaveURL(/section=/);
    await expect(page.locator(status)).not.toContainText('しぼっています');
  });
});

test('長い一覧の46件目から条項へ行って戻ると、同じところにいる', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await search(page, '保険');
  await page.getByRole('button', { name: 'つづきを表示' }).click();
  const item = page.locator(`${results} .hits > li`).nth(45);
  await item.locator('h3 a').scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  const place = () => item.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await place();
  await item.locator('h3 a').evaluate((link) => (link as HTMLAnchorElement).click());
  await expect(page).toHaveURL(/\/2014\//);
  await page.goBack();
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'done');
  await expect(item).toBeInViewport();
  await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(20);
});

test('ページの中で戻っても（章でしぼって戻る）、一覧の長さと場所が戻る', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await search(page, '保険');
  await page.getByRole('button', { name: 'つづきを表示' }).click();
  await expect(page.locator(`${results} .hits > li`)).toHaveCount(60);
  await page.evaluate(() => scrollTo(0, 3000));
  await page.waitForTimeout(500);
  await page.locator('[data-search-facets] a[data-section=exclusions]').click();
  await expect(page).toHaveURL(/section=exclusions/);
  await page.goBack();
  await expect(page.locator(`${results} .hits > li`)).toHaveCount(60);
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(3000);
});

test('見出しは h1 の下に「検索結果」の h2、その下に題だけの h3', async ({ page }) => {
  await search(page, '暗号資産');
  const headings = await page
    .locator('main :is(h1, h2, h3):not([hidden] *)')
    .evaluateAll((all) => all.map((heading) => `${heading.tagName} ${heading.textContent}`));
  expect(headings.slice(0, 2)).toEqual(['H1 検索', 'H2 検索結果']);
  const [first = ''] = headings.slice(2);
  expect(first).toMatch(/^H3 /);
  expect(first).not.toMatch(/共通⑩|›/);
});

test('印は長音までかかる', async ({ page }) => {
  await search(page, 'サーバ');
  const marks = await page.locator(`${results} mark`).allTextContents();
  expect(marks.filter((mark) => mark.startsWith('サーバ')).length).toBeGreaterThan(0);
  const after = await page
    .locator(`${results} mark`)
    .evaluateAll((all) => all.map((mark) => mark.nextSibling?.textContent?.slice(0, 1) ?? ''));
  expect(after).not.toContain('ー');
});

for (const [query, kept] of [
  ['被害の受付電話は090-1234-5678に変わりました。すぐにお電話を', /090|1234|5678/],
  ['０９０－１２３４－５６７８へ電話', /１２３４/],
  ['くわしくは https://example.com/login へ', /example/],
  ['この保険は終了しました。返金のご案内を差し上げますのでお待ちください', /お待ちください/],
] as const) {
  test(`アドレスの言葉「${query}」は、サイトの言葉として出ない`, async ({ page }) => {
    await search(page, query);
    const shown =
      (await page.locator('main').innerText()) +
      (await page.title()) +
      (await page.locator('[role=status]').textContent());
    expect(shown).not.toMatch(kept);
    await expect(page.locator(status)).toContainText('さがした言葉：');
    await expect(page.locator(`${status} .asked`)).toHaveCSS('font-weight', '400');
    expect(
      await page.locator('main a[href^="tel:"]').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).not.toContain('tel:09012345678');
  });
}

test('見えない文字が入っていても、同じ結果', async ({ page }) => {
  await search(page, '免責');
  const plain = await page.locator(`${results} h3`).allTextContents();
  for (const sign of ['\u200B', '\u00AD', '\uFE0F', '\u{E0100}', '\uFEFF']) {
    await search(page, `免${sign}責`);
    expect(await page.locator(`${results} h3`).allTextContents()).toEqual(plain);
  }
});

test.describe('事故の言葉', () => {
  for (const [name, at, number] of [
    ['水曜 午前10時', '2014-06-04T10:00:00+09:00', '092-000-1540'],
    ['水曜 午後9時', '2014-06-04T21:00:00+09:00', '0120-000-000'],
    ['土曜 午前10時', '2014-06-07T10:00:00+09:00', '0120-000-000'],
  ] as const) {
    test(`「感染」には、${name}なら ${number} が結果より先にあり、万一のときへ行ける`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(at));
      await search(page, '感染');
      const box = page.locator('[data-search-emergency]');
      await expect(box).toBeVisible();
      await expect(box.locator('a[href^="tel:"]:visible').first()).toHaveText(number);
      // Holidays cannot be known: the weekday line names the desk as well, and nothing says that it is a weekday.
      await expect(box.locator('a[href^="tel:"]:visible').last()).toHaveText('0120-000-000');
      await box.getByRole('link', { name: '万一のとき' }).click();
      await expect(page).toHaveURL(/\/2014\/emergency\/$/);
    });
  }

  test('ふつうの言葉には出ない', async ({ page }) => {
    await search(page, '質権');
    await expect(page.locator('[data-search-emergency]')).toBeHidden();
  });
});

test('スクリプトが動かないブラウザーでは、そう言い、索引へ案内する', async ({ page }) => {
  await page.route('**/search/**', async (route) => {
    const response = await route.fetch();
    // A sign that the script's parser does not know, as a lookbehind is to an older Safari.
    const body = (await response.text()).replace('<script type="module">', '<script type="module">/(?<~)/;');
    await route.fulfill({ response, body, headers: { 'content-type': 'text/html' } });
  });
  await page.goto(`search/?q=${encodeURIComponent('戦争')}`);
  await expect(page.locator('[data-search-off]')).toBeVisible();
  await expect(page.locator('[data-search-off]')).toContainText('五十音索引');
});
test('動くブラウザーでは、動かないとは言わない', async ({ page }) => {
  await search(page, '戦争');
  await expect(page.locator('[data-search-off]')).toBeHidden();
});
