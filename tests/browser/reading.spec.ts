/** Every page, read by people: without script, on narrow screens, with assistive technology. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { siteFolder } from '../support/build-site.ts';
import { pagesOf } from '../support/pages.ts';

const pages = pagesOf(siteFolder('ended'));

test('動かしているのはChromium', ({ browser, browserName }, { annotations }) => {
  expect(browserName).toBe('chromium');
  // The record of the tests (npm run test:record) takes the browser from here.
  annotations.push({ type: 'browser', description: `Chromium ${browser.version()}` });
});

for (const page of pages) {
  test(`/${page} は、警告も外への要求もなく開ける`, async ({ page: tab, baseURL }) => {
    const noise: string[] = [];
    tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && noise.push(message.text()));
    tab.on('pageerror', (error) => noise.push(String(error)));
    tab.on(
      'request',
      (request) =>
        !request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:') && noise.push(request.url()),
    );
    await tab.goto(page);
    await expect(tab.locator('h1')).toHaveCount(1);
    await expect(tab.locator('html')).toHaveAttribute('data-edition-status', 'ended');
    // A 404 page answers with its own status when it is asked for by name.
    expect(noise.filter((text) => !(page === '404.html' && text.includes('404')))).toEqual([]);
    expect(await tab.context().cookies()).toEqual([]);
    expect(await tab.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  for (const width of [1280, 320]) {
    test(`/${page} は幅${width}pxで横にはみ出さず、axeの指摘が0件`, async ({ page: tab }) => {
      await tab.setViewportSize({ width, height: 900 });
      await tab.goto(page);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page: tab }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
      ).toEqual([]);
    });
  }
}

test.describe('命令を切ったとき', () => {
  test.use({ javaScriptEnabled: false });
  for (const page of pages.filter((path) => /^2014\/[a-z-]+\/$/.test(path))) {
    test(`/${page} は、題と版と本文が読める`, async ({ page: tab }) => {
      await tab.goto(page);
      await expect(tab.locator('h1')).toBeVisible();
      await expect(tab.getByText('2015年5月5日 午後4時').first()).toBeVisible();
      await expect(tab.locator('[data-edition-notice]')).toBeVisible();
      expect((await tab.locator('main').innerText()).length).toBeGreaterThan(200);
    });
  }

  test('検索の欄は、そのまま /search/?q= へ送るふつうのフォーム', async ({ page }) => {
    await page.goto('2014/exclusions/');
    await page.getByRole('searchbox').first().fill('暗号資産');
    await page.getByRole('searchbox').first().press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=%E6%9A%97%E5%8F%B7%E8%B3%87%E7%94%A3$/);
  });
});

test('条項の符号は自分の番地へのリンクで、開くと印が付く', async ({ page }) => {
  await page.goto('2014/exclusions/');
  await page.getByRole('link', { name: '共通⑩', exact: true }).first().click();
  await expect(page).toHaveURL(/#common-10$/);
  await expect(page.locator('#common-10')).toHaveCSS('background-color', 'rgb(240, 249, 255)');
});

test('共通④に、紙と記録媒体の例外が「ただし」の枠で続く', async ({ page }) => {
  await page.goto('2014/exclusions/');
  const clause = page.locator('#common-04');
  await expect(clause).toContainText('他人の身体の障害');
  await expect(clause.locator('.exception')).toContainText('紙または記録媒体');
});

test('キーボードだけで、本文へ跳び、章の内容から条項へ進める', async ({ page }) => {
  await page.goto('2014/exclusions/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '本文へ進む' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await page.getByRole('link', { name: /利益損害・営業継続費用に固有のもの/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#profit$/);
});

test('目次へ跳ぶと、キーボードの位置もそこへ移る', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto('2014/premiums/');
  await page.getByRole('link', { name: '目次', exact: true }).click();
  await expect(page.locator('#contents')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('#contents a').first()).toBeFocused();
});

test('400%に拡げた幅（320px）でも、最も長い保険料の885,480円が折れない', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('2014/premiums/');
  const cell = page.locator('data[value="885480"]');
  // So narrow a window shows one size at a time.
  await page.locator('.premium-facility', { has: cell }).getByRole('radio', { name: '100床' }).check();
  await cell.scrollIntoViewIfNeeded();
  const box = await cell.boundingBox();
  expect(box?.height).toBeLessThan(40);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
});

for (const width of [375, 320]) {
  test(`幅${width}pxの保険料の表は、①と②を1行に続けて書き、どちらも1つのプランの欄にだけ立たない`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('2014/premiums/');
    const lines = await page.locator('.premium-table :is(thead, tbody:not(.premium-part))').evaluateAll((parts) =>
      parts.map((part) => {
        const boxes = (selector: string) =>
          [...part.querySelectorAll(selector)].flatMap((element) => {
            const range = document.createRange();
            range.selectNodeContents(element);
            const { width: wide, left, right, top, bottom } = range.getBoundingClientRect();
            return wide > 0 ? [{ left, right, top, bottom }] : [];
          });
        return { sums: boxes('.sum'), plans: boxes(part.matches('thead') ? '.plan-name' : '.type') };
      }),
    );
    expect(lines).toHaveLength(33);
    for (const { sums, plans } of lines) {
      const [liability, response] = sums;
      const [first, second] = plans;
      if (!liability || !response || !first || !second) throw new Error('①、②、2つのプランがありません');
      expect(Math.abs(liability.bottom - response.bottom)).toBeLessThan(1);
      expect(response.left).toBeGreaterThan(liability.right);
      expect(response.left).toBeLessThan(second.left - 16);
      expect(Math.min(first.top, second.top)).toBeGreaterThanOrEqual(response.bottom - 1);
    }
  });
}

for (const width of [1280, 375]) {
  test(`幅${width}pxで、符号にキーボードの印が付いても、題の字にかからない`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('2014/exclusions/');
    await page.keyboard.press('Tab');
    const covered = await page.locator('.clause').evaluateAll((clauses) =>
      clauses.flatMap((clause) => {
        const code = clause.querySelector<HTMLElement>('.clause-code');
        const title = clause.querySelector('h3');
        if (!code || !title) throw new Error('符号か題がありません');
        code.focus();
        const { outlineWidth, outlineOffset } = getComputedStyle(code);
        const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
        const { right, bottom } = code.getBoundingClientRect();
        const first = title.getClientRects()[0];
        if (ring < 4 || !first) throw new Error('印がありません');
        return first.left < right + ring && first.top < bottom - 2 ? [title.textContent] : [];
      }),
    );
    expect(covered).toEqual([]);
  });
}

test('幅375pxの費用の例は、金額のあるものもないものも、説明がページの幅いっぱいに並ぶ', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('2014/risks/');
  const rows = await page.locator('.bars tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const box = (selector: string) => {
        const range = document.createRange();
        const element = row.querySelector(selector);
        if (!element) throw new Error(`${selector} がありません`);
        range.selectNodeContents(element);
        return range.getBoundingClientRect();
      };
      const [code, amount] = [box('.row-code'), box('td:not(.bar-cell)')];
      const words = row.querySelector('th small')?.getBoundingClientRect();
      return {
        wide: (words?.width ?? 0) / row.getBoundingClientRect().width,
        apart: amount.left - code.right,
        below: (words?.top ?? 0) - amount.bottom,
      };
    }),
  );
  expect(rows).toHaveLength(8);
  for (const { wide, apart, below } of rows) {
    expect(wide).toBeGreaterThan(0.95);
    expect(apart).toBeGreaterThan(16);
    expect(below).toBeGreaterThanOrEqual(0);
  }
  // A scale without its figures would say nothing.
  await expect(page.locator('.bars line:visible')).toHaveCount(0);
});

/** Pages that are read on screens, line by line; the whole book is for paper. */
const chapters = pages.filter((path) => path === '' || /^2014\/(?!booklet)[a-z-]+\/$/.test(path));

for (const width of [1280, 375]) {
  test(`幅${width}pxで、見出しの終わりの行に、1字か2字だけが残らない`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const lonely: string[] = [];
    for (const path of chapters) {
      await page.goto(path);
      const found = await page.locator('h1, h2, h3, h4').evaluateAll((headings) =>
        headings.flatMap((heading) => {
          const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
          const lines: { top: number; words: string }[] = [];
          while (walker.nextNode()) {
            const text = walker.currentNode as Text;
            for (const [index, letter] of [...text.data].entries()) {
              const range = document.createRange();
              range.setStart(text, index);
              range.setEnd(text, index + 1);
              const box = range.getClientRects()[0];
              if (!box?.width || letter.trim() === '') continue;
              const line = lines.at(-1);
              if (line && box.top <= line.top + 10) line.words += letter;
              else lines.push({ top: box.top, words: letter });
            }
          }
          // A title over three lines ends as its phrases do.
          return lines.length === 2 && (lines[1]?.words.length ?? 0) < 3 ? [heading.textContent.trim()] : [];
        }),
      );
      lonely.push(...found.map((words) => `${path} ${words}`));
    }
    expect(lonely).toEqual([]);
  });
}

test('強制カラーでも、いまの章は1つだけ示される', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('2014/exclusions/');
  await expect(page.locator('nav [aria-current="page"]')).toHaveCount(1);
  const borders = await page
    .locator('.nav a')
    .evaluateAll((links) => new Set(links.map((link) => getComputedStyle(link).borderBottomColor)).size);
  expect(borders).toBe(2);
});

test('押せるもの（ボタン・欄・目次の行）の高さは24px以上', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('2014/exclusions/');
  const small = await page
    .locator('button:visible, input:visible, .page-contents a:visible, .lead-list a:visible, .tools a:visible')
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.getBoundingClientRect().height < 24)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
  expect(small).toEqual([]);
});
