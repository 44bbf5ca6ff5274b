/** Faults of each file of the search: told for what they are, never a false "nothing", and gone when the file is well again. */
import { expect, type Page, type Route, test } from '@playwright/test';
import { serveFaulty } from '../support/faulty-server.ts';

const results = '[data-search-results]';
const open = (page: Page, query: string) => page.goto(`search/?q=${encodeURIComponent(query)}`);
const healthy = async (page: Page, query: string) => {
  await open(page, query);
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'done');
  return page.locator(`${results} h3 a`).allTextContents();
};

/** On a loaded machine a line would count as slow, and Pagefind would not be asked: here no time passes. */
const quickLine = (page: Page) =>
  page.addInitScript(() => {
    performance.now = () => 0;
  });

// What the page still fetches when a test ends belongs to no test.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

type Fault = (route: Route) => Promise<void> | undefined;
const answered =
  (status: number, body: string): Fault =>
  (route) =>
    route.fulfill({ status, body });
const changed =
  (change: (body: Buffer) => Buffer): Fault =>
  async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.body()) });
  };
const faults: Readonly<Record<string, Fault>> = {
  '404': answered(404, 'not found'),
  '500': answered(500, ''),
  '200のHTML': answered(200, '<!doctype html><p>メンテナンス中'),
  空: answered(200, ''),
  途中まで: changed((body) => body.subarray(0, Math.floor(body.length / 2))),
  '1バイトの違い': changed((body) => {
    const copy = Buffer.from(body);
    const at = Math.floor(copy.length / 2);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy;
  }),
  切れた線: (route) => route.abort(),
};

/** Files without which there is no search, each with a query that needs it. */
const needed = {
  目録: ['**/tables/catalogue.*.js', '戦争'],
  本文: ['**/tables/book.*.js', 'こくちぎむ'],
  読み: ['**/tables/readings.*.js', 'こくちぎむ'],
} as const;

for (const [name, [url, query]] of Object.entries(needed)) {
  for (const [fault, breakIt] of Object.entries(faults)) {
    test(`${name}：${fault}でも、知らせて、言葉を残し、直れば「もう一度さがす」で結果が出る`, async ({ page }) => {
      const right = await healthy(page, query);
      await page.goto('about:blank');
      await page.route(url, breakIt);
      await open(page, query);
      await expect(page.locator(results)).toHaveAttribute('data-search-state', 'failed');
      await expect(page.locator(results)).toContainText('いまは検索できません');
      // Only a cut line speaks of the line.
      if (fault === '切れた線') await expect(page.locator(results)).toContainText('通信が切れているか');
      else await expect(page.locator(results)).not.toContainText('通信');
      await expect(page.locator('[data-search-status]')).not.toContainText('件');
      await expect(page.locator(`${results} a[href$="/index/"]`)).toBeVisible();
      await expect(page.locator('input[type=search]')).toHaveValue(query);
      await page.unroute(url);
      await page.getByRole('button', { name: 'もう一度さがす' }).click();
      await expect(page.locator(results)).toHaveAttribute('data-search-state', 'done');
      expect(await page.locator(`${results} h3 a`).allTextContents()).toEqual(right);
    });
  }
}

test('こわれても読めるファイルで、見つかる言葉を0件と言わない', async ({ page }) => {
  await page.route(
    '**/tables/book.*.js',
    changed((body) => Buffer.from(body.toString().replaceAll('支払対象外', '支払対象内').replaceAll('免責', '兎責'))),
  );
  await open(page, '免責 条項');
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'failed');
  await expect(page.locator('[data-search-status]')).not.toContainText('0件');
  await expect(page.locator(results)).toContainText('こわれて届きました');
});

test('こわれたものが1年分の期限つきでブラウザーに残っていても、新しく求めて結果を出す', async ({ page }) => {
  const server = await serveFaulty('ended');
  const isCatalogue = (path: string) => path.includes('/tables/catalogue.');
  try {
    server.isWrong = isCatalogue;
    const url = `${server.url}search/?q=${encodeURIComponent('戦争')}`;
    await page.goto(url);
    await expect(page.locator(results)).toHaveAttribute('data-search-state', 'failed');
    server.isWrong = () => false;
    const before = server.asked.filter(isCatalogue).length;
    await page.goto('about:blank');
    await page.goto(url);
    await expect(page.locator(results)).toHaveAttribute('data-search-state', 'done');
    expect(server.asked.filter(isCatalogue).length - before).toBe(1);
  } finally {
    server.stop();
  }
});

/** Files of Pagefind's, which is only there to be quick. */
for (const file of [
  'pagefind.js',
  'pagefind-entry.json',
  '*.pf_meta',
  'wasm.*.pagefind',
  '*.pf_index',
  '*.pf_fragment',
]) {
  for (const [fault, breakIt] of Object.entries(faults)) {
    if (fault === '1バイトの違い' && file === 'pagefind.js') continue;
    test(`Pagefindの ${file}：${fault}でも、同じ結果が出る`, async ({ page }) => {
      await quickLine(page);
      const right = await healthy(page, '暗号資産');
      await page.goto('about:blank');
      let asked = 0;
      await page.route(`**/pagefind/2014/**/${file}*`, (route) => {
        asked += 1;
        return breakIt(route) ?? Promise.resolve();
      });
      await page.route(`**/pagefind/2014/${file}*`, (route) => {
        asked += 1;
        return breakIt(route) ?? Promise.resolve();
      });
      expect(await healthy(page, '暗号資産')).toEqual(right);
      if (file !== '*.pf_fragment') expect(asked, 'the file must have been asked for').toBeGreaterThan(0);
    });
  }
}

test('Pagefindのファイルがいつまでも来なくても、数秒で結果が出る', async ({ page }) => {
  await quickLine(page);
  const right = await healthy(page, '暗号資産');
  await page.goto('about:blank');
  await page.route('**/*.pf_index', () => undefined);
  await open(page, '暗号資産');
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'done');
  expect(await page.locator(`${results} h3 a`).allTextContents()).toEqual(right);
});

test('目録の来るのが遅い線では、Pagefindのファイルを求めず、本文で答える', async ({ page }) => {
  const right = await healthy(page, '暗号資産');
  await page.goto('about:blank');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route('**/tables/catalogue.*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  expect(await healthy(page, '暗号資産')).toEqual(right);
  expect(asked.filter((path) => /pagefind\.js|\.pf_|wasm/.test(path))).toEqual([]);
});

test('1秒を過ぎれば待つものを言い、10秒なにも来なければ知らせる。来れば、押さなくても結果が出る', async ({ page }) => {
  let comes = false;
  await page.route('**/tables/catalogue.*.js', async (route) => {
    if (comes) await route.continue();
  });
  await open(page, '戦争');
  await expect(page.locator('[data-search-status]')).toContainText(/さがしています（約\d+KBのうち\d+KB）/);
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'failed');
  await expect(page.locator(results)).toContainText('10秒のあいだ届きませんでした');
  comes = true;
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'done');
});

/** A line on which the book of all texts never comes: a query that finds much, and what it rightly finds. */
async function withoutBook(page: Page): Promise<{ query: string; right: string[] }> {
  await quickLine(page);
  const query = 'サイバー攻撃';
  const right = await healthy(page, query);
  expect(right.length).toBeGreaterThan(8);
  await page.goto('about:blank');
  await page.route('**/tables/book.*.js', (route) => route.abort());
  return { query, right };
}

test('抜き書きが来なくても、一覧は残り、題とリンクがある', async ({ page }) => {
  const { query, right } = await withoutBook(page);
  // The few texts that the order of the best depends on still come; then the line is gone.
  let texts = 0;
  await page.route('**/*.pf_fragment', (route) => {
    texts += 1;
    return texts <= 4 ? route.continue() : route.abort();
  });
  expect(await healthy(page, query)).toEqual(right);
  await page.waitForTimeout(1500);
  await expect(page.locator(results)).toHaveAttribute('data-search-state', 'done');
  expect(await page.locator(`${results} h3 a`).allTextContents()).toEqual(right);
  expect(await page.locator(`${results} .excerpt`).count()).toBeLessThan(right.length);
  await page.locator(`${results} h3 a`).last().click();
  await expect(page).toHaveURL(/\/2014\//);
});

test('抜き書きが1つも来ず、本文も来なくても、見つかった項は題とリンクで並ぶ', async ({ page }) => {
  const { query, right } = await withoutBook(page);
  await page.route('**/*.pf_fragment', (route) => route.abort());
  // Without texts the order of the first few may be another; what is found may not.
  expect((await healthy(page, query)).toSorted()).toEqual(right.toSorted());
  await expect(page.locator('[data-search-status]')).toContainText(/\d+件/);
  await expect(page.locator(`${results} .excerpt`)).toHaveCount(0);
  await page.locator(`${results} h3 a`).first().click();
  await expect(page).toHaveURL(/\/2014\//);
});
