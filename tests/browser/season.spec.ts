/**
 * The season: one edition runs, the next is published. The same built site is read at four hours, with script and
 * without: an incident goes to the edition that is running, joining to the one that comes.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { yearsLater } from '../../src/domain/edition/years.ts';
import { siteFolder } from '../support/build-site.ts';
import { edition, NEXT_YEAR, YEAR } from '../support/edition.ts';
import { removeContent } from '../support/edition-copies.ts';
import { packed } from '../support/packed.ts';
import { fileOf, pagesOf } from '../support/pages.ts';
import { bare, readPdf } from '../support/read-pdf.ts';
import {
  hoursFrom,
  lastSecond,
  readAt,
  type SeasonEdition,
  seasonEdition,
  seasonEpoch,
  shownNumbers,
  testSeasonHours,
} from '../support/season-hours.ts';
import { KEPT, MOVED, NEXT_DESK, REMOVED, secondEdition } from '../support/second-edition.ts';
import { type ServedBuild, serveBuild } from '../support/served-build.ts';

const running = seasonEdition(edition.facts);
const RUNNING_DESK = running.incidentTel;
const coming: SeasonEdition = {
  edition: NEXT_YEAR,
  applicationDeadline: yearsLater(running.applicationDeadline, 1),
  period: { start: yearsLater(running.period.start, 1), end: yearsLater(running.period.end, 1) },
  incidentTel: NEXT_DESK,
};
const { start } = coming.period;
const beforeDeadline = hoursFrom(lastSecond(coming), -1);
let root = '';
let site: ServedBuild;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  root = secondEdition('season');
  site = await serveBuild('season', { CONTENT_DIR: root, SOURCE_DATE_EPOCH: seasonEpoch(coming) });
});
test.afterAll(() => {
  site?.stop();
  removeContent(root);
});

const read = (page: Page, path: string, now: Date) => readAt(page, site.origin + path, now);

testSeasonHours(() => site.origin, running, coming);

test('開始の前は、来年度の万一の紙が、いまの版の同じところを先頭で示す', async ({ page }) => {
  for (const slug of ['emergency', 'claims', 'contacts', 'checklists']) {
    await read(page, `/${NEXT_YEAR}/${slug}/`, beforeDeadline);
    await expect(page.locator(`[data-edition-notice] a[href="/${YEAR}/${slug}/"]`)).toBeVisible();
  }
  await read(page, `/${NEXT_YEAR}/emergency/`, hoursFrom(start, 0));
  await expect(page.locator('[data-edition-notice]')).toHaveCount(0);
});

test('いまの版のページは、開始までは「いまの保険期間の版」、開始からは「前の版」と名乗る', async ({ page }) => {
  await read(page, `/${YEAR}/exclusions/`, hoursFrom(start, -1));
  await expect(page.locator('[data-newer-edition]')).toContainText('これはいまの保険期間の版');
  await expect(page.locator('[data-newer-link]')).toHaveAttribute('href', `/${NEXT_YEAR}/exclusions/`);
  await read(page, `/${YEAR}/exclusions/`, hoursFrom(start, 0));
  await expect(page.locator('[data-newer-edition]')).toContainText('これは前の版');
});

test('スクリプトのないときは、両方の番号が、期間を名乗って並ぶ', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ['/', '/404.html']) {
    await page.goto(site.origin + path);
    expect(await shownNumbers(page)).toEqual(expect.arrayContaining([RUNNING_DESK, NEXT_DESK]));
  }
  await page.goto(site.origin);
  await expect(page.locator('.incident .whose')).toHaveText([
    new RegExp(`（${YEAR}年度版）$`),
    new RegExp(`（${NEXT_YEAR}年度版）$`),
  ]);
  await expect(page.locator('.nav a', { hasText: /^万一のとき（/ })).toHaveText([
    `万一のとき（${YEAR}年度版）`,
    `万一のとき（${NEXT_YEAR}年度版）`,
  ]);
  await context.close();
});

const CHANGES = `/${NEXT_YEAR}/changes/`;

test('何が変わったか：はじめのページ、お知らせ、目次、冊子から着き、保険料・項目・連絡先・日付が前と今で読める', async ({
  page,
}) => {
  for (const [path, place] of [
    ['/', '.which'],
    ['/', '.edition-card'],
    [`/${YEAR}/exclusions/`, '[data-newer-edition]'],
    [`/${NEXT_YEAR}/exclusions/`, 'footer'],
  ] as const) {
    await read(page, path, beforeDeadline);
    await expect(page.locator(`${place} a[href="${CHANGES}"]`), `${path} ${place}`).toBeVisible();
  }
  await page.goto(site.origin + CHANGES);
  await expect(page.locator('h1')).toHaveText('何が変わったか');
  await expect(page.locator('table.changes').first()).toContainText(/[+−][\d,]+円（[+−]\d+\.\d%）/);
  const main = page.locator('main');
  await expect(main.locator(`a[href="/${YEAR}/exclusions/#${REMOVED}"]`)).toBeVisible();
  await expect(main.locator(`a[href="/${NEXT_YEAR}/cautions/#${MOVED}"]`)).toBeVisible();
  await expect(main.locator(`a[href$="#${KEPT}"]`)).toHaveCount(0);
  await expect(main).toContainText(RUNNING_DESK);
  await expect(main).toContainText(NEXT_DESK);
  await page.goto(`${site.origin}/${NEXT_YEAR}/booklet/`);
  await expect(page.locator('.book-contents a[href="#section-changes"]')).toBeVisible();
  await expect(page.locator('#section-changes')).toContainText(NEXT_DESK);
});

for (const width of [1280, 320]) {
  for (const path of ['/', CHANGES, `/${NEXT_YEAR}/claims/`]) {
    test(`${path} は幅${width}pxで横にはみ出さず、axeの指摘が0件`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await read(page, path, beforeDeadline);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }
}

test('何が変わったかは、A4に、版を名乗って欠けなく刷れる', async ({ page }) => {
  await page.goto(site.origin + CHANGES);
  await page.emulateMedia({ media: 'print' });
  const { sheets } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  const printed = sheets.map(({ text }) => text).join('');
  for (const sheet of sheets) expect(sheet.text).toContain(`${NEXT_YEAR}年度版`);
  for (const words of [RUNNING_DESK, NEXT_DESK, 'なくなった項目', '申込締切']) expect(printed).toContain(bare(words));
});

test('前の版のない版には、このページも、ここへのリンクもない', () => {
  const folder = site.folder;
  expect(existsSync(join(folder, YEAR, 'changes'))).toBe(false);
  const alone = siteFolder('ended');
  const linking = pagesOf(alone).filter((path) =>
    readFileSync(join(alone, fileOf(path)), 'utf8').includes('/changes/'),
  );
  expect([existsSync(join(alone, YEAR, 'changes')), linking]).toEqual([false, []]);
});

test('季節のはじめのページも、何が変わったかも、最初の往復に収まる', () => {
  const folder = site.folder;
  for (const path of ['', '404.html', CHANGES.slice(1), `${NEXT_YEAR}/emergency/`, `${NEXT_YEAR}/claims/`])
    expect(packed(readFileSync(join(folder, fileOf(path)), 'utf8')), path).toBeLessThanOrEqual(14_600);
});
