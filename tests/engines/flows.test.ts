/**
 * What readers do, in every engine that they may have: search, calculate, find the number to call, print. On the
 * served site, and on the copy for a folder (`npm run folder`) as it lies on a disk.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { premiums } from '../fixtures/frozen/premiums.ts';
import { siteFolder } from '../support/build-site.ts';
import { makeFolderCopy } from '../support/folder-copy.ts';
import { pagesOf } from '../support/pages.ts';
import { pressPrint } from '../support/press-print.ts';
import { ENGINES, type Engine, type Tab } from './support/engines.ts';
import { serveSite } from './support/sites-in-test.ts';

const SITE = 'ended';

/** Where the pages are opened from, and how a page (`2014/plans/`) is named there. */
interface Place {
  address(page: string): string;
  stop(): Promise<void>;
}

async function served(): Promise<Place> {
  const { url, stop } = await serveSite(SITE);
  return { address: (page) => url + page, stop };
}

async function onDisk(): Promise<Place> {
  const copy = makeFolderCopy(SITE);
  const file = (page: string) => page.replace(/(^|\/)(?=$|[?#])/, '$1index.html');
  return { address: (page) => `${copy.address('')}/${file(page)}`, stop: async () => copy.remove() };
}

const PLACES = { 公開したサイト: served, フォルダーの写し: onDisk } as const;

describe.each(Object.entries(ENGINES))('%s', (_, start) => {
  describe.each(Object.entries(PLACES))('%s', (_, open) => {
    let engine: Engine;
    let tab: Tab;
    let place: Place;
    beforeAll(async () => {
      place = await open();
      engine = await start({});
      tab = await engine.tab();
      await tab.resize(1280, 900);
    });
    afterAll(async () => {
      await engine?.close();
      await place?.stop();
    });

    /** Asks the page until it says yes. Throws with `what` when it does not within half a minute. */
    async function until<Argument>(what: string, run: (argument: Argument) => boolean, argument: Argument) {
      const last = Date.now() + 30_000;
      // Between two pages there is nothing to ask.
      while (!(await tab.evaluate(run, argument).catch(() => false))) {
        if (Date.now() > last) throw new Error(`30秒待っても「${what}」になりません`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    const found = (query: string) =>
      until(
        `「${query}」の結果`,
        (asked: string) => {
          const { searchState, searchQuery } =
            document.querySelector<HTMLElement>('[data-search-results]')?.dataset ?? {};
          return searchState === 'done' && searchQuery === asked;
        },
        query,
      );
    const textOf = (selector: string) =>
      tab.evaluate((at: string) => document.querySelector(at)?.textContent?.replace(/\s+/g, '') ?? '', selector);

    test('章のページの欄からさがすと、言いかえても見つかる', async () => {
      await tab.open(place.address('2014/exclusions/'));
      await tab.type('input[type=search]', '人質');
      await tab.press('Enter');
      await found('人質');
      expect(await textOf('[data-search-results]')).toContain('身代金');
      expect(tab.noise()).toEqual([]);
    });

    test('打つと結果が出て、開いた項目では、さがした言葉に印が付く', async () => {
      const hit = '[data-search-results] h3 a[href*="mark="]';
      await tab.open(place.address('search/'));
      await tab.type('input[type=search]', '暗号資産');
      await found('暗号資産');
      await until('印の付くリンク', (at: string) => document.querySelector(at) !== null, hit);
      expect(tab.noise()).toEqual([]);
      await tab.click(hit);
      await until(
        '印',
        () => location.hash !== '' && document.querySelector(`${location.hash} mark`)?.textContent === '暗号資産',
        undefined,
      );
      // What was still on its way is dropped as the page is left, and may be named in the console; so: opened anew.
      await tab.open(await tab.evaluate(() => location.href, undefined));
      await until('印', () => document.querySelector('main mark') !== null, undefined);
      expect(tab.noise()).toEqual([]);
    });

    test('読みでも、質問でもさがせる', async () => {
      for (const query of ['こくちぎむ', '保険料はいくらですか']) {
        await tab.open(place.address(`search/?q=${encodeURIComponent(query)}`));
        await found(query);
        expect((await textOf('[data-search-results]')).length).toBeGreaterThan(20);
      }
      expect(tab.noise()).toEqual([]);
    });

    test('計算の欄を選んで出る金額は、書き写した表と同じ。条件はアドレスに残り、開き直しても同じ', async () => {
      const listed = premiums.find(
        ([facility, type, size]) => facility === 'hospital' && type === 'S3' && size === '100',
      );
      const ready = () => /ready|answered/.test(document.documentElement.dataset['calculator'] ?? '');
      const answer = (value: string) =>
        document.querySelector('[data-calculator-result] .calc-figure data')?.getAttribute('value') === value;
      expect(listed?.[5]).toBeGreaterThan(0);
      await tab.open(place.address('2014/calculator/'));
      await until('計算の用意', ready, undefined);
      await tab.click('input[name=facility][value=hospital]');
      await tab.type('input[name=sizeText]', '100');
      await tab.choose('select[name=grade]', '3');
      await tab.click('input[name=plan][value=allRisk]');
      await until('金額', answer, String(listed?.[5]));
      await until('アドレスの条件', () => location.search.includes('facility=hospital'), undefined);
      await tab.open(await tab.evaluate(() => location.href, undefined));
      await until('開き直した金額', answer, String(listed?.[5]));
      expect(tab.noise()).toEqual([]);
    });

    test('万一のとき：いまかける窓口が1つだけ、はじめに示される。電話番号はかけられるリンク', async () => {
      await tab.open(place.address('2014/emergency/'));
      const groups = await tab.evaluate(
        () =>
          [...(document.querySelector('[data-call-panel]')?.children ?? [])].map((group) => ({
            first: group.querySelector<HTMLElement>('[data-now]')?.hidden === false,
            numbers: group.querySelectorAll('a[href^="tel:"]').length,
          })),
        undefined,
      );
      expect(groups.length).toBeGreaterThan(1);
      expect(groups.map(({ first }) => first)).toEqual(groups.map((_, index) => index === 0));
      expect(groups.every(({ numbers }) => numbers > 0)).toBe(true);
      expect(tab.noise()).toEqual([]);
    });

    test('印刷のボタンは、見えていて、印刷を求める', async () => {
      let buttons = 0;
      for (const page of pagesOf(siteFolder(SITE)).filter((name) => name !== '404.html')) {
        await tab.open(place.address(page));
        const asked = await tab.evaluate(pressPrint, undefined);
        if (asked === null) continue;
        buttons += 1;
        expect([page, asked]).toEqual([page, { calls: 1, seen: true }]);
      }
      expect(buttons).toBeGreaterThan(10);
    });

    test('版が終わったことが、どの章でも読める', async () => {
      for (const page of ['', '2014/exclusions/', '2014/premiums/']) {
        await tab.open(place.address(page));
        expect(await tab.evaluate(() => document.documentElement.dataset['editionStatus'], undefined)).toBe('ended');
        expect(await textOf('body')).toContain('終わりました');
      }
    });
  });
});
