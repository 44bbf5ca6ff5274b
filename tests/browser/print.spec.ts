/** Paper: every page printed by a real browser and read back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { siteFolder } from '../support/build-site.ts';
import { pagesOf } from '../support/pages.ts';
import { LARGE, MOST_SHEETS, RUNNING, SMALLEST, WITHOUT_RUNNING_TEXT } from '../support/paper-budgets.ts';
import {
  captionedTablesInPage,
  charactersBySize,
  codesAlone,
  codesInPage,
  headingsInPage,
  missingIdentity,
  orphanedHeadings,
  partedFromTable,
  runningSize,
} from '../support/printed-sheets.ts';
import { bare, MM, readPdf, type Sheet } from '../support/read-pdf.ts';
import { SITES, type SiteName, siteUrl } from '../support/sites.ts';

const pages = pagesOf(siteFolder('ended'));

async function print(page: Page, url: string): Promise<Awaited<ReturnType<typeof readPdf>>> {
  await page.goto(url);
  await page.emulateMedia({ media: 'print' });
  return readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
}

/** Text between the running head and the foot of a sheet. */
function body({ runs, height }: Sheet, margins: { top: number; bottom: number }): string {
  return bare(
    runs
      .filter(({ baseline }) => baseline < height - margins.top * MM && baseline > margins.bottom * MM)
      .map(({ text }) => text)
      .join(''),
  );
}

/** The sites of the frozen edition, whose words these tests know. */
const FROZEN_SITES = (Object.keys(SITES) as SiteName[]).filter((site) => site !== 'own');

/** Whether a text stands in what was printed; where a column or a sheet ends in it, its two parts do. */
function isPrinted(printed: string, text: string): boolean {
  if (printed.includes(text)) return true;
  return [...text].some((_, at) => at > 0 && printed.includes(text.slice(0, at)) && printed.includes(text.slice(at)));
}

/** The page's own text on paper: every text node that print does not hide. */
function visibleText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (
        !parent ||
        parent.closest('script, style, template, .visually-hidden, .skip') ||
        !parent.checkVisibility({ visibilityProperty: true })
      )
        continue;
      if (node.textContent?.trim()) found.push(node.textContent);
    }
    return found;
  });
}

for (const path of pages) {
  test(`/${path} は、A4の紙に、枚数と版と状態を添えて、欠けなく刷れる`, async ({ page, baseURL }) => {
    // The booklet has several thousand pieces of text.
    if (path === '2014/booklet/') test.slow();
    const { sheets, isTagged } = await print(page, `${baseURL}${path}`);
    expect(isTagged).toBe(true);
    const isOneSheet = path === '2014/emergency/';
    const margins = isOneSheet ? { top: 6, bottom: 8, side: 11 } : { top: 16, bottom: 15, side: 15 };
    sheets.forEach((sheet, index) => {
      const where = `${index + 1}枚め`;
      expect([Math.round(sheet.width / MM), Math.round(sheet.height / MM)], where).toEqual([210, 297]);
      expect(missingIdentity(sheet, index + 1, sheets.length), where).toEqual([]);
      for (const { text, left, right } of sheet.runs) {
        expect(left, `${where}の「${text}」の左端`).toBeGreaterThanOrEqual((margins.side - 1) * MM);
        expect(right, `${where}の「${text}」の右端`).toBeLessThanOrEqual(sheet.width - (margins.side - 1) * MM);
      }
    });
    const slug = /^\d{4}\/(.+)\/$/.exec(path)?.[1] ?? '';
    const most = MOST_SHEETS[slug];
    if (most !== undefined) expect(sheets.length).toBeLessThanOrEqual(most);
    if (most !== undefined && most > 1 && !WITHOUT_RUNNING_TEXT.includes(slug))
      expect(runningSize(sheets)).toBeGreaterThanOrEqual(RUNNING);
    expect([...charactersBySize(sheets).keys()][0]).toBeGreaterThanOrEqual(SMALLEST);
    expect(orphanedHeadings(sheets, await page.evaluate(headingsInPage))).toEqual([]);
    expect(partedFromTable(sheets, await page.evaluate(captionedTablesInPage))).toEqual([]);
    const printed = sheets.map((sheet) => body(sheet, margins)).join('');
    const missing = (await visibleText(page)).filter((text) => !isPrinted(printed, bare(text)));
    expect(missing).toEqual([]);
    expect(printed).toContain('2014年5月5日午後4時');
    const ends = `${sheets[0]?.text}${sheets.at(-1)?.text}`;
    expect(ends).toContain('SJ13-00000');
    expect(ends).toContain('概要');
    expect(ends).toContain(path === '404.html' ? '/404' : `/${path === '' ? '2014/' : path}`);
  });

  test(`/${path} の紙に、案内、検索、ボタンは刷られない`, async ({ page, baseURL }) => {
    await page.goto(`${baseURL}${path}`);
    await page.emulateMedia({ media: 'print' });
    await expect(
      page.locator('nav:not(.book-contents):visible, form[role=search]:visible, button:visible'),
    ).toHaveCount(0);
  });
}

/** Tables that run over a sheet's end say their columns again on the next one; the larger print makes them run over. */
for (const [path, table, heads] of [
  ['2014/claims/', 'documents', ['必要となる書類', '例']],
  ['2014/services/', 'functions', ['機能', '概要', '提供会社']],
  ['2014/coverage/', 'versus', ['補償', 'オールリスクプラン', '情報漏えい限定プラン']],
] as const) {
  test(`/${path} の表は、行のあるどの紙でも「${heads.join('・')}」の見出しを刷る`, async ({ page, baseURL }) => {
    const { sheets } = await print(page, `${baseURL}${path}?print=large`);
    const codes = await page.locator(`table.${table} .row-code`).allTextContents();
    expect(codes.length).toBeGreaterThan(2);
    // A row begins with its code at the left edge; elsewhere codes stand within lines.
    const withRows = sheets.filter(({ runs }) =>
      runs.some(({ text, left }) => left < 20 * MM && codes.some((code) => bare(text).startsWith(bare(code)))),
    );
    expect(withRows.length).toBeGreaterThanOrEqual(1);
    for (const { runs } of withRows) {
      const lines = Map.groupBy(runs, ({ baseline }) => Math.round(baseline));
      expect(
        [...lines.values()].filter((line) => bare(line.map(({ text }) => text).join('')) === heads.join('')),
      ).toHaveLength(1);
    }
  });
}

test('保険料の表は、どれも紙の途中で切れない', async ({ page, baseURL }) => {
  const { sheets } = await print(page, `${baseURL}2014/premiums/`);
  for (const [first, last] of [
    ['30,390円', '61,810円'],
    ['44,450円', '68,210円'],
    ['58,730円', '310,740円'],
    ['175,420円', '668,770円'],
    ['28,780円', '196,620円'],
    ['98,670円', '425,690円'],
  ] as const) {
    expect(
      sheets.filter(({ text }) => text.includes(first) && text.includes(last)),
      `${first} から ${last}`,
    ).toHaveLength(1);
  }
});

for (const site of FROZEN_SITES) {
  test(`「万一のとき」は、「${site}」のサイトでもちょうど1枚で、3つの番号と時間がある`, async ({ page }) => {
    const status = site === 'based' ? 'ended' : site;
    await page.clock.setFixedTime(Number(SITES[site].env.SOURCE_DATE_EPOCH) * 1000);
    const { sheets } = await print(page, `${siteUrl(site)}2014/emergency/`);
    await expect(page.locator('html')).toHaveAttribute('data-edition-status', status);
    expect(sheets).toHaveLength(1);
    const text = sheets[0]?.text ?? '';
    for (const words of [
      '092-000-1540平日午前9時から午後5時',
      '050-0000-4966平日午前9時から午後5時',
      '0120-000-000受付24時間365日',
      '加入者証番号',
      'プラン・タイプ',
      '院内の担当者・電話',
      '連絡した日時',
      '話した相手',
      '受付番号',
    ])
      expect(text).toContain(words);
    expect(text.includes('2015年5月5日午後4時に終わりました')).toBe(status === 'ended');
    expect(text.includes('2014年5月5日午後4時に始まります')).toBe(status === 'upcoming');
    expect(text.includes('この紙は2015年5月5日午後4時までの版です')).toBe(status === 'current');
    // Words that need a clock have no place on paper.
    expect(text).not.toMatch(/いまは|まずこちら|曜日と時刻|このページでは/);
    const smallest = Math.min(...(sheets[0]?.runs ?? []).map(({ size }) => size));
    expect(smallest).toBeGreaterThanOrEqual(7.95);
    const lowest = Math.min(
      ...(sheets[0]?.runs ?? []).filter(({ text: run }) => !/^[\d/ ]+$/.test(run)).map(({ baseline }) => baseline),
    );
    // Other fonts run a little longer: some millimetres stay free above the foot.
    expect(lowest).toBeGreaterThan(13 * MM);
  });
}

for (const site of FROZEN_SITES) {
  test(`「万一のとき」は、「${site}」のサイトを110%に拡大するプリンターでも1枚`, async ({ page }) => {
    await page.goto(`${siteUrl(site)}2014/emergency/`);
    await page.emulateMedia({ media: 'print' });
    const { sheets } = await readPdf(await page.pdf({ preferCSSPageSize: true, scale: 1.1 }));
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.text).toContain('知っておくこと');
  });
}

test('「万一のとき」の余白は名のない @page にあり、名の付いたページを使わない', () => {
  const html = readFileSync(join(siteFolder('ended'), '2014/emergency/index.html'), 'utf8');
  expect(html).not.toMatch(/[{;]page:/);
  expect(html).toMatch(/@page\s*\{[^}]*margin:6mm 11mm 8mm/);
});

test('「万一のとき」の紙の並びは、刷った時刻によらず、平日の番号が先', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2014-06-07T22:00:00+09:00'));
  const { sheets } = await print(page, `${siteUrl('current')}2014/emergency/`);
  const text = sheets[0]?.text ?? '';
  expect(text.indexOf('092-000-1540')).toBeGreaterThan(0);
  const left = (number: string) => sheets[0]?.runs.find(({ text: run }) => run.startsWith(number))?.left ?? 0;
  expect(left('092')).toBeLessThan(left('0120'));
  expect(text).not.toContain('いまは、まずこちら');
});

test('公開のアドレスがあるサイトは、どのページも1枚めに、そのページへのQRコードがある', async ({ page }) => {
  for (const path of ['2014/exclusions/', '2014/emergency/', '2014/booklet/']) {
    await page.goto(`${siteUrl('based')}${path}`);
    await expect(page.locator('.qr')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.qr')).toBeVisible();
    await expect(page.locator('.qr')).toHaveAttribute('data-qr', `https://example.jp/cyber/${path}`);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('「印刷」は、押したときだけ、1度だけ印刷の窓を呼ぶ', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      printed: 0,
      print: () => Object.assign(window, { printed: (window as unknown as { printed: number }).printed + 1 }),
    });
  });
  await page.goto('2014/exclusions/');
  expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(0);
  await page.getByRole('button', { name: '印刷', exact: true }).click();
  expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
});

test.describe('大きな文字の印刷', () => {
  const label = '大きな字で印刷';

  for (const path of ['2014/exclusions/', '2014/coverage/', '2014/booklet/']) {
    test(`/${path}?print=large は、12ポイントで、欠けなく刷れる`, async ({ page, baseURL }) => {
      const { sheets } = await print(page, `${baseURL}${path}?print=large`);
      expect(runningSize(sheets)).toBeGreaterThanOrEqual(LARGE);
      expect(codesAlone(sheets, await page.evaluate(codesInPage))).toEqual([]);
      expect(sheets.flatMap((sheet, index) => missingIdentity(sheet, index + 1, sheets.length))).toEqual([]);
      const printed = sheets.map((sheet) => body(sheet, { top: 16, bottom: 15 })).join('');
      expect((await visibleText(page)).filter((text) => !isPrinted(printed, bare(text)))).toEqual([]);
    });
  }

  test('いちばん広い保険料の表も紙の幅に入り、ブラウザーはページを縮めない', async ({ page, baseURL }) => {
    const { sheets } = await print(page, `${baseURL}2014/premiums/?print=large`);
    const sizes = charactersBySize(sheets);
    expect([...sizes.keys()].some((size) => Math.abs(size - 12) < 0.02 && (sizes.get(size) ?? 0) > 500)).toBe(true);
    expect([...sizes.keys()][0]).toBeGreaterThanOrEqual(SMALLEST);
  });

  test('選ぶとアドレスに残り、外すと消える。ほかの条件と項目の番号は残る', async ({ page }) => {
    await page.goto('2014/exclusions/?mark=戦争#common-1');
    await expect(page.getByLabel(label)).not.toBeChecked();
    await page.getByLabel(label).check();
    expect(new URL(page.url()).searchParams.get('print')).toBe('large');
    expect(new URL(page.url()).searchParams.get('mark')).toBe('戦争');
    expect(new URL(page.url()).hash).toBe('#common-1');
    await page.reload();
    await expect(page.getByLabel(label)).toBeChecked();
    await page.getByLabel(label).uncheck();
    expect(new URL(page.url()).searchParams.has('print')).toBe(false);
  });

  test('命令が働かなければ、ボタンも選ぶ欄も出ない', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${baseURL}2014/exclusions/`);
    await expect(page.getByText(label)).toBeHidden();
    await context.close();
  });
});
