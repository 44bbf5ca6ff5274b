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
import { KEPT, MOVED, NEXT_DESK, REMOVED, secondEdition } from '../support/second-edition.ts';
import { type ServedBuild, serveBuild } from '../support/served-build.ts';

const { applicationDeadline, period, contacts } = edition.facts;
const RUNNING_DESK = contacts.incidentDesk.tel;
/** A moment some hours from one of the next edition's instants. */
const at = (instant: string, hours: number) => new Date(Date.parse(instant) + hours * 3_600_000);
const deadline = yearsLater(`${applicationDeadline}T23:59:59+09:00`, 1);
const start = yearsLater(period.start, 1);
const end = yearsLater(period.end, 1);
let root = '';
let site: ServedBuild;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  root = secondEdition('season');
  // Three weeks before the deadline; every hour below is read on this one build.
  const SOURCE_DATE_EPOCH = String(Math.floor(at(deadline, -500).getTime() / 1000));
  site = await serveBuild('season', { CONTENT_DIR: root, SOURCE_DATE_EPOCH });
});
test.afterAll(() => {
  site?.stop();
  removeContent(root);
});

async function read(page: Page, path: string, now: Date): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto(site.origin + path);
}
const numbers = (page: Page) => page.locator('main a[href^="tel:"]:visible').allTextContents();

for (const [words, now, running, isPassed] of [
  ['締切の前', at(deadline, -1), YEAR, false],
  ['締切と開始のあいだ', at(deadline, 1), YEAR, true],
  ['開始の1分前', at(start, -1 / 60), YEAR, true],
  ['開始のあと', at(start, 0), NEXT_YEAR, true],
  ['終了のあと', at(end, 1), NEXT_YEAR, true],
] as const) {
  test.describe(words, () => {
    const [desk, other] = running === YEAR ? [RUNNING_DESK, NEXT_DESK] : [NEXT_DESK, RUNNING_DESK];

    test(`はじめのページの番号と万一の紙は ${running}年度版のもの、保険料と加入は ${NEXT_YEAR}年度版のもの`, async ({
      page,
    }) => {
      await read(page, '/', now);
      const shown = await numbers(page);
      expect(shown).toContain(desk);
      expect(shown).not.toContain(other);
      const emergency = page.locator('.nav').getByRole('link', { name: '万一のとき', exact: true });
      await expect(emergency).toHaveCount(1);
      await expect(emergency).toHaveAttribute('href', `/${running}/emergency/`);
      await expect(page.locator('.incident:visible h2 a')).toHaveAttribute('href', `/${running}/emergency/`);
      await expect(page.locator('.more-doors a[href*="premiums"]')).toHaveAttribute('href', `/${NEXT_YEAR}/premiums/`);
      const which = page.locator('.which');
      await expect(which.locator('h2')).toHaveText('いつ始まった契約ですか');
      await expect(which.locator('dt')).toHaveText([/^.+から.*契約$/, /^.+から.*契約$/]);
      await expect(which.locator(`a[href="/${YEAR}/emergency/"]`)).toBeVisible();
      await expect(which.locator(`a[href="/${NEXT_YEAR}/outline/"]`)).toBeVisible();
      expect(/締切を過ぎています|受付は終わっています/.test((await which.textContent()) ?? '')).toBe(isPassed);
    });

    test('ページのないアドレスでも、番号は同じ版のもの', async ({ page }) => {
      await read(page, '/nai/', now);
      const shown = await numbers(page);
      expect(shown).toContain(desk);
      expect(shown).not.toContain(other);
    });

    test('事故の言葉の検索でも、番号は同じ版のもの', async ({ page }) => {
      await read(page, `/search/?q=${encodeURIComponent('ウイルスに感染した')}`, now);
      const box = page.locator('[data-search-emergency]:visible');
      await expect(box.locator(`a[href="/${running}/emergency/"]:visible`)).toBeVisible();
      await expect(box.locator('a[href$="/emergency/"]:visible')).toHaveCount(1);
    });
  });
}

test('開始の前は、来年度の万一の紙が、いまの版の同じところを先頭で示す', async ({ page }) => {
  for (const slug of ['emergency', 'claims', 'contacts', 'checklists']) {
    await read(page, `/${NEXT_YEAR}/${slug}/`, at(deadline, -1));
    await expect(page.locator(`[data-edition-notice] a[href="/${YEAR}/${slug}/"]`)).toBeVisible();
  }
  await read(page, `/${NEXT_YEAR}/emergency/`, at(start, 0));
  await expect(page.locator('[data-edition-notice]')).toHaveCount(0);
});

test('いまの版のページは、開始までは「いまの保険期間の版」、開始からは「前の版」と名乗る', async ({ page }) => {
  await read(page, `/${YEAR}/exclusions/`, at(start, -1));
  await expect(page.locator('[data-newer-edition]')).toContainText('これはいまの保険期間の版');
  await expect(page.locator('[data-newer-link]')).toHaveAttribute('href', `/${NEXT_YEAR}/exclusions/`);
  await read(page, `/${YEAR}/exclusions/`, at(start, 0));
  await expect(page.locator('[data-newer-edition]')).toContainText('これは前の版');
});

test('スクリプトのないときは、両方の番号が、期間を名乗って並ぶ', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ['/', '/404.html']) {
    await page.goto(site.origin + path);
    expect(await numbers(page)).toEqual(expect.arrayContaining([RUNNING_DESK, NEXT_DESK]));
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
    await read(page, path, at(deadline, -1));
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
      await read(page, path, at(deadline, -1));
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
