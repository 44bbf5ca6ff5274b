/**
 * The policy of every page in a real browser: nothing that the site does is refused, and what it is there to refuse is
 * refused: scripts and markup made from texts (Trusted Types), scripts and styles that nobody hashed.
 */
import { expect, type Page, test } from '@playwright/test';
import { siteFolder } from '../support/build-site.ts';
import { pagesOf } from '../support/pages.ts';

/** Collects what policies refuse, from the very first script on. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      refused.push(`${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  return () => page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);
}

test('どのページも、方針に何も断られずに開き、印刷の支度をする', async ({ page }) => {
  const refused = await watch(page);
  const pages = pagesOf(siteFolder('ended'));
  expect(pages.length).toBeGreaterThan(20);
  for (const name of pages) {
    await page.goto(`/${name}`);
    await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('afterprint'));
    });
    expect([name, await refused()]).toEqual([name, []]);
  }
});

test('検索（本とPagefind）も、計算も、方針に断られない', async ({ page }) => {
  const refused = await watch(page);
  for (const query of ['暗号資産', 'ランサムウェアで診療が止まった', '免責 罰金', 'FAX']) {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('[data-search-results] a[href]').first()).toBeVisible();
    expect([query, await refused()]).toEqual([query, []]);
  }
  await page.goto('/2014/calculator/?facility=hospital&size=100&type=S3');
  await expect(page.locator('.calc-figure')).toContainText('190,040円');
  await page.getByRole('radio', { name: '介護老人保健施設', exact: true }).check();
  await page.getByText('受付日・予算・複数の施設').click();
  await page.getByRole('button', { name: '保険料をみる' }).click();
  expect(await refused()).toEqual([]);
});

test('文字から作る印と命令、許しのない命令と書式は、断られる', async ({ page }) => {
  const refused = await watch(page);
  await page.goto('/2014/exclusions/');
  const outcome = await page.evaluate(() => {
    const attempts = {
      markup: () => {
        document.body.innerHTML = '<p>書きかえ</p>';
      },
      script: () => {
        document.createElement('script').src = '/a.js';
      },
      policy: () =>
        (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes // 名のあるものも作れない
          .createPolicy('search-files', {}),
    };
    return Object.entries(attempts).map(([name, attempt]) => {
      try {
        attempt();
        return `${name} went through`;
      } catch (error) {
        return `${name} ${(error as Error).name}`;
      }
    });
  });
  expect(outcome).toEqual(['markup TypeError', 'script TypeError', 'policy TypeError']);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body{display:none}';
    document.head.append(style);
  });
  await expect(page.locator('h1')).toBeVisible();
  expect((await refused()).map((line) => line.split(' ')[0])).toEqual(
    expect.arrayContaining(['require-trusted-types-for', 'trusted-types', 'style-src-elem']),
  );
});
