/** Search as readers use it: typing, converting, keys, links, faults, hostile input, no script. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { siteUrl } from '../support/sites.ts';

const results = '[data-search-results]';

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'done');
}

test('「暗号資産」は共通⑩を先頭に、符号・章・しるしのある抜き書きとともに示す', async ({ page }) => {
  await search(page, '暗号資産');
  const first = page.locator(`${results} li`).first();
  await expect(first).toContainText('共通⑩');
  await expect(first).toContainText('保険金をお支払いできない主な場合');
  await expect(first.locator('mark').first()).toHaveText('暗号資産');
  await expect(page.locator('[data-search-status]')).toContainText('さがした言葉：暗号資産');
  await expect(page.locator('[data-search-status] b')).toHaveText(/^\d+件$/);
  // The page's style sheet keeps the rules for what only the script makes.
  await expect(first.locator('.place').first()).toHaveCSS('font-size', '16px');
  await expect(page.locator(`${results} ol`)).not.toHaveCSS('margin-top', '0px');
});

test('結果のリンクは条項に着き、そこでも言葉にしるしが付く', async ({ page }) => {
  await search(page, '差し押さえ');
  await page.locator(`${results} a`).first().click();
  await expect(page).toHaveURL(/exclusions\/\?mark=.*#common-09$/);
  await expect(page.locator('#common-09 mark')).toHaveText(['差押え']);
  expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('common-09');
});

test('打つだけで結果が変わり、件数が1行で知らされ、タブの名が言葉を言う', async ({ page }) => {
  await page.goto('search/');
  await page.locator('input[type=search]').pressSequentially('質権');
  await expect(page.locator(results)).toHaveAttribute('data-search-query', '質権');
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'done');
  await expect(page.locator('[role=status]')).toContainText(/さがした言葉：質権。\d+件/);
  await expect(page).toHaveURL(/q=%E8%B3%AA%E6%A8%A9/);
  await expect(page).toHaveTitle(/^検索：質権｜医療機関用サイバー保険/);
});

test('変換の途中では何もさがさず、確定してからさがす', async ({ page }) => {
  await page.goto('search/');
  const field = page.locator('input[type=search]');
  await field.focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'せんそう', selectionStart: 4, selectionEnd: 4 });
  await page.waitForTimeout(600);
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'idle');
  await client.send('Input.insertText', { text: '戦争' });
  await expect(page.locator(results)).toHaveAttribute('data-search-query', '戦争');
});

test('/ で欄へ、下矢印で結果へ、上矢印で欄へ戻り、Enterで条項が開く', async ({ page }) => {
  await search(page, '労働争議');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(page.locator('input[type=search]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(`${results} a`).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('input[type=search]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#/);
});

test('章でしぼると、免責が先頭にあり、件数が合い、アドレスに残る', async ({ page }) => {
  await search(page, '停止');
  const facets = page.locator('[data-search-facets] a');
  await expect(facets).not.toHaveCount(0);
  await expect(facets.nth(1)).toHaveAttribute('data-section', 'exclusions');
  const count = Number((await facets.nth(1).locator('span').textContent())?.replace('件', ''));
  await facets.nth(1).click();
  await expect(page).toHaveURL(/section=exclusions/);
  await expect(page.locator(`${results} li`)).toHaveCount(count);
  await page.goBack();
  await expect(page).not.toHaveURL(/section=/);
});

test('本文にない「新幹線」は0件で、章の一覧と電話番号がある', async ({ page }) => {
  await search(page, '新幹線');
  await expect(page.locator('[data-search-status]')).toContainText('さがした言葉：新幹線 0件');
  await expect(page.locator(`${results} li`)).toHaveCount(0);
  await expect(page.locator('[data-search-help] a[href^="tel:"]')).toBeVisible();
  await expect(page.locator('[data-search-help]')).toContainText('五十音索引');
});

test('「クーリンオフ」には、もしかして「クーリングオフ」', async ({ page }) => {
  await search(page, 'クーリンオフ');
  await expect(page.locator('.did-you-mean a')).toHaveText('クーリングオフ');
  await expect(page.locator('.did-you-mean')).toHaveCSS('border-top-width', '1px');
  await page.locator('.did-you-mean a').click();
  await expect(page.locator(results)).toHaveAttribute('data-search-query', 'クーリングオフ');
  await expect(page.locator('.did-you-mean')).toHaveCount(0);
});

test('「フォンレジック調査」には、もしかして「フォレンジック調査」。用語の符号は「用語」だけを示す', async ({
  page,
}) => {
  await search(page, 'フォンレジック調査');
  await expect(page.locator('.did-you-mean a')).toHaveText('フォレンジック調査');
  await search(page, 'フォレンジック調査');
  await expect(page.locator(`${results} .clause-code`, { hasText: '用語' }).first()).toHaveText('用語');
});

test('同じ音のカタカナ「フォレンジク調査」は同じ言葉で、もしかしてとは言わず、版の綴りに印が付く', async ({ page }) => {
  await search(page, 'フォレンジック調査');
  const right = await page.locator(`${results} h3 a`).allTextContents();
  await search(page, 'フォレンジク調査');
  await expect(page.locator(`${results} h3 a`)).toHaveText(right);
  await expect(page.locator('.did-you-mean')).toHaveCount(0);
  await expect(page.locator(`${results} mark`).first()).toHaveText('フォレンジック調査');
});

test('読むページは、欄に触れるまで検索のファイルを1つも読まず、/ で欄へ行くと用意する', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('2014/exclusions/');
  expect(asked.filter((path) => /pagefind|\.js$/.test(path))).toEqual([]);
  await page.keyboard.press('/');
  await expect(page.locator('input[type=search]')).toBeFocused();
  await expect.poll(() => asked.filter((path) => /\/tables\/catalogue\./.test(path)).length).toBe(1);
});

for (const query of [
  '<img src=x onerror=document.title="x">',
  '\u{1F600}',
  '戦'.repeat(10_000),
  '"',
  '\\',
  '%00',
  '.*+?^\u0024{}()|[]',
  'ﾞﾟ',
]) {
  test(`「${query.slice(0, 24)}」（${query.length}文字）を打っても何も起こらない`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto('search/');
    const title = await page.title();
    await page.locator('input[type=search]').fill(query);
    await page.keyboard.press('Enter');
    await expect(page.locator(results)).toHaveAttribute('data-search-state', /done|blank/);
    expect(errors).toEqual([]);
    expect((await page.title()).replace(/：.*?｜/su, '｜')).toBe(title);
    expect(await page.locator(`${results} img`).count()).toBe(0);
  });
}

test('対にならないサロゲートも無害', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto('search/');
  await page.locator('input[type=search]').evaluate((field: HTMLInputElement) => {
    field.value = '戦\uD800争';
    field.form?.requestSubmit();
  });
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'done');
  expect(errors).toEqual([]);
});

test('初めての検索「暗号資産」は、ページのほかに10回までの要求で答える', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await search(page, '暗号資産');
  // The readings come when nothing else waits, for later queries.
  const forAnswer = asked.filter((path) => path.includes('/pagefind/') && !path.includes('/tables/readings.'));
  expect(forAnswer.length).toBeLessThanOrEqual(10);
  expect(asked.filter((path) => path !== '/search/' && !path.includes('/pagefind/2014/'))).toEqual([]);
});

test('先頭の道筋が /cyber/ のサイトでも、欄から結果へ、結果から条項へ着く', async ({ page }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/cyber/')) outside.push(request.url());
  });
  await page.goto(`${siteUrl('based')}2014/contacts/`);
  await page.locator('input[type=search]').first().fill('暗号資産');
  await page.keyboard.press('Enter');
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'done');
  await page.locator(`${results} a`).first().click();
  await expect(page).toHaveURL(/\/cyber\/2014\/exclusions\/\?mark=.*#common-10$/);
  await expect(page.locator('#common-10 mark').first()).toHaveText('暗号資産');
  expect(outside).toEqual([]);
});

/** States of the page, each with what brings it about. */
const states = {
  空の欄: { query: '', state: 'idle' },
  結果: { query: '停止', state: 'done' },
  答え: { query: '院長が代わった', state: 'done' },
  事故の言葉: { query: '感染', state: 'done' },
  もしかして: { query: 'クーリンオフ', state: 'done' },
  '0件': { query: '新幹線', state: 'done' },
  失敗: { query: '戦争', state: 'failed' },
} as const;
for (const [name, { query, state }] of Object.entries(states)) {
  for (const width of [1280, 320]) {
    test(`${name}の画面は、幅${width}でaxeの指摘がなく、横にはみ出さない`, async ({ page }) => {
      if (state === 'failed') await page.route('**/tables/*', (route) => route.abort());
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`search/?q=${encodeURIComponent(query)}`);
      await expect(page.locator(results)).toHaveAttribute('data-search-state', state);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

test.describe('スクリプトなし', () => {
  test.use({ javaScriptEnabled: false });
  test('検索のページは五十音索引を案内し、ほかのページの欄は検索のページへ送る', async ({ page }) => {
    await page.goto('2014/exclusions/');
    await page.locator('input[type=search]').fill('戦争');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/search\/\?q=/);
    await expect(page.locator('main')).toContainText('五十音索引');
    await expect(page.locator('main a[href$="/2014/index/"]').first()).toBeVisible();
  });
});
