/** Every page in WebKit, as readers with a Mac, an iPhone or an iPad have it; and what they do there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { premiums } from '../fixtures/frozen/premiums.ts';
import { siteFolder } from '../support/build-site.ts';
import { pagesOf } from '../support/pages.ts';
import { pressPrint } from '../support/press-print.ts';
import { serveRecorded } from './recorded-site.ts';
import { startWebKit, type WebKit } from './webkit.ts';

const SITE = 'ended';
const pages = pagesOf(siteFolder(SITE));
/** A desk, a telephone, a small telephone. */
const WIDTHS = [1280, 375, 320];

let webkit: WebKit;
let site: Awaited<ReturnType<typeof serveRecorded>>;
beforeAll(async () => {
  site = await serveRecorded(SITE);
  webkit = await startWebKit();
});
afterAll(async () => {
  await webkit?.close();
  await site?.stop();
});

const noise = () => webkit.evaluate(() => window.noise, undefined);
const textOf = (selector: string) =>
  webkit.evaluate((at: string) => document.querySelector(at)?.textContent?.replace(/\s+/g, '') ?? '', selector);

/** How far the page reaches beyond the window, and what reaches farthest. */
const overflow = () => {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return null;
  const farthest = [...document.body.querySelectorAll('*')]
    .map((element) => ({ element, right: element.getBoundingClientRect().right }))
    .sort((a, b) => b.right - a.right)[0];
  return `${scrollWidth} > ${clientWidth}: ${farthest?.element.outerHTML.slice(0, 100)}`;
};

test('動かしているのはWebKit', async ({ task }) => {
  expect(await webkit.evaluate(() => navigator.userAgent, undefined)).toContain('AppleWebKit');
  expect(webkit.version).toMatch(/^\d+\.\d+/);
  // The record of the tests (npm run test:record) takes the engine from here.
  Object.assign(task.meta, { engine: 'WebKitGTK', version: webkit.version });
});

test('誤りも、受けとめられない失敗も、方針の違反も、書きとめられる', async () => {
  await webkit.open(`${site.url}2014/plans/`);
  expect(await noise()).toEqual([]);
  await webkit.evaluate(() => {
    setTimeout(() => {
      throw new Error('made');
    }, 0);
    void Promise.reject(new Error('refused'));
    document.body.setAttribute('style', 'color: red');
    console.warn('warned');
  }, undefined);
  await webkit.until('4つの書きとめ', () => window.noise.length >= 4, undefined);
  const kinds = (await noise()).map((text) => text.split(':')[0]);
  expect(new Set(kinds)).toEqual(new Set(['error', 'rejection', 'policy', 'warn']));
});

test.each(pages)('/%s は、誤りも方針の違反もなく、どの幅でも横にはみ出さない', async (page) => {
  await webkit.open(site.url + page);
  const wide: string[] = [];
  for (const width of WIDTHS) {
    await webkit.resize(width, 800);
    const found = await webkit.evaluate(overflow, undefined);
    if (found !== null) wide.push(`${width}px ${found}`);
  }
  expect(wide).toEqual([]);
  expect(await webkit.evaluate(() => document.querySelectorAll('h1').length, undefined)).toBe(1);
  expect(await noise()).toEqual([]);
});

describe('検索', () => {
  /** A clause that was found; its address carries what to mark. */
  const HIT = '[data-search-results] h3 a[href*="mark="]';
  const until = (query: string) =>
    webkit.until(
      `「${query}」の結果`,
      (asked: string) => {
        const results = document.querySelector<HTMLElement>('[data-search-results]');
        return results?.dataset['searchState'] === 'done' && results.dataset['searchQuery'] === asked;
      },
      query,
    );

  test('章のページの欄から検索のページへ移り、言いかえても見つかる', async () => {
    await webkit.resize(1280, 900);
    await webkit.open(`${site.url}2014/exclusions/`);
    await webkit.type('input[type=search]', '人質');
    await webkit.press('input[type=search]', 'Enter');
    await until('人質');
    expect(await textOf('[data-search-results]')).toContain('身代金');
    expect(await noise()).toEqual([]);
  });

  test('打つと結果が出て、開いた項目では、さがした言葉に印が付く', async () => {
    await webkit.open(`${site.url}search/`);
    await webkit.type('input[type=search]', '暗号資産');
    await until('暗号資産');
    await webkit.until('印の付くリンク', (at: string) => document.querySelector(at) !== null, HIT);
    expect(await noise()).toEqual([]);
    await webkit.press(HIT, 'Enter');
    await webkit.until('項目のページ', () => location.pathname.startsWith('/2014/') && location.hash !== '', undefined);
    await webkit.until(
      '印',
      () => document.querySelector(`${location.hash} mark`)?.textContent === '暗号資産',
      undefined,
    );
    expect(await noise()).toEqual([]);
  });
});

describe('保険料をしらべる', () => {
  const answer = '[data-calculator-result] .calc-figure data';
  const listed = premiums.find(([facility, type, size]) => facility === 'hospital' && type === 'S3' && size === '100');

  test('病院、100床、S3 の答えは、書き写した表と同じ', async () => {
    await webkit.resize(1280, 900);
    await webkit.open(`${site.url}2014/calculator/?facility=hospital&size=100&type=S3`);
    await webkit.until(
      '計算の用意',
      () => /ready|answered/.test(document.documentElement.dataset['calculator'] ?? ''),
      undefined,
    );
    expect(listed?.[5]).toBeGreaterThan(0);
    await webkit.until('答え', (at: string) => document.querySelector(at) !== null, answer);
    expect(await webkit.evaluate((at: string) => document.querySelector(at)?.getAttribute('value'), answer)).toBe(
      String(listed?.[5]),
    );
    expect(await noise()).toEqual([]);
  });
});

test('万一のとき：いまかける窓口が1つだけ、はじめに示される', async () => {
  await webkit.open(`${site.url}2014/emergency/`);
  const shown = await webkit.evaluate(
    () =>
      [...(document.querySelector('[data-call-panel]')?.children ?? [])].map((group) => {
        const badge = group.querySelector<HTMLElement>('[data-now]');
        return badge !== null && !badge.hidden;
      }),
    undefined,
  );
  expect(shown.length).toBeGreaterThan(1);
  expect(shown).toEqual(shown.map((_, index) => index === 0));
});

test('印刷のボタンは、見えていて、印刷を求める', async () => {
  const printing = pages.filter((page) => page !== '404.html');
  let found = 0;
  for (const page of printing) {
    await webkit.open(site.url + page);
    const asked = await webkit.evaluate(pressPrint, undefined);
    if (asked === null) continue;
    found += 1;
    expect([page, asked]).toEqual([page, { calls: 1, seen: true }]);
  }
  expect(found).toBeGreaterThan(10);
});
