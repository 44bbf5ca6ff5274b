/**
 * The season: one edition runs, the next is published. The same built site is read at four hours, with script and
 * without: an incident goes to the edition that is running, joining to the one that comes.
 */
import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import { yearsLater } from '../../src/domain/edition/years.ts';
import { buildSite, siteFolder } from '../support/build-site.ts';
import { edition, NEXT_YEAR, YEAR } from '../support/edition.ts';
import { removeContent } from '../support/edition-copies.ts';
import { findPorts } from '../support/find-port.ts';
import { NEXT_DESK, secondEdition } from '../support/second-edition.ts';
import { serveFolder } from '../support/static-server.ts';

const { applicationDeadline, period, contacts } = edition.facts;
const RUNNING_DESK = contacts.incidentDesk.tel;
const name = `season-${process.pid}`;
/** A moment some hours from one of the next edition's instants. */
const at = (instant: string, hours: number) => new Date(Date.parse(instant) + hours * 3_600_000);
const deadline = yearsLater(`${applicationDeadline}T23:59:59+09:00`, 1);
const start = yearsLater(period.start, 1);
const end = yearsLater(period.end, 1);
let root = '';
let origin = '';
let server: Server | undefined;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  root = secondEdition('season');
  // Three weeks before the deadline; every hour below is read on this one build.
  const SOURCE_DATE_EPOCH = String(Math.floor(at(deadline, -500).getTime() / 1000));
  const folder = await buildSite(name, { CONTENT_DIR: root, SOURCE_DATE_EPOCH });
  const port = await findPorts(1, 4850, 4890);
  server = await serveFolder(folder, port);
  origin = `http://localhost:${port}`;
});
test.afterAll(() => {
  server?.close();
  removeContent(root);
  for (const folder of [siteFolder(name), `${siteFolder(name)}-cache`])
    rmSync(folder, { recursive: true, force: true });
});

async function read(page: Page, path: string, now: Date): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto(origin + path);
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
      await expect(page.locator('.now:visible h2 a')).toHaveAttribute('href', `/${running}/emergency/`);
      await expect(page.locator('.three a[href*="premiums"]')).toHaveAttribute('href', `/${NEXT_YEAR}/premiums/`);
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
    await page.goto(origin + path);
    expect(await numbers(page)).toEqual(expect.arrayContaining([RUNNING_DESK, NEXT_DESK]));
  }
  await page.goto(origin);
  await expect(page.locator('.now .whose')).toHaveText([
    new RegExp(`（${YEAR}年度版）$`),
    new RegExp(`（${NEXT_YEAR}年度版）$`),
  ]);
  await expect(page.locator('.nav a', { hasText: /^万一のとき（/ })).toHaveText([
    `万一のとき（${YEAR}年度版）`,
    `万一のとき（${NEXT_YEAR}年度版）`,
  ]);
  await context.close();
});
